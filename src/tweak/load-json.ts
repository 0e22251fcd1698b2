const loading = new Map<string, Promise<unknown>>();

/** Fetches a file of the site once for a page.
 * @param what it holds, for the error
 * @throws an Error in words when it cannot be had */
export function loadJson<T>(address: string, what: string): Promise<T> {
  let file = loading.get(address);
  if (!file) {
    file = fetch(address).then((response) => {
      if (!response.ok) throw new Error(`the ${what} answered ${response.status}`);
      return response.json();
    });
    file.catch(() => loading.delete(address));
    loading.set(address, file);
  }
  return file as Promise<T>;
}

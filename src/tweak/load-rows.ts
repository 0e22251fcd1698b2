import type {ChartRows} from "../charts/spec.js";

const loading = new Map<string, Promise<ChartRows>>();

/** Fetches the rows of a story once for a page.
 * @throws an Error in words when they cannot be had */
export function loadRows(address: string): Promise<ChartRows> {
  let rows = loading.get(address);
  if (!rows) {
    rows = fetch(address).then((response) => {
      if (!response.ok) throw new Error(`the rows answered ${response.status}`);
      return response.json() as Promise<ChartRows>;
    });
    rows.catch(() => loading.delete(address));
    loading.set(address, rows);
  }
  return rows;
}

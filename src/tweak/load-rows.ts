import type {ChartData} from "../charts/spec.js";

/** Rows as they are fetched: gaps are found in the browser. */
export type Rows = Omit<ChartData, "gaps">;

const loading = new Map<string, Promise<Rows>>();

/** Fetches the rows of a story once for a page.
 * @throws an Error in words when they cannot be had */
export function loadRows(address: string): Promise<Rows> {
  let rows = loading.get(address);
  if (!rows) {
    rows = fetch(address).then((response) => {
      if (!response.ok) throw new Error(`the rows answered ${response.status}`);
      return response.json() as Promise<Rows>;
    });
    rows.catch(() => loading.delete(address));
    loading.set(address, rows);
  }
  return rows;
}

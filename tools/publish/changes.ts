import type {Files} from "./archive.ts";
import type {Edition} from "./edition.ts";

/** What changed in one table, by the columns of its key. */
export interface TableChange {
  table: string;
  added: number;
  changed: number;
  removed: number;
}

/** What changed since a frozen version, tables without a change left out. Columns that came or went since count as a
 * change of every row. */
export function changesSince(frozen: Files, {declared, rows}: Pick<Edition, "declared" | "rows">): TableChange[] {
  return Object.entries(declared).flatMap(([table, {key}]) => {
    const keyOf = (row: Record<string, unknown>) => JSON.stringify(key.map((column) => row[column]));
    const then = new Map(frozenRows(frozen, table).map((row) => [keyOf(row), JSON.stringify(row)]));
    let [added, changed] = [0, 0];
    for (const row of rows[table] as Record<string, unknown>[]) {
      const was = then.get(keyOf(row));
      if (was === undefined) added++;
      else if (was !== JSON.stringify(row)) changed++;
      then.delete(keyOf(row));
    }
    return added || changed || then.size ? [{table, added, changed, removed: then.size}] : [];
  });
}

function frozenRows(frozen: Files, table: string): Record<string, unknown>[] {
  const file = frozen.get(`${table}.json`);
  return file ? JSON.parse(new TextDecoder().decode(file)) : [];
}

import {descending, rollups} from "d3";
import type {Files} from "./archive.ts";
import type {Edition} from "./edition.ts";
import {columnNow, namesOf, renames, wordsNow, type Renames} from "../../loaders/schema/renamed.ts";

/** What changed in one table, by the columns of its key. */
export interface TableChange {
  table: string;
  added: number;
  changed: number;
  /** In how many of those rows each column changed, the most first. */
  columns: Record<string, number>;
  /** Whether that version had no such table. */
  isNew: boolean;
  removed: number;
}

/** What changed since a frozen version, tables without a change left out. Rows are compared in the columns that both
 * have, under the names of today: a column that came or went is no change of a row. */
export function changesSince(
  frozen: Files, {declared, rows}: Pick<Edition, "declared" | "rows">, names: Renames = renames
): TableChange[] {
  return Object.entries(declared).flatMap(([table, {key, row: {shape}}]) => {
    const then = frozenTable(frozen, table, names);
    const columns = Object.keys(then?.[0] ?? {}).filter((column) => column in shape);
    const keyOf = (row: Row) => JSON.stringify(key.map((column) => row[column] ?? null));
    const before = new Map(then?.map((row) => [keyOf(row), row]));
    const moved: string[] = [];
    let [added, changed] = [0, 0];
    for (const row of rows[table] as Row[]) {
      const was = before.get(keyOf(row));
      const others = was ? columns.filter((column) => written(was[column]) !== written(row[column])) : [];
      if (!was) added++;
      if (others.length) changed++;
      moved.push(...others);
      before.delete(keyOf(row));
    }
    const counts = rollups(moved, (some) => some.length, (column) => column);
    return added || changed || before.size ? [{table, added, changed, removed: before.size, isNew: !then,
      columns: Object.fromEntries(counts.sort(([, a], [, b]) => descending(a, b)))}] : [];
  });
}

function written(cell: unknown): string {
  return JSON.stringify(cell ?? null);
}

type Row = Record<string, unknown>;

/** The rows of a table as a version had them; null where it had no such table. */
function frozenTable(frozen: Files, table: string, names: Renames): Row[] | null {
  const file = namesOf(names, table).map((name) => frozen.get(`${name}.json`)).find((found) => found !== undefined);
  if (!file) return null;
  const rows: Row[] = JSON.parse(new TextDecoder().decode(file));
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => {
    const now = columnNow(names, table, column);
    return [now, wordsNow(names, now, value)];
  })));
}

import {bool, dateDay, dictionary, float64, int32, list, tableFromArrays, tableToIPC, utf8} from "@uwdata/flechette";
import {columnsOf, type Table} from "../schema/table.ts";
import {days} from "./days.ts";
import {columnKind, type ColumnKind} from "../schema/column-kind.ts";

const types = {
  text: utf8,
  word: () => dictionary(utf8()),
  day: dateDay,
  integer: int32,
  decimal: float64,
  boolean: bool,
  list: () => list(utf8())
} satisfies Record<ColumnKind["kind"], () => unknown>;

/** A table as an Arrow IPC file, with the types of its Parquet file. */
export function toArrow(declared: Table, rows: object[]): Uint8Array {
  const columns = columnsOf(declared).map((name) => ({name, ...columnKind(declared.row.shape[name])}));
  const date = days();
  const arrays = columns.map(({name, kind}): [string, unknown[]] => {
    const cells = rows.map((row) => (row as Record<string, unknown>)[name] ?? null);
    return [name, kind === "day" ? cells.map((cell) => date(cell as string | null)) : cells];
  });
  const typed = Object.fromEntries(columns.map(({name, kind}) => [name, types[kind]()]));
  return tableToIPC(tableFromArrays(arrays, {types: typed}), {format: "file"})!;
}

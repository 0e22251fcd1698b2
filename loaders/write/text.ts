import {csvCell} from "../read/csv.ts";
import {grammarOf} from "../schema/cell.ts";
import {columnsOf, type Table} from "../schema/table.ts";

/** A table as CSV: comma, LF, UTF-8, header first, every cell as its column's grammar writes it. */
export function toCsv(declared: Table, rows: object[]): string {
  const columns = columnsOf(declared);
  const encoders = columns.map((name) => grammarOf(declared.row.shape[name]).encode);
  const lines = rows.map((row) =>
    columns.map((name, index) => csvCell(encoders[index]!((row as Record<string, unknown>)[name]))).join(",")
  );
  return [columns.join(","), ...lines, ""].join("\n");
}

/** A table as JSON: an array of rows, a row a line, columns in declared order, nulls kept. */
export function toJson(declared: Table, rows: object[]): string {
  const columns = columnsOf(declared);
  const lines = rows.map((row) => JSON.stringify(Object.fromEntries(columns.map((name) => [name, (row as Record<string, unknown>)[name] ?? null]))));
  return lines.length ? `[\n${lines.join(",\n")}\n]\n` : "[]\n";
}

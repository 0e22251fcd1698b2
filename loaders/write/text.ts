import {csvCell} from "../read/csv.ts";
import {grammarOf} from "../schema/cell.ts";
import {columnKind, type ColumnKind} from "../schema/column-kind.ts";
import {columnsOf, type Table} from "../schema/table.ts";

/** A table as CSV: comma, LF, UTF-8, header first, every cell as its column's grammar writes it. */
export function toCsv(declared: Table, rows: readonly object[]): string {
  return csvLines(declared, rows, csvCell).join("\n");
}

/** The lines of a table in CSV, header first and an empty one last; cells that may hold anything go through
 * `quoted`. */
export function csvLines(declared: Table, rows: readonly object[], quoted: (cell: string) => string): string[] {
  const cells = columnsOf(declared).map((name) => {
    const {encode} = grammarOf(declared.row.shape[name]);
    return needsQuotes[columnKind(declared.row.shape[name]).kind] ? (value: unknown) => quoted(encode(value)) : encode;
  });
  return [columnsOf(declared).join(","), ...lines(declared, rows, cells), ""];
}

/** Which kinds of cells may hold commas, quotes, signs. */
const needsQuotes: Record<ColumnKind["kind"], boolean> =
  {text: true, list: true, decimal: true, integer: false, boolean: false, day: false, word: false};

/** A table as JSON: an array of rows, a row a line, columns in declared order, nulls kept. */
export function toJson(declared: Table, rows: readonly object[]): string {
  const cells = columnsOf(declared).map((name) => {
    const key = `${JSON.stringify(name)}:`;
    return (value: unknown) => key + JSON.stringify(value ?? null);
  });
  const found = lines(declared, rows, cells);
  return found.length ? `[\n{${found.join("},\n{")}}\n]\n` : "[]\n";
}

/** A line a row: its values, each as its column writes it. */
function lines(
  declared: Table, rows: readonly object[], cells: ((value: unknown) => string)[]
): string[] {
  const columns = columnsOf(declared);
  return (rows as Record<string, unknown>[]).map((row) => {
    let line = cells[0]!(row[columns[0]!]);
    for (let at = 1; at < columns.length; at++) line += "," + cells[at]!(row[columns[at]!]);
    return line;
  });
}

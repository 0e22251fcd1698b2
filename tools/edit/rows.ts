import {csvCell, csvRows, type CsvRow} from "../../loaders/read/csv.ts";
import {idOf} from "../../loaders/schema/cell-place.ts";
import {grammarOf} from "../../loaders/schema/cell.ts";
import {columnsOf, type Table} from "../../loaders/schema/table.ts";

type Row = Record<string, unknown>;

/** The text of a table with one more row in its sorted place; every other byte stays. Where the file is not in order,
 * the row comes before the first that is greater. */
export function withRow(file: string, declared: Table, row: object): string {
  return withRows(file, declared, [row]);
}

/** The text of a table with more rows, each in its sorted place. */
export function withRows(file: string, declared: Table, added: object[]): string {
  if (!added.length) return file;
  const own = added.map((row) =>
    Object.fromEntries(columnsOf(declared).map((name) => [name, encode(declared, name, (row as Row)[name])])));
  const filled = columnsOf(declared).filter((name) => own.some((row) => row[name] !== ""));
  const text = withColumns(file, declared, filled);
  const [header, ...rows] = csvRows(text);
  const columns = header!.cells.map(({value}) => value);
  const sortColumns = declared.sort.map((name) => columns.indexOf(name));
  const keys = rows.map(({cells}) => sortColumns.map((at) => cells[at]?.value ?? ""));
  const inOrder = keys.every((key, at) => at === 0 || !isBefore(key, keys[at - 1]!));
  const placed = own.map((row) => {
    const key = declared.sort.map((name) => row[name]!);
    const next = sortColumns.length ? firstBehind(key, keys, inOrder) : -1;
    return {key, line: columns.map((name) => csvCell(row[name] ?? "")).join(","),
      at: next < 0 ? text.length : rows[next]!.start};
  });
  placed.sort((a, b) => a.at - b.at || (isBefore(a.key, b.key) ? -1 : isBefore(b.key, a.key) ? 1 : 0));
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const parts: string[] = [];
  let from = 0;
  for (const {at, line} of placed) {
    // A row ends its own line, so that only what the file has before the first may end without one.
    parts.push(text.slice(from, at), at > from && text[at - 1] !== "\n" ? eol : "", line, eol);
    from = at;
  }
  return parts.join("") + text.slice(from);
}

/** The place of the first key that comes behind one; -1 where none does. */
function firstBehind(key: string[], keys: string[][], inOrder: boolean): number {
  if (!inOrder) return keys.findIndex((other) => isBefore(key, other));
  let [from, to] = [0, keys.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(key, keys[middle]!)) to = middle;
    else from = middle + 1;
  }
  return from < keys.length ? from : -1;
}

/** The text of a table whose file has these columns: one that it may lack, and does, comes behind the others with an
 * empty cell in each row. */
function withColumns(text: string, declared: Table, names: string[]): string {
  const [header, ...rows] = csvRows(text);
  const own = header!.cells.map(({value}) => value);
  const added = names.filter((name) => declared.late?.includes(name) && !own.includes(name));
  if (!added.length) return text;
  let [out, from] = ["", 0];
  for (const row of [header!, ...rows]) {
    const end = endOf(text, row);
    out += text.slice(from, end) + added.map((name) => `,${row === header ? name : ""}`).join("");
    from = end;
  }
  return out + text.slice(from);
}

/** The text of a table with another cell in the row of an id; other rows stay byte for byte.
 * @returns null where no row has the id or the table no such column */
export function withCell(file: string, declared: Table, id: string, column: string, cell: string): string | null {
  const text = withColumns(file, declared, [column]);
  const [header, ...rows] = csvRows(text);
  const columns = header!.cells.map(({value}) => value);
  const at = columns.indexOf(column);
  const row = rows.find(({cells}) => idIn(declared, columns, cells) === id);
  if (!row || at < 0) return null;
  const line = row.cells.map(({value}, index) => csvCell(index === at ? cell : value)).join(",");
  return text.slice(0, row.start) + line + text.slice(endOf(text, row));
}

/** The cells of a row by id, as the file has them; null where there is none. */
export function rowOf(text: string, declared: Table, id: string): Record<string, string> | null {
  const [header, ...rows] = csvRows(text);
  const columns = header!.cells.map(({value}) => value);
  const row = rows.find(({cells}) => idIn(declared, columns, cells) === id);
  return row ? Object.fromEntries(columns.map((name, index) => [name, row.cells[index]?.value ?? ""])) : null;
}

function idIn(declared: Table, columns: string[], cells: CsvRow["cells"]): string {
  return idOf(declared, Object.fromEntries(declared.key.map((name) => [name, cells[columns.indexOf(name)]?.value])));
}

function endOf(text: string, row: CsvRow): number {
  return text[row.end - 1] === "\r" ? row.end - 1 : row.end;
}

function encode(declared: Table, name: string, value: unknown): string {
  return columnsOf(declared).includes(name) ? grammarOf(declared.row.shape[name]).encode(value ?? null) : "";
}

function isBefore(a: string[], b: string[]): boolean {
  const first = a.findIndex((cell, index) => cell !== b[index]);
  return first >= 0 && a[first]! < b[first]!;
}

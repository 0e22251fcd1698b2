import type {Table} from "./table.ts";

/** A cell of the ledger by its address, table/id/column. */
export interface CellPlace {
  table: string;
  id: string;
  column: string;
}

/** The parts of an address; those that are not said are empty. What stands between the first and the last sign is the
 * id: "vocabulary/side/atlantis/note" is the note of the row "side/atlantis". */
export function cellPlace(address: string): CellPlace {
  const [first, last] = [address.indexOf("/"), address.lastIndexOf("/")];
  if (first < 0) return {table: address, id: "", column: ""};
  if (first === last) return {table: address.slice(0, first), id: address.slice(first + 1), column: ""};
  return {table: address.slice(0, first), id: address.slice(first + 1, last), column: address.slice(last + 1)};
}

/** The row of a cell, table/id. */
export function rowPlace(address: string): string {
  const {table, id} = cellPlace(address);
  return `${table}/${id}`;
}

/** What names a row of a table: the words of its key in their order, "side/atlantis" where the key has two. */
export function idOf({key}: Pick<Table, "key">, row: Record<string, unknown>): string {
  return key.length === 1 ? String(row[key[0]!]) : key.map((column) => row[column]).join("/");
}

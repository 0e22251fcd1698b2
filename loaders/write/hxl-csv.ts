import {columnsOf, type Table} from "../schema/table.ts";
import {toCsv} from "./text.ts";

/** A table as CSV with a second row of hashtags, by which tools of the Humanitarian Exchange Language (HXL 1.1) know
 * what a column holds: the words after # are those of its dictionary. */
export function toHxlCsv(declared: Table, rows: readonly object[]): string {
  const tags = columnsOf(declared).map((name) => declared.hxl?.[name] ?? "").join(",");
  return toCsv(declared, rows).replace("\n", `\n${tags}\n`);
}

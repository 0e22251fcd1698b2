import type * as z from "zod";
import {grammarOf} from "./cell.ts";
import {columnsOf, type Table} from "./table.ts";

/** The columns of a row that may stay empty, and what they hold then. */
type Empty<Row> = {[Name in keyof Row as null extends Row[Name] ? Name : Row[Name] extends string[] ? Name : never]:
  Row[Name] extends string[] ? string[] : null};

/** A row of a table as far as empty cells make one: null where a cell may be empty, no words in a list. Whoever fills
 * it names only what it knows; a column that may not be empty is missing until it is named. */
export function emptyRow<Row extends z.ZodObject>(declared: Table<Row>): Empty<z.output<Row>> {
  const cells = columnsOf(declared).map((name) => [name, grammarOf(declared.row.shape[name]).decode("")]);
  return Object.fromEntries(cells.filter(([, value]) => value !== undefined)) as Empty<z.output<Row>>;
}

import type {ColumnTable} from "arquero";
import * as z from "zod";
import type {Table} from "../schema/table.ts";

/** The rows of an Arquero table, held to their declaration, which also gives them their type.
 * @throws ZodError for a row that is not as declared */
export function rowsOf<Row extends z.ZodObject>(declared: Table<Row>, table: ColumnTable): z.output<Row>[] {
  return z.array(declared.row).parse(table.objects());
}

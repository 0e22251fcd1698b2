import {z} from "zod";
import type {Table} from "../../loaders/schema/table.ts";

/** The JSON Schema of a table's `.json` file, from the declaration that the checker reads the ledger with. Beside the
 * standard keywords each column carries its unit, rule and form. */
export function toJsonSchema(declared: Table<any>): object {
  const {$schema, ...row} = z.toJSONSchema(declared.row, {io: "output"});
  return {$schema, title: declared.title, description: declared.description, type: "array", items: row};
}

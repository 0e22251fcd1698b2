import * as z from "zod";
import type {Table} from "../../loaders/schema/table.ts";

/** The JSON Schema of a table's `.json` file, from the declaration that the checker reads the ledger with. Beside the
 * standard keywords each column carries its unit, rule and form. */
export function toJsonSchema(declared: Table): object {
  const {$schema, ...row} = z.toJSONSchema(declared.row, {io: "output", override: wordsFirst});
  return {$schema, title: declared.title, description: declared.description, type: "array", items: row};
}

/** What a column means before what it may hold: so a person reads it. */
function wordsFirst({zodSchema, jsonSchema}: {zodSchema: z.core.$ZodTypes; jsonSchema: object}): void {
  const words = z.globalRegistry.get(zodSchema);
  if (!words) return;
  const rest = {...jsonSchema};
  for (const name of Object.keys(jsonSchema)) delete (jsonSchema as Record<string, unknown>)[name];
  Object.assign(jsonSchema, words, rest);
}

import {derivedTables, type Tables} from "../schema/index.ts";
import type {Table} from "../schema/table.ts";
import type {Problem} from "./problem.ts";

/** Derived rows are what their tables declare, in every column, and no key comes twice. What fails here is a fault of
 * the derivation; a reader of the files could not tell. */
export function checkDerived(tables: Tables): Problem[] {
  return Object.values<Table>(derivedTables).flatMap((declared) => {
    const keys = new Set<string>();
    return tables[declared.name as keyof typeof derivedTables].flatMap((row, at) => {
      const key = declared.key.map((column) => (row as Record<string, unknown>)[column]).join("/");
      const what = keys.has(key) ? `the key ${key} stands twice` : fault(declared, row);
      keys.add(key);
      return what === null ? [] : [{
        file: `${declared.name} (derived)`, line: at + 2, column: 1, code: "DERIVED-ROW", what,
        why: "a derived table says of itself what its columns hold",
        mend: "this is a fault of tollbook and not of the ledger: report it with this line"
      }];
    });
  });
}

/** What is wrong with a row, by its first column that is; null for a sound one. */
function fault({row: declared}: Table, row: object): string | null {
  const {error} = declared.safeParse(row);
  if (!error) return null;
  const [issue] = error.issues;
  const column = String(issue!.path[0]);
  return `${column} is ${JSON.stringify((row as Record<string, unknown>)[column])}: ${issue!.message}`;
}

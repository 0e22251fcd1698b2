import {problemLine} from "../check/problem.ts";
import {readLedger} from "../ledger.ts";
import {tables as declared, type TableName, type Tables} from "../schema/index.ts";
import type {Table} from "../schema/table.ts";
import {deriveTables} from "../tables/index.ts";
import {toCsv, toJson} from "../write.ts";
import type {Files} from "./archive.ts";
import {dataPackage} from "./data-package.ts";

/** All files of one story, from its ledger as it is.
 * @throws where the ledger has a problem, with its first line */
export function storyFiles(storyId: string): Files {
  const {ledger, problems} = readLedger(storyId);
  if (problems.length) throw new Error(problemLine(problems[0]!));
  return tableFiles(deriveTables(ledger));
}

export function tableFiles(tables: Tables): Files {
  const files: Files = new Map();
  for (const name of Object.keys(declared) as TableName[]) {
    const table = declared[name] as Table<any>;
    files.set(`${name}.csv`, bytes(toCsv(table, tables[name])));
    files.set(`${name}.json`, bytes(toJson(table, tables[name])));
  }
  files.set("datapackage.json", bytes(dataPackage(tables)));
  return files;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

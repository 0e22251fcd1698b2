import {tables as declared, type TableName, type Tables} from "../schema/index.ts";

/** The tables of a story as a Data Package: for now their files and row counts. */
export function dataPackage(tables: Tables): string {
  const resources = (Object.keys(declared) as TableName[]).flatMap((name) =>
    ["csv", "json"].map((format) => ({name: `${name}-${format}`, path: `${name}.${format}`, rows: tables[name].length}))
  );
  return `${JSON.stringify({resources}, null, 2)}\n`;
}

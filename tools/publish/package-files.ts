import {build} from "esbuild";
import {join} from "node:path";
import {releasesTable} from "../../loaders/schema/releases.ts";
import {storyIds} from "../../loaders/read/ledger.ts";
import type {Table} from "../../loaders/schema/table.ts";
import {toJson} from "../../loaders/write/text.ts";
import type {Files} from "./archive.ts";
import {currentEdition} from "./current-edition.ts";
import {declarations} from "./declarations.ts";
import {readReleases} from "./read-releases.ts";
import {exportName, rowInterface, rowType} from "./row-types.ts";
import {bytes} from "../../loaders/write/table-writers.ts";

const root = join(import.meta.dirname, "../..");

/** The files behind the package's `exports`: `toll.js`, the domain; `plot.js`, the mark for Plot; `<story>.js`, its
 * tables and the domain; a module a table, so that a bundler takes only those that are used; and their types. */
export async function packageFiles(): Promise<Files> {
  const files: Files = new Map();
  files.set("toll.js", await bundled("toll.ts"));
  files.set("plot.js", await bundled("plot.ts"));
  for (const [name, text] of await declarations(root)) files.set(name, bytes(text));
  for (const storyId of storyIds()) addStory(files, storyId);
  return files;
}

/** A module of src/package with all that it needs but Plot, of which a project has but one. */
async function bundled(name: string): Promise<Uint8Array> {
  const {outputFiles} = await build({
    entryPoints: [join(root, "src/package", name)], external: ["@observablehq/plot"],
    bundle: true, format: "esm", target: "es2022", charset: "utf8", write: false, logLevel: "silent",
    banner: {js: "/*! Holds parts of d3-array, copyright 2010-2023 Mike Bostock, ISC licence: d3js.org */"}
  });
  return outputFiles[0]!.contents;
}

function addStory(files: Files, storyId: string): void {
  const releases = readReleases(storyId);
  const edition = currentEdition(storyId, releases);
  const declared: Record<string, Table> = {...edition.declared, releases: releasesTable};
  const rows: Record<string, object[]> = {...edition.rows, releases};
  const modules = Object.keys(declared);
  for (const name of modules) {
    files.set(`${storyId}/${name}.js`,
      bytes(`export const ${exportName(name)} = ${toJson(declared[name]!, rows[name]!).trimEnd()};\n`));
    files.set(`${storyId}/${name}.d.ts`, bytes(tableTypes(declared[name]!)));
  }
  const lines = modules.map((name) => `export {${exportName(name)}} from "./${storyId}/${name}.js";`);
  files.set(`${storyId}.js`, bytes([
    'export * from "./toll.js";', ...lines, `export const version = ${JSON.stringify(edition.version)};`, ""
  ].join("\n")));
  files.set(`${storyId}.d.ts`, bytes(storyTypes(declared)));
  files.set("rows.d.ts", bytes(Object.values(declared).map(rowInterface).join("\n")));
}

/** The types of the module of one table. */
function tableTypes(table: Table): string {
  const type = rowType(table.name);
  return [`import type {${type}} from "../rows.js";`, `export type {${type}} from "../rows.js";`, constant(table), ""]
    .join("\n");
}

function constant(table: Table): string {
  const {name, title, description} = table;
  return `/** ${title}. ${description} */\nexport declare const ${exportName(name)}: readonly ${rowType(name)}[];`;
}

function storyTypes(declared: Record<string, Table>): string {
  const names = Object.keys(declared);
  const types = names.map(rowType);
  return [
    `import type {${types.join(", ")}} from "./rows.js";`,
    'export * from "./toll.js";',
    `export type {${types.join(", ")}} from "./rows.js";`,
    ...Object.values(declared).map(constant),
    "/** The version of these tables; with `+` and letters of a hash behind it where the ledger has moved on since. */",
    "export declare const version: string;",
    ""
  ].join("\n");
}

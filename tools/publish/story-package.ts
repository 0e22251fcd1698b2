import {build} from "esbuild";
import {join} from "node:path";
import {viewTables, type Tables} from "../../loaders/schema/index.ts";
import {releasesTable} from "../../loaders/schema/releases.ts";
import type {Table} from "../../loaders/schema/table.ts";
import {deriveViews} from "../../loaders/tables/views.ts";
import {bytes, formatsOf, json} from "../../loaders/write/table-writers.ts";
import {toCsv} from "../../loaders/write/text.ts";
import {siteAddress} from "../page/head/site-address.ts";
import type {Files} from "./archive.ts";
import {citationFile, landing, titleOf} from "./citation.ts";
import {currentEdition} from "./current-edition.ts";
import type {Edition} from "./edition.ts";
import {licenceText} from "./licence.ts";
import {storyReadMe} from "./package-read-me.ts";
import {packageVersion} from "./package-version.ts";
import {readReleases} from "./read-releases.ts";
import {tableModule, tableTypes} from "./table-module.ts";

/** What a story's package is called. */
export const packageName = (storyId: string) => `tollbook-${storyId}`;

/** The files of a story's package, by name: a module a table with its types and its CSV, and one module of them all.
 * It needs no other package. */
export async function storyPackage(storyId: string): Promise<Files> {
  const edition = wholeEdition(storyId);
  const names = Object.keys(edition.declared);
  const files: Files = new Map();
  for (const [name, table] of Object.entries(edition.declared)) {
    files.set(`${name}.js`, bytes(tableModule(table, edition.rows[name]!)));
    files.set(`${name}.d.ts`, bytes(tableTypes(table)));
    files.set(`${name}.csv`, bytes(toCsv(table, edition.rows[name]!)));
  }
  const all = names.map((name) => `export * from "./${name}.js";\n`).join("");
  const version = JSON.stringify(edition.version);
  files.set("from-columns.js", await fromColumns());
  files.set("index.js", bytes(`${all}export const version = ${version};\n`));
  files.set("index.d.ts", bytes(`${all}/** The version of these tables, as citations name it. */\n` +
    `export declare const version: ${version};\n`));
  files.set("package.json", json(manifest(edition, names)));
  files.set("README.md", bytes(storyReadMe(edition, packageName(storyId))));
  files.set("CITATION.cff", bytes(citationFile(edition)));
  files.set("LICENSE.txt", bytes(licenceText));
  return files;
}

/** The tables as they are now, with the releases and with what is made of them; without the view that is too large for
 * a program to take whole. */
function wholeEdition(storyId: string): Edition {
  const releases = readReleases(storyId);
  const edition = currentEdition(storyId, releases);
  const declared: Record<string, Table> = {...edition.declared, releases: releasesTable, ...viewTables};
  const few = Object.entries(declared).filter(([, table]) => formatsOf(table).includes("json"));
  const rows = {...edition.rows, releases, ...deriveViews(edition.rows as Tables)};
  return {...edition, declared: Object.fromEntries(few), rows};
}

function manifest({story, version}: Edition, tables: string[]): object {
  const address = siteAddress();
  const entry = (name: string) => ({types: `./${name}.d.ts`, default: `./${name}.js`});
  return {
    name: packageName(story.story_id),
    version: packageVersion(version),
    description: titleOf(story),
    license: "CC-BY-4.0",
    ...(address ? {homepage: landing(story.story_id, address)} : {}),
    type: "module",
    sideEffects: false,
    engines: {node: ">=20"},
    main: "./index.js",
    types: "./index.d.ts",
    exports: {
      ".": entry("index"),
      ...Object.fromEntries(tables.flatMap((name) =>
        [[`./${name}`, entry(name)], [`./${name}.csv`, `./${name}.csv`]])),
      "./package.json": "./package.json"
    }
  };
}

async function fromColumns(): Promise<Uint8Array> {
  const entryPoints = [join(import.meta.dirname, "../../src/package/from-columns.ts")];
  const {outputFiles} = await build({entryPoints, format: "esm", target: "es2022", write: false, logLevel: "silent"});
  return outputFiles[0]!.contents;
}

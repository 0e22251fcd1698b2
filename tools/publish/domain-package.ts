import {build} from "esbuild";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {tables} from "../../loaders/schema/index.ts";
import {bytes, json} from "../../loaders/write/table-writers.ts";
import {siteAddress} from "../page/head/site-address.ts";
import type {Files} from "./archive.ts";
import {declarations} from "./declarations.ts";
import {domainReadMe} from "./package-read-me.ts";
import {rowInterface} from "./row-types.ts";

const root = join(import.meta.dirname, "../..");

/** The files of the package `tollbook`, by name: `tollbook/toll`, the domain, and `tollbook/plot`, the mark for Plot,
 * which the importing project has. It needs no other package and holds no data. */
export async function domainPackage(): Promise<Files> {
  const files: Files = new Map();
  for (const name of ["toll", "plot"]) files.set(`${name}.js`, await bundled(`${name}.ts`));
  for (const [name, text] of await declarations(root)) files.set(name, bytes(text));
  files.set("rows.d.ts", bytes(Object.values(tables).map(rowInterface).join("\n")));
  files.set("package.json", json(await manifest()));
  files.set("README.md", bytes(domainReadMe()));
  files.set("LICENSE", await readFile(join(root, "LICENSE")));
  return files;
}

async function manifest(): Promise<object> {
  const {version, description, license, engines, dependencies} =
    JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const address = siteAddress();
  const entry = (name: string) => ({types: `./${name}.d.ts`, default: `./${name}.js`});
  return {
    name: "tollbook", version, description, license, ...(address ? {homepage: address} : {}),
    type: "module", sideEffects: false, engines,
    exports: {"./toll": entry("toll"), "./plot": entry("plot"), "./package.json": "./package.json"},
    peerDependencies: {"@observablehq/plot": `^${dependencies["@observablehq/plot"]}`},
    peerDependenciesMeta: {"@observablehq/plot": {optional: true}}
  };
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

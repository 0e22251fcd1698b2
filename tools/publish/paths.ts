import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {storyIds} from "../../loaders/read/ledger.ts";
import {tables} from "../../loaders/schema/index.ts";
import {formats} from "../../loaders/write/table-writers.ts";

/** What stands beside the tables: what they mean, how to cite them, how to check them. */
export const documents = [
  "datapackage.json",
  "csv-metadata.json",
  "README.txt",
  "LICENSE.txt",
  "CITATION.cff",
  "citation.bib",
  "citation.csl.json",
  "SHA256SUMS"
] as const;

/** The folder of frozen versions: one zip each. */
export const frozenRoot = join(import.meta.dirname, "../../src/data");

/** The names of the files of one version, below its folder. */
export function fileNames(): string[] {
  const tableFiles = Object.keys(tables).flatMap((table) =>
    [...formats, "schema.json"].map((ending) => `${table}.${ending}`)
  );
  return [...tableFiles, ...documents];
}

/** The versions of a story that have a frozen zip, in the order of their names. */
export function frozenVersions(storyId: string, root: string = frozenRoot): string[] {
  const folder = join(root, storyId, "v");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name.endsWith(".zip")).map((name) => name.slice(0, -".zip".length)).sort();
}

/** The address of the zip of each story, made by its loader, and of each frozen version. */
export function archivePaths(stories: string[] = storyIds()): string[] {
  return stories.flatMap((story) =>
    [`/data/${story}.zip`, ...frozenVersions(story).map((version) => `/data/${story}/v/${version}.zip`)]);
}

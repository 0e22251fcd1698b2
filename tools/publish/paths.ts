import {join} from "node:path";
import {tables} from "../../loaders/schema/index.ts";
import {formats} from "../../loaders/write/table-writers.ts";

/** What stands beside the tables: what they mean, how to cite them, how to check them. */
export const documents = [
  "datapackage.json",
  "csv-metadata.json",
  "croissant.json",
  "ro-crate-metadata.json",
  "README.txt",
  "GLOSSARY.txt",
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

/** The charts that a release froze, beside its tables. */
export function chartsFile(storyId: string, version: string, root: string = frozenRoot): string {
  return join(root, storyId, `v/${version}.charts.zip`);
}

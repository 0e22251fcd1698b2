import {join} from "node:path";
import type {Table} from "../../loaders/schema/table.ts";
import {tables} from "../../loaders/schema/index.ts";
import {formats, formatsOf, type Format} from "../../loaders/write/table-writers.ts";

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

/** The formats in which a release keeps its tables: all others can be made of them. Two that hold the same would double
 * what each release adds to the site for good. */
export const keptFormats = ["csv"] as const;

/** The names of the files of one version, below its folder. */
export function fileNames(wanted: readonly Format[] = formats): string[] {
  const tableFiles = Object.values<Table>(tables).flatMap((table) =>
    [...wanted.filter((format) => formatsOf(table).includes(format)), "schema.json"]
      .map((ending) => `${table.name}.${ending}`));
  return [...tableFiles, ...documents];
}

/** The charts that a release froze, beside its tables. */
export function chartsFile(storyId: string, version: string, root: string = frozenRoot): string {
  return join(root, storyId, `v/${version}.charts.zip`);
}

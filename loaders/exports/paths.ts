import {existsSync, readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {unzipSync} from "fflate";
import {storyIds} from "../ledger.ts";
import {tables} from "../schema/index.ts";

/** The formats of each table, in the order in which pages offer them; the name is the file's ending. */
export const formats = ["csv", "excel.csv", "json", "parquet", "arrow"] as const;
export type Format = (typeof formats)[number];

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

/** Only at the address without a version: the list of versions and what each changed, all that a data page shows, the
 * rows that a reader's browser draws from, and what was read in articles and waits for review. */
const latestOnly = [
  ...formats.map((format) => `releases.${format}`), "releases.schema.json", "changes.json", "changes.atom", "catalog.json",
  "chart.json", "candidates.csv", "candidates.json"
];

/** The folder of frozen versions: one zip each, which Framework serves file by file. */
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

/** The files that a zip holds: a version has those of its day, whatever tables there are now. */
function memberNames(zip: string): string[] {
  const names: string[] = [];
  unzipSync(readFileSync(zip), {filter: ({name}) => (names.push(name), false)});
  return names;
}

/** The address of every data file of every story; the config's `dynamicPaths` makes them permanent. */
export function dataPaths(stories: string[] = storyIds()): string[] {
  return stories.flatMap((story) => [
    `/data/${story}.zip`,
    ...[...fileNames(), ...latestOnly].map((name) => `/data/${story}/${name}`),
    ...frozenVersions(story).flatMap((version) => [
      `/data/${story}/v/${version}.zip`,
      ...memberNames(join(frozenRoot, story, `v/${version}.zip`)).map((name) => `/data/${story}/v/${version}/${name}`)
    ])
  ]);
}

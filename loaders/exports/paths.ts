import {storyIds} from "../ledger.ts";
import {tables} from "../schema/index.ts";

/** The formats in which each table stands on the site, in the order in which pages offer them. */
export const formats = ["csv", "json"] as const;
export type Format = (typeof formats)[number];

/** The names of the files of one story, below `/data/<story>/`. */
export function fileNames(): string[] {
  const files = Object.keys(tables).flatMap((table) => formats.map((format) => `${table}.${format}`));
  return [...files, "datapackage.json"];
}

/** The address of every table file of every story; the config's `dynamicPaths` makes them permanent. */
export function dataPaths(stories: string[] = storyIds()): string[] {
  return stories.flatMap((story) => fileNames().map((name) => `/data/${story}/${name}`));
}

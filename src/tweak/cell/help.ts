import type {ChartRows} from "../../charts/spec.js";
import {loadJson} from "../load-json.js";

/** A line of help for each name that a cell may use, by library, and by table for its columns. */
export type Help = Record<string, Record<string, string>>;

/** Fetches the help that the site has; completion goes without where it cannot be had.
 * @param root the address of the site's root, with a slash at its end */
export function loadHelp(root: string): Promise<Help> {
  return loadJson<Help>(`${root}help.json`, "help").catch(() => ({}));
}

/** Columns that only the published tables have: asked of the rows of charts, which are cut to what charts need, they
 * give nothing. What some of these rows have is not among them: nobody knows of which a program asks. */
export function onlyPublished(help: Help, rows: ChartRows): string[] {
  const parts = ["claims", "reports", "tolls", "events"] as const;
  const there = new Set(parts.flatMap((part) => (rows[part] as object[]).flatMap((row) => Object.keys(row))));
  return [...new Set(parts.flatMap((part) => Object.keys(help[part] ?? {})))].filter((column) => !there.has(column));
}

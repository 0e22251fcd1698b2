import {loadJson} from "../load-json.js";

/** A line of help for each name that a cell may use, by library, and by table for its columns. */
export type Help = Record<string, Record<string, string>>;

/** Fetches the help that the site has; completion goes without where it cannot be had.
 * @param root the address of the site's root, with a slash at its end */
export function loadHelp(root: string): Promise<Help> {
  return loadJson<Help>(`${root}help.json`, "help").catch(() => ({}));
}

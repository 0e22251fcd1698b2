import {join} from "node:path";
import {csvCell, parseCsv} from "../../loaders/read/csv.ts";
import {siteRoot} from "../site-root.ts";

/** What became of a page: it stands with its words; without some of them; elsewhere; it is gone; its site asks not to
 * be fetched by programs; it could not be had this time. */
const states = ["stands", "words-gone", "moved", "gone", "not-asked", "not-had"] as const;

export interface Watched {
  url: string;
  asked_on: string;
  state: (typeof states)[number];
  /** Where it moved to, which words are gone, or why it could not be had. */
  what: string;
  /** The printings that stand on the page. */
  report_ids: string[];
}

/** Where the last answers of a story's pages are kept; the site shows them. */
export function watchedFile(story: string, root = siteRoot): string {
  return join(root, "src/data", story, "watched.csv");
}

const columns = ["url", "asked_on", "state", "what", "report_ids"] as const;

/** The answers as a table, in the order of the addresses. */
export function watchedCsv(rows: Watched[]): string {
  const lines = rows.toSorted((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0))
    .map((row) => [row.url, row.asked_on, row.state, row.what, row.report_ids.join(" ")]);
  return [[...columns], ...lines].map((cells) => `${cells.map(csvCell).join(",")}\n`).join("");
}

/** @returns the rows that can be read; a state that is none is left out */
export function readWatched(csv: string): Watched[] {
  const [, ...rows] = parseCsv(csv).rows.map((cells) => cells.map(({value}) => value));
  return rows.flatMap(([url = "", asked_on = "", state = "", what = "", ids = ""]) => {
    const known = states.find((one) => one === state);
    return known ? [{url, asked_on, state: known, what, report_ids: ids.split(" ").filter(Boolean)}] : [];
  });
}

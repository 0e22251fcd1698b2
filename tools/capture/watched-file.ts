import {existsSync, readFileSync} from "node:fs";
import {join, relative} from "node:path";
import {checkUnique} from "../../loaders/check/unique.ts";
import {byPlace, type Problem} from "../../loaders/check/problem.ts";
import {readTable} from "../../loaders/read/table.ts";
import {watchedTable, type Watched} from "../../loaders/schema/watched.ts";
import {toCsv} from "../../loaders/write/text.ts";
import {siteRoot} from "../site-root.ts";

/** Where the last answers of a story's pages are kept; the site shows them. */
export function watchedFile(story: string, root = siteRoot): string {
  return join(root, "src/data", story, "watched.csv");
}

/** The answers as a table, in the order of the addresses. */
export function watchedCsv(rows: Watched[]): string {
  return toCsv(watchedTable, rows.toSorted((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0)));
}

/** @returns the rows that can be read whole; none where nobody has looked yet */
export function readWatched(file: string): Watched[] {
  if (!existsSync(file)) return [];
  const {rows} = readTable(watchedTable, file, readFileSync(file));
  return rows.filter(({unread}) => !unread.size).map(({row}) => row as Watched);
}

/** What is wrong with the answers that are kept: their form, a page that stands twice, a printing that is none. */
export function checkWatched(file: string, reportIds: ReadonlySet<string>): Problem[] {
  if (!existsSync(file)) return [];
  const name = relative(process.cwd(), file);
  const {rows, problems} = readTable(watchedTable, name, readFileSync(file));
  checkUnique(watchedTable, rows, (placed, column, code, what, why, mend) =>
    problems.push({file: name, ...placed.at(column), code, what, why, mend}));
  for (const placed of rows) {
    const lost = (placed.row as Watched).report_ids?.filter((id) => !reportIds.has(id)) ?? [];
    if (lost.length) problems.push({file: name, ...placed.at("report_ids"), code: "ID-UNKNOWN",
      what: `no row of reports.csv has the id ${lost[0]}`, why: "the answer would be of no printing",
      mend: "run tollbook watch again, or take the id out"});
  }
  return problems.sort(byPlace);
}

import {mkdirSync} from "node:fs";
import {dirname} from "node:path";
import {countOf} from "../../src/toll/count-of.ts";
import {fromDate} from "../../src/toll/day.ts";
import {ledgerRoot} from "../../loaders/read/ledger.ts";
import {watchPages} from "../capture/watch.ts";
import type {Watched} from "../../loaders/schema/watched.ts";
import {readWatched, watchedCsv, watchedFile} from "../capture/watched-file.ts";
import {diskFailure} from "../disk-failure.ts";
import {Failure} from "../failure.ts";
import {storyNamed} from "../refuse-unknown.ts";
import {writeWhole} from "../save-all.ts";
import {soundLedger} from "../sound-ledger.ts";
import {call, type About, type Voice} from "./command.ts";

export const about: About = {
  name: "watch",
  failing: "nothing was watched",
  examples: [
    ["npx tollbook watch", "goes through the pages of the ledger and says which lost their words, moved or are gone"],
    ["npx tollbook watch maria-2017 --most 50 --pause 10",
      "the fifty pages that were not looked at for longest, with ten seconds between two of one site"]
  ],
  declare: (command) => command
    .argument("[story]", "the one of the home page when left out")
    .option("--most <number>", "how many pages at most; those not looked at for longest come first")
    .option("--pause <seconds>", "the least time between two pages of one site", "5")
    .option("--allow-host <host>", "a host of a private network that may be fetched from, with its port",
      (one: string, all: string[] = []) => [...all, one])
    .option("--out <file>", "where the results go; a table that the site shows when left out")
    .option("--ledger <folder>", "the folder that holds the stories' folders")
};

interface Flags {
  most?: string;
  pause: string;
  "allow-host"?: string[];
  out?: string;
  ledger?: string;
}

/** Exit code 0 whatever became of the pages, 1 for a ledger with problems, 2 for a wrong call. */
export default async function watch(words: string[], voice: Voice = console, today = fromDate(new Date())):
Promise<number> {
  return await call<Flags>(about, words, voice, async (flags, [named]) => {
    const {ledger: root = ledgerRoot, "allow-host": allowed = []} = flags;
    const story = storyNamed(named, root);
    const ledger = soundLedger(story, root);
    const [most, pause] = [numberIn(flags.most ?? "1e9", "most"), numberIn(flags.pause, "pause") * 1000];
    const file = flags.out ?? watchedFile(story);
    const kept = readWatched(file);
    const before = new Map(kept.map((row) => [row.url, row]));
    const due = duePages(ledger.reports, before, most);
    const reports = ledger.reports.filter(({url}) => url !== null && due.has(url));
    const found: Watched[] = [];
    mkdirSync(dirname(file), {recursive: true});
    for await (const row of watchPages({...ledger, reports}, {pause, allowed, today})) {
      keep(file, before.set(row.url, row), found.length);
      found.push(row);
      if (row.state !== "stands") voice.log(`${row.report_ids.join(", ")} ${row.state} ${row.url}; ${row.what}`);
    }
    voice.log(`${countOf(found.length, "page")}: ${countsOf(found)}; in ${file}`);
    return 0;
  });
}

/** Each answer is kept at once: going through a ledger takes hours, and a stop loses nothing.
 * @throws Failure (3) that says how many were kept */
function keep(file: string, rows: Map<string, Watched>, kept: number): void {
  try {
    writeWhole(file, watchedCsv([...rows.values()]));
  } catch (error) {
    const failure = diskFailure(file, error);
    if (failure && kept) failure.begin = `${kept} pages were watched and are kept`;
    throw failure ?? error;
  }
}

function numberIn(said: string, flag: string): number {
  const value = Number(said);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new Failure(`--${flag} ${said}: no number; write one like 10`, {code: 2});
}

/** The pages that were not looked at for longest, never ones first. */
function duePages(reports: {url: string | null}[], before: Map<string, Watched>, most: number): Set<string> {
  const urls = [...new Set(reports.flatMap(({url}) => url ?? []))];
  const last = (url: string) => before.get(url)?.asked_on ?? "";
  return new Set(urls.sort((a, b) => (last(a) < last(b) ? -1 : last(a) > last(b) ? 1 : 0)).slice(0, most));
}

function countsOf(found: Watched[]): string {
  const states = [...new Set(found.map(({state}) => state))];
  return states.map((state) => `${found.filter((row) => row.state === state).length} ${state}`).join(", ") || "none";
}

import {group} from "d3-array";
import {findWords} from "../articles/find-words.ts";
import {pageKey} from "../articles/same-page.ts";
import {sourceTextOf} from "../../src/reader/source-of.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {Failure} from "../failure.ts";
import {fetchPage, type FetchOptions} from "./fetch-page.ts";
import {readPage} from "./read-page.ts";
import {rulesOf} from "./robots.ts";

/** What became of a page: it stands with its words; without some of them; elsewhere; it is gone; its site asks not to be
 * fetched by programs; it could not be had this time. */
export const states = ["stands", "words-gone", "moved", "gone", "not-asked", "not-had"] as const;

export interface Watched {
  url: string;
  asked_on: string;
  state: (typeof states)[number];
  /** Where it moved to, which words are gone, or why it could not be had. */
  what: string;
  /** The printings that stand on the page. */
  report_ids: string[];
}

export interface WatchOptions extends FetchOptions {
  /** The least time between two pages of one host, in milliseconds. */
  pause: number;
  wait?: (millis: number) => Promise<void>;
  today: string;
}

/** Goes through the pages of a story, host after host and never two at once, as each host allows. */
export async function* watchPages({reports}: Ledger, options: WatchOptions): AsyncGenerator<Watched> {
  const wait = options.wait ?? ((millis) => new Promise((done) => setTimeout(done, millis)));
  const pages = group(reports.filter(({url}) => url && URL.canParse(url)), ({url}) => new URL(url!).host,
    ({url}) => url!);
  for (const own of pages.values()) {
    const [first] = own.keys();
    const rules = await rulesOf(first!, options);
    for (const [url, rows] of own) {
      const row = {url, asked_on: options.today, report_ids: rows.map((one) => one.report_id)};
      if (!rules.allows(url)) yield {...row, state: "not-asked", what: "its site asks not to be fetched by programs"};
      else {
        await wait(Math.max(options.pause, rules.pause));
        yield {...row, ...await stateOf(url, rows.map((one) => one.figure_words), options)};
      }
    }
  }
}

async function stateOf(url: string, words: string[], options: FetchOptions): Promise<Pick<Watched, "state" | "what">> {
  try {
    const page = await fetchPage(url, options);
    if (page.status === 404 || page.status === 410) return {state: "gone", what: `the server answers ${page.status}`};
    const {text, kind} = readPage(page);
    const source = sourceTextOf(text, kind);
    const gone = [...new Set(words)].filter((one) => !findWords(one, source));
    if (gone.length) return {state: "words-gone", what: gone.join(" | ")};
    return pageKey(page.url) === pageKey(url) ? {state: "stands", what: ""} : {state: "moved", what: page.url};
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return {state: "not-had", what: error.message};
  }
}

import {group} from "d3";
import {findWords} from "../articles/find-words.ts";
import {pageOf} from "../../loaders/check/questions/pages.ts";
import {sourceTextOf} from "../../src/reader/source-of.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {Failure} from "../failure.ts";
import {fetchPage, type FetchOptions} from "./fetch-page.ts";
import {readPage} from "./read-page.ts";
import {rulesOf} from "./robots.ts";
import type {Watched} from "../../loaders/schema/watched.ts";

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
      if (!rules.allows(url)) yield {...row, state: "not-asked", what: rules.why};
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
    return pageOf(page.url) === pageOf(url) ? {state: "stands", what: null} : {state: "moved", what: page.url};
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return {state: "not-had", what: error.message};
  }
}

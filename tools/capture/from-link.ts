import type {ArticleFigure} from "../../src/components/add-answer.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import type {Entry} from "../edit/entry.ts";
import {figuresOf} from "../edit/from-article.ts";
import {pageOf} from "../../loaders/check/questions/pages.ts";
import {Failure} from "../failure.ts";
import {archivedCopy} from "./archived.ts";
import {keepCapture} from "./capture.ts";
import {fetchPage, type FetchOptions} from "./fetch-page.ts";
import {placeOf, type PageFacts, type Place} from "./page-facts.ts";
import {readPage} from "./read-page.ts";
import {rulesOf} from "./robots.ts";

/** What a link gave: the figures of its page, with what the page and its capture say of each. */
export interface Link {
  figures: ArticleFigure[];
  facts: PageFacts;
  /** In sentences, for whoever asked. */
  said: string[];
}

export interface LinkOptions extends FetchOptions {
  capturesRoot?: string;
  archiveService?: string;
}

/** Fetches a page as its host allows, keeps a capture outside the repository, and reads its figures into fields.
 * @throws Failure where the page may not or cannot be had; nothing is kept then */
export async function fromLink(address: string, said: Entry, ledger: Ledger, options: LinkOptions = {}): Promise<Link> {
  const {capturesRoot, archiveService, ...fetching} = options;
  const rules = URL.canParse(address) ? await rulesOf(address, fetching) : null;
  if (rules && !rules.allows(address))
    throw new Failure(`${address}: ${rules.why}; save the page and use --from`);
  const page = await fetchPage(address, fetching);
  const {text, kind, facts} = readPage(page);
  const url = facts.canonical && sameSite(facts.canonical, page.url) ? facts.canonical : page.url;
  const read = figuresOf(text, {kind, url, published: said["published-on"] ?? facts.published}, ledger);
  const places = read.map(({entry}) => placeOf(entry.words ?? "", facts));
  const copy = await archivedCopy(url, fetching, archiveService);
  const capture = await keepCapture(page, places.filter((place): place is Place => place !== null), capturesRoot);
  const shared: Entry = {url, ...(copy && {"archive-url": copy}), "captured-on": capture.captured_on,
    sha256: capture.sha256, ...(facts.language && {language: facts.language})};
  const outlet = facts.outlet ?? new URL(url).hostname.replace(/^www\./, "");
  const figures = read.map((one, at) => ({...one, entry: {outlet, ...one.entry, ...shared,
    ...(places[at] && {unit: places[at].unit})}}));
  return {figures, facts, said: toldOf(page.redirects, url, facts, copy, capture.file)};
}

/** A page may name another address of its own site as its own, and none elsewhere. */
function sameSite(canonical: string, url: string): boolean {
  return URL.canParse(canonical) && new URL(canonical).hostname.replace(/^(?:www|m|amp)\./, "") ===
    new URL(url).hostname.replace(/^(?:www|m|amp)\./, "");
}

function toldOf(redirects: string[], url: string, {title, published}: PageFacts, copy: string | null,
  file: string): string[] {
  const moved = redirects.some((one) => pageOf(one) !== pageOf(url)) ? [`the address leads on to ${url}`] : [];
  return [`${title ?? "a page without a title"}${published ? `, ${published}` : ""}`, ...moved,
    copy ? `an archive has it: ${copy}` : "no archive is known to have it", `captured in ${file}`];
}

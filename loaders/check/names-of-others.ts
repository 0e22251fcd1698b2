import type {Claim} from "../schema/claims.ts";
import type {Claimant} from "../schema/claimants.ts";
import type {Denial} from "../schema/denials.ts";
import type {Outlet} from "../schema/outlets.ts";
import type {Report} from "../schema/reports.ts";
import type {Word} from "../schema/vocabulary.ts";
import {plainAddress} from "./address.ts";
import {daysBetween} from "../../src/toll/day.ts";
import {distance} from "../../src/toll/distance.ts";
import {dayIn} from "./questions/evidence.ts";
import {scriptFault} from "./questions/abroad.ts";
import {bare, isKin} from "./questions/hosts.ts";
import {pageOf} from "./questions/pages.ts";
import {repeated} from "./grouped.ts";
import type {Placed} from "../read/table.ts";
import type {LedgerName} from "../schema/index.ts";
import type {ReadLedger, TellFor} from "./tell.ts";
import {claimsById, wholeRows} from "./whole.ts";

const rowsOf = <Row>(read: ReadLedger, name: LedgerName) => wholeRows<Row>(read[name]);

/** What stands in a row and is another's: a claimant's name, an outlet's host, a measure's word. */
export function checkOthers(read: ReadLedger, tellFor: TellFor): void {
  checkPrintedClaimants(read, tellFor);
  checkDenialPages(read, tellFor);
  checkDomains(read, tellFor);
  checkSharedHosts(read, tellFor);
  checkSharedPages(read, tellFor);
  checkNamedSides(read, tellFor);
  checkMeasureWords(read, tellFor);
}

function checkPrintedClaimants(read: ReadLedger, tellFor: TellFor): void {
  const claims = claimsById(read);
  for (const placed of rowsOf<Report>(read, "reports")) {
    const {claimant_as_printed: printed, claim_id: id} = placed.row;
    if (printed && printed === claims.get(id)?.claimant_id)
      tellFor<Report>("reports")(placed, "claimant_as_printed", "REPORT-AS-PRINTED", `${printed} is the claim's own`,
        "the column says that a page names somebody else", "empty it, or name the other");
  }
}

function checkDenialPages(read: ReadLedger, tellFor: TellFor): void {
  const domains = new Map(rowsOf<Outlet>(read, "outlets").map(({row}) => [row.outlet_id, row.domain]));
  const tell = tellFor<Denial>("denials");
  for (const placed of rowsOf<Denial>(read, "denials")) {
    const {url, outlet_id: outlet, language, figure_words: words} = placed.row;
    const domain = domains.get(outlet);
    const host = url && hostOf(url);
    if (host && domain && !isKin(host, domain, outlet))
      tell(placed, "url", "DENIAL-HOST", `the page lies at ${host}, ${outlet} at ${domain}`,
        "the address or the outlet is another's", "look at whose page it is");
    const day = url && placed.row.published_on ? dayIn(url)?.[0] : undefined;
    if (day && dayIn(url!)!.length === 1 && Math.abs(daysBetween(day, placed.row.published_on!)) > 2)
      tell(placed, "published_on", "DENIAL-ADDRESS-DAY", `the address says ${day}, the row ${placed.row.published_on}`,
        "an address is dated when it is printed", "look up the day");
    const what = words && language ? scriptFault(language, words, true) : null;
    if (what)
      tell(placed, "language", "DENIAL-LANGUAGE", `language ${language}, and ${what}`,
        "printings are counted by language",
        "look at the page in which language it is");
  }
}

function hostOf(url: string): string | null {
  return plainAddress(url)?.hostname ?? (URL.canParse(url) ? new URL(url).hostname : null);
}

/** An outlet's host is that of its pages, to the letter. */
function checkDomains(read: ReadLedger, tellFor: TellFor): void {
  const outlets = rowsOf<Outlet>(read, "outlets");
  const hosts = hostsOfPages(read, outlets);
  for (const placed of outlets) {
    const {domain, outlet_id: id} = placed.row;
    const own = [...hosts.get(id) ?? []];
    if (!domain || !own.length) continue;
    const [near] = own.filter((host) => host !== bare(domain) && distance(host, bare(domain)) <= 2);
    if (near && own.every((host) => !`.${host}`.endsWith(`.${bare(domain)}`)))
      tellFor<Outlet>("outlets")(placed, "domain", "OUTLET-DOMAIN", `domain is ${domain}, its pages lie at ${near}`,
        "printings find their outlet by it", `did you mean ${near}?`);
  }
}

/** The hosts of each outlet's pages, of those that have a host of their own. */
function hostsOfPages(read: ReadLedger, outlets: Placed<Outlet>[]): Map<string, Set<string>> {
  const hosts = new Map(outlets.filter(({row}) => row.domain).map(({row}) => [row.outlet_id, new Set<string>()]));
  for (const {row: {outlet_id, url}} of hosts.size ? rowsOf<Report>(read, "reports") : []) {
    const own = hosts.get(outlet_id);
    const host = own && url ? hostOf(url) : null;
    if (host) own!.add(bare(host));
  }
  return hosts;
}

/** Editions of one house share a host, by whatever names they go. Beside one that looks like it, who looks like nothing
 * of it, has no page there and does not say why has another's. */
function checkSharedHosts(read: ReadLedger, tellFor: TellFor): void {
  const owned = rowsOf<Outlet>(read, "outlets").filter(({row}) => row.domain);
  const hosts = hostsOfPages(read, owned);
  const isElsewhere = ({row: {outlet_id: id, domain, note}}: Placed<Outlet>) => !note &&
    ![...hosts.get(id)!].some((host) => `.${host}`.endsWith(`.${bare(domain!)}`));
  for (const same of repeated(owned, ({row}) => bare(row.domain!))) {
    const strangers = same.filter(({row}) => !isKin(bare(row.domain!), "", row.outlet_id));
    for (const placed of strangers.length < same.length ? strangers.filter(isElsewhere) : [])
      tellFor<Outlet>("outlets")(placed, "domain", "OUTLET-DOMAIN-TWICE",
        `${placed.row.outlet_id} lies at ${placed.row.domain}, as does another`, "printings find their outlet by it",
        "look up where its pages lie, or say in note whose house it is of");
  }
}

/** Members of one state may share a page, and bodies of one intergovernmental house; others have one of their own, or
 * a place of their own on it. */
function checkSharedPages(read: ReadLedger, tellFor: TellFor): void {
  const parties = new Set(rowsOf<Word>(read, "vocabulary").filter(({row}) => row.kind === "party")
    .map(({row}) => row.word_id));
  for (const [first, ...more] of repeated(rowsOf<Claimant>(read, "claimants").filter(({row}) => row.url), pageOfBody))
    for (const placed of more)
      if (!isOneHouse(first!.row, placed.row, parties))
        tellFor<Claimant>("claimants")(placed, "url", "CLAIMANT-URL-TWICE",
          `the page is also that of line ${first!.at("url").line}`, "two bodies have two pages",
          `look up whose page it is, or say in note that it is ${first!.row.claimant_id}’s too`);
}

/** The page of a body, with the place on it. */
function pageOfBody({row: {url}}: Placed<Claimant>): string {
  return pageOf(url!) + (/#.*$/.exec(url!)?.[0] ?? "");
}

/** Whether two bodies may lie at one address: of one side, at one front page such as https://www.un.org/en, or as the
 * note of the one says, which names the other. */
function isOneHouse(a: Claimant, b: Claimant, parties: Set<string>): boolean {
  const isFront = /^https?:\/\/[^/?#]+(?:\/[^/?#]*)?\/?(?:#|$)/.test(b.url!);
  const isNamed = (note: string | null, other: Claimant) =>
    [other.claimant_id, other.name, other.short_name].some((name) => note?.includes(name));
  return (a.side === b.side && (parties.has(b.side) || (isFront && [a, b].every(({kind}) => kind === house)))) ||
    isNamed(a.note, b) || isNamed(b.note, a);
}

const house: Claimant["kind"] = "intergovernmental";

/** A body on one side is not called after the other side alone. */
function checkNamedSides(read: ReadLedger, tellFor: TellFor): void {
  const parties = rowsOf<Word>(read, "vocabulary").map(({row}) => row).filter(({kind}) => kind === "party")
    .map(({word_id: id, name, adjective}) => ({id, named: [name, adjective].flatMap((word) => word ?? [])}));
  for (const placed of rowsOf<Claimant>(read, "claimants")) {
    const {claimant_id: id, name, side} = placed.row;
    if (!parties.some((party) => party.id === side)) continue;
    const [called, ...more] = parties.filter(({named}) => named.some((word) => isWordIn(word, name)));
    if (called && !more.length && called.id !== side && !id.split("-").includes(called.id))
      tellFor<Claimant>("claimants")(placed, "name", "CLAIMANT-NAME-SIDE",
        `${JSON.stringify(name)} is on the side of ${side}`, "its claims would be counted for the others",
        "look up whose body it is");
  }
}

const isWordIn = (word: string, text: string) => ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ")} `.includes(` ${word} `);

/** The words that no measure but their own is told by. */
const told: Partial<Record<Claim["measure"], RegExp>> = {
  killed: /\b(?:killed|dead|deaths?|died|fatalit\w+)\b/i, wounded: /\b(?:wounded|injur\w+)\b/i,
  captured: /\b(?:captur\w+|prisoners?)\b/i, missing: /\bmissing\b/i};

function checkMeasureWords(read: ReadLedger, tellFor: TellFor): void {
  for (const placed of rowsOf<Claim>(read, "claims")) {
    const {measure, measure_word: word} = placed.row;
    const own = told[measure];
    if (!word || !own || own.test(word) || !Object.values(told).some((other) => other.test(word))) continue;
    tellFor<Claim>("claims")(placed, "measure_word", "CLAIM-MEASURE-WORD",
      `measure_word is ${JSON.stringify(word)}, measure ${measure}`, "the two would be read as one",
      "look up what was counted");
  }
}

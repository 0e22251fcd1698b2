import {countOf} from "../../src/toll/count-of.ts";
import {coveredUntil} from "../../src/toll/coverage.ts";
import {addDays, formatDay, daysBetween, isDay} from "../../src/toll/day.ts";
import {figureText, formatCount, formatRatio} from "../../src/toll/figure.ts";
import {longestSilence} from "../../src/charts/silence/voices.ts";
import {gap} from "../../src/toll/gap.ts";
import {isTelling, mayHeadline} from "../../src/toll/headline.ts";
import {bounds, type Bound} from "../../src/toll/vocabulary.ts";
import {admissions, type Admission} from "../../src/toll/vocabulary.ts";
import {printingsOf as printings} from "../../loaders/tables/own-words.ts";
import type {Claim} from "../../loaders/schema/claims.ts";
import type {TableName} from "../../loaders/schema/index.ts";
import {claimSentence, figureAndMeasure, intervalText} from "./claim-words.ts";
import {PageError, type PageContext} from "./context.ts";
import {termButton} from "./parts/glossary-term.ts";
import {sizeOfWords} from "../edit/size.ts";
import {html, type Html} from "./html.ts";
import {claimPath, pageHref} from "./links.ts";

/** A figure in the text is written as a reference, `{kind:argument}`, and resolved when the site is built:
 *
 * - `{claim:ID}` the figure as claimed, bound kept; `{claim:ID measure}` with its measure: "498 killed"
 * - `{admits:ID}` the counts that the claim's words allow: "more than 6,000", "6,500 to 7,500"
 * - `{gap:DAY}` what the words guarantee of the widest gap on that day between claims whose ratio may be a headline: of
 *   the same days, or said within a week of each other; `{gap:DAY standing}` of all that stand, with the age of both;
 *   `{gap:DAY losses}`, `basis`, `all` admit pairs with that caveat; `nominal` after it prints the nominal ratio
 * - `{ratio:ID ID}` how many times the one claim is the other, guaranteed; `nominal` as above. Where the two were said
 *   further apart it says so
 * - `{age:ID DAY}` how old a claim was on a day: "12 days"
 * - `{printings:ID}` how many printings of a claim the ledger holds; `{printings:ID BOUND}` those with that bound
 * - `{printed:REPORT}` a figure as one outlet printed it, right or wrong, with its measure; leads to the claim
 * - `{bent:ID}` how many of them changed something, `{kept:ID}` how many did not
 * - `{survived:ASPECT WORD}` of the printings of claims with that bound or measure, how many kept it: "17 of 20";
 *   `{survived:ASPECT WORD UNIT}` only those in that place of a page
 * - `{became:ASPECT SAID PRINTED}` how many printings turned the one into the other; `UNIT` as above
 * - `{cut:upper}` of the printings that give one end of a range, how many give the upper one: "24 of 25"; `{cut:lower}`
 * - `{silence:TOLL BODY FROM UNTIL}` the longest time in which a body said nothing of a toll: "22 days"; refused where
 *   no complete series covers that time
 * - `{rows:TABLE}` how many rows a table has, of claimants and outlets those that have a claim or a printing;
 *   `{rows:claims status=disowned basis=named,documented}` only those whose columns hold one of the words (nothing
 *   after `=`: an empty cell)
 * - `{term:ID}` a word that opens its definition; `{term:ID other words}` under other words
 * - `{day:DAY}` a day in words
 */
type Reference = (words: string[], context: PageContext) => Html;

const kinds: Record<string, Reference> = {
  claim: ([id, form], context) => {
    const claim = findClaim(id, context);
    return claimLink(claim, form === "measure" ? figureAndMeasure(claim) : figureText(claim), context);
  },
  admits: ([id], context) => {
    const claim = findClaim(id, context);
    return claimLink(claim, intervalText(claim), context);
  },
  gap: ([day, ...options], context) => {
    const {story} = context;
    const admits = (options.find((word) => admissions.includes(word as Admission)) ?? "same") as Admission;
    const toll = options.find((word) => story.tables.tolls.some((row) => row.toll_id === word)) ?? defaultToll(context);
    if (!day || !isDay(day)) throw new PageError(context, `{gap:${day}} needs a day, YYYY-MM-DD`);
    const kind = options.includes("standing") ? "standing" : "headline";
    const row = story.tables.gaps.find((one) =>
      one.toll_id === toll && one.admits === admits && one.pairs === kind &&
      one.holds_from <= day && (one.holds_until ?? day) >= day);
    if (!row?.larger_claim_id || row.guaranteed_ratio === null)
      throw new PageError(context, `{gap:${day}}: no two comparable claims about ${toll} stood on that day` +
        (kind === "standing" ? "" :
          " that cover the same days or were said within a week of each other; standing takes all, with their ages"));
    const ages = [row.smaller_claim_id!, row.larger_claim_id]
      .map((id) => countOf(daysBetween(story.known.get(id)!.known_on, day), "day"));
    const withAges = kind === "standing" ? ` (said ${ages.join(" and ")} before)` : "";
    const text = timesText(row, options.includes("nominal")) + withAges;
    return pairLink(row.smaller_claim_id!, row.larger_claim_id, text, context);
  },
  ratio: ([a, b, option], context) => {
    const [first, second] = [findClaim(a, context), findClaim(b, context)];
    const {nominal_ratio, guaranteed_ratio, firstIsLarger} = gap(first, second);
    const ratio = option === "nominal" ? nominal_ratio : isTelling(guaranteed_ratio) ? guaranteed_ratio : null;
    if (ratio === null) throw new PageError(context, `{ratio:${a} ${b}}: one of the two is zero, or they lie too near`);
    const [small, large] = firstIsLarger ? [second, first] : [first, second];
    return pairLink(small.claim_id, large.claim_id,
      timesText({nominal_ratio, guaranteed_ratio}, option === "nominal") + daysApart(small, large, context), context);
  },
  age: ([id, day], context) => {
    const claim = findClaim(id, context);
    const known = context.story.known.get(claim.claim_id);
    if (!known || !day || !isDay(day))
      throw new PageError(context, `{age:${id} ${day}} needs a claim with a known day, and a day`);
    const days = daysBetween(known.known_on, day);
    return claimLink(claim, countOf(days, "day"), context);
  },
  printings: ([id, bound], context) => {
    const claim = findClaim(id, context);
    if (bound && !bounds.includes(bound as Bound))
      throw new PageError(context, `{printings:${id} ${bound}}: no such bound; known: ${bounds.join(", ")}`);
    const reports = context.story.reports.get(claim.claim_id) ?? [];
    return claimLink(claim, countWord(reports.filter((report) => !bound || report.bound === bound).length), context);
  },
  printed: ([id], context) => {
    const report = context.story.tables.reports.find((row) => row.report_id === id);
    if (!report)
      throw new PageError(context, `{printed:${id}}: no report has that id; look it up in the ledger's reports.csv`);
    return claimLink(findClaim(report.claim_id, context), figureAndMeasure(report), context);
  },
  bent: ([id], context) => {
    const claim = findClaim(id, context);
    return claimLink(claim, countWord(printingsOf(claim, context).filter((bent) => bent).length), context);
  },
  kept: ([id], context) => {
    const claim = findClaim(id, context);
    return claimLink(claim, countWord(printingsOf(claim, context).filter((bent) => !bent).length), context);
  },
  survived: ([aspect, word, unit = "all"], context) => {
    const rows = context.story.tables.survival.filter((row) =>
      row.aspect === aspect && row.said === word && unitOf(row) === unit);
    if (!rows.length) throw new PageError(context, `{survived:${aspect} ${word}}: no printing of such a claim`);
    const kept = rows.find((row) => row.printed === word)?.printings ?? 0;
    return html`${formatCount(kept)} of ${formatCount(rows.reduce((sum, row) => sum + row.printings!, 0))}`;
  },
  became: ([aspect, said, printed, unit = "all"], context) => {
    const row = context.story.tables.survival.find((one) =>
      one.aspect === aspect && one.said === said && one.printed === printed && unitOf(one) === unit);
    if (!row) throw new PageError(context, `{became:${aspect} ${said} ${printed}}: no such printing`);
    return html`${countWord(row.printings!)}`;
  },
  cut: ([end], context) => {
    const {claims, tables} = context.story;
    if (end !== "upper" && end !== "lower") throw new PageError(context, `{cut:${end}}: upper or lower`);
    const cut = new Set(tables.relay.filter(({damage}) => damage === "range-collapsed").map((row) => row.report_id));
    const printed = tables.reports.filter((report) => cut.has(report.report_id));
    const kept = printed.filter(({claim_id, low, high}) =>
      (low ?? high) === claims.get(claim_id)![end === "upper" ? "high" : "low"]);
    return html`${formatCount(kept.length)} of ${formatCount(printed.length)}`;
  },
  silence: ([toll, body, from, until], context) => {
    const {chart} = context.story;
    const own = chart.claims.filter((claim) =>
      claim.toll_id === toll && (claim.body_id === body || claim.claimant_id === body) &&
      claim.known_on >= from! && claim.known_on <= until!);
    if (!own.length)
      throw new PageError(context, `{silence:${toll} ${body}}: that body said nothing of that toll in that time`);
    const series = chart.coverage.filter((row) =>
      row.toll_id === toll && (row.claimant_id === body || row.claimant_id === context.story.body(body!)));
    const last = coveredUntil(series, addDays(from!, -1), null);
    if (!last || last < until!)
      throw new PageError(context, `{silence:${toll} ${body} ${from} ${until}}: no complete series of it covers that ` +
        "time, so that a missing day is no silence; say what this ledger holds, or add the series to coverage.csv");
    return html`${countOf(longestSilence({claims: own, covered: series}, until!)!.days, "day")}`;
  },
  rows: ([name, ...filters], context) => {
    const {tables} = context.story;
    const rows = (name === "reports" ? printings(tables) : tables[name as TableName]) as
      Record<string, unknown>[] | undefined;
    if (!rows)
      throw new PageError(context,
        `{rows:${name}}: no such table; known: ${Object.keys(tables).join(", ")}`);
    const {counts} = context.story;
    if (!filters.length && (name === "claimants" || name === "outlets")) return html`${formatCount(counts[name])}`;
    const kept = filters.reduce((left, filter) => left.filter(matching(filter, left, context)), rows);
    return html`${formatCount(kept.length)}`;
  },
  term: ([id, ...words], context) => termButton(id, words.join(" "), context),
  day: ([day], context) => {
    if (!day || !isDay(day)) throw new PageError(context, `{day:${day}} needs a day, YYYY-MM-DD`);
    return html`${formatDay(day)}`;
  }
};

/** A version that told no places apart has all printings in one row. */
const unitOf = (row: {unit: string | null}) => row.unit ?? "all";

type Ratios = {nominal_ratio: number | null; guaranteed_ratio: number | null};

function timesText({nominal_ratio, guaranteed_ratio}: Ratios, nominal: boolean): string {
  return nominal
    ? `${formatRatio(nominal_ratio!)} times` : `at least ${formatRatio(guaranteed_ratio!, {cut: true})} times`;
}

/** How far apart two claims were said, where their ratio may not stand by itself. */
function daysApart(a: Claim, b: Claim, context: PageContext): string {
  const [first, second] = [a, b].map(({claim_id}) => context.story.known.get(claim_id));
  if (!first || !second)
    throw new PageError(context, `{ratio:${a.claim_id} ${b.claim_id}}: one of the two was never known`);
  const days = Math.abs(daysBetween(first.known_on, second.known_on));
  return mayHeadline(first, second) ? "" : ` (said ${countOf(days, "day")} apart)`;
}

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

export function countWord(count: number): string {
  return words[count] ?? formatCount(count);
}

const pattern = /(?<!\$)\{([a-z]+):([^{}\n]*)\}/g;

/** Whether a text holds a reference. */
export function hasReference(text: string): boolean {
  return text.search(pattern) >= 0;
}

/** The references of a text as they are written, braces included. */
export function referencesIn(text: string): string[] {
  return Array.from(text.matchAll(pattern), ([reference]) => reference);
}

/** Resolves the references in a text; `write` says what becomes of the text between them.
 * @throws PageError for an unknown kind, claim, day or table */
export function resolveReferences(text: string, context: PageContext,
  write: (text: string) => string = (text) => text): string {
  let end = 0;
  let out = "";
  for (const match of text.matchAll(pattern)) {
    out += write(text.slice(end, match.index)) + resolve(match[1]!, match[2]!, context).text +
      movedMark(context.moved?.get(match[0])).text;
    end = match.index + match[0].length;
  }
  return out + write(text.slice(end));
}

/** Behind a number that says something else than when the page was written: what it said, and by how much. */
function movedMark(moved: {was: string; now: string} | undefined): Html {
  return moved ? html` <small class="moved">(was “${moved.was}”${sizeOfWords(moved.was, moved.now)})</small>` : html``;
}

function resolve(kind: string, argument: string, context: PageContext): Html {
  const reference = kinds[kind];
  if (!reference)
    throw new PageError(context, `{${kind}:…} is no reference; known: ${Object.keys(kinds).join(", ")}`);
  return reference(argument.trim().split(/\s+/), context);
}

function matching(filter: string, rows: object[], context: PageContext): (row: Record<string, unknown>) => boolean {
  const [column, values] = filter.split("=") as [string, string?];
  if (values === undefined || (rows[0] && !(column in rows[0])))
    throw new PageError(context,
      `{rows:… ${filter}}: a filter is a column of the table, "=", and words with commas between`);
  const words = values.split(",");
  return (row) => words.includes(String(row[column] ?? ""));
}

function findClaim(id: string | undefined, context: PageContext): Claim {
  const claim = context.story.claims.get(id ?? "");
  if (!claim) throw new PageError(context, `no claim has the id ${id}; look it up in the ledger's claims.csv`);
  return claim;
}

/** For each printing of a claim, whether it changed anything. */
function printingsOf(claim: Claim, {story}: PageContext): boolean[] {
  return story.chart.reports.filter((report) => report.claim_id === claim.claim_id)
    .map((report) => report.damages.length > 0);
}

function defaultToll({story}: PageContext): string {
  return story.chart.default_toll;
}

function claimLink(claim: Claim, text: string, context: PageContext): Html {
  const href = pageHref(claimPath(claim.claim_id), context.root);
  const title = claimSentence(claim, context.story);
  const id = context.notes?.anchor(claim.claim_id, context.line);
  return html`<a class="toll"${id ? html` id="${id}"` : null} href="${href}"${noteOf([claim], context)}
title="${title}">${text}</a>`;
}

function pairLink(smaller: string, larger: string, text: string, context: PageContext): Html {
  const pair = [smaller, larger].map((id) => context.story.claims.get(id)!);
  const title = pair.map((claim) => claimSentence(claim, context.story)).join(" ");
  const href = pageHref(claimPath(smaller), context.root);
  const ids = pair.flatMap(({claim_id}) => context.notes?.anchor(claim_id, context.line) ?? []);
  return html`${ids.map((id) => html`<span id="${id}"></span>`)}<a class="toll" href="${href}" data-pair="${larger}"${
    noteOf(pair, context)}
title="${title}">${text}</a>`;
}

function noteOf(claims: Claim[], {notes, story}: PageContext): Html | null {
  const number = notes?.number(claims.map((claim) =>
    ({claim_id: claim.claim_id, sentence: claimSentence(claim, story)})));
  return number === undefined ? null : html` data-note="${number}"`;
}

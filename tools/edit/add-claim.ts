import type {Figure} from "../../src/toll/bound.ts";
import type {Day} from "../../src/toll/day.ts";
import {sameToll} from "../../src/toll/comparable.ts";
import {figureText} from "../../src/toll/figure.ts";
import {modalities} from "../../src/toll/vocabulary.ts";
import {claimsTable, type Claim} from "../../loaders/schema/claims.ts";
import {emptyRow} from "../../loaders/schema/empty-row.ts";
import type {Ledger, LedgerName} from "../../loaders/schema/index.ts";
import {reportsTable, type Report} from "../../loaders/schema/reports.ts";
import {Failure} from "../failure.ts";
import {meantOr} from "../refuse-unknown.ts";
import {claimId} from "./claim-id.ts";
import {correctCell} from "./correct.ts";
import {edit, type Draft} from "./draft.ts";
import {dayOf, fields, isDayOrEmpty, type Entry} from "./entry.ts";
import {filledRow} from "./entry-row.ts";
import {withDefaults} from "./defaults.ts";
import {figureForms, lostOf, readFigure} from "./figure.ts";
import {figureInWords} from "./figure-in-words.ts";
import {namesOf} from "./names.ts";
import {withIds} from "./resolve-names.ts";
import {withRow} from "./rows.ts";
import {freeId} from "./slug.ts";
import {answerOf} from "./yes.ts";

export interface Added {
  claim: Claim;
  report: Report;
  /** Whether the claim was in the ledger before; then only the printing is new. */
  known: boolean;
  /** What the words were taken as, what was filled in, and what is not kept, in sentences. */
  told: string[];
}

/** Puts what somebody filled in into a draft: a printing, its claim unless the ledger has it, and an outlet or claimant
 * that is new. Days, ids and bounds are the checker's to judge; here only what no column shows is refused.
 * @throws Failure for a figure that is none or does not stand in its words, and for a claim that the ledger has */
export function addClaim(draft: Draft, typed: Entry, today: Day, {sure = false}: {sure?: boolean} = {}): Added {
  const known = typed["printing-of"] ? findClaim(draft.ledger, typed["printing-of"]) : null;
  refuseMissing(typed, known);
  const named = withIds(draft, typed);
  const outlet = outletOf(draft, typed);
  const {entry, shown} = withDefaults(named.entry, draft.ledger, {known: known !== null, outlet});
  for (const name of ["said-on", "as-of", "since", "published-on", "printed-as-of"])
    if (!isDayOrEmpty(dayOf(entry, name)))
      throw new Failure(`--${name} ${entry[name]}: no such day; write it like 2022-03-02`);
  if (entry.verified && !["true", "false"].includes(entry.verified.trim()))
    throw new Failure(`--verified ${entry.verified}: write true or false, or leave it out`);
  const figure = known ?? figureOf(entry.figure!, "figure");
  const printed = entry.printed ? figureOf(entry.printed, "printed") : figure;
  if (!sure && !figureInWords(entry.words!, [printed.low, printed.high]))
    throw new Failure(`--words ${JSON.stringify(entry.words)}: ${figureText(printed)} does not stand in them; ` +
      "say with --printed what does, or --sure if it does in a way that is not recognised");
  const claim = known ?? newClaim(draft.ledger, entry, figure, today);
  if (!known) refuseSameWord(draft.ledger, claim);
  const report = newReport(draft.ledger, entry, claim, printed, outlet, today);
  if (!known) edit(draft, "claims", (text, declared) => withRow(text, declared, claim));
  else if (entry.because && !known.decided_because)
    correctCell(draft,
      {target: `claims/${known.claim_id}/decided_because`, now: entry.because,
        reason: "A printing that differs came in."}, today);
  edit(draft, "reports", (text, declared) => withRow(text, declared, report));
  const lost = [known ? null : entry.figure, entry.printed].flatMap((words) => (words && lostOf(words)) || []);
  return {claim, report, known: known !== null, told: [...named.shown, ...shown, ...lost]};
}

function refuseMissing(entry: Entry, known: Claim | null): void {
  const missing = fields.filter(({name, needed}) =>
    needed && !entry[name]?.trim() && !(known && ["figure", "claimant"].includes(name)));
  if (missing.length)
    throw new Failure(`${missing.map(({name}) => `--${name}`).join(", ")}: not said; ${missing[0]!.ask.toLowerCase()}?`,
      {code: 2});
}

function figureOf(text: string, flag: string): Figure {
  const figure = readFigure(text);
  if (figure) return figure;
  throw new Failure(`--${flag} ${JSON.stringify(text)}: no figure; write it like ${figureForms}`);
}

function findClaim({claims}: Ledger, id: string): Claim {
  const claim = claims.find((row) => row.claim_id === id);
  if (claim) return claim;
  const mend = meantOr(id, claims.map((row) => row.claim_id), "its page and the table of claims have its id");
  throw new Failure(`--printing-of ${id}: no such claim; ${mend}`);
}

function newClaim(ledger: Ledger, entry: Entry, {low, high, bound}: Figure, today: Day): Claim {
  const {story_id} = ledger.story[0]!;
  const usual = {status: "standing"};
  const own = {story_id, low, high, bound, answers: answersTo("CLAIM", entry), recorded_on: today};
  const claim = {...emptyRow(claimsTable), ...usual, ...filledRow("claims", entry), ...own} as Claim;
  const taken = new Set(ledger.claims.map((row) => row.claim_id));
  return {...claim, claim_id: claimId(claim, dayOf(entry, "published-on"), taken)};
}

/** The answers of an entry that belong to the claim, or to its printing. */
function answersTo(kind: "CLAIM" | "REPORT", entry: Entry): string[] {
  const all = entry.answers?.split("|").map((one) => one.trim()).filter(Boolean) ?? [];
  return all.filter((one) => one.startsWith("REPORT-") === (kind === "REPORT"));
}

/** The same count of one thing by one claimant on one day is one claim; of another count the checker asks. */
function refuseSameWord({claims, story}: Ledger, claim: Claim): void {
  const other = claims.find((row) =>
    row.claimant_id === claim.claimant_id && row.said_on !== null && row.said_on === claim.said_on &&
    sameToll(row, claim, story[0]!.started_on) && row.interval_of === null &&
    figureText(row) === figureText(claim));
  if (other && !claim.decided_because)
    throw new Failure(`${claim.claimant_id} said ${figureText(other)} of the same on ${claim.said_on} ` +
      `(${other.claim_id}); this is a printing of it: --printing-of ${other.claim_id}`);
}

function newReport(ledger: Ledger, entry: Entry, claim: Claim, {low, high, bound}: Figure, outlet_id: string,
  today: Day): Report {
  const {claim_id, measure, victims_party, victims_group, as_of} = claim;
  const printedAs = entry["printed-modality"]?.trim();
  const modality = printedAs ? modalities.find((one) => one === printedAs) ?? null : claim.modality;
  const usual = {measure, victims_party, victims_group, as_of, modality};
  const answers = [...answersTo("REPORT", entry), ...reasonBeside(claim, entry)];
  const own = {report_id: nextReport(ledger), claim_id, outlet_id, low, high, bound, answers, recorded_on: today};
  return {...emptyRow(reportsTable), ...usual, ...filledRow("reports", entry), ...own} as Report;
}

/** Why a printing differs stands in its claim; where that has a reason of its earlier printings, in the printing. */
const reasonBeside = (claim: Claim, {because, "printing-of": of}: Entry): string[] =>
  of && because?.trim() && claim.decided_because ? [`REPORT-NUMBER ${claim.claim_id}: ${answerOf(because)}`] : [];

/** The number after the highest, or so many after that, written as wide as the others. */
export function nextReport(ledger: Ledger, after = 0): string {
  const ids =
    (["reports", "left-out"] as const satisfies LedgerName[]).flatMap((name) =>
      ledger[name].map((row) => row.report_id)).sort();
  const [, prefix = "r-", digits = "0000"] = /^(.*?)(\d+)$/.exec(ids.at(-1) ?? "r-0000") ?? [];
  return prefix + String(Number(digits) + 1 + after).padStart(digits.length, "0");
}

/** The outlet by id, name or host; one that the ledger has not seen is added with the host of its address. */
function outletOf(draft: Draft, entry: Entry): string {
  const said = entry.outlet!.trim();
  const {id, near: [near]} = namesOf(draft.ledger).outlet(said);
  if (id) return id;
  const outlet_id = freeId(said, draft.ledger.outlets.map((row) => row.outlet_id), "outlet");
  if (near && !entry["new-outlet"])
    throw new Failure(
      `--outlet ${JSON.stringify(said)}: the ledger has ${near}; write that, or add --new-outlet yes if it is another`);
  const domain = entry.url && URL.canParse(entry.url) ? new URL(entry.url).hostname.replace(/^www\./, "") : null;
  edit(draft, "outlets", (text, declared) => withRow(text, declared, {outlet_id, name: said, domain, note: null}));
  return outlet_id;
}

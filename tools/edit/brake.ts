import {group} from "d3";
import {pageOf} from "../../loaders/check/questions/pages.ts";
import type {Claim} from "../../loaders/schema/claims.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import type {Report} from "../../loaders/schema/reports.ts";
import {nominal} from "../../src/toll/bound.ts";
import {isProjection} from "../../src/toll/claim.ts";
import {sameToll} from "../../src/toll/comparable.ts";
import {formatDay} from "../../src/toll/day.ts";
import {countedAs} from "../../src/toll/counted.ts";
import {figureText} from "../../src/toll/figure.ts";
import {relay} from "../../src/toll/relay.ts";
import type {Added} from "./add-claim.ts";
import {effectsOn, gapText, type Effects} from "./effect.ts";
import {claimFinder, type Found} from "./find-claims.ts";
import {aheadIn} from "./projection.ts";

/** What a careful editor would ask before a row is written. A yes with its reason stands in the row's answers. */
export interface Ask {
  /** What the answer begins with: CODE and the id of the row that it is held against. */
  key: string;
  /** The question, which names that row. */
  text: string;
}

type Printed = Pick<Added, "claim" | "report" | "known">;

/** A gap so many times what it was, and a count so many times its claimant's last one, is asked about. */
const [gapGrows, steps] = [3, 4];

/** Asks of each row that came in what no rule of the checker asks of rows that stand already: whether it is a printing
 * of another claim, whether its page has the toll already, whether so wide a gap or so large a step is meant. */
export function doorQuestions(before: Ledger, after: Ledger, effects: Effects): (added: Printed) => Ask[] {
  const find = claimFinder(before);
  const ofPage = group(before.reports.filter(({url}) => url), ({url}) => pageOf(url!));
  const ofClaimant = group(after.claims, ({claimant_id}) => claimant_id);
  const started = before.story[0]!.started_on;
  return (added) => {
    const [found] = added.known ? [] : find({...added.claim, published_on: added.report.published_on}, 1);
    return [found ? likeAsk(found) : null, pageAsk(added, ofPage), aheadAsk(added),
      added.known ? null : gapAsk(added.claim, effects),
      added.known ? null : stepAsk(added.claim, ofClaimant, started)].filter((ask) => ask !== null);
  };
}

/** A question to a row that came in with others, and the table and id of the row that an answer stands in. */
export interface RowAsk extends Ask {
  table: "claims" | "reports";
  id: string;
}

/** What doors ask of all rows that a sheet brought; an answer in its column settles one. */
export function rowQuestions(before: Ledger, after: Ledger): RowAsk[] {
  const had = new Set([...before.claims.map((row) => row.claim_id), ...before.reports.map((row) => row.report_id)]);
  const claims = new Map(after.claims.map((row) => [row.claim_id, row]));
  const decided = new Map(before.claims.map((row) => [row.claim_id, row.decided_because]));
  const ask = doorQuestions(before, after, effectsOn(before, after));
  const seen = new Set<string>();
  return after.reports.filter(({report_id}) => !had.has(report_id)).flatMap((report) => {
    const claim = claims.get(report.claim_id)!;
    const known = had.has(claim.claim_id) || seen.has(claim.claim_id);
    seen.add(claim.claim_id);
    const answered = new Set([...claim.answers, ...report.answers].map((one) => one.split(":")[0]));
    // A reason of earlier printings says nothing of this one; one for turned digits does.
    const isReasoned = claim.decided_because !== decided.get(claim.claim_id) ||
      answered.has(`REPORT-TURNED ${claim.claim_id}`);
    const number = isReasoned ? null : numberAsk({claim, report, known});
    const asked = [...ask({claim, report, known}), ...number ? [number] : []];
    const held = isHeld([...answered].map((asks) => ({asks})));
    return asked.filter((one) => !answered.has(one.key) && !held(one)).map(({key, text}) => {
      const table = key.startsWith("REPORT-") ? "reports" as const : "claims" as const;
      const id = table === "reports" ? report.report_id : claim.claim_id;
      return {key, table, id, text: `${text}; say in answers why it stands: “${key}: …”`};
    });
  });
}

/** Whether the checker asks of a count already, or an answer says, that it falls from, or multiplies, another. */
export function isHeld(asked: {asks?: string}[]): (ask: Ask) => boolean {
  const held = new Set(asked.map(({asks}) => asks?.split(" ")[1]));
  return ({key}) => key.startsWith("CLAIM-STEP ") && held.has(key.split(" ")[1]);
}

function likeAsk({claim, reasons}: Found): Ask {
  return {key: `CLAIM-LIKE ${claim.claim_id}`,
    text: `is this a printing of ${claim.claim_id}, ${figureText(claim)} ${countedAs(claim)}? ` +
      `${reasons.join("; ")}. If it is: --printing-of ${claim.claim_id}`};
}

/** A printing that gives another number than its claim: only the editor knows whether it is bent, or a new claim. */
export function numberAsk({claim, report, known}: Printed): Ask | null {
  const number = known && relay(claim, report).find(({damage}) => damage === "number");
  return number ? {key: `REPORT-NUMBER ${claim.claim_id}`,
    text: `${figureText(report)} here, ${figureText(claim)} in ${claim.claim_id}: a printing of ${claim.claim_id}, ` +
      "or a new claim?"} : null;
}

/** The page under any of its addresses, with a figure of the same people and measure that nothing sets apart. */
function pageAsk({report}: Printed, ofPage: Map<string, Report[]>): Ask | null {
  if (!report.url) return null;
  const other = ofPage.get(pageOf(report.url))?.find((row) => row.measure === report.measure &&
    row.victims_party === report.victims_party && row.victims_group === report.victims_group &&
    !(row.unit && report.unit && row.unit !== report.unit));
  return other ? {key: `REPORT-PAGE ${other.report_id}`,
    text: `the page is in the ledger already: ${other.report_id} prints ${figureText(other)} ` +
      `${countedAs(other)} there (${other.claim_id}). Is this another figure of it?`} : null;
}

/** What may be, entered as a count; and a projection, the words of which show none. */
function aheadAsk({claim, report, known}: Printed): Ask | null {
  const words = aheadIn(report.figure_words, report.language);
  const flag = known ? "printed-modality" : "modality";
  if (isProjection(report) === (words !== null)) return null;
  return {key: `REPORT-AHEAD ${claim.claim_id}`, text: words
    ? `the words “${words}” say what may be, and the row counts what was. Is it a count? If not: --${flag} projection`
    : `nothing in the words “${report.figure_words}” says that this may be and was not counted. Is it a projection? ` +
      `If not, leave out --${flag}`};
}

function gapAsk(claim: Claim, {gapMove}: Effects): Ask | null {
  const move = gapMove(claim);
  if (!move || ![move.now.larger_claim_id, move.now.smaller_claim_id].includes(claim.claim_id)) return null;
  const [then, now] = [move.was?.guaranteed_ratio ?? 1, move.now.guaranteed_ratio ?? 1];
  if (now < gapGrows * then) return null;
  const other = move.now.larger_claim_id === claim.claim_id ? move.now.smaller_claim_id : move.now.larger_claim_id;
  return {key: `CLAIM-GAP ${other}`, text: `from ${formatDay(move.now.from)} the widest gap would be ` +
    `${gapText(move.now)}; it was ${gapText(move.was)}. Is the figure right?`};
}

/** A claimant's next count of a toll that is a multiple or a fraction of its last, whatever it rests on. */
function stepAsk(claim: Claim, ofClaimant: Map<string, Claim[]>, startedOn: string): Ask | null {
  const day = (row: Claim) => row.as_of ?? row.said_on ?? "";
  const own = ofClaimant.get(claim.claimant_id)!.filter((row) => row.claim_id !== claim.claim_id &&
    sameToll(row, claim, startedOn) && row.period === "cumulative" && row.count_window !== "closed" &&
    !row.withdrawn_on && nominal(row) !== null);
  const before = own.filter((row) => day(row) && day(row) <= day(claim));
  const last = before.length ? before.reduce((a, b) => (day(b) >= day(a) ? b : a)) : undefined;
  const [was, now] = [last && nominal(last), nominal(claim)];
  if (!last || !was || now === null || claim.period !== "cumulative") return null;
  const isStep = now >= was * steps || now * steps <= was;
  return isStep ? {key: `CLAIM-STEP ${last.claim_id}`, text: `${claim.claimant_id} last said ${figureText(last)} of ` +
    `the same (${last.claim_id}); is ${figureText(claim)} right?`} : null;
}

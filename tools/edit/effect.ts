import {group} from "d3";
import {bodyOf, isInterval, isProjection} from "../../src/toll/claim.ts";
import {formatDay} from "../../src/toll/day.ts";
import {countedAs} from "../../src/toll/counted.ts";
import {figureText, formatRatio} from "../../src/toll/figure.ts";
import {isTelling} from "../../src/toll/headline.ts";
import {ownEnd, relay, type Change} from "../../src/toll/relay.ts";
import {tollId} from "../../src/toll/toll.ts";
import {damageText, type Damage} from "../../src/toll/vocabulary.ts";
import {widestGaps, type GapRow} from "../../src/toll/widest.ts";
import type {Claim} from "../../loaders/schema/claims.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import type {Report} from "../../loaders/schema/reports.ts";
import type {Standing} from "../../loaders/schema/standing.ts";
import {knownClaims} from "../../loaders/tables/known.ts";
import {deriveStanding} from "../../loaders/tables/standing.ts";
import type {Added} from "./add-claim.ts";

/** How the widest gap of a toll moved on the first day on which it did; null where it is as it was. */
export interface GapMove {
  was: GapRow | undefined;
  now: GapRow;
}

/** What a ledger's rows do to what stands, before and after a change; each toll is derived once. */
export interface Effects {
  /** In sentences: what is not kept, what the printing changed of the claim, when the claim stands and in whose place,
   * and what becomes of the widest gap. Each claim is named by its id. */
  lines: (added: Added) => string[];
  /** What moves with a claim that changed: when it stands and in whose place, the widest gap, and which of its
   * printings are bent otherwise than they were. */
  ofChanged: (claim: Claim) => string[];
  gapMove: (claim: Claim) => GapMove | null;
}

const ofFigure = new Set<Damage>(["number", "range-collapsed", "bound-lost", "bound-gained", "bound-changed"]);

/** What a printing changed, a figure in the words and digits of the pages. */
function saidAndPrinted({damage, was, now}: Change, claim: Claim, report: Report): string {
  const [said, printed] = ofFigure.has(damage) ? [claim, ownEnd(claim, report)].map(figureText) : [was, now];
  return `(said ${said}, printed ${printed})`;
}

/** The effects of a change from one state of a ledger to another. */
export function effectsOn(before: Ledger, after: Ledger): Effects {
  const startedOn = after.story[0]!.started_on;
  const body = bodyOf(after.claimants);
  const [was, now] = [stateOf(before), stateOf(after)];
  const moves = new Map<string, GapMove | null>();
  const gapMove = (claim: Claim) => {
    const toll = tollId(claim, startedOn);
    if (!moves.has(toll)) moves.set(toll, moved(was.gaps(toll), now.gaps(toll)));
    return moves.get(toll)!;
  };
  const printing = (claim: Claim, report: Report) => relay(claim, report, body)
    .map((change) => `${damageText[change.damage]} ${saidAndPrinted(change, claim, report)}`).join(", ") ||
    damageText.none;
  const claimLine = (claim: Claim) => `${claim.claim_id}: ${figureText(claim)} ${countedAs(claim)}; ` +
    standingLine(claim, was.standing(claim), now.standing(claim), after.claims);
  const gapOf = (claim: Claim) => {
    const [move, toll] = [gapMove(claim), tollId(claim, startedOn)];
    return move ? gapLine(toll, move) : `the widest gap of ${toll} is as it was`;
  };
  const lines = ({claim, report, known, told}: Added) => [...told,
    `${report.report_id} prints ${claim.claim_id}: ${printing(claim, report)}`,
    ...(known ? [] : [claimLine(claim), gapOf(claim)])];
  const ofChanged = (claim: Claim) => {
    const old = before.claims.find(({claim_id}) => claim_id === claim.claim_id);
    const printings = after.reports.filter(({claim_id}) => claim_id === claim.claim_id).flatMap((report) => {
      const first = before.reports.find(({report_id}) => report_id === report.report_id);
      const [then, since] = [old && first ? printing(old, first) : null, printing(claim, report)];
      return then === null || then === since ? []
        : [`${report.report_id} prints ${claim.claim_id}: ${since}; before: ${then}`];
    });
    const days = ({standing}: State, of: Claim) => standing(of).filter(({claim_id}) => claim_id === of.claim_id)
      .map(({stands_from, stands_until}) => `${stands_from} ${stands_until}`).join();
    const stands = old && figureText(old) === figureText(claim) && days(was, old) === days(now, claim);
    return [...(stands ? [] : [claimLine(claim)]), ...(gapMove(claim) ? [gapOf(claim)] : []), ...printings];
  };
  return {lines, ofChanged, gapMove};
}

interface State {
  gaps: (toll: string) => GapRow[];
  /** Of the body that a claim is of, for its toll. */
  standing: (claim: Claim) => Standing[];
}

function stateOf(ledger: Ledger): State {
  const startedOn = ledger.story[0]!.started_on;
  const known = knownClaims(ledger);
  const byToll = group(known, (claim) => claim.toll_id);
  const body = bodyOf(ledger.claimants);
  const gaps = new Map<string, GapRow[]>();
  return {
    gaps(toll) {
      if (!gaps.has(toll))
        gaps.set(toll, widestGaps(toll, byToll.get(toll) ?? [], {startedOn, pairs: "standing", admits: ["same"]})
          .filter((row) => row.larger_claim_id));
      return gaps.get(toll)!;
    },
    standing(claim) {
      const own = (byToll.get(tollId(claim, startedOn)) ?? [])
        .filter(({body_id}) => body_id === body(claim.claimant_id));
      return deriveStanding(ledger, own).filter(({word_of}) => word_of === "body");
    }
  };
}

/** When a claim stands, and in whose place: that of its body's claim that stood there before it came in. */
function standingLine(claim: Claim, was: Standing[], now: Standing[], claims: Claim[]): string {
  const row = now.find(({claim_id}) => claim_id === claim.claim_id);
  if (!row && isProjection(claim)) return "it stands on no day: it says what may be, not what was counted";
  if (!row && isInterval(claim)) return "it stands on no day: it is the statistical interval of another claim";
  if (!row) return "it never stands: no day is known, or a later word of the same day has its place";
  const until = row.stands_until ? `until ${formatDay(row.stands_until)}` : "on";
  const before = was.find((one) => one.toll_id === row.toll_id && one.body_id === row.body_id &&
    one.stands_from <= row.stands_from && (one.stands_until ?? "9999") >= row.stands_from);
  const other = claims.find(({claim_id}) => claim_id === before?.claim_id);
  return `it stands from ${formatDay(row.stands_from)} ${until}` +
    (other && other.claim_id !== claim.claim_id ? `, in place of ${figureText(other)} (${other.claim_id})` : "");
}

function moved(was: GapRow[], now: GapRow[]): GapMove | null {
  const then = (row: GapRow) => was.find((old) => old.from <= row.from && (old.until ?? "9999") >= row.from);
  const first = now.find((row) => {
    const old = then(row);
    return (["larger_claim_id", "smaller_claim_id", "guaranteed_ratio"] as const).some((name) =>
      old?.[name] !== row[name]);
  });
  return first ? {was: then(first), now: first} : null;
}

function gapLine(toll: string, {was, now}: GapMove): string {
  return `the widest gap of ${toll} from ${formatDay(now.from)}: ${gapText(was)}, now ${gapText(now)}`;
}

/** "at least 16.2 times (A over B)". */
export function gapText(row: GapRow | undefined): string {
  if (!row) return "none";
  const pair = ` (${row.larger_claim_id} over ${row.smaller_claim_id})`;
  const {guaranteed_ratio: ratio} = row;
  return (isTelling(ratio) ? `at least ${formatRatio(ratio!, {cut: true})} times`
    : ratio === null ? "no ratio" : "nothing that is certain") + pair;
}

import {ascending, pairs} from "d3";
import {admitted} from "../../../src/toll/bound.ts";
import {isInterval, isProjection} from "../../../src/toll/claim.ts";
import {countOf} from "../../../src/toll/count-of.ts";
import {daysBetween} from "../../../src/toll/day.ts";
import {figureText} from "../../../src/toll/figure.ts";
import type {Claim} from "../../schema/claims.ts";
import type {Placed} from "../../read/table.ts";
import {repeated} from "../grouped.ts";
import type {Question, Scene} from "./question.ts";

/** So many times the count before, within so many days, is a leap. */
const leap = {times: 2, days: 14};
/** Less than this part of the count before looks like a count from another day. */
const restart = 1 / 3;

/** A running count that falls, begins anew or leaps from one claim to the next of the same claimant. */
export function* seriesQuestions(scene: Scene): Generator<Question> {
  for (const series of seriesOf(scene))
    for (const [before, placed] of pairs(series)) {
      const question = isNext(before.row, placed.row, scene) ? between(before.row, placed.row, scene) : null;
      if (question) yield {...question, table: "claims", placed, column: "low", other: before.row.claim_id};
    }
}

/** Counts that run on, of one claimant, toll and basis, in the order of the days that they cover. Estimates may
 * fall. */
function seriesOf({claims, tollOf, dayOf, knownOn, follows}: Scene): Placed<Claim>[][] {
  const running = claims.filter(({row}) => row.period === "cumulative" && row.count_window !== "closed" && dayOf(row) &&
    !isInterval(row) && !isProjection(row) && !row.withdrawn_on &&
    !["estimate", "survey", "model"].includes(row.basis ?? ""));
  const series = repeated(running, ({row}) => `${row.claimant_id} ${tollOf(row)} ${row.basis}`);
  return series.map((own) => own.sort((a, b) =>
    ascending(dayOf(a.row), dayOf(b.row)) || ascending(knownOn(a.row), knownOn(b.row)) ||
    Number(follows(a.row, b.row)) - Number(follows(b.row, a.row))));
}

/** Of two claims of one day nobody may know which was the later. */
function isNext(a: Claim, b: Claim, {dayOf, knownOn, follows}: Scene): boolean {
  return dayOf(a) < dayOf(b) || knownOn(a) < knownOn(b) || follows(b, a);
}

function between(a: Claim, b: Claim, {dayOf}: Scene): Pick<Question, "code" | "what" | "why" | "mend"> | null {
  const [x, y] = [admitted(a), admitted(b)];
  const days = daysBetween(dayOf(a), dayOf(b));
  const apart = countOf(days, "day");
  const what = `${figureText(b)} here, ${figureText(a)} in ${a.claim_id}, ${apart} before`;
  if (y.high < x.low * restart)
    return {code: "CLAIM-RESTARTS", what, why: "a running count does not begin anew",
      mend: "look whether it counts from another day and needs its since"};
  if (y.high < x.low)
    return {code: "CLAIM-FALLS", what, why: "a running count does not fall", mend: "look up both figures"};
  if (x.high > 0 && y.low >= x.high * leap.times && days <= leap.days)
    return {code: "CLAIM-LEAPS", what, why: "so much in so few days is a slip more often than news",
      mend: "look up both figures"};
  return null;
}

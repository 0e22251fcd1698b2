import {ownEnd} from "../../../src/toll/relay.ts";
import {figureText} from "../../../src/toll/figure.ts";
import type {Figure} from "../../../src/toll/bound.ts";
import type {Claim} from "../../schema/claims.ts";
import {repeated} from "../grouped.ts";
import type {Question, Scene} from "./question.ts";

/** Two neighbouring digits that changed places: in a printing against its claim, in a claim against another of the same
 * toll and day. */
export function* digitQuestions({claims, reports, byId, tollOf, dayOf}: Scene): Generator<Question> {
  const why = "two digits that changed places are a slip of somebody's";
  for (const placed of reports) {
    const claim = byId.get(placed.row.claim_id);
    if (claim && isTurned(ownEnd(claim, placed.row), claim)) yield {
      table: "reports", placed, column: "low", code: "REPORT-TURNED", other: claim.claim_id, why,
      what: `${figureText(placed.row)} here, ${figureText(claim)} in ${claim.claim_id}`,
      mend: "look at the page whether it prints the figure so"
    };
  }
  for (const same of repeated(claims, ({row}) => `${tollOf(row)} ${dayOf(row)}`)) {
    const before = new Map<number, Claim>();
    for (const placed of same) {
      let other: Claim | undefined;
      for (const count of endsOf(placed.row)) someTurned(count, (one) => (other ??= before.get(one)) !== undefined);
      for (const count of endsOf(placed.row)) if (!before.has(count)) before.set(count, placed.row);
      if (other) yield {
        table: "claims", placed, column: "low", code: "CLAIM-TURNED", other: other.claim_id, why,
        what: `${figureText(placed.row)} here, ${figureText(other)} in ${other.claim_id}, of one toll and day`,
        mend: "look up both figures"
      };
    }
  }
}

function isTurned(a: Figure, b: Figure): boolean {
  if (a.low === b.low && a.high === b.high) return false;
  return endsOf(a).some((count) => someTurned(count, (turned) => turned === b.low || turned === b.high));
}

function endsOf({low, high}: Figure): number[] {
  return [low, high === low ? null : high].filter((one) => one !== null);
}

/** Whether something holds for 3151, 1531 or 1315 of 1351, where two neighbouring digits have changed places; of
 * numbers of two digits too many are told by chance. */
function someTurned(count: number, holds: (turned: number) => boolean): boolean {
  for (let place = 1; count >= 100 && place * 10 <= count; place *= 10) {
    const [right, left] = [Math.floor(count / place) % 10, Math.floor(count / place / 10) % 10];
    const isFirst = place * 100 > count;
    if (right !== left && !(isFirst && right === 0) && holds(count + (right - left) * 9 * place)) return true;
  }
  return false;
}

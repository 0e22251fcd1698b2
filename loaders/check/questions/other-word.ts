import {isInterval, isProjection} from "../../../src/toll/claim.ts";
import {figureText} from "../../../src/toll/figure.ts";
import type {Claim} from "../../schema/claims.ts";
import {repeated} from "../grouped.ts";
import type {Question, Scene} from "./question.ts";

/** A claimant that said two figures of one toll on one day, on one basis, with nothing that tells which came last. */
export function* otherWordQuestions({claims, tollOf, follows}: Scene): Generator<Question> {
  const said = claims.filter(({row}) => row.said_on && !isInterval(row) && !isProjection(row));
  const same = repeated(said, ({row}) =>
    [row.claimant_id, row.said_on, row.count_window, tollOf(row)].join(" "));
  for (const own of same)
    for (const [at, placed] of own.entries()) {
      const claim = placed.row;
      const other = own.find(({row}, before) => before < at && !sameFigure(row, claim) &&
        !isTold(row, claim) && !follows(row, claim) && !follows(claim, row));
      if (other) yield {
        table: "claims", placed, column: "low", code: "CLAIM-OTHER-WORD", other: other.row.claim_id,
        what: `${claim.claimant_id} said ${figureText(claim)} here and ${figureText(other.row)} in ` +
          `${other.row.claim_id}, of the same on ${claim.said_on}`,
        why: "a reader could not tell which came last", mend: "mend the day or the figure, or say which replaces which"
      };
    }
}

function sameFigure(a: Claim, b: Claim): boolean {
  return a.low === b.low && a.high === b.high && a.bound === b.bound;
}

const tells = ["said_time", "as_of", "basis"] as const;

/** Whether both say the hour, up to which day they count or what they rest on, and say otherwise. */
function isTold(a: Claim, b: Claim): boolean {
  return tells.some((name) => a[name] && b[name] && a[name] !== b[name]);
}

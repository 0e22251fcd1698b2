import {group} from "d3-array";
import {ownEnd} from "../../../src/toll/relay.ts";
import {figureText} from "../../../src/toll/figure.ts";
import type {Figure} from "../../../src/toll/bound.ts";
import type {Claim} from "../../schema/claims.ts";
import type {Question, Scene} from "./question.ts";

/** Two neighbouring digits that changed places: in a printing against its claim, in a claim against another of the same
 * toll and day. */
export function* digitQuestions({claims, reports, tollOf, dayOf}: Scene): Generator<Question> {
  const byId = new Map(claims.map(({row}) => [row.claim_id, row]));
  const why = "two digits that changed places are a slip of somebody's";
  for (const placed of reports) {
    const claim = byId.get(placed.row.claim_id);
    if (claim && isTurned(ownEnd(claim, placed.row), claim)) yield {
      table: "reports", placed, column: "low", code: "REPORT-TURNED", other: claim.claim_id, why,
      what: `${figureText(placed.row)} here, ${figureText(claim)} in ${claim.claim_id}`,
      mend: "look at the page whether it prints the figure so"
    };
  }
  for (const same of group(claims, ({row}) => `${tollOf(row)} ${dayOf(row)}`).values()) {
    const before = new Map<number, Claim>();
    for (const placed of same) {
      const other = ends(placed.row).flatMap(withTurned).map((count) => before.get(count)).find((one) => one);
      for (const count of ends(placed.row)) if (!before.has(count)) before.set(count, placed.row);
      if (other) yield {
        table: "claims", placed, column: "low", code: "CLAIM-TURNED", other: other.claim_id, why,
        what: `${figureText(placed.row)} here, ${figureText(other)} in ${other.claim_id}, of one toll and day`,
        mend: "look up both figures"
      };
    }
  }
}

function isTurned(a: Figure, b: Figure): boolean {
  return ends(a).flatMap(withTurned).some((count) => ends(b).includes(count));
}

function ends({low, high}: Figure): number[] {
  return [low, high].filter((one) => one !== null);
}

/** 1351: 3151, 1531 and 1315, where two neighbouring digits have changed places; of numbers of two digits too many are
 * told by chance. */
function withTurned(count: number): number[] {
  const digits = String(count);
  if (digits.length < 3) return [];
  return Array.from({length: digits.length - 1}, (_, at) =>
    Number(digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2)))
    .filter((turned) => turned !== count && String(turned).length === digits.length);
}

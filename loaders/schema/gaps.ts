import * as z from "zod";
import {day, decimal, id, integer, oneOf, optionalDay, optionalId} from "./column.ts";
import {admissionMeanings, pairMeanings} from "./meanings.ts";
import {table} from "./table.ts";

/** Without it a ratio of thousands, between a word of the first day and a count of years, reads as a dispute. */
export const caution =
  "Both claims stand, however long ago each was said: the age beside each is the days since. A large ratio with a " +
  "large age says that a claim was not renewed while the other went on; rows marked “headline” keep to claims of the " +
  "same days or the same week.";

export const gapsTable = table({
  name: "gaps",
  title: "Gaps",
  description:
    "Derived. The widest gap between two bodies' standing claims about a toll, one row for each stretch of days in " +
    "which the answer does not change. Pairs that are equally wide in every respect have a row each. " + caution,
  caution,
  key: ["toll_id", "admits", "pairs", "holds_from", "smaller_claim_id", "larger_claim_id"],
  sort: ["toll_id", "admits", "pairs", "holds_from", "smaller_claim_id", "larger_claim_id"],
  references: [
    {column: "toll_id", table: "tolls"},
    {column: "smaller_claim_id", table: "claims"},
    {column: "larger_claim_id", table: "claims"}
  ],
  row: z.object({
    toll_id: id({description: "What is counted."}),
    admits: oneOf(admissionMeanings, {
      description:
        "same: pairs that may be compared outright; losses: also killed against losses; basis: also different bases; " +
        "all: both, and counts made for different windows of days."
    }),
    holds_from: day({description: "First day of the stretch."}),
    holds_until: optionalDay({description: "Last day of the stretch; empty = still."}),
    bodies: integer({description: "Bodies that had a standing claim.", unit: "bodies"}),
    smaller_claim_id: optionalId({description: "The claim with the smaller count; empty where fewer than two stand."}),
    larger_claim_id: optionalId({description: "The claim with the larger count."}),
    nominal_ratio: decimal({
      description: "Larger nominal ÷ smaller nominal; empty when the smaller is 0.",
      unit: "ratio"
    }),
    guaranteed_ratio: decimal({
      description: "The smallest ratio that both admitted intervals allow; 1 if they overlap.",
      unit: "ratio"
    }),
    difference: integer({description: "Larger nominal − smaller nominal.", unit: "people or cases"}),
    smaller_age: integer({description: "Age of the smaller claim on the first day of the stretch.", unit: "days"}),
    larger_age: integer({description: "Age of the larger claim on the first day of the stretch.", unit: "days"}),
    pairs: oneOf(pairMeanings, {
      description:
        "standing: the widest of all pairs that stand; headline: of those that cover the same days or were said " +
        "within a week of each other, whose ratio may stand in a title by itself."
    })
  })
});
export type GapRow = z.output<typeof gapsTable.row>;

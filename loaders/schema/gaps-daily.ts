import * as z from "zod";
import {day} from "./column.ts";
import {caution, gapsTable} from "./gaps.ts";
import {table} from "./table.ts";

const {toll_id, pairs, bodies, nominal_ratio, guaranteed_ratio, difference, smaller_age, larger_age} =
  gapsTable.row.shape;
const {smaller_claim_id, larger_claim_id} = gapsTable.row.shape;

export const gapsDailyTable = table({
  name: "gaps-daily",
  title: "Gaps, day by day",
  description:
    "Derived. The table gaps unfolded: one row a toll, kind of pair and day on which two claims that may be compared " +
    "outright stand against each other, with their ages on that day. It ends with the day on which the toll's latest " +
    "claim was known; what stands then still stands. Pairs that are equally wide have a row each. " + caution,
  caution,
  key: ["toll_id", "pairs", "on_day", "smaller_claim_id", "larger_claim_id"],
  sort: ["toll_id", "pairs", "on_day", "smaller_claim_id", "larger_claim_id"],
  references: [
    {column: "toll_id", table: "tolls"},
    {column: "smaller_claim_id", table: "claims"},
    {column: "larger_claim_id", table: "claims"}
  ],
  formats: ["csv", "parquet"],
  row: z.object({
    toll_id, pairs,
    on_day: day({description: "The day."}),
    bodies, smaller_claim_id, larger_claim_id, nominal_ratio, guaranteed_ratio, difference,
    smaller_age: smaller_age.meta({...smaller_age.meta(), description: "Age of the smaller claim on that day."}),
    larger_age: larger_age.meta({...larger_age.meta(), description: "Age of the larger claim on that day."})
  })
});
export type DailyGap = z.output<typeof gapsDailyTable.row>;

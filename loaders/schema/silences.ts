import * as z from "zod";
import {day, id, integer, list, optionalDay} from "./column.ts";
import {table} from "./table.ts";

export const silencesTable = table({
  name: "silences",
  title: "Silences",
  description:
    "Derived. One row a claimant, toll and day on which it spoke: how long until it next spoke of that toll, as far " +
    "as this ledger holds. Only the days that a complete series covers are silence: it shows that nobody spoke. All " +
    "others are no row in this ledger.",
  key: ["claimant_id", "toll_id", "spoke_on"],
  sort: ["claimant_id", "toll_id", "spoke_on"],
  references: [
    {column: "claimant_id", table: "claimants"},
    {column: "toll_id", table: "tolls"},
    {column: "claim_ids", table: "claims"},
    {column: "next_claim_ids", table: "claims"}
  ],
  row: z.object({
    claimant_id: id({description: "Who was silent."}),
    toll_id: id({description: "Of what."}),
    spoke_on: day({description: "The day on which its last word was known."}),
    claim_ids: list(" ", {description: "What it said on that day."}),
    spoke_again_on: optionalDay({
      description: "The next day on which a claim of it is known; empty = none in this ledger."
    }),
    next_claim_ids: list(" ", {description: "What it said on that day."}),
    days: integer({description: "From the one day to the other; empty while it lasts.", unit: "days"}),
    covered_until: optionalDay({
      description:
        "Up to which day, from spoke_on without a break, a complete series shows that it did not speak; " +
        "spoke_again_on where all of the time is covered; empty = none of it."
    })
  })
});
export type Silence = z.output<typeof silencesTable.row>;

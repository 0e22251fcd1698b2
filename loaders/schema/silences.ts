import {z} from "zod";
import {day, id, integer, optionalDay, optionalId} from "./column.ts";
import {table} from "./table.ts";

export const silencesTable = table({
  name: "silences",
  title: "Silences",
  description:
    "Derived. One row a claimant, toll and day on which it spoke: how long until it next spoke of that toll, as far " +
    "as this ledger holds. A silence in the ledger may be one of the sample and not of the claimant.",
  key: ["claimant_id", "toll_id", "spoke_on"],
  sort: ["claimant_id", "toll_id", "spoke_on"],
  references: [
    {column: "claimant_id", table: "claimants"},
    {column: "toll_id", table: "tolls"},
    {column: "claim_id", table: "claims"},
    {column: "next_claim_id", table: "claims"}
  ],
  row: z.object({
    claimant_id: id({description: "Who was silent."}),
    toll_id: id({description: "Of what."}),
    spoke_on: day({description: "The day on which its last word was known."}),
    claim_id: id({description: "That last word; of several on one day the latest."}),
    spoke_again_on: optionalDay({
      description: "The next day on which a claim of it is known; empty = none in this ledger."
    }),
    next_claim_id: optionalId({description: "The first claim of that day."}),
    days: integer({description: "From the one day to the other; empty while the silence lasts.", unit: "days"})
  })
});
export type Silence = z.output<typeof silencesTable.row>;

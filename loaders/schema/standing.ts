import {z} from "zod";
import {day, id, optionalDay} from "./column.ts";
import {table} from "./table.ts";

export const standingTable = table({
  name: "standing",
  title: "Standing claims",
  description:
    "Derived. One row a claim for the days on which it stands as the latest word of its claimant and of its body; " +
    "the age of a carried claim on a day is that day minus known_on.",
  key: ["claim_id"],
  sort: ["toll_id", "known_on", "claim_id"],
  references: [
    {column: "toll_id", table: "tolls"},
    {column: "claim_id", table: "claims"},
    {column: "claimant_id", table: "claimants"},
    {column: "body_id", table: "claimants"}
  ],
  row: z.object({
    toll_id: id({description: "What the claim counts."}),
    claim_id: id({description: "The claim that stands."}),
    claimant_id: id({description: "Who said it."}),
    body_id: id({description: "The body whose word it is: the end of the claimant's speaks_for."}),
    known_on: day({description: "The day from which a reader could know it: said_on, else the first printing."}),
    stands_from: optionalDay({description: "First day as its claimant's standing claim; empty = never."}),
    stands_until: optionalDay({description: "Last such day; empty = still."}),
    body_from: optionalDay({description: "First day as its body's standing claim; empty = never."}),
    body_until: optionalDay({description: "Last such day; empty = still."})
  })
});
export type Standing = z.output<typeof standingTable.row>;

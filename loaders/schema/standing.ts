import * as z from "zod";
import {day, id, oneOf, optionalDay} from "./column.ts";
import {wordOfMeanings} from "./meanings.ts";
import {table} from "./table.ts";

export const standingTable = table({
  name: "standing",
  title: "Standing claims",
  description:
    "Derived. One row a claim and stretch of days on which it is the latest word of its claimant, or of its body. " +
    "Counts of documented cases and plain assertions of one speaker stand side by side. The age of a carried claim " +
    "on a day is the days since it was known.",
  key: ["word_of", "claim_id", "stands_from"],
  sort: ["word_of", "toll_id", "known_on", "claim_id", "stands_from"],
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
    word_of: oneOf(wordOfMeanings, {
      description: "Whose latest word it is on these days: the claimant's own, or that of the body it speaks for."
    }),
    stands_from: day({description: "First day on which it stands."}),
    stands_until: optionalDay({description: "Last such day; empty = still."})
  })
});
export type Standing = z.output<typeof standingTable.row>;

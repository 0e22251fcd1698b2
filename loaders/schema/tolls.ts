import * as z from "zod";
import {id, integer, list, oneOf, optionalDay, optionalId, optionalOneOf, text} from "./column.ts";
import {measureMeanings, modalityMeanings, periodMeanings} from "./meanings.ts";
import {table} from "./table.ts";

export const tollsTable = table({
  name: "tolls",
  title: "Tolls",
  description: "Derived. One row a toll, that is, one thing counted: victims, measure, period, first day, scope.",
  key: ["toll_id"],
  sort: ["toll_id"],
  references: [
    {column: "victims_party", table: "vocabulary", to: "word_id", kind: "party"},
    {column: "victims_group", table: "vocabulary", to: "word_id", kind: "group"},
    {column: "comparable_scope", table: "vocabulary", to: "word_id", kind: "scope"},
    {column: "part_of", table: "tolls"}
  ],
  row: z.object({
    toll_id: id({description: "The toll's id, made of the columns that follow."}),
    title: text({description: "What is counted, in words."}),
    victims_party: id({description: "Whose people are counted."}),
    victims_group: id({description: "Which people are counted."}),
    measure: oneOf(measureMeanings, {description: "What is counted."}),
    period: oneOf(periodMeanings, {description: "Over which time."}),
    since: optionalDay({description: "The first day, where it is not the story's."}),
    comparable_scope: optionalId({description: "The narrower scope, if any."}),
    claims: integer({description: "Claims about it in the ledger.", unit: "claims"}),
    claimants: integer({description: "Claimants that spoke of it.", unit: "claimants"}),
    first_known_on: optionalDay({description: "The day on which its first claim was known."}),
    last_known_on: optionalDay({description: "The day on which its latest claim was known."}),
    modality: optionalOneOf(modalityMeanings, {
      description: "projection: its claims say what may be, and make no gap; empty: they count what was."
    }),
    part_of: list(" ", {
      description:
        "Tolls that take this one in: of a group, a scope or a measure that its own is a part of, the nearest ones. " +
        "Nothing here adds parts up: they may overlap, and need not be all."
    })
  })
});
export type Toll = z.output<typeof tollsTable.row>;

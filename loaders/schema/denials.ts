import * as z from "zod";
import {id, list, oneOf, optionalDay, optionalId, optionalText, optionalUrl, recordedOn, text} from "./column.ts";
import {denialMeanings} from "./meanings.ts";
import {table} from "./table.ts";

export const denialsTable = table({
  name: "denials",
  title: "Denials",
  description:
    "One row a printing in which somebody denies a claim, declines to give or confirm a figure, disowns or corrects " +
    "a claim, without a count of its own. It is no claim: it never stands and makes no gap.",
  key: ["denial_id"],
  sort: ["denial_id"],
  late: ["printing_of"],
  references: [
    {column: "printing_of", table: "denials"},
    {column: "claimant_id", table: "claimants"},
    {column: "claim_ids", table: "claims"},
    {column: "outlet_id", table: "outlets"}
  ],
  row: z.object({
    denial_id: id({description: "The denial's id."}),
    story_id: id({description: "The story that it belongs to.", rule: "The folder's name."}),
    claimant_id: id({description: "Who denies."}),
    speaker: optionalText({description: "The person who said it, where a report names one."}),
    said_on: optionalDay({description: "The day on which it was said."}),
    claim_ids: list(" ", {
      description: "The claims that it is about.",
      rule: "At least one, but for a refusal to give a figure at all."
    }),
    text: text({description: "What was said, in a neutral sentence of our own."}),
    outlet_id: id({description: "Who printed it."}),
    url: optionalUrl({description: "Where it was printed."}),
    language: text({description: "Language of the printing, ISO 639-1 or 639-3.", form: "a language code"}),
    published_on: optionalDay({description: "The day on which it was printed.", rule: "said_on ≤ published_on"}),
    figure_words: text({description: "The words that carry the denial.", rule: "At most eight words."}),
    note: optionalText({description: "The editor's remark."}),
    recorded_on: recordedOn,
    kind: oneOf(denialMeanings, {
      description:
        "denies: it is not so; declines: no figure is given or confirmed; disowns: not ours; corrects: meant " +
        "otherwise."
    }),
    printing_of: optionalId({
      description: "Where the same denial was printed before: the row of that first printing. It is one denial.",
      rule: "A row of the same claimant and kind, about the same claims, that is itself no further printing."
    })
  })
});
export type Denial = z.output<typeof denialsTable.row>;

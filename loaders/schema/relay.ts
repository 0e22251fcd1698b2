import * as z from "zod";
import {boolean, id, oneOf, optionalDay, optionalOneOf, optionalText, text} from "./column.ts";
import {boundMeanings, damageMeanings, measureMeanings, unitMeanings} from "./meanings.ts";
import {table} from "./table.ts";

export const relayTable = table({
  name: "relay",
  title: "Relay",
  description:
    "Derived. One row a printing and kind of damage; a faithful printing has one row with damage none. Reports that " +
    "are set aside are no printings.",
  key: ["report_id", "damage"],
  sort: ["report_id", "damage"],
  references: [
    {column: "report_id", table: "reports"},
    {column: "claim_id", table: "claims"},
    {column: "outlet_id", table: "outlets"}
  ],
  row: z.object({
    report_id: id({description: "The printing."}),
    claim_id: id({description: "The claim that it prints."}),
    outlet_id: id({description: "Who printed it."}),
    language: text({description: "Language of the printing."}),
    published_on: optionalDay({description: "The day on which it was printed."}),
    bound: oneOf(boundMeanings, {description: "The claim's own bound."}),
    measure: oneOf(measureMeanings, {description: "The claim's own measure."}),
    damage: oneOf(damageMeanings, {description: "What the printing changed; none = nothing."}),
    was: optionalText({description: "What the claim said."}),
    now: optionalText({description: "What was printed."}),
    unit: optionalOneOf(unitMeanings, {description: "Where on the page the figure stands; empty = not recorded."}),
    own_words: boolean({
      description:
        "Whether a printing carries the claim's figure and bound; only then do shares count what print did to it."
    })
  })
});
export type RelayRow = z.output<typeof relayTable.row>;

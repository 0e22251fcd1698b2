import {z} from "zod";
import {bounds, damages, measures} from "../../src/toll/vocabulary.ts";
import {id, oneOf, optionalDay, optionalText, text} from "./column.ts";
import {table} from "./table.ts";

export const relayTable = table({
  name: "relay",
  title: "Relay",
  description: "Derived. One row a report and kind of damage; a faithful report has one row with damage none.",
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
    bound: oneOf(bounds, {description: "The claim's own bound."}),
    measure: oneOf(measures, {description: "The claim's own measure."}),
    damage: oneOf(damages, {description: "What the printing changed; none = nothing."}),
    was: optionalText({description: "What the claim said."}),
    now: optionalText({description: "What was printed."})
  })
});
export type RelayRow = z.output<typeof relayTable.row>;

import * as z from "zod";
import {id, optionalUrl, recordedOn, text} from "./column.ts";
import {table} from "./table.ts";

export const leftOutTable = table({
  name: "left-out",
  title: "Left out",
  description:
    "Printings that were read and could not be used, each with its reason. Whatever was read is here or in reports.",
  key: ["report_id"],
  sort: ["report_id"],
  references: [],
  row: z.object({
    report_id: id({description: "The id that the report would have had."}),
    outlet: text({description: "Who printed it."}),
    url: optionalUrl({description: "Where it was printed."}),
    figure_words: text({description: "The words that carry the figure.", rule: "At most eight words."}),
    reason: text({description: "Why it could not be used."}),
    recorded_on: recordedOn
  })
});
export type LeftOut = z.output<typeof leftOutTable.row>;

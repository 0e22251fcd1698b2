import * as z from "zod";
import {day, id, optionalText, text} from "./column.ts";
import {table} from "./table.ts";

export const correctionsTable = table({
  name: "corrections",
  title: "Corrections",
  description: "Our own corrections of the ledger: what a cell said, what it says now, and why.",
  key: ["correction_id"],
  sort: ["made_on", "correction_id"],
  references: [],
  row: z.object({
    correction_id: id({description: "The correction's id."}),
    target: text({
      description: "The cell: table/id/column; the id of a word of the story is kind/word_id.", form: "table/id/column"
    }),
    was: optionalText({description: "What the cell said.", rule: "Matches the history of the cell."}),
    now: optionalText({description: "What the cell says now."}),
    reason: text({description: "Why, in a sentence."}),
    made_on: day({description: "The day of the correction."})
  })
});
export type Correction = z.output<typeof correctionsTable.row>;

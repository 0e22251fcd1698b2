import {boolean, optionalId, optionalText} from "./column.ts";
import {correctionsTable} from "./corrections.ts";
import {table} from "./table.ts";

/** The corrections as they are published: the ledger's columns, and what a reader needs to see what they changed. */
export const publishedCorrectionsTable = table({
  name: correctionsTable.name,
  title: correctionsTable.title,
  description: correctionsTable.description,
  key: ["correction_id"],
  sort: ["made_on", "correction_id"],
  references: [{column: "claim_id", table: "claims"}],
  row: correctionsTable.row.extend({
    claim_id: optionalId({description: "Derived. The claim that it is about, itself or by one of its printings."}),
    routine: boolean({
      description:
        "Derived. true: no reader was told anything wrong (a remark, a copy's address, another spelling, a later " +
        "count of the same series); such rows do not stand in the list for readers."
    }),
    was_in_words: optionalText({
      description: "Derived. What the row said before all its corrections of that day, in words."
    }),
    now_in_words: optionalText({description: "Derived. What it said after them."})
  })
});

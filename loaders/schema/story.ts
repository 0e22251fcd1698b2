import * as z from "zod";
import {day, id, oneOf, optionalText, text} from "./column.ts";
import {measureMeanings} from "./meanings.ts";
import {table} from "./table.ts";

export const storyTable = table({
  name: "story",
  title: "The story",
  description: "One row: what the story is about, when it starts, and which toll it opens with.",
  key: ["story_id"],
  sort: ["story_id"],
  references: [
    {column: "default_victims_party", table: "vocabulary", to: "word_id", kind: "party"},
    {column: "default_victims_group", table: "vocabulary", to: "word_id", kind: "group"}
  ],
  row: z.object({
    story_id: id({description: "The story's id, the same as its folder's name."}),
    title: text({description: "The story's title."}),
    started_on: day({
      description: "The first day of the story.",
      rule: "A cumulative claim that names no first day counts from here."
    }),
    default_victims_party: id({description: "Whose people the opening toll counts."}),
    default_victims_group: id({description: "Which people the opening toll counts."}),
    default_measure: oneOf(measureMeanings, {description: "What the opening toll counts."}),
    note: optionalText({description: "A remark for readers of the ledger."})
  })
});
export type Story = z.output<typeof storyTable.row>;

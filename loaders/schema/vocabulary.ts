import {z} from "zod";
import {id, oneOf, optionalText, text} from "./column.ts";
import {table} from "./table.ts";

const wordKinds = ["party", "side", "group", "scope"] as const;

export const vocabularyTable = table({
  name: "vocabulary",
  title: "The story's words",
  description: "The parties, sides, groups of victims and scopes of one story, in the order in which charts show them.",
  key: ["kind", "word_id"],
  sort: [],
  references: [],
  row: z.object({
    kind: oneOf(wordKinds, {
      description: "Whether the word names a party, a side of claimants, a group of victims or a narrower scope."
    }),
    word_id: id({description: "The word as other tables write it."}),
    name: text({description: "The word as pages write it: Atlantis, soldiers, the old town."}),
    adjective: optionalText({description: "For a party: how it stands before a group, as in Atlantean soldiers."}),
    note: optionalText({description: "What the word covers and what it leaves out."})
  })
});
export type Word = z.output<typeof vocabularyTable.row>;

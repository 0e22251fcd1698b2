import * as z from "zod";
import {id, list, oneOf, optionalId, optionalText, optionalUrl, optionalWikidata, text} from "./column.ts";
import {claimantKindMeanings} from "./meanings.ts";
import {table} from "./table.ts";

export const claimantsTable = table({
  name: "claimants",
  title: "Claimants",
  description: "Who asserts counts: ministries, staffs, alliances, offices, newsrooms with lists of names.",
  key: ["claimant_id"],
  sort: ["claimant_id"],
  late: ["wikidata_id", "aliases"],
  references: [
    {column: "speaks_for", table: "claimants"},
    {column: "side", table: "vocabulary", to: "word_id", kind: "side"}
  ],
  row: z.object({
    claimant_id: id({description: "The claimant's id."}),
    name: text({description: "The claimant's full name."}),
    short_name: text({description: "The name that fits a chart's label.", rule: "At most 28 characters."}),
    kind: oneOf(claimantKindMeanings, {description: "What sort of body it is."}),
    side: id({description: "A party of the story, or third-party."}),
    speaks_for: optionalId({
      description: "The larger body whose word its word is, such as a government for its ministry; empty = itself.",
      rule: "Leads to a claimant of the same side, never in a circle."
    }),
    url: optionalUrl({description: "The claimant's own address."}),
    note: optionalText({description: "How it counts, and what to know before comparing."}),
    wikidata_id: optionalWikidata({description: "Its item in Wikidata, where it is certain."}),
    aliases: list(" | ", {
      description: "Other names by which people and pages call it, in any script; the doors find it by each of them."
    })
  })
});
export type Claimant = z.output<typeof claimantsTable.row>;

import * as z from "zod";
import {id, integer, oneOf, optionalCountry, optionalId, optionalText, optionalWikidata, text} from "./column.ts";
import {wordKindMeanings} from "./meanings.ts";
import {table} from "./table.ts";

export const vocabularyTable = table({
  name: "vocabulary",
  title: "The story's words",
  description:
    "The parties, sides, groups of victims and scopes of one story, in the order in which charts show them. A word " +
    "may stand in two kinds: to join, take the tables parties, sides, groups and scopes.",
  key: ["kind", "word_id"],
  sort: [],
  late: ["iso_alpha3", "iso_numeric", "gwno", "wikidata_id", "part_of"],
  references: [],
  row: z.object({
    kind: oneOf(wordKindMeanings, {
      description: "Whether the word names a party, a side of claimants, a group of victims or a narrower scope."
    }),
    word_id: id({description: "The word as other tables write it."}),
    name: text({description: "The word as pages write it: Atlantis, soldiers, the old town."}),
    adjective: optionalText({description: "For a party: how it stands before a group, as in Atlantean soldiers."}),
    note: optionalText({description: "What the word covers and what it leaves out."}),
    iso_alpha3: optionalCountry({description: "For a party that is a country or territory: its ISO 3166-1 code."}),
    iso_numeric: integer({
      description: "The same in ISO's numbers, as ACLED has it in its column iso.", unit: "ISO 3166-1 numeric"
    }),
    gwno: integer({
      description: "For a state: its number in the list of Gleditsch and Ward, as UCDP has it.", unit: "GW number"
    }),
    wikidata_id: optionalWikidata({description: "Its item in Wikidata, where it is certain."}),
    part_of: optionalId({
      description:
        "For a group or a scope: the group or scope that takes it in; of a scope also everywhere, which is all that " +
        "is counted without one. Parts stand beside their whole and are never added up.",
      rule: "A word of the same kind; never in a circle."
    })
  })
});
export type Word = z.output<typeof vocabularyTable.row>;

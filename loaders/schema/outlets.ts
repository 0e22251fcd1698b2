import * as z from "zod";
import {id, list, optionalCountry, optionalText, optionalWikidata, text} from "./column.ts";
import {table} from "./table.ts";

export const outletsTable = table({
  name: "outlets",
  title: "Outlets",
  description: "Who prints claims: newspapers, agencies, sites. An outlet is never the claimant of what it prints.",
  key: ["outlet_id"],
  sort: ["outlet_id"],
  late: ["iso_alpha3", "wikidata_id", "aliases"],
  references: [],
  row: z.object({
    outlet_id: id({description: "The outlet's id."}),
    name: text({description: "The outlet's name."}),
    domain: optionalText({description: "The host of its addresses in this ledger, without www."}),
    note: optionalText({description: "A remark, such as machine translation."}),
    iso_alpha3: optionalCountry({
      description: "The country in which it is edited, ISO 3166-1; empty where it is not certain, or is none."
    }),
    wikidata_id: optionalWikidata({description: "Its item in Wikidata, where it is certain."}),
    aliases: list(" | ", {description: "Other names by which it is called, in any script."})
  })
});
export type Outlet = z.output<typeof outletsTable.row>;

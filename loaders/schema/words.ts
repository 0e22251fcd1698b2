import * as z from "zod";
import {id, optionalId} from "./column.ts";
import {table} from "./table.ts";
import {vocabularyTable} from "./vocabulary.ts";

const {name, adjective, note, iso_alpha3, iso_numeric, gwno, wikidata_id, part_of} = vocabularyTable.row.shape;
const order = "in the order in which charts show them";

export const partiesTable = table({
  name: "parties",
  title: "Parties",
  description: `Derived. Whose people are counted, ${order}, with the codes by which other data sets call them.`,
  key: ["party_id"],
  sort: [],
  references: [],
  row: z.object({
    party_id: id({description: "The party as other tables write it."}),
    name, adjective, iso_alpha3, iso_numeric, gwno, wikidata_id, note
  })
});
export type Party = z.output<typeof partiesTable.row>;

export const sidesTable = table({
  name: "sides",
  title: "Sides",
  description: `Derived. The sides of claimants, ${order}.`,
  key: ["side_id"],
  sort: [],
  references: [],
  row: z.object({
    side_id: id({description: "The side as claimants have it."}), name, note
  })
});
export type Side = z.output<typeof sidesTable.row>;

export const groupsTable = table({
  name: "groups",
  title: "Groups of victims",
  description: `Derived. Which people are counted, ${order}.`,
  key: ["group_id"],
  sort: [],
  references: [],
  row: z.object({
    group_id: id({description: "The group as other tables write it."}), name, note,
    part_of: optionalId({
      description:
        "The group of this story that takes it in, as the ledger says; else as the word means in every story: " +
        "children are civilians, generals soldiers. Parts stand beside their whole and are never added up.",
      rule: "A group of the same table; never in a circle."
    })
  })
});
export type Group = z.output<typeof groupsTable.row>;

export const scopesTable = table({
  name: "scopes",
  title: "Scopes",
  description: "Derived. Narrower scopes that the other columns of a claim do not say, such as one city.",
  key: ["scope_id"],
  sort: [],
  references: [],
  row: z.object({
    scope_id: id({description: "The scope as claims have it."}), name, note, part_of
  })
});
export type Scope = z.output<typeof scopesTable.row>;

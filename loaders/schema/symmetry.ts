import * as z from "zod";
import {decimal, id, integer, list} from "./column.ts";
import {table} from "./table.ts";

export const symmetryTable = table({
  name: "symmetry",
  title: "Symmetry",
  description:
    "Derived. What this ledger holds of each side's claims, by whose people they count: a check of the ledger's own " +
    "bias. A ledger that treats all alike need not hold as much of each; it must be seen where it does not.",
  key: ["side", "victims_party"],
  sort: [],
  references: [{column: "side", table: "vocabulary", to: "word_id", kind: "side"}],
  row: z.object({
    side: id({description: "Whose claims: a side of claimants."}),
    victims_party: id({description: "Whose people are counted: a party of the story, or all."}),
    claims: integer({description: "Claims held.", unit: "claims"}),
    claimants: integer({description: "Claimants that made them.", unit: "claimants"}),
    printings: integer({description: "Printings of them that the ledger holds.", unit: "printings"}),
    second_printing: decimal({
      description: "Share of the claims that have two printings or more.",
      unit: "share, 0 to 1"
    }),
    checked: decimal({
      description: "Share of the claims that somebody read again at their sources (checked_by is filled).",
      unit: "share, 0 to 1"
    }),
    called_verified: decimal({
      description: "Share of the printings whose page called the figure verified.",
      unit: "share, 0 to 1"
    }),
    called_unverified: decimal({
      description: "Share of the printings whose page said that the figure could not be verified.",
      unit: "share, 0 to 1"
    }),
    unit_known: decimal({
      description: "Share of the printings that say where on the page the figure stands.",
      unit: "share, 0 to 1"
    }),
    archived: decimal({description: "Share of the printings with a copy that does not change.", unit: "share, 0 to 1"}),
    captured: decimal({description: "Share of the printings whose copy has its day.", unit: "share, 0 to 1"}),
    hashed: decimal({description: "Share of the printings whose copy has its hash.", unit: "share, 0 to 1"}),
    own_words: decimal({
      description: "Share of the claims whose figure and bound a printing carries.",
      unit: "share, 0 to 1"
    }),
    covered: integer({
      description: "Series of claimants and tolls of which some days were read whole (see coverage).",
      unit: "series"
    }),
    bent: decimal({description: "Share of the printings that changed something (see relay).", unit: "share, 0 to 1"}),
    median_days: decimal({
      description: "Median of the days from as_of to said_on, over the claims that give both.",
      unit: "days"
    }),
    dated: integer({description: "Claims that give both days.", unit: "claims"}),
    measures: list(" | ", {
      description: "The measures in use, the most frequent first, each with its claims: killed 12."
    }),
    measure_words: list(" | ", {description: "The claimants' own words for them, where recorded, in the same order."})
  })
});
export type SymmetryRow = z.output<typeof symmetryTable.row>;

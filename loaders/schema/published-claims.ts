import * as z from "zod";
import {claimsTable} from "./claims.ts";
import {decimal, id, integer, optionalBoolean, optionalDay, optionalText} from "./column.ts";
import {table} from "./table.ts";

/** The claims as they are published: the ledger's columns, and what follows from them, so that nobody has to write the
 * rules again. */
export const publishedClaimsTable = table({
  name: claimsTable.name,
  title: claimsTable.title,
  description: claimsTable.description,
  key: ["claim_id"],
  sort: ["claim_id"],
  references: [...(claimsTable.references as {column: keyof typeof claimsTable.row.shape; table: string}[]),
    {column: "body_id", table: "claimants"}],
  row: claimsTable.row.extend({
    toll_id: id({description: "Derived. What it counts; a claim that is never known has no row in tolls."}),
    body_id: id({description: "Derived. The body whose word it is."}),
    known_on: optionalDay({
      description: "Derived. The day from which a reader could know it: said_on, else the first printing."
    }),
    never_stands: optionalText({description: "Derived. Why it never stands; empty where it stands on some day."}),
    own_words: optionalBoolean({
      description: "Derived. Whether a printing carries its figure and its bound as they stand here."
    }),
    nominal: integer({description: "Derived. The count that a dot marks; empty for a range.", unit: "people or cases"}),
    admitted_low: decimal({description: "Derived. The lowest count that its words admit.", unit: "people or cases"}),
    admitted_high: decimal({
      description: "Derived. The highest count that its words admit; empty = no limit.",
      unit: "people or cases"
    }),
    admitted_low_open: optionalBoolean({
      description: "Derived. Whether the low end itself is left out, as with more than."
    }),
    admitted_high_open: optionalBoolean({
      description: "Derived. Whether the high end itself is left out, as with almost."
    })
  })
});
export type PublishedClaim = z.output<typeof publishedClaimsTable.row>;

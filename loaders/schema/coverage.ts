import * as z from "zod";
import {boolean, day, id, optionalDay, optionalText, optionalUrl, recordedOn, text} from "./column.ts";
import {table} from "./table.ts";

/** Where a silence may be told: the ledger is a sample, and only a series that was read whole shows that nobody
 * spoke. */
export const coverageTable = table({
  name: "coverage",
  title: "Coverage",
  description:
    "For a claimant or a body and a toll, the days for which its series is complete in this ledger or known not to " +
    "be. Within a complete series a missing day is silence; anywhere else it is only no row in this ledger.",
  cameLate: true,
  key: ["coverage_id"],
  sort: ["coverage_id"],
  references: [{column: "claimant_id", table: "claimants"}],
  row: z.object({
    coverage_id: id({description: "The row's id."}),
    story_id: id({description: "The story that it belongs to.", rule: "The folder's name."}),
    claimant_id: id({description: "Whose series: a claimant, or a body with all that speak for it."}),
    toll_id: id({description: "Of what.", rule: "The toll of a claim of this ledger."}),
    covers_from: day({description: "The first day of the series."}),
    covers_until: optionalDay({
      description: "Its last day; empty = not ended.",
      rule: "covers_from ≤ covers_until; needed where it is complete."
    }),
    complete: boolean({description: "Whether each day on which it spoke has its claim here."}),
    basis: text({description: "Why it is held to be so."}),
    source: optionalUrl({description: "What makes it complete: an archive, a daily list, a page that says so.",
      rule: "Needed where it is complete."}),
    read_on: day({description: "The day on which that was read."}),
    note: optionalText({description: "What is not counted in it."}),
    recorded_on: recordedOn
  })
});
export type Coverage = z.output<typeof coverageTable.row>;

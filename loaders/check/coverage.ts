import {tollId} from "../../src/toll/toll.ts";
import type {Claim} from "../schema/claims.ts";
import type {Coverage} from "../schema/coverage.ts";
import type {Placed} from "../read/table.ts";
import type {ReadLedger, TellFor} from "./tell.ts";

/** A complete series has its source and its last day, and is of a toll that the ledger knows. */
export function checkCoverage(read: ReadLedger, tellFor: TellFor): void {
  const tell = tellFor<Coverage>("coverage");
  const startedOn = (read.story.rows[0]?.row.started_on as string | undefined) ?? "";
  const claims = read.claims.rows as unknown as Placed<Claim>[];
  const tolls = new Set(claims.map(({row}) => tollId(row, startedOn)));
  const isUnsure = claims.some(({unread}) => unread.size) || !read.story.rows.length || read.claims.mayHold("");
  for (const placed of read.coverage.rows as unknown as Placed<Coverage>[]) {
    const {toll_id, covers_from: from, covers_until: until, complete, source} = placed.row;
    if (placed.unread.size) continue;
    if (!tolls.has(toll_id) && !isUnsure)
      tell(placed, "toll_id", "COVERAGE-TOLL", `no claim counts ${toll_id}`, "nothing would be covered",
        "write the toll of a claim, as its page is called");
    if (until && until < from)
      tell(placed, "covers_until", "DAY-ORDER", `covers_until ${until} comes before covers_from ${from}`,
        "a series ends after it begins",
        "look up which day is meant");
    if (complete && !(source && until))
      tell(placed, source ? "covers_until" : "source", "COVERAGE-SOURCE",
        `a complete series without ${source ? "a last day" : "a source"}`,
        "a silence told from it could not be looked up",
        "name what makes it complete and how far it goes, or write false");
  }
}

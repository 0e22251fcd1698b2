import {escape, from, op} from "arquero";
import {daysBetween} from "../../src/toll/day.ts";
import type {Ledger} from "../schema/index.ts";
import {silencesTable, type Silence} from "../schema/silences.ts";
import {knownClaims, type KnownClaim} from "./known.ts";
import {rowsOf} from "./rows.ts";

interface Spoken {
  spoke_on: string;
  first_id: string;
}

/** The time between each day on which a claimant spoke of a toll and the next. */
export function deriveSilences(ledger: Ledger, known: KnownClaim[] = knownClaims(ledger)): Silence[] {
  return rowsOf(silencesTable, from(known, ["claimant_id", "toll_id", "known_on", "as_of", "claim_id"])
    .rename({known_on: "spoke_on"})
    .orderby("spoke_on", "as_of", "claim_id")
    .groupby("claimant_id", "toll_id", "spoke_on")
    .derive({first_id: op.first_value("claim_id"), claim_id: op.last_value("claim_id")})
    .dedupe("claimant_id", "toll_id", "spoke_on")
    .groupby("claimant_id", "toll_id")
    .derive({
      spoke_again_on: (row: Spoken) => op.lead(row.spoke_on, 1, null),
      next_claim_id: (row: Spoken) => op.lead(row.first_id, 1, null)
    })
    .derive({days: escape(daysOf)}));
}

function daysOf({spoke_on, spoke_again_on}: Pick<Silence, "spoke_on" | "spoke_again_on">): number | null {
  return spoke_again_on === null ? null : daysBetween(spoke_on, spoke_again_on);
}

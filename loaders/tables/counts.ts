import type {Ledger} from "../schema/index.ts";
import {printingsOf} from "./own-words.ts";

/** How much a ledger holds: its claims, those who made them, its printings, and those who printed them. The one query
 * for every sentence that says so; a claimant without a claim and an outlet without a printing do not count. */
export interface Counts {
  claims: number;
  claimants: number;
  printings: number;
  outlets: number;
}

export function countsOf(ledger: Pick<Ledger, "claims" | "reports">): Counts {
  const printings = printingsOf(ledger);
  return {
    claims: ledger.claims.length,
    claimants: new Set(ledger.claims.map((row) => row.claimant_id)).size,
    printings: printings.length,
    outlets: new Set(printings.map((row) => row.outlet_id)).size
  };
}

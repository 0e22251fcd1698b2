import type {ChartData} from "../spec.js";
import type {ChartClaim} from "../view/chart-claim.js";
import {countOf} from "./phrases.js";

/** Where a chart's numbers come from: how many claims, in how many printings, of which version of the data. */
export function sourceLine(claims: readonly Pick<ChartClaim, "claim_id">[], data: Pick<ChartData, "reports" | "version">): string {
  const ids = new Set(claims.map((claim) => claim.claim_id));
  const printings = data.reports.filter((report) => ids.has(report.claim_id)).length;
  return `Source: tollbook ledger, ${countOf(ids.size, "claim")} in ${countOf(printings, "printing")}; data version ${data.version}.`;
}

import type {ChartData} from "../spec.js";
import type {ChartClaim} from "../view/chart-claim.js";
import {countOf} from "../../toll/count-of.js";

/** The licence of the rows, as each picture and each table of rows says it. */
export const licence = "CC BY 4.0";

/** Where a chart's numbers come from: how many claims, in how many printings, of which version of the data. */
export function sourceLine(claims: readonly ChartClaim[], data: Pick<ChartData, "reports" | "version">): string {
  const ids = new Set(claims.map((claim) => claim.claim_id));
  const printings = data.reports.filter((report) => ids.has(report.claim_id)).length;
  if (!ids.size) return `Source: tollbook ledger; none of its claims is drawn; data version ${data.version}.`;
  const counted = `${countOf(ids.size, "claim")} in ${countOf(printings, "printing")}`;
  return `Source: tollbook ledger, ${counted}; data version ${data.version}.`;
}

import {formatCount} from "../../toll/figure.js";
import {claimsDrawn, claimsOf} from "../draw.js";
import type {ChartData, ChartSpec} from "../spec.js";

/** Charts whose days are those counted; their claims were said later. */
const byDaysCounted = ["windows", "intervals"];

/** Where a chart's numbers come from: how many claims, in how many printings, of which version of the data. */
export function sourceLine(spec: ChartSpec, data: ChartData): string {
  if (spec.chart === "survival")
    return `Source: tollbook ledger, ${formatCount(data.reports.length)} printings of ${formatCount(data.claims.length)} claims, not all printings there are; data version ${data.version}.`;
  const ids = new Set((spec.chart === "gap" ? claimsOf({...spec, only: []}, data) : claimsDrawn(spec, data))
    .filter((claim) => byDaysCounted.includes(spec.chart) || claim.known_on <= spec.until).map((claim) => claim.claim_id));
  const printings = data.reports.filter((report) => ids.has(report.claim_id)).length;
  const claims = ids.size === 1 ? "1 claim" : `${ids.size} claims`;
  return `Source: tollbook ledger, ${claims} in ${printings} printings; data version ${data.version}.`;
}

import {isInterval} from "../../toll/claim.js";
import {countOf} from "../../toll/count-of.js";
import {formatDay} from "../../toll/day.js";
import {figureText} from "../../toll/figure.js";
import type {ChartData} from "../spec.js";
import type {ChartClaim} from "../view/chart-claim.js";
import {daysOf, saidBy} from "./phrases.js";
import type {TableRows} from "./table-rows.js";

/** Counts for fixed days, each with its days, as a sentence. */
export function describeWindows(claims: ChartClaim[], data: ChartData): string {
  if (!claims.length) return "No count for fixed days ends in this time.";
  const counts = claims.map((claim) =>
    `${saidBy(claim)}${isInterval(claim) ? " (a statistical interval)" : ""}, counting ${daysOf(claim, data)}`);
  return `Counts made for fixed days, by the last day counted: ${counts.join("; ")}.`;
}

/** How many counts there are, by whom. It sets none beside another, for they count different days. */
export function windowFinding(claims: ChartClaim[]): string {
  if (!claims.length) return "No count for fixed days ends in this time";
  const intervals = claims.filter(isInterval).length;
  const by = new Set(claims.map((claim) => claim.claimant_id)).size;
  const apart = intervals ? ` and ${countOf(intervals, "statistical interval")}` : "";
  return `${countOf(claims.length - intervals, "count")} for fixed days${apart}, by ${countOf(by, "claimant")}`;
}

/** A row for each count, those that ran on last.
 * @param running the running counts below the bars */
export function windowRows(claims: ChartClaim[], data: ChartData, running: ChartClaim[] = []): TableRows {
  const row = (claim: ChartClaim, days: string) => [
    formatDay(claim.known_on),
    claim.claimant,
    {before: isInterval(claim) ? "interval " : "", figure: figureText(claim), claim_id: claim.claim_id},
    days
  ];
  return {
    head: ["Said", "Claimant", "Figure", "Days counted"],
    rows: [
      ...claims.map((claim) => row(claim, daysOf(claim, data))),
      ...running.map((claim) => row(claim, `a running count, ${daysOf(claim, data)}`))
    ]
  };
}

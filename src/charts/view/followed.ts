import {ascending} from "d3";
import type {ChartData, ChartSpec} from "../spec.js";
import type {ChartClaim, ChartReport} from "./chart-claim.js";

/** The claim whose printings a chart follows: one, or none where the ledger has it not. */
export function followed({claim}: ChartSpec, {claims}: Pick<ChartData, "claims">): ChartClaim[] {
  return claims.filter((one) => one.claim_id === claim);
}

/** The printings of the claim that a chart follows, in the order of their days, those without a day last. */
export function printingsOf({claim}: ChartSpec, {reports}: Pick<ChartData, "reports">): ChartReport[] {
  return reports.filter((report) => report.claim_id === claim).sort((a, b) =>
    ascending(a.published_on ?? "9999", b.published_on ?? "9999") || ascending(a.outlet, b.outlet));
}

/** Those of them that have a day within the chart. */
export function datedPrintingsOf(spec: ChartSpec, data: Pick<ChartData, "reports">): ChartReport[] {
  return printingsOf(spec, data).filter(({published_on}) =>
    published_on !== null && published_on >= spec.from && published_on <= spec.until);
}

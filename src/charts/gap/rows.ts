import {formatDay} from "../../toll/day.js";
import {figureText, formatRatio} from "../../toll/figure.js";
import type {ChartData, ChartSpec} from "../spec.js";
import type {ChartClaim} from "../view/chart-claim.js";
import {claimFinder} from "../view/claim-finder.js";
import {gapsDrawn} from "../view/gaps.js";
import type {Cell, TableRows} from "../words/table-rows.js";

/** The claims of the pairs that are drawn. */
export function claimsInPairs(spec: ChartSpec, data: ChartData): ChartClaim[] {
  const ids = new Set(gapsDrawn(spec, data).flatMap((row) => [row.smaller_claim_id, row.larger_claim_id]));
  return data.claims.filter((claim) => ids.has(claim.claim_id));
}

/** A row for each stretch of days with the same two claims furthest apart. */
export function gapRows(spec: ChartSpec, data: ChartData): TableRows {
  const several = spec.admits.length > 1;
  const claimOf = claimFinder(data);
  const who = (claim_id: string): Cell => {
    const claim = claimOf(claim_id)!;
    return {before: `${claim.claimant}, `, figure: figureText(claim), claim_id};
  };
  const times = (ratio: number | null, cut: boolean) =>
    (ratio === null ? "no ratio" : `${formatRatio(ratio, {cut})}×`);
  return {
    head: ["From", "To", "Smaller", "Larger", "At least", "Nominal", ...(several ? ["Pairs"] : [])],
    rows: gapsDrawn(spec, data).map((row) => [
      formatDay(row.from),
      row.until && !(spec.knownOn && row.until > spec.knownOn) ? formatDay(row.until) : "still",
      who(row.smaller_claim_id!),
      who(row.larger_claim_id!),
      times(row.guaranteed_ratio, true),
      times(row.nominal_ratio, false),
      ...(several ? [row.admits === "same" ? "one measure" : `with ${row.admits}`] : [])
    ])
  };
}

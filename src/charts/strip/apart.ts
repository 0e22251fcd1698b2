import {greatest} from "d3";
import {formatRatio} from "../../toll/figure.js";
import type {ChartData, ChartSpec} from "../spec.js";
import type {ChartClaim} from "../view/chart-claim.js";
import {gapsOf} from "../view/gaps.js";
import {claimsOfDays} from "./claims.js";

/** The two of a chart's claims that may be compared and are furthest apart by what their words guarantee; undefined
 * where no author asked for them or no two can be divided. Only claims of the chart's days count: one that is carried
 * from before was not said against them. */
export function furthest(
  spec: ChartSpec,
  data: ChartData
): {smaller: ChartClaim; larger: ChartClaim; words: string} | undefined {
  const {bracket} = spec;
  if (!bracket) return undefined;
  const claims = claimsOfDays(spec, data).filter(({claim_id}) => !bracket.length || bracket.includes(claim_id));
  const rows = gapsOf(spec, {...data, claims}).filter((row) =>
    row.guaranteed_ratio !== null && row.from <= spec.until && (row.until ?? spec.until) >= spec.from);
  const widest = greatest(rows, (row) => row.guaranteed_ratio!);
  const claimOf = (id: string | null) => claims.find(({claim_id}) => claim_id === id);
  const [smaller, larger] = [claimOf(widest?.smaller_claim_id ?? null), claimOf(widest?.larger_claim_id ?? null)];
  if (!widest || !smaller || !larger) return undefined;
  return {smaller, larger, words: `at least ${formatRatio(widest.guaranteed_ratio!, {cut: true})} times`};
}

import {greatest} from "d3";
import {admitted, nominal} from "../../toll/bound.js";
import {figureText, formatCount, formatRatio} from "../../toll/figure.js";
import {isTelling} from "../../toll/headline.js";
import type {ChartData, ChartSpec} from "../spec.js";
import type {ChartClaim} from "../view/chart-claim.js";
import {gapsOf} from "../view/gaps.js";
import {claimsOfDays} from "./claims.js";

export interface Apart {
  smaller: ChartClaim;
  larger: ChartClaim;
  /** The count of each that the words allow and that is nearest to the other: between these two lies the ratio. */
  nearest: [smaller: number, larger: number];
  /** The ratio that the words guarantee. */
  words: string;
  /** Why it is less than the ratio of the bare figures; null where it is not. */
  why: string | null;
}

/** The two of a chart's claims that may be compared and are furthest apart by what their words guarantee; undefined
 * where no author asked for them or no two can be divided. Only claims of the chart's days count: one that is carried
 * from before was not said against them. */
export function furthest(
  spec: ChartSpec,
  data: ChartData
): Apart | undefined {
  const {bracket} = spec;
  if (!bracket) return undefined;
  const claims = claimsOfDays(spec, data).filter(({claim_id}) => !bracket.length || bracket.includes(claim_id));
  const rows = gapsOf(spec, {...data, claims}).filter((row) =>
    isTelling(row.guaranteed_ratio) && row.from <= spec.until && (row.until ?? spec.until) >= spec.from);
  const widest = greatest(rows, (row) => row.guaranteed_ratio!);
  const claimOf = (id: string | null) => claims.find(({claim_id}) => claim_id === id);
  const [smaller, larger] = [claimOf(widest?.smaller_claim_id ?? null), claimOf(widest?.larger_claim_id ?? null)];
  if (!widest || !smaller || !larger) return undefined;
  const nearest: Apart["nearest"] = [admitted(smaller).high, admitted(larger).low];
  return {smaller, larger, nearest, words: `at least ${formatRatio(widest.guaranteed_ratio!, {cut: true})} times`,
    why: whyLess(widest.nominal_ratio!, [smaller, larger], nearest)};
}

/** "12 times by the bare figures; almost 6,000 allows 5,000". */
function whyLess(ratio: number, pair: ChartClaim[], nearest: Apart["nearest"]): string | null {
  const moved = pair.flatMap((claim, at) => {
    const edge = nearest[at]!;
    return claim.bound === "range" || edge === nominal(claim) ? []
      : `${figureText(claim)} allows ${formatCount(edge)}`;
  });
  return moved.length ? `${formatRatio(ratio)} times by the bare figures; ${moved.join(", ")}` : null;
}

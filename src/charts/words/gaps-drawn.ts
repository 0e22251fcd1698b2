import type {GapRow} from "../../toll/widest.js";
import type {ChartData, ChartSpec} from "../spec.js";

/** The stretches of a gap chart, as far as they reach into its time and what was known. */
export function gapsDrawn({tolls, admits, from, until, knownOn}: ChartSpec, {gaps}: Pick<ChartData, "gaps">): GapRow[] {
  const last = knownOn && knownOn < until ? knownOn : until;
  return gaps.filter(
    (row) =>
      row.toll_id === tolls[0] && admits.includes(row.admits) && row.larger_claim_id &&
      row.from <= last && (row.until ?? last) >= from
  );
}

import type {GapRow} from "../../toll/widest.js";
import {widestGaps, type GapClaim} from "../../toll/widest.js";
import type {ChartData, ChartRows, ChartSpec} from "../spec.js";
import {admittedClaims, lossesOf} from "./admitted-claims.js";

/** The gaps that a chart asks for, found among the claims that it admits. */
export function gapsOf(spec: ChartSpec, rows: ChartRows): GapRow[] {
  const toll = spec.tolls[0]!;
  const losses = lossesOf(toll, rows);
  const tolls = losses && !spec.lossesAsKilled ? [toll, losses] : [toll];
  const keys = new Map(rows.tolls.map((key) => [key.toll_id, key]));
  const claims = admittedClaims({...spec, tolls}, rows).map((claim): GapClaim => {
    const body_id = spec.by === "body" ? claim.body_id : claim.claimant_id;
    return {...claim, ...keys.get(claim.toll_id)!, body_id};
  });
  return widestGaps(toll, claims, {startedOn: rows.started_on, admits: spec.admits, carry: spec.carry});
}

/** Whether the gaps of a story's table are those of a chart: it leaves nobody out and reads every claim as the table
 * does. */
function asInTable({only, bounds, by, carry, counted, lossesAsKilled}: ChartSpec): boolean {
  return !only.length && !bounds.length && by === "body" && carry === null && counted === undefined && !lossesAsKilled;
}

/** The gaps that a chart may draw: the story's own, or found among the claims that it admits. */
export function gapsIn(spec: ChartSpec, data: ChartData): GapRow[] {
  return data.gapsFound || asInTable(spec) ? data.gaps : gapsOf(spec, data);
}

/** The stretches of a gap chart, as far as they reach into its time and what was known. */
export function gapsDrawn(spec: ChartSpec, data: ChartData): GapRow[] {
  const {tolls, admits, from, until, knownOn} = spec;
  const last = knownOn && knownOn < until ? knownOn : until;
  return gapsIn(spec, data).filter(
    (row) =>
      row.toll_id === tolls[0] && admits.includes(row.admits) && row.larger_claim_id &&
      row.from <= last && (row.until ?? last) >= from
  );
}

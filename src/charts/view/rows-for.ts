import type {GapRow} from "../../toll/widest.js";
import {widestGaps, type GapClaim} from "../../toll/widest.js";
import type {ChartData, ChartRows, ChartSpec} from "../spec.js";
import {admittedClaims, lossesOf} from "./admitted-claims.js";

/** The rows with the gaps that a chart asks for, found among the claims that it admits. */
export function rowsFor(spec: ChartSpec, rows: ChartRows): ChartData {
  return {...rows, gaps: spec.chart === "gap" ? gapsOf(spec, rows) : []};
}

/** The gaps that a chart asks for. */
export function gapsOf(spec: ChartSpec, rows: ChartRows): GapRow[] {
  const toll = spec.tolls[0]!;
  const losses = lossesOf(toll, rows);
  const tolls = losses && !spec.lossesAsKilled ? [toll, losses] : [toll];
  const keys = new Map(rows.tolls.map((key) => [key.toll_id, key]));
  const claims = admittedClaims({...spec, tolls}, rows).map(
    (claim): GapClaim => ({...claim, ...keys.get(claim.toll_id)!, body_id: spec.by === "body" ? claim.body_id : claim.claimant_id})
  );
  return widestGaps(toll, claims, {startedOn: rows.started_on, admits: spec.admits, carry: spec.carry});
}

import type {ChartRows, ChartSpec} from "../charts/spec.js";
import * as kinds from "../charts/kinds.js";
import {admittedClaims} from "../charts/view/admitted-claims.js";
import type {ChartClaim} from "../charts/view/chart-claim.js";

/** Everybody whose claims a chart would draw if none were left out, by id: a claim of each, in the order of names. */
export function claimsBySpeaker(spec: ChartSpec, rows: ChartRows): Map<string, ChartClaim> {
  const {by} = spec;
  const own = claimsOf({...spec, only: [], bounds: [], knownOn: null}, rows);
  const found = new Map(own.map((claim) => [by === "body" ? claim.body_id : claim.claimant_id, claim]));
  return new Map([...found].sort(([, a], [, b]) => nameOf(a, by).localeCompare(nameOf(b, by))));
}

/** Their names by id. */
export function speakersOf(spec: ChartSpec, rows: ChartRows): Map<string, string> {
  return new Map([...claimsBySpeaker(spec, rows)].map(([id, claim]) => [id, nameOf(claim, spec.by)]));
}

/** A gap draws two claims of a day and was found among all. */
function claimsOf(spec: ChartSpec, rows: ChartRows): ChartClaim[] {
  const kind = kinds[spec.chart];
  if (!kind.reads?.includes("gaps")) return kind.claims(spec, {...rows, gaps: []});
  return admittedClaims(spec, rows).filter((claim) => claim.known_on <= spec.until);
}

export function nameOf({body, claimant}: ChartClaim, by: ChartSpec["by"]): string {
  return by === "body" ? body : claimant;
}

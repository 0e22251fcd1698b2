import {group} from "d3";
import {isFloor} from "../../toll/comparable.js";
import type {ChartData, ChartSpec} from "../spec.js";
import type {ChartClaim} from "./chart-claim.js";

/** The claims that a chart may draw: of its tolls, by its speakers, in its bounds. A reader may have losses counted as
 * killed; such a claim then goes by the toll of the killed and keeps its own measure, which its mark shows. */
export function admittedClaims(spec: ChartSpec, data: Pick<ChartData, "claims" | "tolls">): ChartClaim[] {
  const {only, by, bounds, counted} = spec;
  const tolls = tollsRead(spec, data);
  const own = byToll(data.claims);
  return [...tolls.keys()].flatMap((id) => own.get(id) ?? []).flatMap((claim) => {
    const toll_id = tolls.get(claim.toll_id)!;
    if (only.length && !only.includes(by === "body" ? claim.body_id : claim.claimant_id)) return [];
    if (counted !== undefined && isFloor(claim.basis) !== counted) return [];
    if (bounds.length && !bounds.includes(claim.bound)) return [];
    return toll_id === claim.toll_id ? [claim] : [{...claim, toll_id}];
  });
}

const grouped = new WeakMap<ChartClaim[], Map<string, ChartClaim[]>>();

/** Claims by toll, parted once for a set of rows: a chart asks for a few of many at every change. */
function byToll(claims: ChartClaim[]): Map<string, ChartClaim[]> {
  const found = grouped.get(claims) ?? group(claims, (claim) => claim.toll_id);
  grouped.set(claims, found);
  return found;
}

/** As which toll the claims of a toll are read. */
function tollsRead({tolls, lossesAsKilled}: ChartSpec, data: Pick<ChartData, "tolls">): Map<string, string> {
  const read = new Map(tolls.map((id) => [id, id]));
  if (!lossesAsKilled) return read;
  for (const id of tolls) {
    const losses = lossesOf(id, data);
    if (losses) read.set(losses, id);
  }
  return read;
}

/** The toll of losses beside a toll of the killed; undefined for other measures, and where nobody spoke of losses. */
export function lossesOf(id: string, {tolls}: Pick<ChartData, "tolls">): string | undefined {
  const own = tolls.find((toll) => toll.toll_id === id);
  if (own?.measure !== "killed") return undefined;
  const rest = ["victims_party", "victims_group", "period", "since", "comparable_scope", "modality"] as const;
  return tolls.find((toll) => toll.measure === "losses" && rest.every((name) => toll[name] === own[name]))?.toll_id;
}

import type {Day} from "../../toll/day.js";
import type {ChartRows} from "../spec.js";

/** What the controls ask of the rows, found once. */
export interface RowIndex {
  tolls: Set<string>;
  bodies: Set<string>;
  claimants: Set<string>;
  claims: Set<string>;
  events: Set<string>;
  first: Day;
  last: Day;
}

const known = new WeakMap<object, RowIndex>();

export function rowIndex(data: ChartRows): RowIndex {
  const found = known.get(data.claims);
  if (found) return found;
  const index: RowIndex = {
    tolls: new Set(data.tolls.map((toll) => toll.toll_id)),
    bodies: new Set(data.claims.map((claim) => claim.body_id)),
    claimants: new Set(data.claims.map((claim) => claim.claimant_id)),
    claims: new Set(data.claims.map((claim) => claim.claim_id)),
    events: new Set(data.events.map((event) => event.event_id)),
    first: data.claims.reduce((day, claim) => (claim.known_on < day ? claim.known_on : day), data.started_on),
    last: data.claims.reduce((day, claim) => (claim.known_on > day ? claim.known_on : day), data.started_on)
  };
  known.set(data.claims, index);
  return index;
}

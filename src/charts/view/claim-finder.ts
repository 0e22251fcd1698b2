import type {ChartData} from "../spec.js";
import type {ChartClaim} from "./chart-claim.js";

const known = new WeakMap<ChartClaim[], Map<string, ChartClaim>>();

/** Finds a chart's claims by id; the index is made once for a set of rows. */
export function claimFinder({claims}: Pick<ChartData, "claims">): (id: string) => ChartClaim | undefined {
  let index = known.get(claims);
  if (!index) known.set(claims, (index = new Map(claims.map((claim) => [claim.claim_id, claim]))));
  return (id) => index.get(id);
}

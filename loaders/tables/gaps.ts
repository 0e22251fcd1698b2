import {group} from "d3-array";
import {tollId} from "../../src/toll/toll.ts";
import {pairKinds} from "../../src/toll/vocabulary.ts";
import {widestGaps} from "../../src/toll/widest.ts";
import type {GapRow} from "../schema/gaps.ts";
import type {Ledger} from "../schema/index.ts";
import {knownClaims, type KnownClaim} from "./known.ts";

/** For each toll, the widest gap between two bodies' standing claims, in stretches of days with the same answer.
 * Tolls of which never two bodies spoke have no rows. */
export function deriveGaps(ledger: Ledger, known: KnownClaim[] = knownClaims(ledger)): GapRow[] {
  const startedOn = ledger.story[0]!.started_on;
  const byToll = group(known, (claim) => claim.toll_id);
  return [...byToll].flatMap(([toll, own]) => {
    const sibling = own[0]!.measure === "killed" ? byToll.get(tollId({...own[0]!, measure: "losses"}, startedOn)) : [];
    const claims = [...own, ...(sibling ?? [])];
    return pairKinds.flatMap((pairs) => widestGaps(toll, claims, {startedOn, pairs}));
  });
}

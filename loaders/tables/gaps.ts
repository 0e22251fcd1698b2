import {group} from "d3";
import {tollId} from "../../src/toll/toll.ts";
import {pairKinds} from "../../src/toll/vocabulary.ts";
import {widestGaps, type GapRow as Stretch} from "../../src/toll/widest.ts";
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
    return pairKinds.flatMap((pairs) => widestGaps(toll, claims, {startedOn, pairs})).map(asRow);
  });
}

/** A stretch as the table calls its ends: `from` alone is a word of SQL and Python. */
function asRow({toll_id, admits, from, until, ...rest}: Stretch): GapRow {
  return {toll_id, admits, holds_from: from, holds_until: until, ...rest};
}

/** The same as a chart calls them. */
export function asStretch({toll_id, admits, holds_from, holds_until, ...rest}: GapRow): Stretch {
  return {toll_id, admits, from: holds_from, until: holds_until, ...rest};
}

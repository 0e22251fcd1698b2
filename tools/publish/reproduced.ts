import {isTelling} from "../../src/toll/headline.ts";
import type {Claim} from "../../loaders/schema/claims.ts";
import type {GapRow} from "../../loaders/schema/gaps.ts";
import type {Story} from "../../loaders/schema/story.ts";

/** A number of the story that a reader can recompute: a guaranteed gap of its opening toll. */
export interface Reproduced {
  toll_id: string;
  admits: string;
  day: string;
  /** What every program prints. */
  prints: string;
}

/** The first day on which the opening toll's widest gap between claims of the same days or the same week has two claims
 * that both name the end that the gap is measured between, so that a division shows it. Null in a story that has no
 * such day. */
export function reproduced(story: Story, gaps: GapRow[], claims: Claim[]): Reproduced | null {
  const opening = `${story.default_victims_party}-${story.default_victims_group}-${story.default_measure}`;
  const byId = new Map(claims.map((claim) => [claim.claim_id, claim]));
  for (const {toll_id, admits, pairs, holds_from: from, smaller_claim_id, larger_claim_id, guaranteed_ratio} of gaps) {
    if (toll_id !== opening || admits !== "same" || pairs !== "headline" || !isTelling(guaranteed_ratio)) continue;
    const [smaller, larger] = [byId.get(smaller_claim_id!)!, byId.get(larger_claim_id!)!];
    if (rounded(smaller) || rounded(larger) || !smaller.high || !larger.low) continue;
    return {toll_id, admits, day: from, prints: (larger.low / smaller.high).toFixed(6)};
  }
  return null;
}

/** The words "about" and "almost" admit counts beyond the one they name. */
function rounded({bound}: Claim): boolean {
  return bound === "about" || bound === "almost";
}

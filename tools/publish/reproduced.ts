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

/** The first day on which both claims of the opening toll's widest gap were said that day, or else the first of all, on
 * which both name the end that the gap is measured between, so that a division shows it. Null in a story that has no
 * such day. */
export function reproduced(story: Story, gaps: GapRow[], claims: Claim[]): Reproduced | null {
  const opening = `${story.default_victims_party}-${story.default_victims_group}-${story.default_measure}`;
  const byId = new Map(claims.map((claim) => [claim.claim_id, claim]));
  const own = gaps.filter((row) => row.toll_id === opening && row.admits === "same" && row.larger_claim_id);
  const apart = (row: GapRow) => Number(row.smaller_age !== 0 || row.larger_age !== 0);
  const inOrder = own.toSorted((a, b) => apart(a) - apart(b));
  for (const {toll_id, admits, from, smaller_claim_id, larger_claim_id, guaranteed_ratio} of inOrder) {
    const [smaller, larger] = [byId.get(smaller_claim_id!)!, byId.get(larger_claim_id!)!];
    if (rounded(smaller) || rounded(larger) || !smaller.high || !larger.low || guaranteed_ratio === 1) continue;
    return {toll_id, admits, day: from, prints: (larger.low / smaller.high).toFixed(6)};
  }
  return null;
}

/** The words "about" and "almost" admit counts beyond the one they name. */
function rounded({bound}: Claim): boolean {
  return bound === "about" || bound === "almost";
}

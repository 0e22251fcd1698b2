import type {Day} from "../../src/toll/day.ts";
import type {Claim} from "../../loaders/schema/claims.ts";

/** CLAIMANT-DAY-MEASURE-FIGURE, with the victims behind it where that is taken, then a number. */
export function claimId(claim: Claim, publishedOn: Day | null, taken: ReadonlySet<string>): string {
  const figure = claim.bound === "range" ? `${claim.low}-${claim.high}` : claim.low ?? claim.high;
  const day = claim.said_on ?? claim.as_of ?? publishedOn ?? "undated";
  const id = `${claim.claimant_id}-${day}-${claim.measure}-${figure}`;
  const ids = [id, `${id}-${claim.comparable_scope ?? claim.victims_group}`];
  for (let number = 2; ; number++) {
    const free = ids.find((one) => !taken.has(one));
    if (free) return free;
    ids.push(`${id}-${number}`);
  }
}

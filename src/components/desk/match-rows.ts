import type {MatchLedger} from "../../reader/match.js";
import type {ChartRows} from "../../charts/spec.js";

/** What the page itself brings along: the names of claimants and the story's own words. */
export type DeskNames = Omit<MatchLedger, "claims">;

/** A story's claims as the matcher wants them, from the rows that charts draw from. */
export function matchRows({claims, tolls}: Pick<ChartRows, "claims" | "tolls">, names: DeskNames): MatchLedger {
  const keys = new Map(tolls.map((toll) => [toll.toll_id, toll]));
  return {
    ...names,
    claims: claims.map((claim) => {
      const {victims_party, victims_group, period, comparable_scope} = keys.get(claim.toll_id)!;
      return {...claim, victims_party, victims_group, period, comparable_scope};
    })
  };
}

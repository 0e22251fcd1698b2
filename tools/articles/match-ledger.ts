import type {MatchLedger} from "../../src/reader/match.ts";
import type {NamedWord} from "../../src/reader/match/names.ts";
import {bodyOf} from "../../src/toll/claim.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {knownClaims} from "../../loaders/tables/known.ts";

/** A story's ledger as the matcher of articles wants it. Claims whose day nobody knows cannot be matched. */
export function matchLedger(ledger: Ledger): MatchLedger {
  return {claims: knownClaims(ledger), ...matchNames(ledger)};
}

/** The names alone: of claimants, with those who spoke for them, and of the story's own words. */
export function matchNames({claims, claimants, vocabulary}: Ledger): Omit<MatchLedger, "claims"> {
  const body = bodyOf(claimants);
  const speakers = new Map<string, Set<string>>();
  for (const {claimant_id, speaker} of claims)
    if (speaker) speakers.set(claimant_id, (speakers.get(claimant_id) ?? new Set()).add(speaker));
  const words = (kind: string): NamedWord[] =>
    vocabulary.filter((word) => word.kind === kind).map(({word_id, name, adjective}) => ({word_id, name, adjective}));
  return {
    claimants: claimants.map(({claimant_id, name, short_name, side, aliases}) => ({
      claimant_id,
      body_id: body(claimant_id),
      side,
      names: [...new Set([name, short_name, ...aliases, ...(speakers.get(claimant_id) ?? [])])]
    })),
    parties: words("party"),
    scopes: words("scope")
  };
}

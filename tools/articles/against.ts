import type {Reading} from "../../src/reader/candidate.ts";
import type {Match} from "../../src/reader/match.ts";
import {readingMatcher} from "../../src/reader/match/reading.ts";
import {damageText} from "../../src/toll/vocabulary.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {matchLedger} from "./match-ledger.ts";

/** Matches each candidate of a reading to a story's claims. */
export function against(ledger: Ledger): (reading: Reading, text: string) => Match[] {
  return readingMatcher(matchLedger(ledger));
}

/** A match in one line: "known ID", "differs from ID: bound lost (more-than 6000 → 6000)", "new", "new; ID is near it",
 * "ambiguous ID or ID". */
export function matchLine({relation, claim_id, changes, others, near}: Match): string {
  const ids = [claim_id, ...others].filter(Boolean).join(" or ");
  const damage = changes.map(({damage, was, now}) => `${damageText[damage]} (${was} → ${now})`).join(", ");
  const beside = near && `; ${near.claim_id} ${near.how === "later" ? "was said later" : "is near it"}`;
  const stands = relation === "garbled" ? "differs from" : relation;
  return [stands, ids && ` ${ids}`, damage && `: ${damage}`, beside].join("");
}

import {ascending, group, median, rollup} from "d3";
import {daysBetween} from "../../src/toll/day.ts";
import type {Claim} from "../schema/claims.ts";
import type {Ledger} from "../schema/index.ts";
import type {RelayRow} from "../schema/relay.ts";
import type {Report} from "../schema/reports.ts";
import type {SymmetryRow} from "../schema/symmetry.ts";
import {ownWords, printingsOf} from "./own-words.ts";
import {deriveRelay} from "./relay.ts";

/** For each side of claimants, and for each party whose people it counts: how much the ledger holds, how well it is
 * attested, how soon it was said and in which words. Sides and parties come in the story's order; a side's total
 * stands first; a pair without claims keeps its row, since a silence of the ledger is what the table is for. */
export function deriveSymmetry(ledger: Ledger, relay: RelayRow[] = deriveRelay(ledger)): SymmetryRow[] {
  const wordsOf = (kind: string) => ledger.vocabulary.filter((word) => word.kind === kind).map((word) => word.word_id);
  const sideOf = new Map(ledger.claimants.map((claimant) => [claimant.claimant_id, claimant.side]));
  const reports = group(printingsOf(ledger), (report) => report.claim_id);
  const words = ownWords(ledger);
  const bent = new Set(relay.filter(isDamage).map((row) => row.report_id));
  return wordsOf("side").flatMap((side) => {
    const own = ledger.claims.filter((claim) => sideOf.get(claim.claimant_id) === side);
    return ["all", ...wordsOf("party")].map((party) => {
      const claims = party === "all" ? own : own.filter((claim) => claim.victims_party === party);
      const series = ledger.coverage.filter((row) => row.complete && sideOf.get(row.claimant_id) === side &&
        (party === "all" || row.toll_id.startsWith(`${party}-`)));
      const covered = new Set(series.map((row) => `${row.claimant_id} ${row.toll_id}`)).size;
      return {side, victims_party: party, covered, ...measured(claims, reports, bent, words)};
    });
  });
}

function isDamage({damage}: RelayRow): boolean {
  return damage !== "none";
}

function measured(
  claims: Claim[], reports: Map<string, Report[]>, bent: Set<string>, words: Map<string, boolean>
): Omit<SymmetryRow, "side" | "victims_party" | "covered"> {
  const printings = claims.flatMap((claim) => reports.get(claim.claim_id) ?? []);
  const dated = claims.filter((claim) => claim.as_of && claim.said_on);
  return {
    claims: claims.length,
    claimants: new Set(claims.map((claim) => claim.claimant_id)).size,
    printings: printings.length,
    second_printing: share(claims, (claim) => (reports.get(claim.claim_id)?.length ?? 0) >= 2),
    checked: share(claims, (claim) => claim.checked_by !== null),
    called_verified: share(printings, (report) => report.verified === true),
    called_unverified: share(printings, (report) => report.verified === false),
    unit_known: share(printings, (report) => report.unit !== null),
    archived: share(printings, (report) => report.archive_url !== null),
    captured: share(printings, (report) => report.captured_on !== null),
    hashed: share(printings, (report) => report.sha256 !== null),
    own_words: share(claims, (claim) => words.get(claim.claim_id) === true),
    bent: share(printings, (report) => bent.has(report.report_id)),
    median_days: median(dated, (claim) => daysBetween(claim.as_of!, claim.said_on!)) ?? null,
    dated: dated.length,
    measures: byFrequency(claims.map((claim) => claim.measure)),
    measure_words: byFrequency(claims.flatMap((claim) => claim.measure_word ?? []))
  };
}

/** Four decimals: more than any share of a thousand rows needs. Empty of nothing. */
function share<Row>(rows: Row[], holds: (row: Row) => boolean): number | null {
  return rows.length ? Math.round((rows.filter(holds).length / rows.length) * 1e4) / 1e4 : null;
}

function byFrequency(words: string[]): string[] {
  const counts = [...rollup(words, (same) => same.length, (word) => word)];
  return counts.sort(([a, m], [b, n]) => n - m || ascending(a, b)).map(([word, count]) => `${word} ${count}`);
}

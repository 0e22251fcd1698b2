import {group} from "d3";
import {damages, heard, printings} from "./printings.ts";
import {daysFrom, type Opinion, type Row} from "./rows.ts";

/** The rows of the table symmetry, as text. */
export function symmetryOf(opinion: Opinion): string[] {
  const words = (kind: string) => opinion.vocabulary.filter((row) => row.kind === kind).map((row) => row.word_id!);
  const sides = new Map(opinion.claimants.map((row) => [row.claimant_id!, row.side!]));
  return words("side").flatMap((side) => ["all", ...words("party")].map((party) => {
    const isOf = (claimant: string, people: string) =>
      sides.get(claimant) === side && (party === "all" || people === party);
    const claims = opinion.allClaims.filter((row) => isOf(row.claimant_id!, row.victims_party!));
    const read = opinion.coverage.filter((row) =>
      row.complete === "true" && isOf(row.claimant_id!, row.toll_id!.split("-")[0]!));
    const series = new Set(read.map((row) => `${row.claimant_id} ${row.toll_id}`)).size;
    return [side, party, ...measured(claims, series, opinion)].join(" ; ");
  }));
}

function measured(claims: Row[], series: number, opinion: Opinion): (string | number)[] {
  const ids = new Set(claims.map((row) => row.claim_id));
  const own = printings(opinion).filter((row) => ids.has(row.claim_id));
  const byClaim = group(own, (row) => row.claim_id!);
  const claimOf = new Map(claims.map((row) => [row.claim_id, row]));
  const words = heard(opinion);
  const isBent = (row: Row) => damages(claimOf.get(row.claim_id)!, row, opinion.body)[0] !== "none||";
  const delays = claims.filter((row) => row.as_of && row.said_on).map((row) => daysFrom(row.as_of!, row.said_on!));
  return [
    claims.length, new Set(claims.map((row) => row.claimant_id)).size, own.length,
    share(claims, (row) => (byClaim.get(row.claim_id!) ?? []).length > 1),
    share(claims, (row) => row.checked_by !== ""),
    share(own, (row) => row.verified === "true"), share(own, (row) => row.verified === "false"),
    ...["unit", "archive_url", "captured_on", "sha256"].map((column) => share(own, (row) => row[column] !== "")),
    share(claims, (row) => words.get(row.claim_id!) === true), series, share(own, isBent),
    middle(delays), delays.length, listed(claims.map((row) => row.measure!)),
    listed(claims.map((row) => row.measure_word!).filter(Boolean))
  ];
}

function share(rows: Row[], holds: (row: Row) => boolean): number | "" {
  return rows.length ? Math.round((rows.filter(holds).length / rows.length) * 10_000) / 10_000 : "";
}

function middle(numbers: number[]): number | "" {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  if (!sorted.length) return "";
  return sorted.length % 2 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Each word with how often it stands, the most frequent first, equals by the alphabet. */
function listed(words: string[]): string {
  const counts = [...group(words, (word) => word)].map(([word, same]) => [word, same.length] as const);
  const ordered = counts.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ordered.map(([word, times]) => `${word} ${times}`).join(",");
}

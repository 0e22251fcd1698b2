import {judgedSlots, type Candidate, type Reading, type SlotVerdict} from "../../src/reader/candidate.ts";
import type {Match} from "../../src/reader/match.ts";
import {matchLine} from "./against.ts";

export const lineFormats = ["jsonl", "csv", "table"] as const;
export type LineFormat = (typeof lineFormats)[number];

const columns = ["doc", "quote", "start", "end", "low", "high", "bound", "measure", "party", "group", "claimant", "via",
  "negated", "period", "as_of", "said_on", "verified", "verdict"] as const;
/** One column a slot: whether it is sure, beside what it was next to be. */
const slotColumns = judgedSlots.map((slot) => `${slot}_verdict`);
const matchColumns = ["relation", "claim_id", "damages", "others"] as const;

export interface LineOptions {
  format: LineFormat;
  /** Adds the trace and the numbers that are no toll. */
  explain: boolean;
  /** Whether each candidate comes with its match. */
  matched: boolean;
}

/** The line above all others; null where the format has none. */
export function headLine({format, matched}: LineOptions): string | null {
  if (format === "jsonl") return null;
  if (format === "csv") return [...columns, ...slotColumns, ...(matched ? matchColumns : [])].join(",");
  return `doc  start  figure  measure  victims  claimant  period  verdict${matched ? "  ledger" : ""}`;
}

/** The lines of one article. */
export function candidateLines(doc: string, reading: Reading, matches: Match[] | null, options: LineOptions): string[] {
  const lines = reading.candidates.flatMap((one, index) => linesOf(doc, one, matches?.[index] ?? null, options));
  return options.explain ? [...lines, ...rejectedLines(doc, reading, options)] : lines;
}

function linesOf(doc: string, candidate: Candidate, match: Match | null, {format, explain}: LineOptions): string[] {
  const row = {doc, ...candidate, ...(match && matchCells(match))};
  if (format === "jsonl") return [JSON.stringify(explain ? row : {...row, trace: undefined})];
  if (format === "csv") {
    const told = (keys: readonly string[]) => keys.map((key) => csvCell(row[key as keyof typeof row]));
    const sure = judgedSlots.map((slot) => csvCell(slotVerdict(candidate.verdicts[slot])));
    return [[...told(columns), ...sure, ...(match ? told(matchColumns) : [])].join(",")];
  }
  const line = [tableRow(doc, candidate), match && matchLine(match)].filter(Boolean).join("  ");
  return explain ? [line, explanation(candidate, match)] : [line];
}

/** "accept", or "review 61 wounded": how many of 100 such readings are right, and what it was next to be. */
const slotVerdict = ({verdict, right, other}: SlotVerdict): string =>
  (verdict === "accept" || right === null ? verdict : [verdict, Math.round(right * 100), other || "none"].join(" "));

function matchCells({changes, ...match}: Match) {
  return {...match, damages: changes.map(({damage}) => damage), changes};
}

function explanation({trace, reasons, flags}: Candidate, match: Match | null): string {
  const rules = trace.map((step) => step.rule).join(" · ");
  const review = reasons.length ? ` · review: ${reasons.join(", ")}` : "";
  const marks = flags.length ? ` · mark: ${flags.join(", ")}` : "";
  return `    ${rules}${review}${marks}${match?.notes.length ? ` · ledger: ${match.notes.join(" ")}` : ""}`;
}

function rejectedLines(doc: string, {rejected}: Reading, {format}: LineOptions): string[] {
  if (format === "csv") return [];
  return rejected.map(({quote, start, end, why, what}) =>
    format === "jsonl"
      ? JSON.stringify({doc, rejected: quote, start, end, why, what})
      : `${doc}  ${start}  not a toll: ${quote} (${why}${what ? `, ${what}` : ""})`
  );
}

function csvCell(value: unknown): string {
  const text = value === null || value === undefined ? "" : Array.isArray(value) ? value.join(" > ") : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value === "string" ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function tableRow(doc: string,
  {start, quote, measure, party, group, claimant, negated, period, verdict, verdicts}: Candidate): string {
  const doubts = judgedSlots.filter((slot) => slot !== "figure" && verdicts[slot].verdict === "review");
  const victims = [party, group].filter(Boolean).join(" ") || "?";
  const counted = negated ? `not ${measure}` : measure;
  return [doc, start, quote.replace(/\s+/g, " "), counted, victims, claimant ?? "–", period,
    doubts.length ? `${verdict} (in doubt: ${doubts.join(", ")})` : verdict].join("  ");
}

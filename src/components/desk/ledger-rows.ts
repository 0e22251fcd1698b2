import type {Claim} from "../../../loaders/schema/claims.js";
import type {Report} from "../../../loaders/schema/reports.js";
import type {ChartClaim} from "../../charts/view/chart-claim.js";
import type {Day} from "../../toll/day.js";
import {measures, type Measure} from "../../toll/vocabulary.js";
import {sureOf} from "../../reader/verdicts.js";
import type {DeskFigure} from "./slots.js";
import {flagText} from "./words.js";

/** What the reader of the page says about the printing as a whole. */
export interface Printing {
  story_id: string;
  outlet: string;
  url: string;
  language: string | null;
  published: Day | null;
  /** Today, from the browser's clock. */
  recorded: Day;
}

/** The columns of the ledger's own files, in their order, as the page that holds the desk says them. */
export type LedgerColumns = Record<"claims" | "reports", string[]>;

type Row<Column extends PropertyKey> = Partial<Record<Column, string | number | boolean | null>>;

/** The figures as rows of reports.csv, one each. */
export function reportRows(
  figures: DeskFigure[], printing: Printing, claims: Map<string, ChartClaim>, {reports}: LedgerColumns
): string {
  const rows = kept(figures).map((figure, index): Row<keyof Report> => {
    const {slots, match, candidate} = figure;
    const claim = claims.get(match?.claim_id ?? "");
    const credited = match?.claimant_id ?? null;
    return {
      report_id: `read-${String(index + 1).padStart(4, "0")}`,
      claim_id: match?.claim_id ?? newClaimId(figure),
      outlet_id: asId(printing.outlet),
      url: printing.url,
      language: printing.language,
      published_on: printing.published,
      via: slots.via.join(" > "),
      figure_words: words(candidate.quote).split(" ").slice(0, 8).join(" "),
      low: slots.low,
      high: slots.high,
      bound: slots.bound,
      measure: measureOf(figure, claim?.measure ?? null),
      victims_party: match?.victims_party ?? asId(slots.party ?? ""),
      victims_group: slots.group,
      as_of: slots.as_of,
      claimant_as_printed: match?.changes.some((change) => change.damage === "claimant-changed") ? credited : null,
      verified: slots.verified,
      note: noteOn(figure),
      recorded_on: printing.recorded
    };
  });
  return csv(reports, rows);
}

/** The figures that the ledger does not know as rows of claims.csv. What nobody printed is left for the reporter. */
export function claimRows(figures: DeskFigure[], printing: Printing, {claims}: LedgerColumns): string {
  const fresh = kept(figures).filter((figure) => figure.match?.relation === "new");
  const rows = fresh.map((figure): Row<keyof Claim> => {
    const {slots, candidate, match} = figure;
    return {
      claim_id: newClaimId(figure),
      story_id: printing.story_id,
      claimant_id: match?.claimant_id ?? (slots.claimant ? asId(slots.claimant) : "unattributed"),
      victims_party: match?.victims_party ?? asId(slots.party ?? ""),
      victims_group: slots.group,
      measure: measureOf(figure, null),
      measure_word: words(candidate.measure_word),
      low: slots.low,
      high: slots.high,
      bound: slots.bound,
      period: slots.period,
      as_of: slots.as_of,
      said_on: slots.said_on,
      status: "standing",
      note: noteOn(figure),
      recorded_on: printing.recorded
    };
  });
  return csv(claims, rows);
}

const kept = (figures: DeskFigure[]) => figures.filter((figure) => !figure.out);

function newClaimId({slots, match}: DeskFigure): string {
  const who = match?.claimant_id ?? (asId(slots.claimant ?? "") || "unattributed");
  const parts = [who, slots.said_on ?? slots.as_of, slots.measure, slots.low ?? slots.high];
  return parts.filter((part) => part !== null).join("-");
}

function measureOf({slots}: DeskFigure, claimed: Measure | null): string | null {
  return measures.includes(slots.measure as Measure) ? slots.measure : claimed;
}

function noteOn({byHand, candidate, slots, match}: DeskFigure): string {
  return [
    byHand ? "Read by a program, corrected by hand." : `Read by a program: ${sureOf(candidate)}.`,
    candidate.reasons.length ? `Reasons: ${candidate.reasons.join(", ")}.` : "",
    candidate.flags.length ? `Mark: ${candidate.flags.map((flag) => flagText[flag] ?? flag).join(", ")}.` : "",
    slots.negated ? "The article has it denied." : "",
    match?.others.length ? `Fits as well: ${match.others.join(", ")}.` : ""
  ].filter(Boolean).join(" ");
}

const words = (text: string) => text.replace(/\s+/g, " ").trim();

/** Words as an id: lower-case letters, digits and hyphens. */
export function asId(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

function csv(columns: string[], rows: Row<string>[]): string {
  const line = (row: Row<string>) => columns.map((name) => cell(row[name] ?? null)).join(",");
  return [columns.join(","), ...rows.map(line)].join("\n") + "\n";
}

/** No cell begins like a formula: a spreadsheet would run what an article says. */
function cell(value: string | number | boolean | null): string {
  if (value === null) return "";
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

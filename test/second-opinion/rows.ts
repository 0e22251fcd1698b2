// A second opinion on the tables that follow from the ledger: the rules of the method page in plain code, from the CSV
// files alone. Nothing here may be taken from src/toll or loaders, or the two would err together.
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {csvParse} from "d3";

export type Row = Record<string, string>;

const folder = join(import.meta.dirname, "../../loaders/ledger");

function rowsOf(story: string, table: string): Row[] {
  return csvParse(readFileSync(join(folder, story, `${table}.csv`), "utf8")) as Row[];
}

/** A claim with the numbers and days that the rules ask for; "" where the ledger says nothing. */
export interface Said {
  id: string;
  row: Row;
  toll: string;
  claimant: string;
  body: string;
  known: string;
  floor: boolean;
  low: number | null;
  high: number | null;
}

export interface Opinion {
  start: string;
  claims: Said[];
  reports: Row[];
  claimants: Row[];
  coverage: Row[];
  vocabulary: Row[];
  allClaims: Row[];
  body: (claimant: string) => string;
}

export function readStory(story: string): Opinion {
  const [claimants, allClaims, reports] = ["claimants", "claims", "reports"].map((name) => rowsOf(story, name)) as
    [Row[], Row[], Row[]];
  const start = rowsOf(story, "story")[0]!.started_on!;
  const speaksFor = new Map(claimants.map((row) => [row.claimant_id!, row.speaks_for!]));
  const body = (id: string): string => (speaksFor.get(id) ? body(speaksFor.get(id)!) : id);
  const printed = new Map<string, string>();
  for (const {claim_id, published_on} of reports)
    if (published_on && !(printed.get(claim_id!)! <= published_on)) printed.set(claim_id!, published_on);
  const claims = allClaims.map((row) => ({
    id: row.claim_id!, row, toll: tollOf(row, start), claimant: row.claimant_id!, body: body(row.claimant_id!),
    known: row.said_on || printed.get(row.claim_id!) || "", floor: row.basis === "named" || row.basis === "documented",
    low: count(row.low!), high: count(row.high!)
  }));
  return {start, claims, reports, claimants, coverage: rowsOf(story, "coverage"),
    vocabulary: rowsOf(story, "vocabulary"), allClaims, body};
}

export function tollOf(row: Row, start: string): string {
  const name = `${row.victims_party}-${row.victims_group}-${row.measure}`;
  const period = row.period === "cumulative" ? "" : `.${row.period}`;
  const since = row.since && row.since !== start ? `.since-${row.since}` : "";
  return name + period + since + (row.comparable_scope ? `.${row.comparable_scope}` : "");
}

function count(cell: string): number | null {
  return cell === "" ? null : Number(cell);
}

export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

export function daysFrom(a: string, b: string): number {
  return (Date.parse(b) - Date.parse(a)) / 86_400_000;
}

/** Whether a claim is a statistical interval, which no toll stands by. */
export function isSpread({row}: Said): boolean {
  return row.interval_of !== "" || row.interval_level !== "";
}

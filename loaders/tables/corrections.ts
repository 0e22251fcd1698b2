import {ascending, group} from "d3";
import {fitsBound, type Figure} from "../../src/toll/bound.ts";
import {countedAs, type Counted} from "../../src/toll/counted.ts";
import {formatDay, formatTime} from "../../src/toll/day.ts";
import {figureText} from "../../src/toll/figure.ts";
import {cellPlace, idOf, rowPlace} from "../schema/cell-place.ts";
import {grammarOf} from "../schema/cell.ts";
import type {Correction} from "../schema/corrections.ts";
import {ledgerTables, type Ledger, type LedgerName, type Tables} from "../schema/index.ts";
import {isDropped, renames, targetNow, wordsNow} from "../schema/renamed.ts";
import type {Table} from "../schema/table.ts";

type Row = Record<string, unknown>;
type Published = Tables["corrections"][number];

/** The corrections with what follows from them. */
export function deriveCorrections(ledger: Ledger): Published[] {
  const claimOf = claimFinder(ledger);
  const words = wordsOfDays(ledger);
  return ledger.corrections.map((row) => {
    const [was = null, now = null] = words.get(row.correction_id) ?? [];
    return {...row, claim_id: claimOf(row), routine: isRoutine(row), was_in_words: was, now_in_words: now};
  });
}

/** Columns whose change tells a reader something else about a count: whose, of whom, how many, when, and whether it
 * still holds. All other columns are remarks, names, addresses and the like. The one place that decides. */
const telling: Partial<Record<LedgerName, string[]>> = {
  claims: ["claimant_id", "victims_party", "victims_group", "measure", "low", "high", "bound", "period", "since",
    "as_of", "said_on", "said_time", "basis", "status", "withdrawn_on", "replaces", "comparable_scope", "interval_of",
    "interval_level", "count_window", "modality", "cites"],
  reports: ["claim_id", "low", "high", "bound", "measure", "victims_party", "victims_group", "as_of", "published_on",
    "claimant_as_printed", "figure_words", "set_aside", "modality", "joint_with"],
  denials: ["claimant_id", "said_on", "claim_ids", "kind", "text"],
  coverage: ["claimant_id", "toll_id", "covers_from", "covers_until", "complete"],
  events: ["date", "text", "claim_ids"],
  claimants: ["kind", "side", "speaks_for"],
  story: ["started_on", "default_victims_party", "default_victims_group", "default_measure"]
};

/** Whether nothing that a reader was told was wrong: another column than those above, another spelling of the same, or
 * a claim that its claimant went past. */
function isRoutine({target: said, was, now}: Correction): boolean {
  const {table, column} = cellPlace(targetNow(renames, said));
  if (isDropped(renames, said) || !telling[table as LedgerName]?.includes(column)) return true;
  if (column === "status") return now === "superseded";
  return was !== null && now !== null && spelled(was) === spelled(now);
}

/** What is left of a text without marks, signs and case. */
function spelled(text: string): string {
  return text.normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
}

function claimFinder({claims, reports}: Ledger): (correction: Correction) => string | null {
  const ids = new Set(claims.map((row) => row.claim_id));
  const printed = new Map(reports.map((row) => [row.report_id, row.claim_id]));
  return ({target}) => {
    const {table, id} = cellPlace(targetNow(renames, target));
    return table === "claims" && ids.has(id) ? id : table === "reports" ? printed.get(id) ?? null : null;
  };
}

/** For each correction what its row said before and after all those of its day. The row of today is taken back day by
 * day, the last first. */
function wordsOfDays(ledger: Ledger): Map<string, [was: string, now: string]> {
  const found = new Map<string, [string, string]>();
  const write = writer(ledger);
  const known = ledger.corrections.filter(({target}) => !isDropped(renames, target));
  const place = ({target}: Correction) => rowPlace(targetNow(renames, target));
  for (const [key, own] of group(known, place)) {
    const name = cellPlace(key).table as LedgerName;
    let after = rowOf(ledger, name, key);
    if (!after) continue;
    for (const [, day] of [...group(own, (row) => row.made_on)].sort(([a], [b]) => ascending(b, a))) {
      const before = uncorrected(name, after, day);
      const columns = [...new Set(day.filter((row) => !isRoutine(row)).map(columnOf))];
      const words: [string, string] = [write(name, before, columns), write(name, after, columns)];
      for (const {correction_id} of day) if (columns.length) found.set(correction_id, words);
      after = before;
    }
  }
  return found;
}

function columnOf({target}: Correction): string {
  return cellPlace(targetNow(renames, target)).column;
}

/** The row of a place, table/id. */
function rowOf(ledger: Ledger, name: LedgerName, place: string): Row | undefined {
  const declared = ledgerTables[name] as Table | undefined;
  return declared && (ledger[name] as unknown as Row[]).find((row) => `${name}/${idOf(declared, row)}` === place);
}

/** A row before some corrections of it, the last taken back first. */
function uncorrected(name: LedgerName, row: Row, made: Correction[]): Row {
  const {shape} = (ledgerTables[name] as Table).row;
  const before = {...row};
  for (const correction of made.toSorted((a, b) => ascending(b.correction_id, a.correction_id))) {
    const column = columnOf(correction);
    if (!shape[column]) continue;
    before[column] = wordsNow(renames, column, grammarOf(shape[column]).decode(correction.was ?? ""));
  }
  return before;
}

const ofFigure = ["low", "high", "bound", "measure", "basis", "modality"];

/** What a row says in some of its columns, as a reader would say it: the figure whole, with its bound and measure. */
function writer({claimants, vocabulary}: Ledger): (name: LedgerName, row: Row, columns: string[]) => string {
  // The claimant of what nobody is named for is called like its kind.
  const claimant = (id: unknown) => id === "unattributed" ? "nobody"
    : claimants.find((row) => row.claimant_id === id)?.short_name ?? id;
  const word = (kind: string, id: unknown) =>
    vocabulary.find((row) => row.kind === kind && row.word_id === id)?.name ?? id;
  const day = (value: unknown) => (value ? formatDay(value as string) : "an unknown day");
  const phrases: Record<string, (row: Row) => unknown> = {
    claimant_id: (row) => `said by ${claimant(row.claimant_id)}`,
    claimant_as_printed: (row) =>
      (row.claimant_as_printed ? `credited to ${claimant(row.claimant_as_printed)}` : "credited to its claimant"),
    cites: (row) => (row.cites ? `citing ${claimant(row.cites)}` : "citing nobody"),
    victims_party: (row) => `of ${word("party", row.victims_party)}`,
    victims_group: (row) => `of ${word("group", row.victims_group)}`,
    comparable_scope: (row) => `covering ${row.comparable_scope ? word("scope", row.comparable_scope) : "everywhere"}`,
    period: ({period}) => ({cumulative: "a running count", "past-day": "a count of one day",
      incident: "a count of one event"}[String(period)]),
    since: (row) => `counted from ${day(row.since)}`,
    as_of: (row) => `counted up to ${day(row.as_of)}`,
    said_on: (row) => `said on ${day(row.said_on)}`,
    said_time: (row) => `said at ${row.said_time ? formatTime(row.said_time as string) : "an hour not known"}`,
    published_on: (row) => `printed on ${day(row.published_on)}`,
    withdrawn_on: (row) => (row.withdrawn_on ? `taken back on ${day(row.withdrawn_on)}` : "not taken back"),
    replaces: (row) => (row.replaces ? `in the place of ${row.replaces}` : "in nobody’s place"),
    claim_id: (row) => `a printing of ${row.claim_id}`,
    claim_ids: ({claim_ids}) => `it names ${(claim_ids as string[]).join(" and ") || "no claim"}`,
    status: ({status}) => `marked as ${status}`,
    figure_words: (row) => `“${row.figure_words}”`,
    set_aside: (row) => (row.set_aside ? "counted among no printings" : "counted among the printings"),
    date: (row) => `on ${day(row.date)}`,
    text: (row) => row.text
  };
  return (name, row, columns) => {
    const isOfCount = (column: string) => (name === "claims" || name === "reports") && ofFigure.includes(column);
    const rest = columns.filter((column) => !isOfCount(column));
    const say = (column: string) => phrases[column]?.(row) ?? `${column} ${row[column] ?? "nothing"}`;
    if (rest.includes("text")) return withText(rest, say);
    return [...(rest.length < columns.length ? [figureOf(row)] : []), ...rest.map(say)].join(", ");
  };
}

/** A row that is a text of its own: its day before it, all else behind it. */
function withText(columns: string[], say: (column: string) => unknown): string {
  const isDay = (column: string) => column === "date" || column === "said_on";
  const others = columns.filter((column) => column !== "text" && !isDay(column));
  return [...columns.filter(isDay).map(say), ["text", ...others].map(say).join("; ")].join(": ");
}

/** Cells of which some were corrected on another day may not make a figure: then they stand as they are. */
function figureOf(row: Row): string {
  const figure = row as unknown as Figure & Counted;
  const {bound, low, high} = figure;
  const words = fitsBound(figure) ? figureText(figure) : [bound, low, high].filter(Boolean).join(" ");
  return `${words} ${countedAs(figure)}`;
}

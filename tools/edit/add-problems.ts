import {basename} from "node:path";
import {problemLine, type Problem} from "../../loaders/check/problem.ts";
import {csvRows} from "../../loaders/read/csv.ts";
import type {LedgerName} from "../../loaders/schema/index.ts";
import type {FieldProblem} from "../../src/components/add-answer.ts";
import {Failure} from "../failure.ts";
import type {Draft} from "./draft.ts";
import {fields} from "./entry.ts";

const fieldOf: Partial<Record<LedgerName, Record<string, string>>> = {
  claims: {claimant_id: "claimant", speaker: "speaker", victims_party: "party", victims_group: "group",
    measure: "measure",
    measure_word: "measure-word", low: "figure", high: "figure", bound: "figure", period: "period", since: "since",
    as_of: "as-of",
    said_on: "said-on", basis: "basis", comparable_scope: "scope", note: "note", decided_because: "because"},
  reports: {claim_id: "printing-of", outlet_id: "outlet", url: "url", language: "language",
    published_on: "published-on", via: "via",
    figure_words: "words", low: "printed", high: "printed", bound: "printed", measure: "printed-measure",
    victims_party: "printed-party",
    victims_group: "printed-group", as_of: "printed-as-of", claimant_as_printed: "printed-claimant",
    verified: "verified"},
  outlets: {name: "outlet", domain: "url"}
};

/** A problem that the checker found in a draft; its line and column are of no file yet. */
export function ofChecker(problem: Problem, draft: Draft): FieldProblem {
  const place = `${problem.file}:${problem.line}:${problem.column} `;
  const table = basename(problem.file, ".csv") as LedgerName;
  return {field: fieldOf[table]?.[columnAt(problem, draft.now.get(table) ?? "")] ?? null,
    text: problemLine(problem).slice(place.length)};
}

/** The name of the column in which a problem stands. */
function columnAt({line, column}: Problem, text: string): string {
  const [header, ...rows] = csvRows(text);
  const row = rows.find((one) => one.line <= line && line <= one.lastLine);
  const at = row?.cells.findLastIndex((cell) => cell.line < line || (cell.line === line && cell.column <= column)) ??
    -1;
  return header?.cells[at]?.value ?? "";
}

/** What a command would have refused: with the flags that it begins with, or else the first that it names. */
export function ofFailure({message, details}: Failure): FieldProblem[] {
  const known = (name: string) => fields.some((field) => field.name === name);
  const named = Array.from(message.matchAll(/--([a-z-]+)/g), ([, name]) => name!).filter(known);
  const leading = /^--[a-z-]+(?:, --[a-z-]+)*/.exec(message)?.[0].split(", ").map((flag) => flag.slice(2))
    .filter(known);
  const text = message.replace(/--([a-z-]+)/g, (flag, name: string) => {
    const field = fields.find((one) => one.name === name);
    return field ? `“${field.ask}”` : name === "sure" ? "the tick below" : flag;
  });
  const first = (leading ?? named.slice(0, 1)).map((field, _, all) =>
    ({field, text: all.length > 1 ? "Not said yet." : text}));
  return [...(first.length ? first : [{field: null, text}]), ...details.map((line) => ({field: null, text: line}))];
}

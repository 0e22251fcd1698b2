import {basename} from "node:path";
import {problemLine, type Problem} from "../../loaders/check/problem.ts";
import {csvRows} from "../../loaders/read/csv.ts";
import type {LedgerName} from "../../loaders/schema/index.ts";
import type {FieldProblem} from "../../src/components/add-answer.ts";
import {Failure} from "../failure.ts";
import type {Draft} from "./draft.ts";
import {fields} from "./entry.ts";

/** A problem that the checker found in a draft; its line and column are of no file yet. */
export function ofChecker(problem: Problem, draft: Draft): FieldProblem {
  const at = `${problem.file}:${problem.line}:${problem.column} `;
  const table = basename(problem.file, ".csv") as LedgerName;
  const place = `${table}/${columnAt(problem, draft.now.get(table) ?? "")}`;
  const field = fields.find(({columns}) => columns?.includes(place))?.name ?? null;
  return {field, text: problemLine(problem).slice(at.length)};
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
  const text = message.replace(/; --allow-host \S+ says that it may be/, "")
    .replace("use --from", "open it here").replace(/--([a-z-]+)/g, (flag, name: string) => {
    const field = fields.find((one) => one.name === name);
    return field ? `“${field.ask}”` : name === "sure" ? "the tick below" : flag;
  });
  const first = (leading ?? named.slice(0, 1)).map((field, _, all) =>
    ({field, text: all.length > 1 ? "Not said yet." : text}));
  return [...(first.length ? first : [{field: null, text}]), ...details.map((line) => ({field: null, text: line}))];
}

import {countOf} from "../../src/toll/count-of.ts";
import type {Day} from "../../src/toll/day.ts";
import {ledgerTables, type LedgerName} from "../../loaders/schema/index.ts";
import {columnsOf, type Table} from "../../loaders/schema/table.ts";
import {idOf} from "../../loaders/schema/cell-place.ts";
import {grammarOf} from "../../loaders/schema/cell.ts";
import {metaOf} from "../../loaders/schema/column.ts";
import {Failure} from "../failure.ts";
import {nextReport} from "./add-claim.ts";
import {correctCell} from "./correct.ts";
import {edit, type Draft} from "./draft.ts";
import {lostOf, readFigure} from "./figure.ts";
import {changesInWords} from "./in-words.ts";
import {withRow} from "./rows.ts";
import {isReadable, meant, type SheetRow} from "./sheet.ts";

export interface SheetChanges {
  /** A line for each row that would change, as a person reads it. */
  lines: string[];
  changed: number;
  added: number;
  /** Rows of the ledger that the sheet does not have; they stay. */
  absent: number;
}

/** Takes a sheet into a draft: changed cells become corrections with one reason, new rows come in, and rows that the
 * sheet lacks stay. Printings of the page that reads articles, whose ids (read-0001) begin anew with each article, get
 * the ledger's next ones.
 * @throws Failure for a cell that may mean two things or is of no form of its column, with every such cell told */
export function applySheet(draft: Draft, name: LedgerName, rows: SheetRow[], reason: string, today: Day): SheetChanges {
  const declared: Table = ledgerTables[name];
  const now = new Map(draft.ledger[name].map((row) =>
    [idOf(declared, row as Record<string, unknown>), row as Record<string, unknown>]));
  const lines: string[] = [];
  const troubles: string[] = [];
  let [changed, added] = [0, 0];
  const seen = new Set<string>();
  for (const {line, cells} of rows) {
    if (name === "reports" && /^read-\d+$/.test(cells.report_id!)) cells.report_id = nextReport(draft.ledger, added);
    const id = idOf(declared, trimmed(declared.key, cells));
    const own = now.get(id);
    if (seen.has(id)) troubles.push(`line ${line}: ${id} stands twice; keep one`);
    seen.add(id);
    const lost = declared.row.shape.bound ? takeWords(declared, cells, own) : [];
    lines.push(...lost.map((one) => `line ${line}: ${one}`));
    const said = Object.fromEntries(columnsOf(declared).map((column) => {
      const before = own ? grammarOf(declared.row.shape[column]).encode(own[column]) : "";
      const word = column === "recorded_on" && !own && !cells[column] ? today
        : meant(declared, column, cells[column]!, before);
      if (word === null)
        troubles.push(
          `line ${line}: ${column} “${cells[column]}” may mean two days; write it like 2022-03-02`);
      else if (!isReadable(declared, column, word))
        troubles.push(`line ${line}: ${column} “${cells[column]}” must be ${formOf(declared, column)}`);
      return [column, {before, word: word ?? before}];
    }));
    if (troubles.length) continue;
    if (!own) {
      added++;
      lines.push(`line ${line}: ${id} is new`);
      const row = Object.fromEntries(Object.entries(said)
        .map(([column, {word}]) => [column, grammarOf(declared.row.shape[column]).decode(word)]));
      edit(draft, name, (text, table) => withRow(text, table, row));
      continue;
    }
    const differing = Object.entries(said).filter(([, {before, word}]) => before !== word);
    if (differing.length) changed++;
    lines.push(...changedLines(name, said).map((change) => `line ${line}: ${change.replace(":", ` of ${id}:`)}`));
    for (const [column, {word}] of differing)
      if (reason)
        correctCell(draft, {target: `${name}/${id}/${column}`, now: word, reason}, today);
  }
  if (troubles.length)
    throw new Failure(`${countOf(troubles.length, "cell")} of the sheet cannot be taken; nothing was written`,
      {details: troubles.slice(0, 30)});
  return {lines, changed, added, absent: [...now.keys()].filter((id) => !seen.has(id)).length};
}

/** A figure in words, "well over 6,000", in one of the two cells of counts fills in both and the bound, where the other
 * cells say nothing, or what they said before; so does a count alone in a new row.
 * @returns what the words say that the bound does not */
function takeWords(declared: Table, cells: SheetRow["cells"], own: Record<string, unknown> | undefined): string[] {
  const isCount = (column: string) => isReadable(declared, column, meant(declared, column, cells[column]!, "") ?? "");
  const isAlone = !own && !cells.high!.trim() && !cells.bound!.trim();
  const [typed] = ["low", "high"].filter((column) => cells[column]!.trim() && (isAlone || !isCount(column)));
  const figure = typed ? readFigure(cells[typed]!) : null;
  const others = ["low", "high", "bound"].filter((column) => column !== typed);
  const isFree = others.every((column) => !cells[column]!.trim() || cells[column] === String(own?.[column] ?? ""));
  if (!figure || !isFree) return [];
  const lost = lostOf(cells[typed!]!);
  for (const column of ["low", "high", "bound"] as const) cells[column] = String(figure[column] ?? "");
  return lost ? [lost] : [];
}

/** A line for each thing of a row that says something else: "Figure: “75” → “57”". */
function changedLines(name: LedgerName, said: Record<string, {before: string; word: string}>): string[] {
  const row = Object.fromEntries(Object.entries(said).map(([column, {before}]) => [column, before]));
  const changed = Object.entries(said).filter(([, {before, word}]) => before !== word)
    .map(([column, {before, word}]) => ({column, was: before, now: word}));
  return changesInWords(name, changed, row).map(({title, was, now}) =>
    `${title}: ${was ? `“${was}”` : "nothing"} → ${now ? `“${now}”` : "nothing"}`);
}

function trimmed(columns: string[], cells: Record<string, string>): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column, cells[column]!.trim()]));
}

function formOf(declared: Table, column: string): string {
  return metaOf(declared.row.shape[column]).form;
}

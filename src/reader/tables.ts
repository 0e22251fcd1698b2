import {newFinding, type Finding} from "./finding.js";
import type {Figure} from "./figures.js";
import type {ReadMeasure} from "./language.js";
import {newNoun} from "./noun.js";
import {isEdge, type Sentence} from "./sentences.js";
import type {Token} from "./tokenise.js";

/** A cell of a row: tokens [from, to), and where it ends in its line, in characters. */
interface Cell {
  from: number;
  to: number;
  end: number;
}

/** The columns of a table: the measure that each heads, null for the others, and where the head ends. */
export type Columns = {measure: ReadMeasure | null; end: number}[];

/** The cells of a row that is parted by bars, by wide spaces, or by strokes with spaces on both sides. */
function cells(tokens: Token[], {from, to}: Sentence): Cell[] {
  const found: Cell[] = [];
  const start = tokens[from]!.start;
  let open = from;
  const close = (at: number) => {
    if (at > open) found.push({from: open, to: at, end: tokens[at - 1]!.end - start});
  };
  for (let at = from; at < to; at += 1) {
    const mark = parts(tokens, at);
    if (!mark && !(at > from && isEdge(tokens, at))) continue;
    close(at);
    open = mark ? at + 1 : at;
  }
  close(to);
  return found;
}

const parts = (tokens: Token[], at: number) => tokens[at]!.text === "|" ||
  (tokens[at]!.text === "/" && tokens[at]!.spaced && tokens[at + 1]?.spaced === true);

/** The columns when a row is a head: at least one measure. Who asks has seen that it counts nothing. */
export function readColumns(tokens: Token[], row: Sentence): Columns | null {
  const columns = cells(tokens, row).map(({from, to, end}) => ({measure: measureIn(tokens, from, to), end}));
  return columns.length > 1 && columns.some(({measure}) => measure) ? columns : null;
}

function measureIn(tokens: Token[], from: number, to: number): ReadMeasure | null {
  for (let at = from; at < to; at += 1) {
    const {event, passive, state, total} = tokens[at]!.lexeme;
    const measure = event ?? passive ?? state ?? total;
    if (measure) return measure;
  }
  return null;
}

/** The counts of a row under the columns of its table, with the side that its first cell names. */
export function readRow(tokens: Token[], row: Sentence, columns: Columns, figures: Figure[]): Finding[] {
  const own = cells(tokens, row);
  const party = tokens.slice(row.from, own[1]?.to ?? row.from).find((token) => token.name)?.name?.party ?? null;
  return figures.flatMap((figure) => {
    const cell = own.find(({from, to}) => figure.from >= from && figure.to <= to);
    const measure = cell ? headOf(columns, own, cell).measure : null;
    if (!cell || !measure || !isAlone(tokens, cell, figure)) return [];
    return [newFinding(figure, {...newNoun(figure.to), party}, row, measure, "table-cell")];
  });
}

/** By its number where the row has as many cells as the head, else by where it ends. */
function headOf(columns: Columns, own: Cell[], cell: Cell): Columns[number] {
  if (columns.length === own.length) return columns[own.indexOf(cell)]!;
  const away = ({end}: Columns[number]) => Math.abs(end - cell.end);
  return columns.reduce((best, column) => (away(column) < away(best) ? column : best));
}

/** Whether a cell holds nothing but a count; a count in brackets is one, and a stroke before it is no name's. */
function isAlone(tokens: Token[], {from, to}: Cell, {notToll, from: start, to: end}: Figure): boolean {
  if (notToll && notToll !== "name" && notToll !== "zero") return false;
  const bracketed = tokens[from]!.text === "(" && tokens[to - 1]!.text === ")" && to - from === end - start + 2;
  return to - from === end - start || bracketed;
}

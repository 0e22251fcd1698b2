import {newFinding, type Finding} from "./finding.js";
import type {Figure} from "./figures.js";
import type {ReadMeasure} from "./language.js";
import {newNoun} from "./noun.js";
import type {Sentence} from "./sentences.js";
import type {Token} from "./tokenise.js";

/** The columns of a table: the measure that each heads, null for the others. */
export type Columns = (ReadMeasure | null)[];

/** Token ranges of the cells of a row written `| a | b |`. */
function cells(tokens: Token[], {from, to}: Sentence): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && tokens[at]!.text !== "|") continue;
    if (at > start || found.length) found.push([start, at]);
    start = at + 1;
  }
  return found;
}

/** The columns when a row is a head: no figure and at least one measure. */
export function readColumns(tokens: Token[], row: Sentence): Columns | null {
  const columns = cells(tokens, row).map(([from, to]) => {
    for (let at = from; at < to; at += 1) {
      const {event, passive, state, total} = tokens[at]!.lexeme;
      if (tokens[at]!.kind === "number") return null;
      const measure = event ?? passive ?? state ?? total;
      if (measure) return measure;
    }
    return null;
  });
  return columns.some(Boolean) ? columns : null;
}

/** The counts of a row under the columns of its table, with the side that its first cell names. */
export function readRow(tokens: Token[], row: Sentence, columns: Columns, figures: Figure[]): Finding[] {
  const parts = cells(tokens, row);
  const party =
    tokens
      .slice(row.from, parts[0]?.[1] ?? row.from)
      .concat(tokens.slice(parts[0]?.[0] ?? 0, parts[1]?.[1] ?? 0))
      .find((token) => token.name)?.name?.party ?? null;
  return figures.flatMap((figure) => {
    const column = parts.findIndex(([from, to]) => figure.from >= from && figure.to <= to);
    const measure = columns[column] ?? null;
    const alone = column >= 0 && parts[column]![1] - parts[column]![0] === figure.to - figure.from;
    if (!measure || figure.notToll || !alone) return [];
    return [newFinding(figure, {...newNoun(figure.to), party}, row, measure, "table-cell")];
  });
}

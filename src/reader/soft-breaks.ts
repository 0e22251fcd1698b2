import {bullets} from "./sentences.js";
import type {Token} from "./tokenise.js";
import {Word} from "./word-class.js";

const ends = ".!?:|";

/** A shorter line was not cut by a wrap, unless the next one begins with "were". */
const shortest = 40;

/** A line end inside a paragraph: the token, the length of the line before, and whether that line has columns. */
interface LineEnd {
  at: number;
  length: number;
  columns: boolean;
}

/** Drops line ends inside a paragraph: before a small letter, and wherever a text is wrapped at a fixed width. A line
 * with columns, and a short one, ends where it ends. */
export function dropSoftBreaks(tokens: Token[]): Token[] {
  const lines = lineEnds(tokens);
  const wrapped = isWrapped(tokens, lines);
  const soft = new Set(lines.filter((line) => isSoft(tokens, line, wrapped)).map(({at}) => at));
  return soft.size ? tokens.filter((_, at) => !soft.has(at)) : tokens;
}

function lineEnds(tokens: Token[]): LineEnd[] {
  const found: LineEnd[] = [];
  let start = tokens[0]?.start ?? 0;
  let columns = false;
  for (let at = 1; at < tokens.length; at += 1) {
    columns ||= tokens[at]!.wide;
    if (tokens[at]!.kind !== "break") continue;
    if (tokens[at]!.lines === 1) found.push({at, length: tokens[at - 1]!.end - start, columns});
    start = tokens[at]!.end;
    columns = false;
  }
  return found;
}

function isSoft(tokens: Token[], {at, length, columns}: LineEnd, wrapped: boolean): boolean {
  const next = tokens[at + 1];
  if (!next || columns || bullets.has(next.text)) return false;
  const goesOn = next.kind === "word" && !next.capital && !ends.includes(tokens[at - 1]!.text);
  return wrapped || (goesOn && (length >= shortest || next.wordClass === Word.auxiliary));
}

/** Most single line ends follow 50 to 100 characters and no full stop. */
function isWrapped(tokens: Token[], lines: LineEnd[]): boolean {
  const open = lines.filter(({at, length, columns}) => !columns && length >= 50 && length <= 100 &&
    !ends.includes(tokens[at - 1]!.text));
  return lines.length >= 3 && open.length / lines.length > 0.6;
}

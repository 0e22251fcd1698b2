/** A place in a cell's own text: lines from 1, columns from 0. */
export interface Place {
  line: number;
  column: number;
}

/** A change of a text that keeps its lines: `remove` letters go, `text` comes. */
export interface Edit {
  at: number;
  remove?: number;
  text: string;
}

/** The text with its edits. At one place, edits stand in the order in which they were made. */
export function edited(code: string, edits: readonly Edit[]): string {
  let text = "";
  let done = 0;
  for (const {at, remove = 0, text: more} of sorted(edits)) {
    text += code.slice(done, at) + more;
    done = at + remove;
  }
  return text + code.slice(done);
}

/** Where a place of the edited text lies in the text as it was written. */
export function placeBefore(code: string, edits: readonly Edit[], {line, column}: Place): Place {
  const start = lineStart(code, line);
  const end = lineStart(code, line + 1);
  let shift = 0;
  for (const {at, remove = 0, text} of sorted(edits).filter((edit) => edit.at >= start && edit.at < end)) {
    const from = at - start + shift;
    if (column < from || (column === from && text)) break;
    // A place within what came is the place where it came.
    shift += Math.min(text.length, column - from) - remove;
  }
  return {line, column: Math.max(0, column - shift)};
}

export function placeAt(code: string, at: number): Place {
  const before = code.slice(0, at).split("\n");
  return {line: before.length, column: before.at(-1)!.length};
}

function lineStart(code: string, line: number): number {
  let at = 0;
  for (let turn = 1; turn < line && at >= 0; turn++) at = code.indexOf("\n", at) + 1 || code.length + 1;
  return at;
}

function sorted(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((a, b) => a.at - b.at);
}

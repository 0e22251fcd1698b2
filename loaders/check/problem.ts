/** One thing that is wrong with an input, with its place and its mend. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  code: string;
  what: string;
  why: string;
  mend: string;
  /** For a question that its own row may answer: what the answer begins with. */
  asks?: string;
}

/** What a reader of a file says: the place, the code, and the three parts of the line. */
export type ReportProblem = (
  line: number, column: number, code: string, what: string, why: string, mend: string
) => void;

/** `file:line:column CODE what; why; mend`, on one line whatever the cell holds. */
export function problemLine({file, line, column, code, what, why, mend}: Problem): string {
  const text = `${file}:${line}:${column} ${code} ${what}; ${why}; ${mend}`;
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ");
}

export function byPlace(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}

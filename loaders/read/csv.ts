/** A cell with its place; line and column count from 1, column in characters of the line. */
export interface Cell {
  value: string;
  line: number;
  column: number;
}

export interface CsvError {
  line: number;
  column: number;
  code: "CSV-QUOTE-OPEN" | "CSV-QUOTE-STRAY";
}

/** A row where it stands: `start` and `end` are offsets in the text, `end` at its line break. Cells of a row with
 * errors are those that could be told apart. */
export interface CsvRow {
  line: number;
  start: number;
  end: number;
  lastLine: number;
  cells: Cell[];
  /** What the cells say. */
  values: string[];
  errors: CsvError[];
}

const noErrors: CsvError[] = [];

/** A row without a quote, as nearly all are: its cells lie between its commas, and are placed only when somebody asks
 * for their places. */
class PlainRow implements CsvRow {
  readonly errors = noErrors;
  readonly lastLine: number;

  constructor(readonly line: number, readonly start: number, readonly end: number, readonly values: string[]) {
    this.lastLine = line;
  }

  get cells(): Cell[] {
    let column = 1;
    return this.values.map((value) => {
      const cell = {value, line: this.line, column};
      column += value.length + 1;
      return cell;
    });
  }
}

class QuotedRow implements CsvRow {
  readonly cells: Cell[] = [];
  readonly errors: CsvError[] = [];
  end: number;
  lastLine: number;

  constructor(readonly line: number, readonly start: number) {
    this.end = start;
    this.lastLine = line;
  }

  get values(): string[] {
    return this.cells.map(({value}) => value);
  }
}

/** A cell that runs over more lines than this is taken for one whose quote never closes. */
const mostLines = 200;

/** Strict CSV after RFC 4180, with places. Comma only; LF or CRLF; a quote opens a cell only at its start. Blank lines
 * are skipped. After an error the rest of that line is left and reading goes on, so that every error shows in one run;
 * a quote that never closes is reported at its opening and its line alone is lost. */
export function parseCsv(text: string): {rows: Cell[][]; errors: CsvError[]} {
  const all = [...csvRows(text)];
  const whole = all.filter((row) => !row.errors.length);
  return {rows: whole.map((row) => row.cells), errors: all.flatMap((row) => row.errors)};
}

/** The rows one by one, those with errors too, so that a large file need not be held as cells. A line that begins with
 * a number sign and a blank is a remark and no row: no id begins so, and no single wrong letter makes one. */
export function* csvRows(text: string): Generator<CsvRow> {
  let line = 1;
  for (let start = 0; start < text.length; ) {
    if (text.startsWith("# ", start)) {
      start = endOfLine(text, start) + 1;
      line++;
      continue;
    }
    const row = readRow(text, start, line);
    const blank = row.values.length === 1 && row.values[0] === "" && text[start] !== '"';
    if (!blank) yield row;
    start = row.end + 1;
    line = row.lastLine + 1;
  }
}

/** The row that begins at an offset, on a line. */
export function readRow(text: string, start: number, line: number): CsvRow {
  const end = endOfLine(text, start);
  const whole = text.slice(start, text.charCodeAt(end - 1) === carriageReturn && end > start ? end - 1 : end);
  return whole.includes('"') ? readQuotedRow(text, start, line) : new PlainRow(line, start, end, whole.split(","));
}

function readQuotedRow(text: string, start: number, line: number): CsvRow {
  const row = new QuotedRow(line, start);
  let lineStart = start;
  for (;;) {
    if (text.charCodeAt(row.end) === quote) lineStart = readQuoted(text, row, lineStart);
    else readBare(text, row, lineStart);
    if (text.charCodeAt(row.end) !== comma) return row;
    row.end++;
  }
}

const [quote, comma, lineFeed, carriageReturn] = [34, 44, 10, 13];

function readBare(text: string, row: CsvRow, lineStart: number): void {
  const from = row.end;
  const column = from - lineStart + 1;
  let stray = -1;
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === comma || code === lineFeed) break;
    if (code === quote && stray < 0) stray = at;
  }
  row.end = at;
  if (stray >= 0) fail(row, stray - lineStart + 1, "CSV-QUOTE-STRAY");
  const last = text[at] !== "," && text[at - 1] === "\r" ? at - 1 : at;
  row.cells.push({value: text.slice(from, Math.max(from, last)), line: row.lastLine, column});
}

/** Reads a cell that opens with a quote; answers where the line that it ends on begins. */
function readQuoted(text: string, row: CsvRow, lineStart: number): number {
  const from = row.end;
  const column = from - lineStart + 1;
  const end = endOfQuoted(text, from);
  const value = text.slice(from + 1, Math.max(end - 1, from + 1));
  const lines = value.includes("\n");
  if (end < 0 || (lines && !endsCell(text, end))) {
    fail(row, column, "CSV-QUOTE-OPEN");
    row.end = endOfLine(text, from);
    return lineStart;
  }
  row.cells.push({value: value.includes('"') ? value.replaceAll('""', '"') : value, line: row.lastLine, column});
  for (let at = value.indexOf("\n"); lines && at >= 0; at = value.indexOf("\n", at + 1)) {
    row.lastLine++;
    lineStart = from + at + 2;
  }
  row.end = text[end] === "\r" ? end + 1 : end;
  if (endsCell(text, end)) return lineStart;
  fail(row, end - lineStart + 1, "CSV-QUOTE-STRAY");
  row.end = endOfLine(text, end);
  return lineStart;
}

function fail(row: CsvRow, column: number, code: CsvError["code"]): void {
  row.errors.push({line: row.lastLine, column, code});
}

function endsCell(text: string, at: number): boolean {
  const next = text[at] === "\r" ? at + 1 : at;
  return next >= text.length || text[next] === "\n" || (next === at && text[next] === ",");
}

/** The place after the closing quote, or -1. */
function endOfQuoted(text: string, from: number): number {
  let lines = 0;
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed && ++lines > mostLines) return -1;
    if (code !== quote) continue;
    if (text.charCodeAt(at + 1) !== quote) return at + 1;
    at++;
  }
  return -1;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** A cell as CSV: quoted only where it must be, which is also where a row would be taken for a remark. */
export function csvCell(value: string): string {
  return /[",\n\r]|^\s|\s$|^# /.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

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

/** Strict CSV after RFC 4180, with places. Comma only; LF or CRLF; a quote opens a cell only at its start.
 * Blank lines are skipped. After an error the rest of that line is left and reading goes on, so that every error
 * shows in one run; a quote that never closes is reported at its opening and its line alone is lost. */
export function parseCsv(text: string): {rows: Cell[][]; errors: CsvError[]} {
  const rows: Cell[][] = [];
  const errors: CsvError[] = [];
  let at = 0;
  let line = 1;
  let lineStart = 0;
  while (at < text.length) {
    const row: Cell[] = [];
    let good = true;
    for (;;) {
      const place = {line, column: at - lineStart + 1};
      if (text[at] !== '"') {
        const end = endOfBare(text, at);
        const value = text.slice(at, end);
        if (good && value.includes('"')) {
          errors.push({line, column: place.column + value.indexOf('"'), code: "CSV-QUOTE-STRAY"});
          good = false;
        }
        row.push({value: stripReturn(text, value, end), ...place});
        at = end;
      } else {
        const end = endOfQuoted(text, at);
        if (end < 0) {
          errors.push({...place, code: "CSV-QUOTE-OPEN"});
          good = false;
          at = endOfLine(text, at);
        } else {
          const value = text.slice(at + 1, end - 1);
          const after = text[end];
          if (value.includes("\n") && after !== undefined && !",\r\n".includes(after)) {
            errors.push({...place, code: "CSV-QUOTE-OPEN"});
            good = false;
            at = endOfLine(text, at);
            break;
          }
          row.push({value: value.includes('"') ? value.replaceAll('""', '"') : value, ...place});
          for (let n = value.indexOf("\n"); n >= 0; n = value.indexOf("\n", n + 1)) {
            line++;
            lineStart = at + 1 + n + 1;
          }
          at = text[end] === "\r" && text[end + 1] === "\n" ? end + 1 : end;
          if (at < text.length && text[at] !== "," && text[at] !== "\n") {
            errors.push({line, column: at - lineStart + 1, code: "CSV-QUOTE-STRAY"});
            good = false;
            at = endOfLine(text, at);
          }
        }
      }
      if (text[at] === ",") at++;
      else break;
    }
    if (good && !(row.length === 1 && row[0]!.value === "" && text[row[0]!.column - 1 + lineStart] !== '"')) rows.push(row);
    at++;
    line++;
    lineStart = at;
  }
  return {rows, errors};
}

function endOfBare(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 44 || code === 10) return at;
  }
  return text.length;
}

function stripReturn(text: string, value: string, end: number): string {
  return value.endsWith("\r") && (end === text.length || text[end] === "\n") ? value.slice(0, -1) : value;
}

/** The place after the closing quote, or -1. A cell that would run over more than 200 lines is taken as unclosed. */
function endOfQuoted(text: string, from: number): number {
  let lines = 0;
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 && ++lines > 200) return -1;
    if (code !== 34) continue;
    if (text.charCodeAt(at + 1) !== 34) return at + 1;
    at++;
  }
  return -1;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** A cell as CSV: quoted only where it must be. */
export function csvCell(value: string): string {
  return /[",\n\r]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

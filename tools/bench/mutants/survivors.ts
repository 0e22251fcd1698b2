import type {Mutant} from "./mutants-of.ts";

/** A change that no test sees, and why none should: the line of code as it stands, what becomes of which part of it. */
export interface Survivor {
  file: string;
  line: string;
  was: string;
  now: string;
  why: string;
}

/** What was looked at and left, each with its reason. */
export const survivors: Survivor[] = [
  {file: "src/toll/coverage.ts", line: "if (until > last) last = until;", was: ">", now: ">=",
    why: "the same day is put in its own place"},
  {file: "src/toll/nearest.ts", line: "if (Math.abs(candidate.length - word.length) >= least) continue;",
    was: "Math.abs(candidate.length - word.length) >= least", now: "false", why: "it spares work and decides nothing"},
  {file: "src/toll/nearest.ts", line: "if (Math.abs(candidate.length - word.length) >= least) continue;",
    was: ">=", now: ">", why: "it spares work and decides nothing"},
  {file: "src/toll/part.ts", line: "if (part === null) return null;", was: "part === null", now: "false",
    why: "no word takes in what is none; the compiler asks for the line"},
  {file: "src/toll/standing.ts",
    line: "return stretch.until === null || stretch.until > last ? [{...stretch, until: last}] : [stretch];",
    was: ">", now: ">=", why: "the same day is put in its own place"},
  {file: "src/toll/widest.ts",
    line: "const isFirst = measured.difference ? measured.firstIsLarger : wordsAndDay(a) > wordsAndDay(b);",
    was: ">", now: ">=", why: "two that are equal in this have a row either way round"},
  {file: "loaders/tables/index.ts", line: "return 0;", was: "0", now: "1",
    why: "an order holds a key: no two are equal"},
  {file: "loaders/tables/index.ts",
    line: "return rows.every((row, at) => at === 0 || order(rows[at - 1]!, row) <= 0) ? rows : rows.toSorted(order);",
    was: "rows.every((row, at) => at === 0 || order(rows[at - 1]!, row) <= 0)", now: "false",
    why: "it spares a copy and decides nothing"},
  {file: "loaders/tables/index.ts",
    line: "return rows.every((row, at) => at === 0 || order(rows[at - 1]!, row) <= 0) ? rows : rows.toSorted(order);",
    was: "<=", now: "<", why: "an order holds a key: no two are equal"},
  {file: "loaders/tables/symmetry.ts",
    line: "second_printing: share(claims, (claim) => (reports.get(claim.claim_id)?.length ?? 0) >= 2),",
    was: "0", now: "1", why: "one printing is no second one either"},
  {file: "tools/edit/days.ts",
    line: 'const day = type === "month" ? Date.UTC(2001, at, 5) : Date.UTC(2001, 0, at + 1);', was: "0", now: "1",
    why: "seven days in a row have all names of the week, wherever they begin"},
  {file: "tools/edit/flat/cells.ts",
    line: "if (a === undefined || b === undefined || (a > 12) === (b > 12)) return [];", was: "||", now: "&&",
    why: "a cell has both numbers or none"},
  {file: "tools/edit/flat/take.ts", line: "if (known) return known;", was: "known", now: "false",
    why: "it spares work and decides nothing"},
  {file: "loaders/check/unique.ts",
    line: 'else if (typeof value === "string") for (let at = Math.max(0, value.length - 8); at < value.length; at++)',
    was: "0", now: "1", why: "rows of one fingerprint are compared cell by cell"},
  {file: "loaders/check/unique.ts", line: 'if (typeof value === "number") number = (number + value) | 0;',
    was: 'typeof value === "number"', now: "true", why: "rows of one fingerprint are compared cell by cell"},
  {file: "tools/site/own-cells.ts",
    line: 'const own = found ? await ownCells(root, file.slice(0, -".html".length)) : new Map();', was: "found",
    now: "true", why: "it spares work and decides nothing"},
  {file: "tools/site/serve.ts", line: "else response.writeHead(500).end();", was: "response.writeHead(500).end();",
    now: ";", why: "no request is known that comes here: whatever one does wrong is answered before"},
  {file: "loaders/check/prose.ts", line: "const count = (mark: string) => text.split(mark).length - 1;", was: "-",
    now: "+", why: "counts are held against each other or halved, and all are two more"}
];

/** Why a mutant may survive, if somebody looked. `text` is the file's. */
export function reasonFor({file, start, was, now}: Mutant, text: string): string | null {
  const line = lineAt(text, start);
  const known = survivors.find((one) => one.file === file && one.line === line && one.was === was && one.now === now);
  return known?.why ?? null;
}

function lineAt(text: string, at: number): string {
  return text.slice(text.lastIndexOf("\n", at - 1) + 1).split("\n", 1)[0]!.trim();
}

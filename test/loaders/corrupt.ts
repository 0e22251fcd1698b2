import assert from "node:assert/strict";
import {cpSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {test} from "node:test";
import {csvCell, parseCsv} from "../../loaders/read/csv.ts";
import {problemLine, type Problem} from "../../loaders/check/problem.ts";
import {readLedger} from "../../loaders/read/ledger.ts";

/** The folder of the invented story's folder. */
export const fixtureRoot = join(import.meta.dirname, "../fixtures/ledger");
const story = "atlantis-1900";

/** One change to a file of the invented ledger: `from` must stand in it exactly once. */
export type Change = [file: string, from: string, to: string];

export function fixtureText(file: string): string {
  return readFileSync(join(fixtureRoot, story, file), "utf8");
}

/** The row of an id in a file of the invented ledger, as it stands there but for the cells that are named. */
export function rowOf(file: string, id: string, cells: Record<string, string> = {}): string {
  const [header, ...rows] = parseCsv(fixtureText(file)).rows.map((row) => row.map(({value}) => value));
  const row = rows.find(([own]) => own === id)!;
  assert.deepEqual(Object.keys(cells).filter((name) => !header!.includes(name)), [], `columns that ${file} has`);
  return header!.map((name, at) => csvCell(cells[name] ?? row[at]!)).join(",");
}

export function changed(text: string, from: string, to: string): string {
  assert.equal(text.split(from).length, 2, `${JSON.stringify(from)} stands exactly once`);
  return text.replace(from, () => to);
}

/** What the checker says of the invented ledger after something was done to its folder. */
export function problemsAfter(corrupt: (folder: string) => void): Problem[] {
  const root = mkdtempSync(join(tmpdir(), "tollbook-ledger-"));
  try {
    const folder = join(root, story);
    cpSync(join(fixtureRoot, story), folder, {recursive: true});
    corrupt(folder);
    return inWords(readLedger(story, root, (file) => file).problems);
  } finally {
    rmSync(root, {recursive: true});
  }
}

/** What the checker says of the invented ledger where some of its files hold other text: no copy of it is made. */
export function problemsWith(texts: Map<string, string>): Problem[] {
  return inWords(readLedger(story, fixtureRoot, (file) => file, (path) =>
    Buffer.from(texts.get(basename(path)) ?? readFileSync(path))).problems);
}

/** Whatever is told says what is wrong, why that matters and what to do. */
function inWords(problems: Problem[]): Problem[] {
  for (const {what, why, mend, code} of problems) assert.ok(what.trim() && why.trim() && mend.trim(), code);
  return problems;
}

/** The checker's lines after some changes. */
export function linesAfter(...changes: Change[]): string[] {
  const texts = new Map<string, string>();
  for (const [file, from, to] of changes) texts.set(file, changed(texts.get(file) ?? fixtureText(file), from, to));
  return problemsWith(texts).map(problemLine);
}

/** A promise of the checker: after the changes it says just these lines, each given as what, why, mend. */
export interface Case {
  title: string;
  changes: Change[];
  lines: [what: string, why: string, mend: string][];
}

export function promise(cases: Case[]): void {
  for (const {title, changes, lines} of cases)
    test(title, () => assert.deepEqual(linesAfter(...changes), lines.map((parts) => parts.join("; "))));
}

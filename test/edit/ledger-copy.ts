import {cpSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {loadLanguages} from "../../tools/edit/language.ts";
import {fixtureRoot} from "../loaders/corrupt.ts";

// Every door does so; tests call what lies behind one.
await loadLanguages();

const made: string[] = [];
// Not after the tests of a file: several files share a process, and this module.
process.on("exit", () => made.forEach((folder) => rmSync(folder, {recursive: true, force: true})));

/** A fresh copy of the invented ledger's root, gone when the process ends. */
export function ledgerCopy(): string {
  const root = mkdtempSync(join(tmpdir(), "tollbook-edit-"));
  made.push(root);
  cpSync(fixtureRoot, root, {recursive: true});
  return root;
}

/** The lines that one text has and the other has not, with + and -, in order. */
export function diff(before: string, after: string): string[] {
  const [a, b] = [before.split("\n"), after.split("\n")];
  return [...a.filter((line) => !b.includes(line)).map((line) => `-${line}`),
    ...b.filter((line) => !a.includes(line)).map((line) => `+${line}`)];
}

export function fileText(root: string, file: string): string {
  return readFileSync(join(root, "atlantis-1900", file), "utf8");
}

/** What a command says, line by line, in the order of saying. */
export function listening(): {said: string[]; log(line: string): void; error(line: string): void} {
  const said: string[] = [];
  return {said, log: (line) => void said.push(line), error: (line) => void said.push(line)};
}

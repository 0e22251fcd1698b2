import {readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import type {Problem} from "../check/problem.ts";
import {ledgerRoot, readLedger} from "../read/ledger.ts";
import type {Ledger, Tables} from "../schema/index.ts";
import {deriveTables} from "./index.ts";
import {knownClaims, type KnownClaim} from "./known.ts";

/** A story's ledger with what is wrong with it, and, where nothing is, all tables. */
export interface StoryRead {
  ledger: Ledger;
  problems: Problem[];
  derived(): {known: KnownClaim[]; tables: Tables};
}

const read = new Map<string, StoryRead & {saved: string}>();

/** A story as it was saved last. One of the project is read, checked and derived once in a process, and again when its
 * files are others, for a build asks for it a hundred times: whoever gets it leaves it as it is. */
export function storyOf(id: string, root: string = ledgerRoot): StoryRead {
  if (root !== ledgerRoot) return readNow(id, root);
  const saved = savedAt(join(root, id));
  const before = read.get(id);
  if (before?.saved === saved) return before;
  const made = {saved, ...readNow(id, root)};
  read.set(id, made);
  return made;
}

function readNow(id: string, root: string): StoryRead {
  const {ledger, problems} = readLedger(id, root);
  let derived: ReturnType<StoryRead["derived"]> | undefined;
  return {ledger, problems, derived: () => derived ??= derive(ledger)};
}

function derive(ledger: Ledger): {known: KnownClaim[]; tables: Tables} {
  const known = knownClaims(ledger);
  return {known, tables: deriveTables(ledger, known)};
}

/** When which files of a folder were last saved, and how large they are. */
export function savedAt(folder: string): string {
  const names = statSync(folder, {throwIfNoEntry: false})?.isDirectory() ? readdirSync(folder).sort() : [];
  return names.map((name) => {
    const {mtimeMs, size} = statSync(join(folder, name), {throwIfNoEntry: false}) ?? {};
    return `${name} ${mtimeMs} ${size}`;
  }).join("\n");
}

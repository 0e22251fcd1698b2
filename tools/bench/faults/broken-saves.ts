import {spawnSync} from "node:child_process";
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Voice} from "../../command/command.ts";
import {siteRoot} from "../../site-root.ts";
import {inject} from "./inject.mjs";
import type {Fault} from "./killed-builds.ts";

/** A command that writes, in a folder of its own that it gets. */
export interface Saving {
  name: string;
  /** What stands in the folder before. */
  from: string | null;
  run(root: string, voice: Voice): Promise<number>;
  /** The same for a process of its own: the words behind `node --import tsx`. */
  words(root: string): string[];
  /** A folder of it that grows beside what is saved, whichever way that goes; `next` looks at it. */
  beside?: string;
  /** The command that comes after, and must find all in order. */
  next(root: string, voice: Voice): Promise<number>;
}

const errors = ["EIO", "ENOSPC", "EMFILE", "EROFS"] as const;
/** A death is played in this process; a kill of another one takes seconds. */
const deaths = ["DEAD", "DEAD-AFTER"] as const;
const kills = {DEAD: "KILL", "DEAD-AFTER": "AFTER"} as const;

/** Every call of a command to the file system that is about its folder, and each way in which it can go wrong. */
export async function faultsOf(saving: Saving): Promise<{errors: Fault[]; deaths: Fault[]}> {
  const calls: string[] = [];
  await inFolder(saving.from, async (root) => {
    const undo = inject(null, (line: string) => line.includes(root) && calls.push(line.split(" ")[0]!));
    await saving.run(root, silent).finally(undo);
  });
  const points = calls.map((on, at) => ({on, turn: calls.slice(0, at + 1).filter((name) => name === on).length}));
  const writing = points.filter(({on}) => on !== "readFile");
  return {
    errors: points.flatMap((point) => errors.filter((error) => error !== "EROFS" || point.on !== "readFile")
      .map((error) => ({...point, error}))),
    deaths: writing.flatMap((point) => deaths.map((error) => ({...point, error})))
  };
}

export const silent: Voice = {log() {}, error() {}};

/** The same death, of a process of its own. */
export const killAt = (death: Fault): Fault => ({...death, error: kills[death.error as keyof typeof kills]});

/** Runs with one fault and looks at what is there and at what was said.
 * @returns a line for each thing that is not as it must be */
export async function breakSave(saving: Saving, fault: Fault): Promise<string[]> {
  const [before, after] = [await stateAfter(saving, false), await stateAfter(saving, true)];
  return await inFolder(saving.from, async (root) => {
    const {code, said} = fault.error === "KILL" || fault.error === "AFTER"
      ? runApart(saving, root, fault) : await runHere(saving, root, fault);
    const found: string[] = [];
    const left = stateOf(root, saving);
    if (/\n\s+at |Error: /.test(said)) found.push("a stack trace");
    if (code === 0 && left !== after) found.push("it says that all is well, and the old state is there");
    if (code !== null && ![before, after].includes(left) && !/saved/.test(said)) found.push("neither old nor new");
    if (/ledger is as it was|nothing was|no story made/.test(said) && left !== before)
      found.push("nothing was done, it says, and it was");
    const words: string[] = [];
    const voice = {log: (line: string) => void words.push(line), error: (line: string) => void words.push(line)};
    const next = await saving.next(root, voice);
    if (next !== 0) found.push(`the next command fails: ${words.join("; ")}`);
    const then = stateOf(root, saving);
    if (then !== before && then !== after) found.push("after the next command neither old nor new");
    if (/saved/.test(said) && then !== after)
      found.push("it says that it is saved, and after the next command it is not");
    const debris = readdirSync(root, {recursive: true, encoding: "utf8"}).filter(isDebris);
    if (debris.length) found.push(`left lying: ${debris}`);
    if (then === before && await saving.run(root, voice) !== 0)
      found.push(`it cannot be done again: ${words.join("; ")}`);
    const place = `${saving.name}, ${fault.error} at ${fault.on} ${String(fault.turn)}`;
    return found.map((what) => `${place}: ${what}; said: ${said}`);
  });
}

/** The mark of a dead one's lock stays for a moment, and is swept by those who come later. */
const isDebris = (name: string) => /(?:^|\/)\.|\.\d+$/.test(name) && !/\.edit-lock\.\d+-\d+-\d+$/.test(name);

async function runHere(saving: Saving, root: string, fault: Fault): Promise<{code: number | null; said: string}> {
  const said: string[] = [];
  const voice = {log: (line: string) => void said.push(line), error: (line: string) => void said.push(line)};
  const undo = inject({...fault, in: root});
  const code = await saving.run(root, voice).catch((error: Error) => {
    said.push(error.stack ?? error.message);
    return 9;
  }).finally(undo);
  return fault.error in kills ? {code: null, said: ""} : {code, said: said.join("\n")};
}

function runApart(saving: Saving, root: string, fault: Fault): {code: number | null; said: string} {
  const env = {...process.env, FAULT: JSON.stringify({...fault, in: root}), NODE_OPTIONS: `--import=${injector}`};
  const {status, stdout, stderr} = spawnSync(process.execPath, ["--import", "tsx", ...saving.words(root)],
    {cwd: siteRoot, env, encoding: "utf8"});
  return {code: status, said: stdout + stderr};
}

const injector = new URL("inject.mjs", import.meta.url).href;
const states = new Map<string, string>();

/** What the folder looks like before, and after a run that goes well. */
async function stateAfter(saving: Saving, done: boolean): Promise<string> {
  const key = `${saving.name} ${done}`;
  if (!states.has(key)) await inFolder(saving.from, async (root) => {
    if (done && await saving.run(root, silent) !== 0) throw new Error(`${saving.name} does not go well by itself`);
    states.set(key, stateOf(root, saving));
  });
  return states.get(key)!;
}

async function inFolder<T>(from: string | null, work: (root: string) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), "tollbook-broken-"));
  try {
    if (from) cpSync(from, root, {recursive: true});
    return await work(root);
  } finally {
    rmSync(root, {recursive: true, force: true});
  }
}

/** The names and words of all files but those that no reader sees. */
function stateOf(root: string, {beside}: Saving): string {
  const names = readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !file.slice(root.length).split("/").some((part) => part.startsWith(".") || part === beside))
    .sort();
  return names.map((file) => `${file.slice(root.length)}\n${readFileSync(file, "latin1")}`).join("\n");
}

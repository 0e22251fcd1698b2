// `npm run faults -- places`: the same commit built in thirteen places: folders with blanks and other scripts in their
// names, private files, zones, languages, a later year, another order of files, no network, a /tmp of others.
// The small site of the tests in each (`--only small`), and the whole site in three that have something of all
// (`--only whole`). All files and their modes are the same, or those that are not are named.
import {execFileSync, spawn} from "node:child_process";
import {createHash} from "node:crypto";
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {text} from "node:stream/consumers";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {siteRoot} from "../../site-root.ts";
import {report, size, Tally} from "./report.ts";

interface Place {
  name: string;
  folder?: string;
  env?: Record<string, string>;
  /** What is done in each of its processes before anything else. */
  first?: string;
  /** The words before the command. */
  before?: string[];
  cwd?: string;
}

const later = "const Now = Date; globalThis.Date = class extends Now { constructor(...a) { " +
  "a.length ? super(...a) : super(Now.now() + 4e10); } static now() { return Now.now() + 4e10; } };";
const backwards = "import fs from 'node:fs'; import {syncBuiltinESMExports} from 'node:module'; " +
  "const turn = (all) => Array.isArray(all) ? all.reverse() : all; const sync = fs.readdirSync; " +
  "fs.readdirSync = (...a) => turn(sync(...a)); const later = fs.promises.readdir; " +
  "fs.promises.readdir = async (...a) => turn(await later(...a)); syncBuiltinESMExports();";

/** A namespace of its own, without a network, in which nobody may write to /tmp; $TMPDIR is where it was. */
const othersTmp = ["unshare", "-rnm", "sh", "-c", 'mount --bind "$TMPDIR" /mnt && mount --bind /tmp /tmp && ' +
  'mount -o remount,bind,ro /tmp && mount --bind /mnt "$TMPDIR" && cd "$PWD" && umask 002 && exec "$@"', "sh"];

const places: Place[] = [
  {name: "as it is"},
  {name: "a folder with blanks and an umlaut", folder: "a b ü"},
  {name: "a folder in other scripts", folder: "тест 日本"},
  {name: "private files", before: ["sh", "-c", "umask 077; exec \"$@\"", "sh"]},
  {name: "files in another order", first: backwards},
  {name: "a year later", first: later},
  {name: "a folder with signs", folder: "50% #1 & 'more'"},
  {name: "a group's files", before: ["sh", "-c", "umask 002; exec \"$@\"", "sh"]},
  {name: "the first zone, in Turkish", env: {TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8"}},
  {name: "a late zone, without a language", env: {TZ: "America/New_York", LC_ALL: "C"}},
  {name: "in Arabic, with a comma", env: {LANG: "ar_EG.UTF-8", LC_NUMERIC: "de_DE.UTF-8"}},
  {name: "no network, no home, from elsewhere", before: ["unshare", "-rn"], env: {HOME: "/nowhere"}, cwd: "/"},
  {name: "a /tmp of others", before: othersTmp}
];

/** A build of all takes minutes, so that each of these has much that may matter. */
const wholePlaces: Place[] = [
  {name: "as it is"},
  {name: "private, in other scripts, in another order, in the first zone, in Turkish",
    folder: "тест 日本 50% #1 & 'ü'", before: ["sh", "-c", "umask 077; exec \"$@\"", "sh"], first: backwards,
    env: {TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8"}},
  {name: "a year later, no network, no home, a /tmp of others, from elsewhere, in Arabic", first: later,
    before: othersTmp, cwd: "/", env: {HOME: "/nowhere", LANG: "ar_EG.UTF-8", TZ: "America/New_York"}}
];

const {count, only} = size(places.length, ["small", "whole"]);
const scratch = mkdtempSync(join(tmpdir(), "tollbook-places-"));
const commit = execFileSync("git", ["-C", siteRoot, "stash", "create"], {encoding: "utf8"}).trim() || "HEAD";
try {
  if (!only.includes("whole") || only.includes("small")) await compare("small", places.slice(0, count));
  if (!only.includes("small") || only.includes("whole")) await compare("whole", wholePlaces);
} finally {
  rmSync(scratch, {recursive: true, force: true});
}

/** Builds in each place, and tells what is otherwise than in the first. */
async function compare(what: "small" | "whole", all: Place[]): Promise<void> {
  const tally = new Tally(all.length);
  const digests = new Set<string>();
  let first: string[] = [];
  for (const place of all) {
    const {said, why, code} = await built(place, what);
    const lines = said.trim().split("\n");
    const digest = createHash("sha256").update(said).digest("hex").slice(0, 16);
    if (code === 0) digests.add(digest);
    if (code === 0 && !first.length) first = lines;
    const others = lines.filter((line) => !first.includes(line)).map((line) => `is otherwise: ${line}`);
    tally.add(`${what} site, ${place.name}: ${lines.length} files, ${digest}`, code === 0
      ? [...others.slice(0, 9), ...others.length > 9 ? [`and ${others.length - 9} more`] : [],
        ...lines.length === first.length ? [] : [`${lines.length} files, not ${first.length}`]]
      : [`not built: ${why.trim().split("\n").slice(-3).join(" | ")}`]);
  }
  report(`places: the ${what} site in ${all.length} places, ${digests.size} digest`, tally.problems);
}

/** A clone in the place's own folder, and what place.ts tells of it. */
async function built({name, folder = "plain", env, first, before = [], cwd}: Place, what: string):
  Promise<{said: string; why: string; code: number | null}> {
  const home = join(mkdtempSync(join(scratch, "place-")), folder);
  mkdirSync(home, {recursive: true});
  const clone = join(home, "clone");
  execFileSync("git", ["clone", "-q", "--shared", "--no-checkout", siteRoot, clone]);
  execFileSync("git", ["-C", clone, "checkout", "-q", "--detach", commit]);
  symlinkSync(join(siteRoot, "node_modules"), join(clone, "node_modules"));
  const script = join(clone, "tools/bench/faults/place.ts");
  const options = first ? [`--import ${pathToFileURL(written(home, first)).href}`] : [];
  const [command, ...words] = [...before, process.execPath, "--import", pathToFileURL(
    join(siteRoot, "node_modules/tsx/dist/loader.mjs")).href, script, what];
  const child = spawn(command!, words, {cwd: cwd ?? clone, stdio: ["ignore", "pipe", "pipe"],
    env: {...process.env, TMPDIR: home, NODE_OPTIONS: options.join(" "), ...env}});
  const ended = new Promise<number | null>((resolve, reject) => child.on("close", resolve).on("error", (error) =>
    reject(new Error(`${name}: ${error.message}`))));
  const [said, why, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  rmSync(home, {recursive: true, force: true});
  return {said, why, code};
}

function written(home: string, program: string): string {
  const file = join(home, "first.mjs");
  writeFileSync(file, program);
  return file;
}

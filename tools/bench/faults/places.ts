// `npm run faults -- places`: the same commit built in twelve places: folders with blanks and other scripts in their
// names, private files, zones, languages, a later year, another order of files, no network. One digest of all files and
// their modes, or the places that differ.
import {execFileSync, spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {siteRoot} from "../../site-root.ts";
import {report, size} from "./report.ts";

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
  {name: "no network, no home, from elsewhere", before: ["unshare", "-rn"], env: {HOME: "/nowhere"}, cwd: "/"}
];

const {count} = size(places.length);
const scratch = mkdtempSync(join(tmpdir(), "tollbook-places-"));
const commit = execFileSync("git", ["-C", siteRoot, "stash", "create"], {encoding: "utf8"}).trim() || "HEAD";
const digests = new Map<string, string>();
const problems: string[] = [];
try {
  for (const place of places.slice(0, count)) {
    const {stdout, stderr, status} = built(place);
    if (status !== 0) problems.push(`${place.name}: ${stderr.trim().split("\n").slice(-3).join(" | ")}`);
    else digests.set(place.name, stdout.trim());
    console.log(`  ${place.name}: ${digests.get(place.name) ?? "not built"}`);
  }
  const [first] = digests.values();
  for (const [name, digest] of digests) if (digest !== first) problems.push(`${name}: another site, ${digest}`);
  report(`places: ${digests.size} of ${count} built, ${new Set(digests.values()).size} digest (${first})`, problems);
} finally {
  rmSync(scratch, {recursive: true, force: true});
}

/** A clone in the place's own folder, the small site of the tests and what else is drawn built in it. */
function built({name, folder = "plain", env, first, before = [], cwd}: Place) {
  const home = join(scratch, String(places.findIndex((one) => one.name === name)), folder);
  mkdirSync(home, {recursive: true});
  const clone = join(home, "clone");
  execFileSync("git", ["clone", "-q", "--shared", "--no-checkout", siteRoot, clone]);
  execFileSync("git", ["-C", clone, "checkout", "-q", "--detach", commit]);
  symlinkSync(join(siteRoot, "node_modules"), join(clone, "node_modules"));
  const script = join(clone, "tools/bench/faults/place.ts");
  const options = first ? [`--import ${pathToFileURL(written(home, first)).href}`] : [];
  const [command, ...words] = [...before, process.execPath, "--import", pathToFileURL(
    join(siteRoot, "node_modules/tsx/dist/loader.mjs")).href, script];
  return spawnSync(command!, words, {
    cwd: cwd ?? clone, encoding: "utf8", env: {...process.env, TMPDIR: home, NODE_OPTIONS: options.join(" "), ...env}
  });
}

function written(home: string, text: string): string {
  const file = join(home, "first.mjs");
  writeFileSync(file, text);
  return file;
}

import {spawn} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {siteRoot} from "../../site-root.ts";
import {build} from "../../site/build.ts";
import {siteFiles} from "../../site/site-files.ts";

/** What the file system does at one call, as inject.mjs reads it. */
export interface Fault {
  /** Any that may write, where it is left out. */
  on?: string;
  in?: string;
  turn?: number | number[];
  /** The program whose calls count. */
  who?: string;
  error: "EIO" | "ENOSPC" | "EMFILE" | "EROFS" | "KILL" | "AFTER" | "DEAD" | "DEAD-AFTER";
  /** Who dies: the program itself, all of the build, or its first process alone. */
  whom?: "itself" | "all" | "first";
}

/** How a build is broken: at a call, or when half of the pages are there by a kill of its first process. */
export interface Breaking {
  name: string;
  fault?: Fault;
  killedAtHalf?: boolean;
  /** Without what exchanges folders at once. */
  plain?: boolean;
  /** Also where nothing has changed. */
  anew?: boolean;
}

export interface Ended {
  /** null for one that was killed. */
  code: number | null;
  said: string;
  /** The calls of all its processes, `program name path`, with `FAULT` behind the one that was refused, and between
   * them its steps, `step name`; empty where nobody listened. */
  calls: string[];
}

/** What is built: a folder, and how its source is edited. */
interface Site {
  root: string;
  write(file: string, text: string): unknown;
}

/** A small site of two states, and what each looks like when it is built. */
export interface TwoStates {
  site: Site;
  /** A hash of all files of each state. */
  hashes: [string, string];
  /** Edits the site's source into a state. */
  become(state: 0 | 1): Promise<void>;
}

const words = ["498", "499"] as const;
const orphan = "a process of it goes on";

/** @param site whose pages show the last toll of `loaders/ledger/tolls.csv` */
export async function twoStates(site: Site): Promise<TwoStates> {
  const become = async (state: 0 | 1) => {
    await site.write("loaders/ledger/tolls.csv", `day,toll\n1831-05-01,40\n1831-05-02,${words[state]}\n`);
  };
  const hashes: string[] = [];
  for (const state of [1, 0] as const) {
    await become(state);
    await build({root: site.root});
    hashes.unshift(await siteHash(site.root));
  }
  return {site, hashes: hashes as [string, string], become};
}

/** One hash over the names and bytes of the site in `dist`; "none" where there is none. */
export async function siteHash(root: string): Promise<string> {
  const hash = createHash("sha256");
  const files = await siteFiles(join(root, "dist")).catch(() => null);
  for (const file of files ?? []) hash.update(file).update(readFileSync(join(root, "dist", file)));
  return files ? hash.digest("hex") : "none";
}

/** What killed builds left in the folder of builds. */
export const debris = (root: string): string[] =>
  readdirSync(join(root, ".build")).filter((name) => /^\d+-\d+|^lock$/.test(name));

/** The marks of dead ones' locks: they stay for a moment, and are swept by those who come later. */
export const marks = (root: string): string[] =>
  readdirSync(join(root, ".build")).filter((name) => name.startsWith("lock."));

/** A build in processes of its own, broken or not.
 * @param listening also to one whose file system does not fail */
export async function buildApart(root: string, {fault, killedAtHalf, plain, anew = false}: Breaking,
  listening = Boolean(fault)): Promise<Ended> {
  const aside = mkdtempSync(join(tmpdir(), "tollbook-aside-"));
  const heard = join(aside, "calls");
  if (plain) symlinkSync(process.execPath, join(aside, "node"));
  const env = {...process.env, ...(plain && {PATH: aside}), ...(fault && {FAULT: JSON.stringify(fault)}),
    ...(listening && {FAULT_LOG: heard, NODE_OPTIONS: `--import=${new URL("inject.mjs", import.meta.url).href}`})};
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program(root, anew, heard)],
    {cwd: siteRoot, env, detached: true});
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (chunk: string) =>
    (said += chunk));
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  if (killedAtHalf) {
    await Promise.race([ended, halfThere(root)]);
    if (child.exitCode === null) process.kill(child.pid!, "SIGKILL");
  }
  const code = await ended;
  if (!await isOver(child.pid!)) said += `\n${orphan}`;
  const calls = listening ? readFileSync(heard, "utf8").split("\n") : [];
  rmSync(aside, {recursive: true});
  return {code, said: said.trim(), calls};
}

const program = (root: string, anew: boolean, heard: string) => `
  import {appendFileSync} from "node:fs";
  import {build} from ${JSON.stringify(join(siteRoot, "tools/site/build.ts"))};
  const log = (line) => process.env.FAULT_LOG && appendFileSync(${JSON.stringify(heard)}, \`step \${line}\\n\`);
  const told = ({begin, message}) => {
    console.log(\`\${begin ?? "old stays"}: \${message}\`);
    process.exitCode = 3;
  };
  await build({root: ${JSON.stringify(root)}, anew: ${anew}, log}).catch(told);`;

async function halfThere(root: string): Promise<void> {
  while (!debris(root).some((name) => existsSync(join(root, ".build", name, "index.html")))) await sleep(5);
}

/** Whether, within a minute, no process of a group is left: on a busy machine one that ends takes its time. */
async function isOver(group: number): Promise<boolean> {
  for (let times = 0; times < 3_000; times++) {
    try {
      process.kill(-group, 0);
    } catch {
      return true;
    }
    await sleep(20);
  }
  return false;
}

/**
 * Breaks a build that leads from the one state to the other, and looks at what is there: afterwards, after a build that
 * fails, and after one that goes well.
 * @returns a line for each thing that is not as it must be
 */
export async function breakBuild(states: TwoStates, breaking: Breaking): Promise<string[]> {
  const {site: {root}, hashes, become} = states;
  const old = await siteHash(root);
  const next = old === hashes[0] ? 1 : 0;
  await become(next);
  const broken = await buildApart(root, breaking);
  const left = await siteHash(root);
  const found = afterBreaking({...broken, old, fresh: hashes[next], left, debris: debris(root)}, breaking);
  const check = () => Promise.resolve({problems: ["a row is wrong"]});
  const failed = await build({root, anew: true, check}).then(() => "nothing", ({message}: Error) => message);
  const kept = await siteHash(root);
  if (!failed.includes("1 problem")) found.push(`the next, which must fail, says ${failed}`);
  if (kept !== (left === "none" ? old : left)) found.push(`the next, which fails, does not keep the site (${kept})`);
  await build({root}).catch(({message}: Error) => found.push(`the one after fails: ${message}`));
  if (await siteHash(root) !== hashes[next]) found.push("the one after does not make the new site");
  if (debris(root).length) found.push(`${debris(root)} is never swept`);
  return found.map((line) => `${breaking.name}: ${line}`);
}

/** Only a kill between two renames may leave no site, for the next build to put back. */
function afterBreaking({code, said, calls, old, fresh, left, debris}: Ended & Record<"old" | "fresh" | "left", string> &
  {debris: string[]}, {plain, fault}: Breaking): string[] {
  // What the disk does not let it take away the next build sweeps, which is looked at there.
  const isRefusedSweep = calls.some((call) => /^\S+ (rm|rmdir|unlink) .* FAULT$/.test(call));
  const wrong: [what: string, is: boolean][] = [
    ["the call that was to fail never came", Boolean(fault) && !calls.some((call) => call.endsWith(" FAULT"))],
    ["a process goes on", said.includes(orphan)],
    [`a site that is neither the old nor the new one (${left})`, left !== old && left !== fresh &&
      !(plain && left === "none")],
    ["says that the old site stays, and it does not", left !== old && /^old stays/m.test(said)],
    ["ends well without the new site", code === 0 && left !== fresh],
    [`leaves ${debris}`, code !== null && debris.length > 0 && !isRefusedSweep && !/is in .*-old-/.test(said)]
  ];
  return wrong.filter(([, is]) => is).map(([what]) => `${what}; said: ${said}`);
}

const at = (name: string, on: string, where: string, error: Fault["error"], turn: Fault["turn"] = 1): Breaking =>
  ({name, fault: {on, in: where, error, turn}});
const plain = (breaking: Breaking): Breaking => ({...breaking, name: `${breaking.name}, two renames`, plain: true});

/** The moments around the exchange, where the system can and where it cannot. */
export const atTheSwap: Breaking[] = [
  at("killed before the exchange", "rename", ".build/", "KILL"),
  at("killed behind the exchange", "rm", ".build/", "KILL"),
  at("killed when it notes what it made", "writeFile", ".build/dist.json", "KILL"),
  at("a full disk when it notes what it made", "writeFile", ".build/dist.json", "ENOSPC"),
  plain(at("killed before the old one is put aside", "rename", "/dist", "KILL")),
  plain(at("killed when the old one is put aside", "rename", "/dist", "AFTER")),
  plain(at("the old one cannot be put aside", "rename", "/dist", "EIO")),
  plain(at("killed before the new one is put in place", "rename", ".build/", "KILL", 2)),
  plain(at("killed when the new one is put in place", "rename", ".build/", "AFTER", 2)),
  plain(at("the new one cannot be put in place", "rename", ".build/", "EIO", 2)),
  plain(at("neither the new nor the old one can be put in place", "rename", ".build/", "EIO", [2, 3]))
];

/** Disks that refuse in the midst of the work: of Framework's process, and of ours. */
export const onTheWay: Breaking[] = [
  at("a full disk at Framework's third file", "writeFile", ".build/", "ENOSPC", 3),
  at("a disk that fails at a folder", "mkdir", ".build/", "EIO", 4),
  at("a full disk when pages are finished", "writeFile", "index.html", "ENOSPC"),
  at("too many open files at a table", "open", "cache/data", "EMFILE"),
  at("a disk that fails at the list of files", "writeFile", "manifest.json", "EIO"),
  at("no lock can be made", "symlink", ".build/lock", "ENOSPC")
];

// `npm test` runs every test file, `npm test -- WORD` only those whose path holds the word, `npm run test:fast` only
// those that need neither a browser nor a built site nor a command in a process of its own, nor begin with "// slow: "
// and why. Files share a few processes, since starting one and reading the ledgers takes longer than most files; which
// ones share is the same in every run. The site is built beside those that need none; its failing is told by the tests
// that need it, not by stopping the others. A file that begins with "// afterSite: " and why comes behind it, where it
// is built.
// Where nothing failed but slow files, which wait for browsers and processes, they run once more, alone: machines
// differ in how many they bear at once. What passes then is named as unsteady, loudly and last, for somebody to find
// the cause.
// It ends with who did what when: a hand that waits for others, or cores that idle, are seconds to be had.
import {readdir, readFile} from "node:fs/promises";
import {availableParallelism, cpus} from "node:os";
import {join} from "node:path";
import {siteRoot} from "../site-root.ts";
import {builtSite} from "../../test/built-site.ts";
import {slow} from "../../test/slow.ts";
import {deal} from "./deal.ts";
import {runFiles, type Outcome} from "./run-files.ts";

const words = process.argv.slice(2).filter((word) => word !== "--fast");
const fastOnly = process.argv.includes("--fast");
const names = await readdir(join(siteRoot, "test"), {recursive: true});
const files = names.filter((name) => name.endsWith(".test.ts")).map((name) => join("test", name)).sort()
  .filter((name) => words.every((word) => name.includes(word)));
const sources = new Map(await Promise.all(
  files.map(async (file) => [file, await readFile(join(siteRoot, file), "utf8")] as const)));
const asks = (what: RegExp) => (file: string) => what.test(sources.get(file) ?? "");

const isSlow = asks(slow);
const asksForSite = asks(/builtSite/);
const comesAfterSite = asks(/builtSite|^\/\/ afterSite: /m);

const quick = files.filter((file) => !isSlow(file));
const others = fastOnly ? [] : files.filter(isSlow);
if (quick.length + others.length === 0) {
  console.error(`npm test -- ${words.join(" ")}: no test file under test/ has that in its path; leave it out for all`);
  process.exit(2);
}

const env: NodeJS.ProcessEnv = {...process.env, TZ: process.env.TZ ?? "America/Los_Angeles"};
const cores = Math.max(1, availableParallelism());

/** The site, or in the environment of those who ask for it why there is none. */
async function buildSite(): Promise<void> {
  try {
    env.TOLLBOOK_TEST_SITE = await builtSite();
  } catch (error) {
    const {message, details = []} = error as Error & {details?: string[]};
    env.TOLLBOOK_TEST_PROBLEM = [`the site could not be built: ${message}`, ...details.slice(0, 20)].join("\n");
  }
}

/** What waits for its turn: the first that may begin does, when one of the hands is free. */
interface Turn {
  work: () => Promise<Outcome>;
  what: string;
  afterSite?: boolean;
}

let isStopped = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void (isStopped = true));

/** What each hand did, from which second on until which. */
const timeline: string[] = [];
const now = () => (performance.now() / 1000).toFixed(0);

async function timed<T>(hand: number, what: string, work: () => Promise<T>): Promise<T> {
  const from = now();
  const done = await work();
  timeline.push(`  hand ${hand}  ${from.padStart(4)} to ${now().padStart(4)} s  ${what}`);
  return done;
}

async function runAll(turns: Turn[], hands: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let isBuilt = !others.some(asksForSite);
  const building = isBuilt ? Promise.resolve()
    : timed(1, "the site", buildSite).then(() => void (isBuilt = true));
  const hand = async (number: number) => {
    for (let turn; !isStopped && (turn = turns.find(({afterSite}) => !afterSite || isBuilt) ?? turns[0]);) {
      turns.splice(turns.indexOf(turn), 1);
      if (turn.afterSite) await building;
      outcomes.push(await timed(number, turn.what, turn.work));
    }
  };
  await Promise.all([building.then(() => hand(1)), ...Array.from({length: hands - 1}, (_, at) => hand(at + 2))]);
  return outcomes;
}

const turnsOf = (own: string[], hands: number, afterSite = false): Turn[] => deal(own, hands).map((some) => ({
  work: () => runFiles(some, env), afterSite,
  what: `${some[0]!.replace(/^test\/|\.test\.ts$/g, "")} and ${some.length - 1} others`
}));

/** How long all cores together had work, and had none, since the machine was started, in seconds. */
function coreTimes(): {work: number; idle: number} {
  const times = cpus().map(({times}) => times);
  const sum = (...names: (keyof typeof times[0])[]) =>
    times.reduce((all, one) => all + names.reduce((own, name) => own + one[name], 0), 0) / 1000;
  return {work: sum("user", "nice", "sys", "irq"), idle: sum("idle")};
}

const before = coreTimes();
// One more hand than there are cores: browsers and processes of their own are waited for.
const outcomes = await runAll([
  ...turnsOf(others.filter((file) => !comesAfterSite(file)), 2 * cores),
  ...turnsOf(quick, cores),
  ...turnsOf(others.filter(comesAfterSite), 3 * cores, true)
], fastOnly ? cores : cores + 1);

const told = outcomes.flatMap(({files}) => files);
const longest = told.toSorted((a, b) => b.seconds - a.seconds).slice(0, 20);
if (told.length > 20) console.log(["", "the longest:", ...longest.map(({file, seconds}) =>
  `${seconds.toFixed(1).padStart(7)} s  ${file}`)].join("\n"));
const [{work, idle}, {work: worked, idle: idled}] = [before, coreTimes()];
const cpu = `${(worked - work).toFixed(0)} s of work on all cores, ${(idled - idle).toFixed(0)} s of idling`;
if (told.length > 20) console.log(["", `the hands (${cpu}):`, ...timeline.sort()].join("\n"));
const failed = told.filter(({ok}) => !ok).map(({file}) => file);
const again = !isStopped && failed.length > 0 && failed.every(isSlow) && outcomes.every(({ended}) => ended);
if (again) console.log(`\nonce more, alone: ${failed.join(", ")}`);
const second = again ? await runFiles(failed, env) : null;
if (failed.length) console.log(`\nfailed: ${failed.join(", ")}`);
const isUnsteady = second?.code === 0;
if (isUnsteady) console.log("UNSTEADY: it failed among others and passed alone; find the cause and mend it");
process.exitCode = isStopped ? 130 : outcomes.some(({code}) => code !== 0) && !isUnsteady ? 1 : 0;

// `npm run faults -- build`: builds of a small site that are killed in each of their steps, whole, their first process
// alone or the one that works (`--only kills`), that die or are refused at the exchange (`--only exchange`) or by the
// disk on the way (`--only disk`), and that run eight at once (`--only once`). What is there afterwards is looked at,
// and what the next ones do. Kills come before calls to the file system and not after a time, so that a busy machine
// has the same ones.
import {statSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {randomLcg} from "d3";
import {build} from "../../site/build.ts";
import {temporarySite} from "../../../test/site/temporary-site.ts";
import {atTheSwap, breakBuild, buildApart, debris, marks, onTheWay, siteHash, twoStates} from "./killed-builds.ts";
import {killsAt, momentsOf, refusalsAt} from "./moments.ts";
import {report, size, Tally} from "./report.ts";

const {count, seed, only} = size(60, ["exchange", "disk", "kills", "once"]);
const wants = (part: string) => only.length === 0 || only.includes(part);
const site = await temporarySite();
const states = await twoStates(site);
const {root} = site;
if (wants("exchange")) await breakAll("deaths and refusals at the exchange", atTheSwap);
const moments = wants("disk") || wants("kills") ? await momentsOf(root) : [];
const calls = `in ${new Set(moments.map(({step}) => step)).size} steps of ${moments.length} calls`;
if (wants("disk")) {
  const drawn = refusalsAt(root, moments, chances(Math.ceil(count / 5)), seed);
  await breakAll(`refusals of the disk on the way, ${drawn.length} drawn ${calls}`, [...onTheWay, ...drawn]);
}
if (wants("kills")) await breakAll(`kills ${calls}`, killsAt(root, moments, chances(count), seed));
if (wants("once")) await buildAtOnce(Math.ceil(count / 3));
await site.remove();

function chances(length: number): number[] {
  return Array.from({length}, randomLcg(seed));
}

async function breakAll(what: string, breakings: typeof atTheSwap): Promise<void> {
  const tally = new Tally(breakings.length);
  for (const breaking of breakings) tally.add(breaking.name, await breakBuild(states, breaking));
  await sleep(5_000);
  await build({root});
  if (marks(root).length) tally.problems.push(`${marks(root)} is never swept`);
  report(`build: ${breakings.length} ${what}`, tally.problems);
}

/** Eight at once, of which two make everything anew; every millisecond somebody looks for the site. */
async function buildAtOnce(rounds: number): Promise<void> {
  const tally = new Tally(rounds);
  let [looks, misses, running] = [0, 0, true];
  const watching = (async () => {
    for (; running; await sleep(1), looks++)
      if (!statSync(join(root, "dist/index.html"), {throwIfNoEntry: false})) misses++;
  })();
  for (let round = 0; round < rounds; round++) {
    const before = misses;
    const state = round % 2 as 0 | 1;
    await states.become(state);
    const ended = await Promise.all(Array.from({length: 8}, (_, index) =>
      buildApart(root, {name: "at once", anew: index % 4 === 0})));
    const found = ended.filter(({code}) => code !== 0).map(({said}) => `one fails: ${said}`);
    if (await siteHash(root) !== states.hashes[state]) found.push("another site");
    if (debris(root).length) found.push(`leaves ${debris(root)}`);
    if (misses > before) found.push(`no site at ${misses - before} looks`);
    tally.add(`8 at once, round ${round + 1}`, found);
  }
  running = false;
  await watching;
  report(`build: ${rounds} times 8 at once, ${looks} looks for the site meanwhile`, tally.problems);
}

// `npm run faults -- build`: builds of a small site that are killed at any moment, whole or their first process alone,
// that are refused by the disk, and that run eight at once; what is there afterwards is looked at, and what the next
// one says.
import {statSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import fc from "fast-check";
import {atTheSwap, breakBuild, buildApart, debris, onTheWay, siteHash, twoStates,
  type Breaking} from "./killed-builds.ts";
import {report, size} from "./report.ts";

const {count, seed} = size(60);
const states = await twoStates();
const problems: string[] = [];
const start = performance.now();
await buildApart(states.site.root, {name: "measured"});
const whole = performance.now() - start;

const moments = fc.record({part: fc.double({min: 0, max: 1.05, noNaN: true}), all: fc.boolean()});
const kills = fc.sample(moments, {numRuns: count, seed}).map(({part, all}): Breaking => {
  const after = Math.round(part * whole);
  const alone = all ? "" : ", its first process alone";
  return {name: `SEED=${seed}: killed after ${after} ms${alone}`, kill: {after, whole: all}};
});
for (const breaking of [...atTheSwap, ...onTheWay, ...kills])
  problems.push(...await breakBuild(states, breaking));
report(`build: ${atTheSwap.length} faults at the swap, ${onTheWay.length} on the way, ${kills.length} kills`,
  problems.splice(0));

const index = join(states.site.root, "dist/index.html");
let [looks, misses, running] = [0, 0, true];
const watching = (async () => {
  for (; running; await sleep(0)) {
    for (let times = 0; times < 200; times++, looks++) if (!statSync(index, {throwIfNoEntry: false})) misses++;
  }
})();
const rounds = Math.ceil(count / 3);
for (let round = 0; round < rounds; round++) {
  await states.become(round % 2 as 0 | 1);
  const ended = await Promise.all(Array.from({length: 8}, () => buildApart(states.site.root, {name: "at once"})));
  problems.push(...ended.filter(({code}) => code !== 0).map(({said}) => `round ${round}: ${said}`));
  if (await siteHash(states.site.root) !== states.hashes[round % 2]) problems.push(`round ${round}: another site`);
  if (debris(states.site.root).length) problems.push(`round ${round}: leaves ${debris(states.site.root)}`);
}
running = false;
await watching;
if (misses) problems.push(`no site at ${misses} of ${looks} looks`);
await states.remove();
report(`build: ${rounds} times 8 at once, ${looks} looks for the site meanwhile`, problems);

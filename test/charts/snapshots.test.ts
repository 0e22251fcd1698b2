// Each kind of chart as it was last looked at, of the invented story and of released rows, which never change: what a
// reporter adds turns nothing red. After a change that is meant: `SNAPSHOTS=write npm test -- snapshots`, then
// `npx tsx test/charts/look.ts` shows all of them in both themes; the colours are variables, so one SVG serves both.
import assert from "node:assert/strict";
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {after, describe, test} from "node:test";
import {inventedStory, picture, releasedStory, widths} from "./drawings.ts";

const folder = join(import.meta.dirname, "snapshots");
const write = process.env.SNAPSHOTS === "write";
const seen = new Set<string>();

function matches(name: string, svg: string): void {
  const file = join(folder, `${name}.svg`);
  seen.add(relative(folder, file));
  if (write) {
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, svg);
  }
  assert.ok(existsSync(file), `${name} has no snapshot yet: SNAPSHOTS=write npm test -- snapshots, and look at it`);
  assert.equal(svg, readFileSync(file, "utf8"), `${name} is drawn otherwise than when it was last looked at`);
}

describe("drawings", () => {
  for (const pictured of [...inventedStory(), ...releasedStory("ukraine-2022"), ...releasedStory("maria-2017")])
    for (const width of widths)
      test(`${pictured.name} at ${width} px is drawn as it was looked at`, () =>
        matches(`${pictured.name}-${width}`, picture(pictured, width)));

  after(() => {
    const kept = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((file) => file.endsWith(".svg"));
    const stray = kept.filter((file) => !seen.has(file));
    if (write) for (const file of stray) rmSync(join(folder, file));
    else assert.deepEqual(stray, [], "snapshots that no chart answers for; SNAPSHOTS=write takes them away");
  });

  test("a chart is drawn twice alike", () => {
    const [first] = inventedStory();
    assert.equal(picture(first!, 358), picture(first!, 358));
  });
});

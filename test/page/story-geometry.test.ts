import assert from "node:assert/strict";
import {after, before, describe, test} from "node:test";
import {builtSite} from "../built-site.ts";
import {collisions, drawnOn} from "./drawn.ts";
import {storySite, type StorySite} from "./story-site.ts";

describe("drawings of the story", () => {
  let site: StorySite;
  before(async () => {
    site = await storySite(await builtSite());
  });
  after(() => site.close());

  const visits = [
    ...[320, 360, 768, 1280].map((width) => ({width, fonts: "own" as const})),
    ...[360, 1280].flatMap((width) => [{width, fonts: "machine" as const}, {width, fonts: "widest" as const}])
  ];
  for (const visit of visits)
    test(`no label, annotation or tick lies over a mark or another at ${visit.width} px in ${visit.fonts} fonts`,
      async () => {
      const drawn = await site.visit(visit, drawnOn);
      assert.ok(drawn.length >= 13 && drawn.every(({texts}) => texts.length > 3));
      assert.deepEqual(drawn.flatMap(collisions), []);
    });

  for (const path of ["stories/maria-2017/index.html", "explore.html", "claimants/ukraine-general-staff.html"])
    for (const width of [360, 1280])
      test(`nor on ${path} at ${width} px`, async () => {
        const drawn = await site.visit({path, width, fonts: "own"}, drawnOn);
        assert.ok(drawn.length > 0);
        assert.deepEqual(drawn.flatMap(collisions), []);
      });

  for (const width of [360, 1280])
    test(`nor in the charts of the day slider at ${width} px, on days far apart`, () =>
      site.visit({width, path: "index.html#known-on=2022-02-24", fonts: "own"}, async (page) => {
      await page.locator(".known-charts svg").nth(1).waitFor();
      const last = Number(await page.locator("#known-on-day").getAttribute("max"));
      for (let day = 0; day <= last; day += 29) {
        await page.locator("#known-on-day").fill(String(day));
        const drawn = (await drawnOn(page)).filter(({figure}) => figure === "known-on");
        assert.equal(drawn.length, 2);
        assert.deepEqual(drawn.flatMap(collisions), [], `day ${day}`);
      }
    }));
});

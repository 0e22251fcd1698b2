import assert from "node:assert/strict";
import {after, before, describe, test} from "node:test";
import {builtSite} from "../built-site.ts";
import {collisions, drawnOnPage} from "./drawn.ts";
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
    test(`no label, annotation or tick lies over a mark or another at ${visit.width} px in ${visit.fonts} fonts`, async () => {
      const drawn = await site.visit(visit, (page) => page.evaluate(drawnOnPage));
      assert.ok(drawn.length >= 13 && drawn.every(({texts}) => texts.length > 3));
      assert.deepEqual(drawn.flatMap(collisions), []);
    });
});

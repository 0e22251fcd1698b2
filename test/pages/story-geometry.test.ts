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

  for (const width of [320, 360, 768, 1280])
    for (const fonts of [true, false])
      test(`no label, annotation or tick lies over a mark or another at ${width} px, ${fonts ? "in its own fonts" : "in the machine's fonts"}`, async () => {
        const drawn = await site.visit({width, fonts}, (page) => page.evaluate(drawnOnPage));
        assert.ok(drawn.length >= 13 && drawn.every(({texts}) => texts.length > 3));
        assert.deepEqual(drawn.flatMap(collisions), []);
      });
});

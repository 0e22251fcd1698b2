import assert from "node:assert/strict";
import {test} from "node:test";
import {titleText, withTitle} from "../../tools/page/titles.ts";
import {storyData} from "../../tools/page/story-data.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {atlantis} from "../fixtures/atlantis.ts";

const story = storyData("atlantis-1900", deriveTables(atlantis));
const [claim] = story.tables.claims;
const reference = `{claim:${claim!.claim_id} measure}`;

test("a title's references are told in words, and a title without any stays as it is", () => {
  const told = titleText(`The crown said ${reference}`, "/page", story);
  assert.match(told, /^The crown said [^{}<>]*\d[^{}<>]*$/);
  assert.equal(titleText("Tides & {times}", "/page", story), "Tides & {times}");
});

test("a finished page keeps its title's element and everything else", () => {
  const page = (title: string) => `<html><head><title>${title} | tollbook</title></head><body>{claim:x}</body></html>`;
  const told = withTitle(page(reference), "/page", story);
  assert.equal(told, page(titleText(reference, "/page", story)));
  assert.throws(() => titleText("{claim:nobody-1900}", "/page", story), /no claim has the id nobody-1900/);
});

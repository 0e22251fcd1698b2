import assert from "node:assert/strict";
import {test} from "node:test";
import {JSDOM} from "jsdom";
import {surveyChart} from "../../src/charts/survey/draw.ts";
import type {Survey, SurveyRow} from "../../src/charts/survey/rows.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {ledgers} from "../fixtures/atlantis.ts";

const {document} = new JSDOM("").window;
const {chart: rows} = loadStory("atlantis-1900", ledgers);
const row = (claim_id: string, cells: Partial<SurveyRow>): SurveyRow => ({
  claim_id, articles: 2_000, printed: 0, kept_bound: 0, kept_measure: 0, syndicated: 0, ambiguous: 0, outlets: 0,
  first_on: null, last_on: null, ...cells
});
const survey: Survey = {
  story: "atlantis-1900", shards: 4, shards_read: 3, articles: 2_100, set_aside: 7, covers_from: "1900-03-01",
  covers_until: "1900-04-29",
  claims: [
    row("mu-observers-1900-04-02-killed-1200", {printed: 10, kept_bound: 10}),
    row("atlantis-crown-1900-03-12-killed-1000", {printed: 90, kept_bound: 60, syndicated: 4}),
    row("lemuria-council-1900-03-19-killed-600", {})
  ]
};
const text = (drawing: Element) =>
  Array.from(drawing.querySelectorAll("text"), (node) => node.textContent).join(" ").replace(/\s+/g, " ");

test("surveyChart() says of each claim in how many of the articles read it stands and how many kept its bound, " +
  "beside the ledger's picked printings", () => {
  const words = text(surveyChart(survey, rows, {width: 560, document}));
  assert.match(words, /Crown of Atlantis.*more than 1,000.* printed in 90 of 2,000 articles read since it was known/);
  assert.match(words, /, 60 of them with its figure and bound as said; 4 had it from another outlet\. In the ledger: /);
  assert.ok(words.indexOf("Crown of Atlantis") < words.indexOf("Observers of Mu"), "the most printed first");
});

test("surveyChart() says how much of the archive was read, and that a program read it", () => {
  const words = text(surveyChart(survey, rows, {width: 358, document}));
  assert.match(words, /Read: only 3 of 4 parts of the archive, 2,100 articles, 7 of them unreadable, printed from /);
  assert.match(words, /2 of 3 claims are printed in them\. A program read them; nobody looked at each\.$/);
});

test("surveyChart() draws a bar as long as its claim's printings, parted where the bound was bent, each piece in words",
  () => {
  const drawing = surveyChart(survey, rows, {width: 362, document});
  const marks = Array.from(drawing.querySelectorAll(".mark"), (mark) =>
    [mark.getAttribute("aria-label"), mark.firstElementChild!.getAttribute("class"),
      Math.round(Number(mark.firstElementChild!.getAttribute("width")))]);
  assert.deepEqual(marks, [
    ["more than 1,000, as said: 60 of 90 articles", "arrived", 239],
    ["more than 1,000, bent: 30 of 90 articles", "turned", 119],
    ["up to 1,200, as said: 10 of 10 articles", "arrived", 39]
  ]);
});

test("surveyChart() of an archive that prints no claim says just that", () => {
  const words = text(surveyChart({...survey, claims: [row("lemuria-council-1900-03-19-killed-600", {})]}, rows,
    {width: 560, document}));
  assert.match(words, /^Read: .* 0 of 1 claims are printed in them\./);
});

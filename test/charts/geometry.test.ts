// Charts of stories of 2, 12 and 30 claimants, with long names, at the widths of phones and desks: what is written lies
// over nothing, and what has no room is left out by importance and comes back when its line is pointed at.
import assert from "node:assert/strict";
import {after, before, describe, test} from "node:test";
import type {Browser} from "playwright-core";
import {specOf} from "../../src/charts/call.ts";
import {readCall} from "../../src/charts/read-call.ts";
import {rowsFor} from "../../src/charts/rows-for.ts";
import type {ChartData} from "../../src/charts/spec.ts";
import {addDays} from "../../src/toll/day.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {openBrowser} from "../browser.ts";
import {ledgers} from "../fixtures/atlantis.ts";
import {collisions, drawnOn} from "../page/drawn.ts";
import {chartPage, visitCharts} from "./chart-page.ts";
import type {Pictured} from "./drawings.ts";

const toll = "lemuria-military-killed";
const names = ["Crown", "Ministry of the Interior and of Public Safety", "Observers",
  "Donaudampfschifffahrtsgesellschaft", "Harbour Gazette, its list of names and of places"];

/** The invented story with so many speakers, who say figures close to each other, a few times each. */
function withClaimants(count: number): ChartData {
  const {chart} = loadStory("atlantis-1900", ledgers);
  const model = chart.claims.find(({toll_id, bound}) => toll_id === toll && bound === "exact")!;
  const claims = Array.from({length: count}, (_, index) => {
    const name = `${names[index % names.length]} ${index + 1}`;
    return Array.from({length: 1 + (index * 7) % 5}, (_, nth) => {
      const figure = 1000 + index * 7 + nth * 40;
      return {
        ...model, claim_id: `c-${index}-${nth}`, claimant_id: `b-${index}`, body_id: `b-${index}`,
        claimant: name, body: name, side: chart.sides[index % chart.sides.length]!, low: figure, high: figure,
        status: "standing" as const, withdrawn_on: null,
        known_on: addDays("1900-03-02", (index * 3 + nth * 9) % 40)
      };
    });
  }).flat();
  return {...chart, claims};
}

const kinds: Record<string, string> = {
  steps: `steps("${toll}", {from: "1900-03-01", until: "1900-04-15"})`,
  known: `steps("${toll}", {from: "1900-03-01", until: "1900-04-15", knownOn: "1900-03-20"})`,
  log: `steps("${toll}", {from: "1900-03-01", until: "1900-04-15", scale: "log"})`,
  gap: `gap("${toll}", {from: "1900-03-01", until: "1900-04-15"})`,
  sides: `panels("${toll}", {from: "1900-03-01", until: "1900-04-15", split: "side"})`,
  strip: `strip("${toll}", {from: "1900-03-02", until: "1900-03-08", by: "claimant"})`
};

const generated = [2, 12, 30].flatMap((count) => {
  const rows = withClaimants(count);
  return Object.entries(kinds).map(([kind, text]): Pictured => {
    const spec = specOf(readCall(text)!, rows);
    return {name: `${kind}/${count}`, spec, data: rowsFor(spec, rows)};
  });
});

describe("charts of generated stories", () => {
  let browser: Browser;
  let html: string;
  before(async () => {
    browser = await openBrowser();
    html = await chartPage(generated);
  });
  after(() => browser.close());

  for (const width of [320, 360, 768, 1280, 1920])
    test(`nothing lies over anything at ${width} px`, () => visitCharts(browser, html, {width}, async (page) => {
      const drawn = await drawnOn(page);
      assert.equal(drawn.length, generated.length);
      assert.deepEqual(drawn.flatMap(collisions), []);
    }));

  test("no leader crosses the plot, and none has a data colour", () => visitCharts(browser, html, {width: 1280},
    async (page) => {
    const wrong = await page.locator(".wide .label:not(.dropped) .lead").evaluateAll((all) => all.flatMap((lead) => {
      const marks = [...lead.closest("svg")!.querySelectorAll(".line path, .series path")];
      const end = Math.max(...marks.map((mark) => mark.getBoundingClientRect().right));
      const quiet = getComputedStyle(lead.closest("svg")!.querySelector("text")!).fill;
      const over = lead.getBoundingClientRect().left < end - 1;
      return over || getComputedStyle(lead).stroke !== quiet ? [lead.closest("figure")!.id] : [];
    }));
    assert.deepEqual(wrong, []);
  }));

  test("two lines keep both labels; of thirty some are dropped and come back with their line", () =>
    visitCharts(browser, html, {width: 360}, async (page) => {
    const dropped = (id: string) => page.locator(`#${id} .narrow .label.dropped`);
    assert.equal(await dropped("steps-2").count(), 0);
    const first = dropped("steps-30").first();
    assert.equal(await first.isVisible(), false);
    const line = await first.getAttribute("data-line");
    await page.locator(`#steps-30 .narrow .mark[data-line="${line}"]`).first().focus();
    assert.equal(await first.isVisible(), true);
  }));
});

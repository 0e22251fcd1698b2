import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, test} from "node:test";
import * as Plot from "@observablehq/plot";
import * as aq from "arquero";
import {max, min} from "d3";
import {JSDOM} from "jsdom";
import {ClaimMark} from "../../src/charts/claim-mark.ts";
import {glyph} from "../../src/charts/shared/glyph.ts";
import {boundEnds} from "../../src/toll/bound.ts";
import {isInterval} from "../../src/toll/claim.ts";
import {bounds, measures} from "../../src/toll/vocabulary.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {siteRoot} from "../../tools/site-root.ts";
import {ledgers} from "../fixtures/atlantis.ts";
import {withWindows} from "./drawings.ts";

const {document} = new JSDOM("").window;
const story = withWindows(loadStory("atlantis-1900", ledgers).chart);
const [model] = story.claims as [(typeof story.claims)[number]];

/** A claim of each bound, of each measure, and one of each that was taken back. */
const claims = [
  ...bounds.map((bound, index) => {
    const [low, high] = bound === "range" ? [200, 700] : [300 + index * 10, 300 + index * 10];
    const {low: closedBelow, high: closedAbove} = boundEnds[bound];
    const ends = {low: closedBelow ? low! : null, high: closedAbove ? high! : null};
    return {...model, claim_id: `bound-${bound}`, ...ends, bound, known_on: `1900-03-0${index + 1}`};
  }),
  ...measures.map((measure) => ({...model, claim_id: `measure-${measure}`, measure})),
  ...(["withdrawn", "disowned"] as const).map((status) => ({...model, claim_id: status, status})),
  ...story.claims
];

const marksOf = (plot: Element) => [...plot.querySelectorAll("g[aria-label=claim] > *")];
const paths = (mark: Element) =>
  [...mark.querySelectorAll("path")].map((path) => [path.getAttribute("d"), path.getAttribute("transform")]);

describe("ClaimMark", () => {
  for (const type of ["linear", "log"] as const)
    test(`draws every bound, measure and status to the path of the charts, on a ${type} axis`, () => {
      const plot = Plot.plot({document, y: {type}, marks: [new ClaimMark(claims, {r: 4, interval: isInterval})]});
      const [x, y] = [plot.scale("x")!, plot.scale("y")!];
      const context = {document, width: 640, sides: story.sides, href: String};
      assert.equal(marksOf(plot).length, claims.length);
      marksOf(plot).forEach((mark, index) => {
        const claim = claims[index]!;
        const cross = x.apply(new Date(claim.known_on));
        const ours = glyph(claim, context, {place: (count) => y.apply(count), cross, radius: 4});
        assert.deepEqual(paths(mark), paths(ours), claim.claim_id);
      });
    });

  test("draws them on an axis of counts from left to right as well", () => {
    const options = {y: "claimant", x1: "low", x2: "high", r: 3, interval: isInterval};
    const plot = Plot.plot({document, marks: [new ClaimMark(claims, options)]});
    const [x, y] = [plot.scale("x")!, plot.scale("y")!];
    const context = {document, width: 640, sides: story.sides, href: String};
    marksOf(plot).forEach((mark, index) => {
      const claim = claims[index]!;
      const place = (count: number) => x.apply(count);
      const where = {place, cross: y.apply(claim.claimant), radius: 3, horizontal: true};
      assert.deepEqual(paths(mark), paths(glyph(claim, context, where)), claim.claim_id);
    });
  });

  test("makes room on its axis for both ends of a range", () => {
    const range = claims.filter(({bound}) => bound === "range");
    const [low, high] = Plot.plot({document, marks: [new ClaimMark(range)]}).scale("y")!.domain as [number, number];
    assert.ok(low <= min(range, (claim) => claim.low!)!);
    assert.ok(high >= max(range, (claim) => claim.high!)!);
  });

  test("takes the bound from the ends where the rows name none", () => {
    const rows = [
      {day: "1900-03-01", from: 5, to: 5}, {day: "1900-03-02", from: 5, to: 9}, {day: "1900-03-03", from: 5},
      {day: "1900-03-04", to: 9}
    ];
    const plot = Plot.plot({document, marks: [new ClaimMark(rows, {x: "day", y1: "from", y2: "to"})]});
    const kinds = marksOf(plot).map((mark) => [...mark.children].map((path) => path.getAttribute("class")).join(" "));
    assert.deepEqual(kinds, ["dot", "bar stroke", "stroke dot", "stroke stroke"]);
  });

  test("parts into facets, and colours by a scale", () => {
    const plot = Plot.plot({document, marks: [new ClaimMark(story.claims, {fx: "side", stroke: "side"})]});
    const facets = [...plot.querySelectorAll("g[aria-label=claim] > g")];
    const sides = new Set(story.claims.map(({side}) => side));
    assert.equal(facets.length, sides.size);
    assert.equal(facets.reduce((sum, facet) => sum + facet.children.length, 0), story.claims.length);
    const fills = (facet: Element) => [...facet.querySelectorAll(".dot")].map((dot) => dot.getAttribute("fill"));
    const colours = facets.map((facet) => new Set(fills(facet)));
    assert.deepEqual(colours.map((own) => own.size), facets.map(() => 1));
    assert.equal(new Set(colours.flatMap((own) => [...own])).size, sides.size);
  });

  test("says each claim in words with its bound, as a title or as a tip", () => {
    const [first] = claims.filter(({bound}) => bound === "more-than");
    const words = `${first!.claimant}, ${"2 March 1900"}`;
    const titled = Plot.plot({document, marks: [new ClaimMark([{...first!, known_on: "1900-03-02"}])]});
    assert.equal(titled.querySelector("title")!.textContent, `${words}: more than 320 losses`);
    const tipped = Plot.plot({document, marks: [new ClaimMark([first!], {tip: true})]});
    assert.equal(tipped.querySelector("title"), null);
    assert.ok(tipped.querySelector("g[aria-label=tip]"));
  });

  test("is a link where it is given an address", () => {
    const href = ({claim_id}: {claim_id: string}) => `claims/${claim_id}.html`;
    const plot = Plot.plot({document, marks: [new ClaimMark(story.claims, {href})]});
    assert.equal(plot.querySelector("a")!.getAttribute("href"), `claims/${story.claims[0]!.claim_id}.html`);
  });

  test("leads to the last day on which a claim stood, solid on the day of saying, dashed since", () => {
    const rows = [{...model, bound: "exact", low: 5, high: 5, known_on: "1900-03-01", until: "1900-03-11"},
      {...model, bound: "exact", low: 9, high: 9, known_on: "1900-03-06", until: null}];
    const plot = Plot.plot({document, marginRight: 40, marks: [new ClaimMark(rows, {until: "until"})]});
    const x = (day: string) => Math.round(plot.scale("x")!.apply(new Date(day)) * 10) / 10;
    const along = (mark: Element, kind: string) => {
      const d = mark.querySelector(`.${kind}`)!.getAttribute("d")!;
      const [from, length] = /^m([\d.]+),[\d.]+h([\d.]+)$/.exec(d)!.slice(1).map(Number);
      return [from!, Math.round((from! + length!) * 10) / 10];
    };
    const [first, second] = marksOf(plot) as [Element, Element];
    assert.deepEqual(along(first, "said"), [x("1900-03-01"), x("1900-03-02")]);
    assert.deepEqual(along(first, "carried"), [x("1900-03-02"), x("1900-03-11")]);
    // One that still stands leads to the edge.
    assert.deepEqual(along(second, "carried"), [x("1900-03-07"), 600]);
  });

  test("the examples of its docstring draw what they say", () => {
    const source = readFileSync(join(siteRoot, "src/charts/claim-mark.ts"), "utf8");
    const lines = source.split("\n").filter((line) => line.startsWith(" *     ")).map((line) => line.slice(7));
    const examples = lines.join("\n").split(/^\/\/.*$/m).slice(1);
    const {chart, tables} = loadStory("ukraine-2022");
    const given = {
      Plot: {...Plot, plot: (options: object) => Plot.plot({document, ...options})},
      aq, ClaimMark, story: chart, standing: tables.standing, claims: tables.claims
    };
    const drawn = examples.map((text) => {
      const run = new Function(...Object.keys(given), text.trim().replace(/^Plot/m, "return Plot"));
      return run(...Object.values(given)) as Element;
    });
    assert.equal(examples.length, 3);
    for (const plot of drawn) assert.doesNotMatch(plot.outerHTML, /NaN|undefined/);
    assert.equal(marksOf(drawn[0]!).length, chart.claims.length);
    assert.equal(marksOf(drawn[1]!).length, chart.claims.filter(({known_on}) => known_on === "2022-03-02").length);
    assert.ok(drawn[2]!.querySelectorAll(".carried").length > 100);
  });
});

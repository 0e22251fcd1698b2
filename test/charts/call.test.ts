import assert from "node:assert/strict";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, test} from "node:test";
import fc from "fast-check";
import {JSDOM} from "jsdom";
import {callOf, specOf} from "../../src/charts/call.ts";
import {charts} from "../../src/charts/index.ts";
import {draw} from "../../src/charts/draw.ts";
import * as kinds from "../../src/charts/kinds.ts";
import {readCall} from "../../src/charts/read-call.ts";
import type {ChartName, ChartRows, ChartSpec} from "../../src/charts/spec.ts";
import {writeCall} from "../../src/charts/write-call.ts";
import {refused} from "../../src/charts/view/may-share.ts";
import {rowIndex} from "../../src/charts/view/row-index.ts";
import {bounds} from "../../src/toll/vocabulary.ts";
import {figuresIn} from "../../tools/page/page-cells.ts";
import {siteRoot} from "../../tools/site-root.ts";
import {browserRows, loadStory} from "../../tools/page/story-data.ts";
import {ledgers} from "../fixtures/atlantis.ts";
import {runs} from "../runs.ts";
import {releasedStory, storyPage} from "./drawings.ts";

const {document} = new JSDOM("").window;
const rows: ChartRows = browserRows(loadStory("atlantis-1900", ledgers));

/** The chart that a text comes to. */
function specIn(text: string, of: ChartRows = rows): ChartSpec {
  const call = readCall(text);
  assert.ok(call, `${text} is not read as a call`);
  return specOf(call, of);
}

describe("writeCall(spec)", () => {
  test("writes a subject and what differs from the defaults, in few lines", () => {
    const count = releasedStory("ukraine-2022").find(({name}) => name.endsWith("/count"))!.spec;
    assert.equal(writeCall(count), `steps(["russia-military-killed", "russia-military-losses"], {
  from: "2022-02-24", until: "2022-04-30",
  notes: [
    "russia-first-toll", "kyiv-jump-to-9000", "first-us-range-russian-dead",
    "komsomolskaya-pravda-deleted", "nato-briefing-7000-15000", "russia-second-toll",
    "first-uk-assessment"
  ]
})`);
  });

  test("writes one toll without a list, a claim or an aspect alone, and a short call on one line", () => {
    const texts = [
      `gap("lemuria-military-killed", {from: "1900-03-01", until: "1900-04-15"})`,
      `follow("lemuria-council-1900-03-20-killed-160")`,
      `survival("measure")`
    ];
    for (const text of texts) assert.equal(writeCall(specIn(text)), text);
  });
});

/** Every page that holds a figure. */
const pages = readdirSync(join(siteRoot, "src"), {recursive: true, encoding: "utf8"})
  .filter((file) => /^(?!\.)[^[]*\.md$/.test(file))
  .filter((file) => figuresIn(readFileSync(join(siteRoot, "src", file), "utf8")).length).sort();

describe("text → chart → text", () => {
  for (const file of pages)
    for (const {name, text, spec, data} of storyPage(file))
      test(`comes back the same for ${name} of ${file}, and draws the same picture`, () => {
        const written = writeCall(spec);
        // A cell may leave to the defaults what is always written.
        const {options} = readCall(text)!;
        if (kinds[spec.chart].options.every((name) => name in options || !["from", "until"].includes(name)))
          assert.equal(written, text, "a cell stands in the page as the panel writes it");
        assert.deepEqual(specIn(written, data), spec);
        assert.deepEqual(specIn(text, data), spec);
        for (const line of text.split("\n")) assert.ok(line.length <= 120, line);
        const made = charts({...data, gaps: undefined} as ChartRows, {width: 760, document});
        const run = new Function(...Object.keys(made), `return ${text}`) as (...given: unknown[]) => Element;
        const context = {document, width: 760, sides: data.sides, href: (id: string) => `./claims/${id}.html`};
        assert.equal(run(...Object.values(made)).innerHTML, draw(spec, data, context).outerHTML);
      });

  test("comes back the same for a thousand charts by chance, and loses nothing that their kind reads", () => {
    fc.assert(fc.property(anyChart, (spec) => {
      const text = writeCall(spec);
      const again = specIn(text);
      assert.equal(writeCall(again), text);
      for (const field of [...kinds[spec.chart].options, "chart", kinds[spec.chart].subject] as const)
        assert.deepEqual(again[field] ?? [], spec[field] ?? [], `${field} of ${text}`);
      for (const line of text.split("\n")) assert.ok(line.length <= 120, line);
    }), runs(1000));
  });
});

const some = (ids: Iterable<string>, least = 0) =>
  fc.uniqueArray(fc.constantFrom(...ids), {minLength: least, maxLength: 8});
const days = ["1900-03-01", "1900-03-09", "1900-03-20", "1900-04-15"];
const index = rowIndex(rows);

/** A chart of the invented story with any of its parts; tolls that may not share an axis are drawn apart. */
const anyChart: fc.Arbitrary<ChartSpec> = fc.constantFrom("body", "claimant").chain((by) => fc.record({
  chart: fc.constantFrom(...(Object.keys(kinds) as ChartName[])),
  tolls: some(index.tolls, 1),
  from: fc.constantFrom(...days.slice(0, 2)),
  until: fc.constantFrom(...days.slice(1)),
  notes: some(index.events),
  by: fc.constant(by as ChartSpec["by"]),
  scale: fc.constantFrom("linear", "log"),
  admits: fc.uniqueArray(fc.constantFrom("same", "losses", "basis", "all"), {minLength: 1}),
  only: some(by === "body" ? index.bodies : index.claimants),
  counted: fc.constantFrom(undefined, true, false),
  under: some(index.bodies),
  knownOn: fc.constantFrom(null, ...days),
  claim: fc.constantFrom(...index.claims),
  aspect: fc.constantFrom("bound", "measure"),
  split: fc.constantFrom("toll", "speaker", "side"),
  bounds: fc.uniqueArray(fc.constantFrom(...bounds)),
  carry: fc.constantFrom(null, 0, 7),
  lossesAsKilled: fc.boolean()
}) as fc.Arbitrary<ChartSpec>).map((spec) => {
  const {apart, oneAxis, settle = (same: ChartSpec) => same} = kinds[spec.chart];
  if (!oneAxis || !refused(spec.tolls, rows, oneAxis).length) return settle(spec);
  return apart ? {...spec, chart: apart, split: "toll"} : settle({...spec, tolls: spec.tolls.slice(0, 1)});
});

describe("readCall(text)", () => {
  test("reads one call with its arguments written out, whatever its layout", () => {
    assert.deepEqual(readCall(`
      // what Kyiv counted
      steps(["a", 'b'], {"from": "2022-02-24", carry: 7, lossesAsKilled: true,}) /* and no more */
    `), {chart: "steps", tolls: ["a", "b"], options: {from: "2022-02-24", carry: 7, lossesAsKilled: true}});
    assert.deepEqual(readCall("steps()"), {chart: "steps", options: {}});
    assert.deepEqual(readCall(`gap("a")`), {chart: "gap", tolls: ["a"], options: {}});
    assert.deepEqual(readCall(`afterlife("c", {from: "2022-02-27"})`),
      {chart: "afterlife", options: {claim: "c", from: "2022-02-27"}});
  });

  const others = [
    "", "steps", "stepz()", "toString()", "Plot.plot({})", "steps(...tolls)", "steps(toll)", `steps("a", {from})`,
    `steps("a", {...rest})`, `steps("a", {["from"]: "2022-02-24"})`, `steps("a", {get from() {}})`, "steps(`a`)",
    `steps("a");`, `steps("a") + 1`,
    `steps("a"), gap("a")`, `charts.steps("a")`, `steps?.("a")`, `await steps("a")`, `steps("a"`,
    `const x = steps("a")`, `steps(["a", , "b"])`, `steps(/a/)`
  ];
  for (const text of others) test(`leaves ${JSON.stringify(text)} to be run`, () => assert.equal(readCall(text), null));
});

describe("specOf(call, rows)", () => {
  test("takes what a call leaves out from the story: its own toll, its first day, a tenth past its last claim", () => {
    const {tolls, from, until} = specIn("steps()");
    assert.deepEqual([tolls, from], [[rows.default_toll], "1900-03-01"]);
    const own = rows.claims.filter(({toll_id}) => toll_id === rows.default_toll);
    assert.ok(until > own.map(({known_on}) => known_on).sort().at(-1)!);
  });

  const refused: [text: string, words: RegExp][] = [
    [`steps("lemuria-militry-killed")`,
      /^no claim is about the toll lemuria-militry-killed; did you mean lemuria-military-killed\?$/],
    [`steps("x")`, /^no claim is about the toll x; known: .*lemuria-military-killed/],
    [`steps("lemuria-military-killed", {notes: ["war-begin"]})`,
      /^no event is called war-begin; did you mean war-begins\?$/],
    [`follow("lemuria-council-1900-03-20-killed-161")`,
      /^no claim has the id lemuria-council-1900-03-20-killed-161; did you mean /],
    [`steps("lemuria-military-killed", {only: ["lemuria-counsil"]})`,
      /^no body is called lemuria-counsil; did you mean lemuria-council\?$/],
    [`windows("lemuria-military-killed", {under: ["x"]})`, /^no body is called x; known: /],
    [`steps("lemuria-military-killed", {form: "1900-03-01"})`, /^steps has no option form; did you mean from\?$/],
    [`mirror("lemuria-military-killed", {notes: []})`, /^mirror has no option notes; known: from, /],
    [`follow("lemuria-council-1900-03-20-killed-160", {from: "1900-03-01"})`,
      /^follow has no option from; it has none$/],
    [`steps("lemuria-military-killed", {from: "1900-3-1"})`,
      /^steps: from must be a day such as "2022-03-02", not "1900-3-1"$/],
    [`steps("lemuria-military-killed", {from: null})`, /^steps: from must be a day/],
    [`steps("lemuria-military-killed", {scale: "logg"})`, /^steps: scale must be "linear" or "log", not "logg"$/],
    [`gap("lemuria-military-killed", {admits: "same"})`,
      /^gap: admits must be a list of "same", "losses", "basis" or "all", each once, not "same"$/],
    [`steps("lemuria-military-killed", {carry: -1})`, /^steps: carry must be a whole number/],
    [`steps("lemuria-military-killed", {counted: "yes"})`, /^steps: counted must be true or false, not "yes"$/],
    [`steps(7)`, /^steps: tolls must be a list of ids, each once, not \[7\]$/],
    [`steps([])`, /^steps needs a toll; known: /],
    [`follow()`, /^follow needs the id of a claim$/],
    [`survival("bounds")`, /^survival: aspect must be "bound" or "measure", not "bounds"$/],
    [`steps(["lemuria-military-killed", "atlantis-military-killed"])`,
      /^steps: not on one axis\. One counts Lemuria's people, the other Atlantis's\. panels\(\[…\]\) draws them /],
    [`steps("lemuria-military-killed", {from: "1900-04-02", until: "1900-04-01"})`,
      /^steps: from 1900-04-02 is after until 1900-04-01$/],
    [`steps("lemuria-military-killed", {tolls: []})`, /^steps: tolls stands before the options$/],
    [`steps("lemuria-military-killed", "atlantis-military-killed")`,
      /^steps: options stand in braces, .* several tolls stand in one list$/],
    [`steps("lemuria-military-killed", {}, 1)`, /^steps takes tolls and options, not 3 arguments$/]
  ];
  for (const [text, words] of refused)
    test(`refuses ${text} in words`, () =>
      assert.throws(() => specIn(text), ({message}: Error) => words.test(message) || assert.fail(message)));
});

describe("charts(rows)", () => {
  const {steps, gap, follow, claim, figure, gapOn} = charts(rows, {width: 358, root: "../", document});

  test("draws a box with an SVG of its width whose marks lead to claims, and says to which chart the call came", () => {
    const drawn = steps("lemuria-military-killed", {from: "1900-03-01", until: "1900-04-15"});
    assert.equal(drawn.className, "drawing");
    assert.match(drawn.innerHTML, /^<svg[^>]*viewBox="0 0 358 /);
    for (const mark of drawn.querySelectorAll("a.mark"))
      assert.match(mark.getAttribute("href")!, /^\.\.\/claims\/[a-z0-9-]+\.html$/);
    assert.deepEqual(drawn.spec, specIn(`steps("lemuria-military-killed", {from: "1900-03-01", until: "1900-04-15"})`));
  });

  test("finds the gaps that a call asks for among the rows, which hold none", () => {
    assert.ok(gap("lemuria-military-killed", {admits: ["same", "losses"]}).querySelectorAll("a.mark.gap").length > 0);
  });

  test("refuses what it does not know", () =>
    assert.throws(() => follow("nobody"), /^Error: no claim has the id nobody; known: /));

  test("gives cells a claim, its figure in words and the widest gap of a day as plain values", () => {
    assert.equal(claim("lemuria-council-1900-03-20-killed-160").claimant_id, "lemuria-council");
    assert.equal(figure("lemuria-council-1900-03-20-killed-160"), "160");
    assert.throws(() => figure("nobody"), /no claim has the id nobody/);
    const found = gapOn("1900-03-21", "lemuria-military-killed");
    assert.ok(found && found.from <= "1900-03-21" && (found.until ?? "9") >= "1900-03-21");
    assert.equal(gapOn("1900-03-01", "lemuria-military-killed"), null);
  });
});

test("what a chart draws needs no acorn", () => {
  const source = readFileSync(join(import.meta.dirname, "../../src/charts/index.ts"), "utf8");
  assert.doesNotMatch(source, /read-call/);
  assert.equal(callOf("steps", []).chart, "steps");
});

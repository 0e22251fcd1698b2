import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {JSDOM} from "jsdom";
import {CallError, specOf} from "../../src/charts/call.ts";
import {draw} from "../../src/charts/draw.ts";
import * as kinds from "../../src/charts/kinds.ts";
import {readCall} from "../../src/charts/read-call.ts";
import {formatTime} from "../../src/toll/day.ts";
import type {PageContext} from "../../tools/page/context.ts";
import {fillParts} from "../../tools/page/parts.ts";
import {resolveReferences} from "../../tools/page/references.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {hardRoot} from "./fixture-root.ts";

const story = loadStory("thule-1901", hardRoot);
const {tables} = story;
const {document} = new JSDOM("").window;
const words = (markup: string) =>
  markup.replace(/<[^>]+>/g, " ").replace(/&#39;/g, "'").replace(/&#34;/g, "\"").replace(/\s+/g, " ").trim();
const context = (params: Record<string, string> = {}): PageContext =>
  ({story, path: "/x", root: "./", siteRoot: "./", params, line: 1});
const claimPage = (claim: string) => words(fillParts(`<div data-part="claim"></div>`, context({claim})));
const tollPage = (toll: string) => words(fillParts(`<div data-part="toll"></div>`, context({toll})));
const texts = (call: string, selector: string) => {
  const drawing = draw(specOf(readCall(call)!, story.chart), story.chart,
    {document, width: 760, sides: story.sides, href: (id) => id});
  return Array.from(drawing.querySelectorAll(selector), (node) =>
    (node.getAttribute("aria-label") ?? node.textContent!).trim().replace(/; \d+ printings?$/, ""));
};
const kindOf = (call: string) => {
  const spec = specOf(readCall(call)!, story.chart);
  return {kind: kinds[spec.chart], spec};
};
const count = `steps("thule-all-killed", {from: "1901-05-01", until: "1901-05-15"})`;

describe("a count of what was found", () => {
  test("stands in a line of its own beside its speaker's count of all", () => {
    const lantern = tables.standing.filter((row) => row.claimant_id === "lantern-society" && row.word_of === "body");
    assert.deepEqual(lantern.map(({claim_id, stands_until}) => [claim_id, stands_until]).sort(),
      [["lantern-buried-190", null], ["lantern-recovered-260", null], ["lantern-say-600", null]]);
  });

  test("is in no gap but those that admit another basis", () => {
    const found = new Set(["lantern-buried-190", "lantern-recovered-260", "registry-certified-150"]);
    for (const {admits, smaller_claim_id, larger_claim_id} of tables.gaps)
      if (admits === "same" || admits === "losses")
        assert.ok(!found.has(smaller_claim_id!) && !found.has(larger_claim_id!), String(smaller_claim_id));
    assert.ok(tables.gaps.some((row) => row.admits === "basis" && found.has(row.smaller_claim_id!)));
  });

  test("says what it is on the chart, also where its speaker has no other line", () => {
    const labels = texts(count, ".label");
    for (const label of ["Lantern Society, bodies recovered 260", "Lantern Society, the buried 190",
      "Registry, certificates 150"])
      assert.ok(labels.includes(label), `${label}: ${labels.join("; ")}`);
    assert.ok(texts(count, ".mark").includes("Lantern Society, said 4 May 1901: 260 bodies recovered"));
  });

  test("is no end of what a chart's finding lets counts of all run to", () => {
    const {kind, spec} = kindOf(count);
    assert.equal(kind.finding(spec, story.chart), "On 10 May 1901 the standing claims run from about 520 killed " +
      "(Council) to 700 killed (Harbour Master), beside 3 counts of what was found");
    const day = kind.onDay!(spec, story.chart, "1901-05-06");
    assert.match(day, /Lantern Society said 260 bodies recovered \(4 May\)/);
    const strip = kindOf(`strip("thule-all-killed", {from: "1901-05-04", until: "1901-05-05"})`);
    assert.match(strip.kind.finding(strip.spec, story.chart),
      /from 260 bodies recovered .* to more than 600 killed .*; what was found is no count of all$/);
  });

  test("is called so on its page, in a sentence, in lists and in the table of a chart", () => {
    assert.match(claimPage("lantern-recovered-260"),
      /260 bodies recovered .*Based on bodies that were recovered: a floor, and no count of all/);
    assert.match(words(resolveReferences("{claim:lantern-buried-190 measure}", context())), /^190 buried$/);
    assert.match(words(resolveReferences("{claim:registry-homeless-3000 measure}", context())),
      /^more than 3,000 displaced, registered$/);
    const {kind, spec} = kindOf(count);
    assert.ok(kind.rows(spec, story.chart).rows.some((row) => row.includes("certified dead")));
    const list = words(fillParts(`<div data-part="claims"></div>`, context()));
    assert.match(list, /260 bodies recovered/);
  });
});

describe("a projection", () => {
  const toll = "thule-all-killed.projection";

  test("has a toll of its own, stands on no day and is in no gap", () => {
    const own = tables.tolls.find((row) => row.modality === "projection")!;
    assert.deepEqual([own.toll_id, own.title, own.claims], [toll, "Thulean people projected as killed", 1]);
    assert.ok(!tables.standing.some((row) => row.toll_id === toll));
    assert.ok(!tables.gaps.some((row) => [row.smaller_claim_id, row.larger_claim_id].includes("surveyors-reach-2000")));
    assert.match(story.published.get("surveyors-reach-2000")!.never_stands!, /^a projection/);
  });

  test("may be for a day that lies ahead of its saying", () => {
    const {as_of, said_on} = story.claims.get("surveyors-reach-2000")!;
    assert.ok(as_of! > said_on!);
  });

  test("is refused an axis with counts, and is drawn apart on its own day, not carried", () => {
    assert.throws(() => specOf(readCall(`steps(["thule-all-killed", "${toll}"])`)!, story.chart),
      (error: Error) => error instanceof CallError && /projection of what may be.*panels/.test(error.message));
    const own = `steps("${toll}", {from: "1901-05-01", until: "1901-05-10"})`;
    assert.deepEqual(texts(own, ".mark"), ["Surveyors, said 4 May 1901: up to 2,000 killed, projected"]);
    assert.equal(texts(own, ".carried, .unread").length, 0);
    assert.ok(!texts(count, ".mark").some((one) => one.includes("Surveyors")));
  });

  test("that is printed as a count is bent", () => {
    assert.deepEqual(tables.relay.filter(({claim_id}) => claim_id === "surveyors-reach-2000")
      .map(({report_id, damage}) => [report_id, damage]), [["t-08", "none"], ["t-09", "modality-changed"]]);
    assert.match(claimPage("surveyors-reach-2000"), /up to 2,000 dead ”? ?projection and count mixed up: count/);
  });

  test("says so on its page and on that of its toll, and takes no place among what stood", () => {
    const page = claimPage("surveyors-reach-2000");
    assert.match(page,
      /up to 2,000 killed, projected .*Projected up to 1 June 1901 .*Never its latest word a projection/);
    assert.ok(!page.includes("Where it stood that day"));
    assert.match(tollPage(toll), /These figures say what may be.*no gap is measured/);
    assert.ok(!tollPage(toll).includes("may be compared outright"));
  });
});

describe("the hour of saying", () => {
  test("decides which of two words of a day stands, and stands with both", () => {
    assert.match(story.published.get("council-dead-400")!.never_stands!, /went past it on the same day/);
    assert.ok(texts(count, ".mark").includes("Council, said 3 May 1901 at 18:00 UTC+2: about 520 killed"));
    assert.match(claimPage("council-dead-400"), /Said on 3 May 1901, 09:30 UTC /);
  });

  test("is read with its zone", () => {
    assert.deepEqual(["13:37+02:00", "09:30Z", "09:30+00:00", "23:05-03:30"].map(formatTime),
      ["13:37 UTC+2", "09:30 UTC", "09:30 UTC", "23:05 UTC−3:30"]);
  });
});

describe("a part beside its whole", () => {
  test("is named by the nearest toll that takes it in: by its group, its scope or its measure", () => {
    const wholes = (toll: string) => tables.tolls.find((row) => row.toll_id === toll)!.part_of;
    assert.deepEqual(wholes("thule-all-killed.fish-quay"), ["thule-all-killed.lower-town"]);
    assert.deepEqual(wholes("thule-all-killed.lower-town"), ["thule-all-killed"]);
    assert.deepEqual(wholes("thule-children-killed"), ["thule-all-killed"]);
    assert.deepEqual(wholes("thule-all-killed"), ["thule-all-casualties"]);
    assert.deepEqual(wholes("thule-all-killed.projection"), []);
  });

  test("stands on both toll pages with the relation, with who speaks of both, and nothing is added up", () => {
    const page = tollPage("thule-all-killed");
    assert.match(page, /reported killed, the lower town , a part of this toll: the lower town within the whole\. /);
    assert.match(page, /3 May 1901: [^:]*Council said about 520 killed here and about 310 killed there/);
    assert.match(page, /Thulean people projected as killed : what may be, and no count/);
    assert.match(page, /Parts are never added up here/);
    assert.match(tollPage("thule-all-killed.fish-quay"),
      /which takes this toll in: the fish quay within the lower town/);
    assert.ok(!page.includes("400 there"), "no sum of two parts");
  });
});

describe("a claim that cites another", () => {
  test("says whom, and that that body denied it, on its page, in its sentence and on the chart", () => {
    assert.match(claimPage("harbour-cites-700"), /Citing Lantern Society, which denied it /);
    assert.ok(texts(count, ".mark").includes(
      "Harbour Master, said 7 May 1901: 700 killed, citing Lantern Society, which denied it"));
    const link = resolveReferences("{claim:harbour-cites-700}", context());
    assert.match(link, /700 killed, citing Lantern Society, which denied it\./);
  });

  test("is denied once, however often the denial was printed", () => {
    const page = claimPage("harbour-cites-700");
    assert.equal(page.split("Denied by Lantern Society").length, 2);
    assert.match(page, /Printed by Thule Echo : never gave such a figure ; The North Lamp : no such number from us /);
  });
});

describe("a range that a page made of what two said", () => {
  test("is a printing of each, faithful to its own end, and nobody's claim", () => {
    const own = tables.relay.filter(({claim_id}) => claim_id.includes("wounded"));
    assert.deepEqual(own.map(({claim_id, damage, own_words}) => [claim_id, damage, own_words]),
      [["council-wounded-300", "none", true], ["harbour-wounded-350", "none", true]]);
    assert.ok(!tables.claims.some((claim) => claim.bound === "range"));
    assert.match(claimPage("council-wounded-300"),
      /300 to 350 hurt one range made of two claims, with 350 \(Harbour Master\) as said/);
  });
});

// What charts say of themselves: to those who hear the page, above a chart that nobody gave a title, in its table.
// words.txt holds title, subtitle, description and source of each chart of the invented story, written by hand from its
// rows.
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, test} from "node:test";
import {specOf} from "../../src/charts/call.ts";
import * as kinds from "../../src/charts/kinds.ts";
import {readCall} from "../../src/charts/read-call.ts";
import {rowsFor} from "../../src/charts/rows-for.ts";
import {claimSentence} from "../../src/charts/shared/glyph.ts";
import type {ChartData} from "../../src/charts/spec.ts";
import type {Cell} from "../../src/charts/words/table-rows.ts";
import {extremes} from "../../src/charts/words/extremes.ts";
import type {GapRow} from "../../src/toll/widest.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {ledgers} from "../fixtures/atlantis.ts";
import {inventedStory} from "./drawings.ts";

const story = loadStory("atlantis-1900", ledgers).chart;
const charts = new Map(inventedStory().map((one) => [one.name.replace("atlantis-1900/", ""), one]));
const version = `data version ${story.version}.`;

/** The chart of a call, with its kind and its rows. */
function chart(text: string, rows: ChartData = story) {
  const spec = specOf(readCall(text)!, rows);
  return {spec, kind: kinds[spec.chart], data: rowsFor(spec, rows)};
}

const war = `from: "1900-03-01", until: "1900-04-15"`;

describe("a chart in words", () => {
  const text = readFileSync(join(import.meta.dirname, "words.txt"), "utf8");
  const said = new Map(text.split(/^## /m).slice(1).map((part) => {
    const [name, title, subtitle, description, source] = part.split("\n");
    return [name!, {title, subtitle, description, source}];
  }));

  test("is held for every chart of the invented story", () => 
    assert.deepEqual([...charts.keys()].sort(), [...said.keys()].sort()));

  test("is held for every kind of chart", () =>
    assert.deepEqual([...new Set([...charts.values()].map(({spec}) => spec.chart))].sort(), Object.keys(kinds).sort()));

  for (const [name, words] of said)
    test(`says of ${name} what its rows hold`, () => {
      const {spec, data} = charts.get(name)!;
      const {finding, subtitle, describe, source} = kinds[spec.chart];
      assert.equal(finding(spec, data), words.title);
      assert.equal(subtitle(spec, data), words.subtitle);
      assert.equal(describe(spec, data), words.description);
      assert.equal(source(spec, data), `Source: tollbook ledger, ${words.source}; ${version}`);
    });
});

/** A table as a reader sees it, a line a row. */
function table(name: string): string[] {
  const {spec, data} = charts.get(name)!;
  const {head, rows} = kinds[spec.chart].rows(spec, data);
  const text = (cell: Cell) => (typeof cell === "string" ? cell : `${cell.before}${cell.figure}`);
  return [head, ...rows.map((row) => row.map(text))].map((row) => row.join(" | "));
}

describe("a chart as a table", () => {
  test("has a row for each claim, what was taken back, and of whom where a chart counts several people's dead", () => {
    assert.deepEqual(table("mirror"), [
      "Said | Claimant | Figure | Measure | Of whom",
      "4 March 1900 | War Office | 40 | killed | Lemuria, soldiers",
      "12 March 1900 | Crown of Atlantis | more than 1,000 | killed | Lemuria, soldiers",
      "14 March 1900 | War Office | disowned on 15 March 1900: 900 | killed | Lemuria, soldiers",
      "18 March 1900 | Admiralty | 75 | killed | Atlantis, soldiers",
      "19 March 1900 | Council of Lemuria | more than 600 | killed | Atlantis, soldiers",
      "20 March 1900 | Council of Lemuria | 160 | killed | Lemuria, soldiers",
      "24 March 1900 | Crown of Atlantis | withdrawn on 27 March 1900: 3,000 | killed | Lemuria, soldiers"
    ]);
    assert.deepEqual(table("strip"), [
      "Said | Claimant | Figure | Measure",
      "20 March 1900 | Council of Lemuria | 160 | killed",
      "22 March 1900 | Observers of Mu | 400 to 900 | killed"
    ]);
  });

  test("has a row for each stretch of a gap; what is known on a day does not know when the last one ends", () => {
    assert.deepEqual(table("gap-known"), [
      "From | To | Smaller | Larger | At least | Nominal",
      "12 March 1900 | 13 March 1900 | War Office, 40 | Crown of Atlantis, more than 1,000 | 25× | 25×",
      "14 March 1900 | 14 March 1900 | War Office, 900 | Crown of Atlantis, more than 1,000 | 1.1× | 1.1×",
      "15 March 1900 | 19 March 1900 | War Office, 40 | Crown of Atlantis, more than 1,000 | 25× | 25×",
      "20 March 1900 | 21 March 1900 | Council of Lemuria, 160 | Crown of Atlantis, more than 1,000 | 6.2× | 6.3×",
      "22 March 1900 | 23 March 1900 | Council of Lemuria, 160 | Crown of Atlantis, more than 1,000 | 6.2× | 6.3×",
      "24 March 1900 | still | Council of Lemuria, 160 | Crown of Atlantis, 3,000 | 18× | 19×"
    ]);
    const both = table("gap");
    assert.equal(both[0], "From | To | Smaller | Larger | At least | Nominal | Pairs");
    assert.deepEqual([both[8], both[9], both.at(-1)], [
      "28 March 1900 | still | Council of Lemuria, 160 | Crown of Atlantis, more than 1,000 | 6.2× | 6.3×" +
        " | one measure",
      "4 March 1900 | 11 March 1900 | War Office, 40 | Admiralty, 300 | 7.5× | 7.5× | with losses",
      "30 March 1900 | still | Council of Lemuria, 160 | Admiralty, 2,100 | 13× | 13× | with losses"
    ]);
  });

  test("has the stretch that begins on the day of which the knowledge is shown", () => {
    const {spec, kind, data} = chart(`gap("lemuria-military-killed", {${war}, knownOn: "1900-03-24"})`);
    assert.deepEqual(kind.rows(spec, data).rows.map(([from]) => from).slice(-2), ["22 March 1900", "24 March 1900"]);
  });

  test("has a row for each printing with what it changed", () => {
    assert.deepEqual(table("follow"), [
      "Printed | Outlet | Figure | Measure | What changed",
      "20 March 1900 | Lemurian Post | 160 | killed | as said",
      "21 March 1900 | Courier of Mu | 106 | killed | another number",
      "22 March 1900 | Y Llanw | 160 | killed | victims changed",
      "23 March 1900 | The Harbour Gazette | 160 | killed | date changed"
    ]);
  });

  test("has a row for each word that was said and what it was printed as", () => {
    assert.deepEqual(table("bounds").slice(0, 4),
      ["Said | Printed | Printings", "about | about | 3", "almost | about | 1", "almost | almost | 1"]);
    assert.ok(table("bounds").includes("more than | no bound | 2"));
    assert.deepEqual(table("measures"),
      ["Said | Printed | Printings", "killed | killed | 20", "losses | killed | 2", "losses | losses | 3"]);
  });

  test("has a row for each count for fixed days with its days, its interval, and running counts last", () => {
    assert.deepEqual(table("intervals"), [
      "Said | Claimant | Figure | Days counted",
      "20 March 1900 | Observers of Mu | 640 | 1 March 1900 to 20 March 1900",
      "20 March 1900 | Observers of Mu | interval 400 to 900 | 1 March 1900 to 20 March 1900",
      "31 March 1900 | Observers of Mu | at least 300 | 15 March 1900 to 31 March 1900",
      "2 April 1900 | Observers of Mu | 1,150 | 1 March 1900 to 2 April 1900",
      "2 April 1900 | Observers of Mu | interval 800 to 1,500 | 1 March 1900 to 2 April 1900"
    ]);
    assert.deepEqual(table("windows").slice(1).map((row) => row.split(" | ")[2]),
      ["640", "at least 300", "1,150", "at least 212", "almost 300"]);
    assert.match(table("windows").at(-1)!, / \| a running count, /);
  });
});

describe("the finding of a gap chart", () => {
  const {spec, kind, data} = chart(`gap("lemuria-military-killed", {${war}})`);
  const [model] = data.gaps as [GapRow];
  /** A gap chart whose stretches have these ratios, one after the other, the last to the end or to a day. */
  const found = (ratios: (number | null)[], last: string | null = null, with_ = spec) => {
    const gaps = ratios.map((ratio, index): GapRow => ({...model, guaranteed_ratio: ratio, nominal_ratio: ratio,
      from: `1900-03-${20 + index}`, until: index < ratios.length - 1 ? `1900-03-${20 + index}` : last}));
    return {title: kind.finding(with_, {...data, gaps}), description: kind.describe(with_, {...data, gaps})};
  };

  const aged = ": 40 killed (War Office, said 35 days before) and " +
    "more than 1,000 killed (Crown of Atlantis, said 27 days before)";
  const findings: [ratios: (number | null)[], title: string][] = [
    [[2, 4, 9], `At least 9 times apart on 8 April 1900${aged}; the widest in this time`],
    [[2, 4, 9, 9], `At least 9 times apart on 8 April 1900${aged}; the widest in this time`],
    [[9, 4, 2], `At least 2 times apart on 8 April 1900${aged}; ` +
      "at least 9 times at the widest (said 16 days before and 8 days before)"],
    [[9, 4, 9], `At least 9 times apart on 8 April 1900${aged}; as wide as ever in this time`],
    [[4, 4], `At least 4 times apart on 8 April 1900${aged}`],
    [[4], `At least 4 times apart on 8 April 1900${aged}`],
    [[14.19], `At least 14 times apart on 8 April 1900${aged}`],
    [[null, 3], `At least 3 times apart on 8 April 1900${aged}`],
    [[], "No two claims could be compared in this time"],
    [[null], "No two claims could be compared in this time"]
  ];
  for (const [ratios, title] of findings)
    test(`of ${JSON.stringify(ratios)} is: ${title}`, () => assert.equal(found(ratios).title, title));

  test("says until when, where no two claims could be compared at the end", () => {
    assert.equal(found([2, 4], "1900-03-30").title,
      "At least 4 times apart until 30 March 1900: 40 killed (War Office, said 26 days before) " +
      "and more than 1,000 killed (Crown of Atlantis, said 18 days before); the widest in this time");
    assert.match(found([2, 4], "1900-03-30").description,
      / Last, until 30 March 1900, it was at least 4 times, between /);
  });

  test("takes a stretch that goes on beyond the chart to its end", () => {
    assert.equal(found([2, 4], "1900-05-01").title,
      `At least 4 times apart on 8 April 1900${aged}; the widest in this time`);
    assert.match(found([2, 4], "1900-05-01").description, / At the end it was at least 4 times, between /);
  });

  test("tells a listener the first of the widest stretches, and the last", () => {
    assert.match(found([2, 9, 4, 9, 3]).description,
      /It was widest from 21 March 1900: at least 9 times, .* At the end it was at least 3 times/);
    assert.equal(found([]).description, "No two claims could be compared in this time.");
  });
});

describe("the finding of a chart of claims", () => {
  const [model] = story.claims as [ChartData["claims"][number]];
  const claim = (claimant: string, low: number | null, high: number | null, bound: typeof model.bound) =>
    ({...model, measure: "killed" as const, claimant, low, high, bound});

  test("runs from the least end to the greatest, whatever their order", () => {
    const claims = [claim("B", 500, 500, "exact"), claim("A", 40, null, "at-least"), claim("C", null, 900, "up-to")];
    assert.equal(extremes(claims, "They"), "They run from at least 40 killed (A) to up to 900 killed (C)");
    assert.equal(extremes([claim("A", 400, 900, "range"), claim("B", 500, 950, "range")], "They"),
      "They run from 400 to 900 killed (A) to 500 to 950 killed (B)");
  });

  test("does not run from a range to what lies within it", () => {
    assert.equal(extremes([claim("B", 500, 500, "exact"), claim("A", 400, 900, "range")], "They"),
      "They all lie within 400 to 900 killed (A)");
  });

  test("is the claim itself where there is one, and says so where there is none", () => {
    assert.equal(extremes([claim("A", 40, 40, "exact")], "They"), "One claim: 40 killed (A)");
    assert.equal(extremes([], "They"), "No claim stands under these choices");
  });
});

test("a count for fixed days has its last day in its label, and no part in what running counts run to", () => {
  const claims = story.claims.map((claim) =>
    (claim.claimant_id === "mu-observers" ? {...claim, count_window: "closed" as const} : claim));
  const {spec, kind, data} = chart(`steps("lemuria-military-killed", {${war}})`, {...story, claims});
  assert.equal(kind.finding(spec, data),
    "On 8 April 1900 the standing claims run from 160 killed (Council of Lemuria, 20 March 1900) " +
    "to more than 1,000 killed (Crown of Atlantis, 12 March 1900), beside 1 count for fixed days");
  assert.match(kind.describe(spec, data), / Observers of Mu, to 1 April 1900 only, up to 1,200 killed/);
});

test("lines are told from the largest, a range by its upper end", () => {
  const claims = story.claims.map((claim) =>
    (claim.claim_id === "lemuria-council-1900-03-20-killed-160" ? {...claim, low: 500, high: 500} : claim));
  const text = `steps("lemuria-military-killed", {${war}, knownOn: "1900-03-23"})`;
  const {spec, kind, data} = chart(text, {...story, claims});
  assert.match(kind.describe(spec, data),
    /Crown of Atlantis, more than 1,000 .*; Observers of Mu, 400 to 900 .*; Council of Lemuria, 500 /);
});

describe("a chart that has nothing to show says so", () => {
  const before = `"lemuria-military-killed", {from: "1900-03-01", until: "1900-03-01"}`;
  const none = "No claim stands under these choices";
  const noTwo = "No two claims could be compared in this time";
  const noCount = "No count for fixed days ends in this time";
  const empty: [text: string, title: string, description: string][] = [
    [`steps(${before})`, none, "Step chart: Lemurian soldiers reported killed, 1 March 1900, no line."],
    [`mirror(${before})`, none, "1 step chart, 1 March 1900. Lemurian soldiers reported killed, no line."],
    [`strip(${before})`, none, "No claim of 1 March 1900 fits these choices."],
    [`silence(${before})`, "Who spoke when, and the longest silences where a series was read whole",
      "No claim of 1 March 1900 fits these choices."],
    [`gap(${before})`, noTwo, `${noTwo}.`],
    [`windows(${before})`, noCount, `${noCount}.`],
    [`intervals(${before})`, noCount, `${noCount}.`]
  ];
  for (const [text, title, description] of empty)
    test(text, () => {
      const {spec, kind, data} = chart(text);
      assert.deepEqual([kind.finding(spec, data), kind.describe(spec, data)], [title, description]);
    });
});

describe("what stood on a day", () => {
  const steps = chart(`steps(["lemuria-military-killed", "lemuria-military-losses"], {${war}})`);
  const gap = chart(`gap("lemuria-military-killed", {${war}})`);
  const days: [day: string, claims: string, apart: string][] = [
    ["1900-03-02", "By 2 March 1900 nobody in this ledger had given a total.",
      "On 2 March 1900 no two claims could be divided."],
    ["1900-03-12", "These claims stood on 12 March 1900: Crown of Atlantis said more than 1,000 killed (12 March); " +
      "Council of Lemuria said 40 killed (4 March); Crown of Atlantis said 300 losses (3 March).",
      "The furthest apart were War Office (40, 4 March) and Crown of Atlantis (more than 1,000, 12 March): " +
      "at least 25 times."],
    ["1900-03-13", "These claims stood on 13 March 1900: Crown of Atlantis said more than 1,000 killed (12 March); " +
      "Council of Lemuria said 40 killed (4 March); Crown of Atlantis said 300 losses (3 March).",
      "The furthest apart were War Office (40, 4 March) and Crown of Atlantis (more than 1,000, 12 March): " +
      "at least 25 times."],
    ["1900-03-25", "These claims stood on 25 March 1900: Crown of Atlantis said 3,000 killed (24 March); " +
      "Council of Lemuria said 160 killed (20 March); Observers of Mu said 400 to 900 killed (22 March); " +
      "Crown of Atlantis said about 800 losses (16 March).",
      "The furthest apart were Council of Lemuria (160, 20 March) and Crown of Atlantis (3,000, 24 March): " +
      "at least 18 times."]
  ];
  for (const [day, claims, apart] of days)
    test(day, () => {
      assert.equal(steps.kind.onDay!(steps.spec, steps.data, day), claims);
      assert.equal(gap.kind.onDay!(gap.spec, gap.data, day), apart);
    });
});

describe("printings", () => {
  const id = "lemuria-council-1900-03-20-killed-160";
  const reports = story.reports.map((report) =>
    (report.claim_id === id && report.outlet === "Y Llanw" ? {...report, published_on: null} : report));

  test("without a day come last, and say so", () => {
    const {spec, kind, data} = chart(`follow("${id}")`, {...story, reports});
    assert.match(kind.describe(spec, data), /; Y Llanw, printed on a day not known: 160 killed \(victims changed\)\.$/);
    assert.deepEqual(kind.rows(spec, data).rows.at(-1)![0], "not known");
  });

  test("that have no day within an afterlife are not in its table, and are counted in words", () => {
    const text = `afterlife("${id}", {from: "1900-03-20", until: "1900-03-21"})`;
    const {spec, kind, data} = chart(text, {...story, reports});
    assert.deepEqual(kind.rows(spec, data).rows.map((row) => row[1]), ["Lemurian Post", "Courier of Mu"]);
    assert.match(kind.describe(spec, data), /; 2 printings\. .* 2 more printings without a day or on other days\.$/);
  });
});

describe("a mark is called after its claim", () => {
  const [model] = story.claims as [ChartData["claims"][number]];
  const claim = {...model, claimant: "Kyiv", known_on: "2022-03-03", low: 9000, high: null,
    bound: "more-than" as const, measure: "killed" as const, status: "standing" as const,
    withdrawn_on: null, said: true};
  const names: [claim: typeof model, name: string][] = [
    [claim, "Kyiv, said 3 March 2022: more than 9,000 killed"],
    [{...claim, said: false}, "Kyiv, printed by 3 March 2022: more than 9,000 killed"],
    [{...claim, low: 1, high: 2, bound: "range", interval_level: 95},
      "Kyiv, said 3 March 2022: 1 to 2 killed, a statistical interval"],
    [{...claim, status: "withdrawn", withdrawn_on: "2022-03-04"},
      "Kyiv, said 3 March 2022: more than 9,000 killed, withdrawn on 4 March 2022"],
    [{...claim, status: "disowned"}, "Kyiv, said 3 March 2022: more than 9,000 killed, disowned"],
    [{...claim, status: "superseded"}, "Kyiv, said 3 March 2022: more than 9,000 killed"]
  ];
  for (const [one, name] of names) test(name, () => assert.equal(claimSentence(one), name));
});

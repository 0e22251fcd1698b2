// What a chart owes its reader in any story: a key to its own marks, a reason where it is empty, ticks that differ.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {JSDOM} from "jsdom";
import {specOf} from "../../src/charts/call.ts";
import {draw} from "../../src/charts/draw.ts";
import * as kinds from "../../src/charts/kinds.ts";
import {readCall} from "../../src/charts/read-call.ts";
import {rowsFor} from "../../src/charts/rows-for.ts";
import {countScale} from "../../src/charts/shared/count-scale.ts";
import {dayTicks, tickWords} from "../../src/charts/shared/day-ticks.ts";
import type {ChartRows} from "../../src/charts/spec.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {ledgers} from "../fixtures/atlantis.ts";
import {inventedStory} from "./drawings.ts";

const {document} = new JSDOM("").window;
const {chart: rows} = loadStory("atlantis-1900", ledgers);
const toll = "lemuria-military-killed";

function drawn(text: string, data: ChartRows = rows): SVGSVGElement {
  const spec = specOf(readCall(text)!, data);
  return draw(spec, rowsFor(spec, data), {document, width: 760, sides: data.sides, href: String});
}

const wordsOf = (svg: Element, selector: string) =>
  [...svg.querySelectorAll(`${selector} text`)].map((one) => one.textContent);

describe("the key", () => {
  test("stands below every kind of chart, within its drawing", () => {
    for (const {name, spec, data} of inventedStory()) {
      const svg = draw(spec, data, {document, width: 358, sides: data.sides, href: String});
      assert.ok(wordsOf(svg, ".key").length > 0, name);
      const height = Number(svg.getAttribute("viewBox")!.split(" ")[3]);
      for (const text of svg.querySelectorAll(".key text")) assert.ok(Number(text.getAttribute("y")) < height, name);
    }
  });

  test("names the marks that the chart uses and no other", () => {
    const exact = rows.claims.filter(({toll_id, bound, status}) =>
      toll_id === toll && bound === "exact" && status === "standing").slice(0, 1);
    const strip = `strip("${toll}", {from: "1900-03-01", until: "1900-12-31"})`;
    const key = wordsOf(drawn(strip, {...rows, claims: exact}), ".key");
    assert.ok(key.includes("exact"));
    for (const word of ["range", "about", "taken back", "losses"]) assert.ok(!key.includes(word), word);
    const both = `["${toll}", "lemuria-military-losses"]`;
    const all = wordsOf(drawn(`steps(${both}, {from: "1900-03-01", until: "1900-04-15"})`), ".key");
    for (const word of ["losses", "taken back", "said"]) assert.ok(all.includes(word), `${word} in ${all}`);
  });
});

describe("the key of a crowded chart", () => {
  const crowd = (count: number): ChartRows => {
    const [one] = rows.claims.filter(({toll_id, status}) => toll_id === toll && status === "standing");
    return {...rows, claims: Array.from({length: count}, (_, at) => ({...one!, claim_id: `c-${at}`,
      claimant_id: `who-${at}`, claimant: `Who ${at}`, body_id: `who-${at}`, body: `Who ${at}`, low: 900 + at,
      high: 900 + at, bound: "exact" as const}))};
  };
  const steps = `steps("${toll}", {from: "1900-03-01", until: "1900-04-15"})`;

  test("says how many lines have no room for their names, and nothing where all have", () => {
    const svg = drawn(steps, crowd(60));
    const named = new Set([...svg.querySelectorAll(".label:not(.dropped), .at-mark")]
      .map((name) => name.getAttribute("data-line"))).size;
    const [said] = wordsOf(svg, ".key").filter((words) => /no room/.test(words!));
    assert.equal(said, `${60 - named} more lines, no room for the names`);
    assert.ok(!wordsOf(drawn(steps, crowd(2)), ".key").some((words) => /no room/.test(words!)));
  });
});

describe("an empty chart says why", () => {
  const kept = (own: (claim: ChartRows["claims"][number]) => boolean) => ({...rows, claims: rows.claims.filter(own)});
  const gap = `gap("${toll}", {from: "1900-03-01", until: "1900-04-15"})`;
  const said = (data: ChartRows) => wordsOf(drawn(gap, data), ".empty").join(" ");

  test("that nobody spoke, that only one did", () => {
    assert.match(said(kept(() => false)), /^No claim of 1 March 1900 to 15 April 1900 fits these choices\.$/);
    const crown = kept(({body_id}) => body_id === "atlantis-crown");
    assert.match(said(crown), /^Only .+ spoke here, and a gap needs two\.$/);
  });

  test("that two may only be compared with a caveat, with both figures and the ratio", () => {
    const model = rows.claims.find((claim) => claim.toll_id === toll)!;
    const one = (body_id: string, low: number, basis: "statement" | "named") => ({
      ...model, claim_id: `${body_id}-${low}`, body_id, body: body_id, claimant_id: body_id, claimant: body_id, low,
      high: low, bound: "exact" as const, basis, status: "standing" as const, withdrawn_on: null, known_on: "1900-03-05"
    });
    assert.match(said({...rows, claims: [one("Crown", 64, "statement"), one("List", 2975, "named")]}),
      /compared outright\. .+ 2,975 \(List\) is at least 46 times 64 \(Crown\)\.$/);
  });

  test("and one that is not empty says nothing of the kind", () => assert.deepEqual(wordsOf(drawn(gap), ".empty"), []));
});

describe("countScale", () => {
  test("has ticks that differ where ratios lie between whole numbers, from where both are equal", () => {
    const ticks = countScale({domain: [1, 2.2]}, [300, 0]).ticks(4);
    assert.equal(ticks[0], 1);
    assert.equal(new Set(ticks).size, ticks.length);
  });

  test("writes no half of a person", () => {
    for (const most of [1, 2, 3, 7]) {
      const ticks = countScale({domain: [0, most]}, [300, 0]).ticks(6);
      assert.ok(ticks.length > 1 && ticks.every(Number.isInteger), `${most}: ${ticks}`);
    }
  });

  test("sets 0 apart from 1 on a logarithmic axis, only where somebody said 0", () => {
    const y = countScale({domain: [1, 1000], type: "log", zero: true}, [300, 0]);
    assert.equal(y(0), 300);
    assert.ok(y(1) < 280 && y(1) > y(10));
    assert.ok(y.ticks(6).includes(0));
    assert.equal(countScale({domain: [1, 1000], type: "log"}, [300, 0]).zeroAt, null);
  });
});

test("on a logarithmic axis a bound keeps its arrow, and 0 stands apart with a word", () => {
  const model = rows.claims.find((claim) => claim.toll_id === toll)!;
  const none = {...model, claim_id: "none", low: 0, high: 0, bound: "exact" as const, status: "standing" as const,
    withdrawn_on: null, known_on: "1900-03-02"};
  const svg = drawn(`steps("${toll}", {from: "1900-03-01", until: "1900-04-15", scale: "log"})`,
    {...rows, claims: [...rows.claims, none]});
  const apart = [...svg.querySelectorAll(".apart")].map((one) => one.textContent);
  assert.deepEqual(apart, ["0 stands apart: this axis has none"]);
  const floors = ["more than", "at least"].map((word) => `.mark[aria-label*='${word}'] .stroke`).join();
  for (const mark of svg.querySelectorAll(floors)) {
    const [, length] = /^m[\d.]+,[\d.]+[hv](-?[\d.]+)/.exec(mark.getAttribute("d")!)!;
    assert.ok(Math.abs(Number(length)) > 4, mark.getAttribute("d")!);
  }
});

describe("an axis of days", () => {
  test("shows its year, or the years from the first on, over whatever time", () => {
    for (const [from, until] of [["2022-02-24", "2022-04-30"], ["2017-09-20", "2018-09-10"],
      ["2022-02-24", "2025-12-31"], ["1900-03-01", "1900-03-09"], ["2022-11-20", "2024-02-10"]] as const)
      for (const room of [4, 12]) {
        const said = tickWords(dayTicks(from, until, room), from, until);
        const years = said.flatMap(({words, year}) => year ?? (/^\d{4}$/.test(words) ? words : []));
        const [first, shown] = [from, said[0]!.day].map((day) => day.slice(0, 4)) as [string, string];
        assert.ok(years.includes(first) || shown > first, `${from} ${until} ${room}`);
        assert.ok(years.length > 0 && said.length <= room * 2.5, `${from} ${until} ${room}: ${said.length}`);
      }
  });
});

test("a statement is not called an estimate where a speaker has both", () => {
  const model = rows.claims.find((claim) => claim.toll_id === toll && claim.status === "standing")!;
  const claims = (["statement", "named"] as const).map((basis, index) =>
    ({...model, claim_id: basis, basis, known_on: `1900-03-0${index + 2}`}));
  const steps = `steps("${toll}", {from: "1900-03-01", until: "1900-04-15"})`;
  const labels = wordsOf(drawn(steps, {...rows, claims}), ".label");
  assert.ok(labels.some((label) => label!.includes("statement")), String(labels));
  assert.ok(labels.every((label) => !label!.includes("estimate")), String(labels));
});

test("a history that was told anew can be seen by the days that it covers, each mark with both days", () => {
  const model = rows.claims.find((claim) => claim.toll_id === toll && claim.status === "standing")!;
  const told = [["1900-03-10", "1900-03-10", 100], ["1900-03-20", "1900-03-20", 250], ["1900-04-01", "1900-03-10", 340],
    ["1900-04-01", "1900-03-20", 610], ["1900-04-01", "1900-04-01", 700]] as const;
  const claims = told.map(([known_on, as_of, low]) =>
    ({...model, claim_id: `c-${known_on}-${as_of}`, known_on, as_of, low, high: low, bound: "exact" as const}));
  const steps = (option: string) => `steps("${toll}", {from: "1900-03-01", until: "1900-04-15"${option}})`;
  const labels = (option: string) => [...drawn(steps(option), {...rows, claims}).querySelectorAll(".mark")]
    .map((mark) => /\d+ \w+ 1900.*: [\d,]+/.exec(mark.getAttribute("aria-label")!)![0]);
  assert.equal(labels("").filter((label) => label.startsWith("1 April")).length, 3);
  assert.deepEqual(labels(", covered: true"), [
    "10 March 1900, said 1 April 1900: 340", "20 March 1900, said 1 April 1900: 610",
    "1 April 1900, said 1 April 1900: 700"
  ]);
});

test("a strip with a bracket names the ratio that the two furthest comparable claims of its days guarantee", () => {
  const text = (bracket: string) =>
    `strip("${toll}", {from: "1900-03-18", until: "1900-03-22", by: "claimant"${bracket}})`;
  assert.equal(drawn(text("")).querySelector(".times"), null);
  const one = rows.claims.find((claim) =>
    claim.toll_id === toll && claim.known_on >= "1900-03-18" && claim.known_on <= "1900-03-22")!;
  const claims = ([["a", 100], ["b", 450]] as const).map(([id, low]) => ({
    ...one, claim_id: id, claimant_id: id, body_id: id, low, high: low, bound: "exact" as const,
    status: "standing" as const, withdrawn_on: null, known_on: "1900-03-20"
  }));
  const third = {...claims[1]!, claim_id: "c", claimant_id: "c", body_id: "c", low: 900, high: 900};
  const times = (option: string) => drawn(text(option), {...rows, claims: [...claims, third]})
    .querySelector(".times")!.textContent;
  assert.equal(times(", bracket: []"), "at least 9 times");
  assert.equal(times(`, bracket: ["a", "b"]`), "at least 4.5 times");

  const almost = {...third, low: null, high: 900, bound: "almost" as const};
  const bent = drawn(text(`, bracket: ["a", "c"]`), {...rows, claims: [...claims, almost]});
  assert.equal(bent.querySelector(".times")!.textContent, "at least 8 times");
  assert.equal(bent.querySelector(".why")!.textContent, "9 times by the bare figures; almost 900 allows 800");
  const [sure, beyond] = [...bent.querySelectorAll(".bracket")].map((path) => path.getAttribute("d")!);
  const [, start, end] = /^M([\d.]+),\d+v-10H([\d.]+)v10$/.exec(sure!)!.map(Number);
  const [, from, mark] = /^M([\d.]+),\d+H([\d.]+)v10$/.exec(beyond!)!.map(Number);
  assert.equal(from, end);
  assert.ok(Math.abs((end! - start!) / (mark! - start!) - 700 / 800) < 0.01, "as long as what the words guarantee");
});

test("every kind says which key it needs", () => {
  for (const [name, kind] of Object.entries(kinds)) assert.ok(kind.key.length > 0, name);
});

// What a cell shows, as a file that its reader takes along.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import * as aq from "arquero";
import {csvParse, group, rollup} from "d3";
import fc from "fast-check";
import {JSDOM} from "jsdom";
import {charts} from "../../src/charts/index.ts";
import {resultText, type Result} from "../../src/tweak/cell/frame/result-text.ts";
import {rowsCsv} from "../../src/tweak/take/rows-csv.ts";
import {rowsFor} from "../../src/charts/rows-for.ts";
import {lend} from "../lend.ts";
import {storyRows} from "./state.ts";

const {window} = new JSDOM();
const {document} = window;
lend({Element: window.Element, Node: window.Node});

const shows = (...shown: unknown[]): Result => ({shown, given: undefined});
const csv = (...shown: unknown[]) => resultText(shows(...shown), "csv").split("\r\n").slice(0, -1);
const json = (...shown: unknown[]) => JSON.parse(resultText(shows(...shown), "json"));
const rows = [{who: "a", count: 1}, {who: "b", count: 20}];
const input = Object.assign(document.createElement("form"), {value: rows});

describe("the result of a cell as CSV", () => {
  const tables: [what: string, value: unknown, lines: string[]][] = [
    ["rows", rows, ["who,count", "a,1", "b,20"]],
    ["rows of different columns", [{a: 1}, {b: "x,y"}], ["a,b", "1,", ",\"x,y\""]],
    ["a list of numbers", [1, 2], ["value", "1", "2"]],
    ["a set", new Set(["x", "\"y\""]), ["value", "x", "\"\"\"y\"\"\""]],
    ["a count for each key", rollup(rows, (all) => all.length, ({who}) => who), ["key,value", "a,1", "b,1"]],
    ["groups within groups", group(rows, ({who}) => who, ({count}) => count),
      ["key,key_2,who,count", "a,1,a,1", "b,20,b,20"]],
    ["days and times", [{on: new Date("2022-03-02"), at: new Date("2022-03-02T10:00Z"), none: new Date(NaN)}],
      ["on,at,none", "2022-03-02,2022-03-02T10:00:00.000Z,"]],
    ["what is missing", [{a: null, b: undefined, c: 0}], ["a,b,c", ",,0"]],
    ["a list in a row", [{a: [1, {b: 2}]}], ["a", "\"[1,{\"\"b\"\":2}]\""]],
    ["large numbers", BigInt64Array.from([3n]), ["value", "3"]],
    ["a table of Arquero", aq.from(rows).filter((d: {count: number}) => d.count > 1), ["who,count", "b,20"]],
    ["what an input holds", input, ["who,count", "a,1", "b,20"]],
    ["no rows", [], [""]]
  ];
  for (const [what, value, lines] of tables) test(what, () => assert.deepEqual(csv(value), lines));

  test("a chart of the page gives the rows that it draws, as its panel does", () => {
    const all = storyRows();
    const drawn = charts(all, {document}).steps("russia-military-killed", {from: "2022-02-24", until: "2022-03-10"});
    const own = rowsCsv(drawn.spec, rowsFor(drawn.spec, all));
    assert.ok(own.split("\r\n").length > 10);
    assert.equal(resultText(shows(drawn), "csv"), own);
  });

  test("of several things it is the last that has rows, and of a program the one name that it gives", () => {
    assert.deepEqual(csv(rows, "and words"), ["who,count", "a,1", "b,20"]);
    assert.equal(resultText({shown: [], given: {all: [1]}}, "csv"), "value\r\n1\r\n");
  });

  const row = fc.record({a: fc.string({unit: "binary"}), b: fc.string()}, {noNullPrototype: true});
  test("reads back as it was, whatever the texts hold", () => fc.assert(
    fc.property(fc.array(row, {minLength: 1}), (all) => {
      assert.deepEqual(csvParse(resultText(shows(all), "csv")).map((one) => ({...one})), all);
    })));
});

describe("the result of a cell as JSON", () => {
  const values: [what: string, value: unknown, json: unknown][] = [
    ["anything plain", {a: [1, "b", null]}, {a: [1, "b", null]}],
    ["a map and a set", {map: new Map([["a", new Set([1])]])}, {map: [["a", [1]]]}],
    ["large numbers", [3n, 2n ** 70n], [3, "1180591620717411303424"]],
    ["a table of Arquero", aq.from(rows), rows]
  ];
  for (const [what, value, wanted] of values) test(what, () => assert.deepEqual(json(value), wanted));
});

describe("what cannot be saved says why", () => {
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  const wrong: [what: string, result: Result, form: "csv" | "json", words: RegExp][] = [
    ["nothing", {shown: [], given: {a: 1, b: 2}}, "csv", /^Error: The cell shows nothing; end it with what is/],
    ["a number as rows", shows(3), "csv", /^Error: The cell shows no rows: a list, a map or a table becomes CSV/],
    ["a picture", shows(document.createElement("svg")), "json", /^Error: The cell shows a picture, not data/],
    ["a function", shows(() => 1), "json", /^Error: JSON has no word for function/],
    ["a circle", shows(cycle), "json", /^TypeError: Converting circular/]
  ];
  for (const [what, result, form, words] of wrong) test(what, () =>
    assert.throws(() => resultText(result, form), (error) => words.test(String(error))));
});

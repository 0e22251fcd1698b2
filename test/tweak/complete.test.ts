// What the editor of a cell offers, with a line of help for each.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {CompletionContext, type Completion} from "@codemirror/autocomplete";
import {javascript} from "@codemirror/lang-javascript";
import {ensureSyntaxTree} from "@codemirror/language";
import {EditorState} from "@codemirror/state";
import {help} from "../../tools/site/help.ts";
import {siteRoot} from "../../tools/site-root.ts";
import {complete} from "../../src/tweak/cell/complete.ts";
import {onlyPublished} from "../../src/tweak/cell/help.ts";
import {namesWithin} from "../../src/tweak/cell/frame/given.ts";
import {storyRows} from "./state.ts";

const rows = storyRows();
const lines = help(siteRoot);
const offer = complete({names: namesWithin, rows, help: () => lines});

/** What is offered at the mark `|` of a cell. */
function offered(cell: string): readonly Completion[] {
  const at = cell.indexOf("|");
  const state = EditorState.create({doc: cell.replace("|", ""), extensions: [javascript()]});
  ensureSyntaxTree(state, state.doc.length, 60_000);
  // A state knows what was read when it was made.
  return offer(new CompletionContext(state.update({}).state, at, true))?.options ?? [];
}

const one = (cell: string, label: string) => offered(cell).find((option) => option.label === label);

describe("a name is offered with how it is called and what it does", () => {
  const wanted: [cell: string, label: string, detail: string | RegExp, line: RegExp][] = [
    ["d3.|", "rollup", "(iterable, reduce, ...keys)", /^rollup\(.*\): Groups and reduces/],
    ["Plot.|", "dot", "(data, options)", /^dot\(data, options\): Returns a new dot mark/],
    ["aq.|", "from", "(values, names)", /^from\(.*\): Create a new table from an existing object/],
    ["d3.|", "bisectLeft", "(array, x, lo, hi)", /^bisectLeft\(/],
    ["d3.|", "bisect", "(array, x, lo, hi)", /the same as bisectRight$/],
    ["d3.|", "randomNormal", "(mu, sigma)", /^randomNormal\(mu, sigma\): Returns a function/],
    ["d3.|", "Adder", "d3", /^new Adder\(\)/],
    ["Plot.|", "Dot", "Plot", /^The dot mark/],
    ["aq.op.|", "mean", "op", /average/],
    ["aq.from(story.claims).|", "groupby", "(...keys)", /Group table rows/],
    ["aq.from(story.claims).filter((d) => d.low > 9).|", "orderby", "(...keys)", /Order|Sort/i],
    ["const t = aq.from(story.claims);\nt.|", "derive", "(values, options)", /^derive/],
    ["Inputs.|", "range", "(extent, options)", /^range\(extent, options\)/],
    ["story.|", "claims", "part of the rows", /^One row a claim: a claimant asserts a count/],
    ["story.claims.map((d) => d.|)", "known_on", "column of claims", /The day from which a reader could know it/],
    ["story.claims.map(function (d) { return d.| })", "low", "column of claims", /lowest count/],
    ["story.reports.filter((d) => d.|)", "outlet", "column of reports", /^The outlet’s name|^The outlet's name/],
    ["story.tolls.find((d) => d).|", "toll_id", "column of tolls", /toll's id/],
    ["aq.from(story.reports).filter((d) => d.|)", "outlet", "column of reports", /outlet/],
    ["Plot.dot(story.reports, {x: \"|\"})", "published_on", "column of reports", /./],
    ["aq.from(story.reports).groupby(\"|\")", "outlet", "column of reports", /outlet/]
  ];
  for (const [cell, label, detail, line] of wanted)
    test(`${cell} → ${label}`, () => {
      const found = one(cell, label);
      assert.ok(found, `${label} is not among ${offered(cell).slice(0, 9).map((option) => option.label)}`);
      assert.equal(found.detail, detail);
      assert.match(String(found.info), line);
    });

  test("what is no column of those rows is not offered as one", () => {
    assert.equal(one("story.reports.map((d) => d.|)", "claimant"), undefined);
    assert.equal(one("Plot.|", "known_on"), undefined);
    assert.equal(one("story.claims.|", "known_on"), undefined);
  });

  test("a chart's own strings stay what they were: tolls, not columns", () => {
    const labels = offered("steps(\"|\")").map(({label}) => label);
    assert.ok(labels.includes("russia-military-killed") && !labels.includes("known_on"));
  });
});

test("every part of the rows and every column in it has a line", () => {
  for (const part of ["claims", "reports", "tolls", "events", "coverage", "survival"] as const)
    for (const column of Object.keys(rows[part][0]!)) assert.ok(lines[part]![column], `${part}.${column}`);
  // The gaps are for the test alone.
  for (const part of Object.keys(rows)) if (part !== "gaps") assert.ok(lines.story![part], `story.${part}`);
});

test("rows of charts are told from the published tables, and the columns that only these have are known", () => {
  assert.match(lines.story!.claims!, /not all columns of the published table/);
  const only = onlyPublished(lines, rows);
  for (const column of ["own_words", "nominal", "never_stands"]) assert.ok(only.includes(column), column);
  for (const column of ["claimant", "low", "outlet", "since", "victims_group"]) assert.ok(!only.includes(column),
      column);
});

test("every name of every library has one, none is longer than a line, none holds a mark of its source", () => {
  const {import: modules, ...names} = namesWithin();
  assert.ok(modules!.length > 3);
  for (const [library, own] of Object.entries(names))
    assert.deepEqual(own.filter((name) => !lines[library]?.[name]), [], library);
  for (const line of Object.values(lines).flatMap((own) => Object.values(own)))
    assert.ok(!/\{@|\*\/|^\s*\*|\n/.test(line), line);
});

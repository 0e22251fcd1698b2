import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {figuresIn} from "../../tools/page/page-cells.ts";
import {loadStory, storyData} from "../../tools/page/story-data.ts";
import {ledgers} from "../fixtures/atlantis.ts";
import {ownCells, writtenPage} from "./written-page.ts";

const story = loadStory("atlantis-1900", ledgers);
const path = "/index";

const page = `---
title: A war
---

# A war

\`\`\`js
const {steps} = charts(story, {width});
\`\`\`

<figure id="dead">
<h3>Who said how many</h3>
<p class="subtitle">Soldiers</p>

\`\`\`js
steps("lemuria-military-killed", {from: "1900-03-01"})
\`\`\`

</figure>

<figure id="own">

\`\`\`js
Plot.plot({marks: []})
\`\`\`

</figure>

There are \${1 + 1} of them.
`;

describe("figuresIn()", () => {
  test("finds each figure with a cell, its line, its caption and the bytes of its fence", () => {
    assert.deepEqual(figuresIn(page), [
      {figure: "dead", line: 15, text: 'steps("lemuria-military-killed", {from: "1900-03-01"})',
        caption: '<h3>Who said how many</h3>\n<p class="subtitle">Soldiers</p>'},
      {figure: "own", line: 23, text: "Plot.plot({marks: []})", caption: ""}
    ]);
  });
});

describe("a written page", () => {
  const {body, code} = writtenPage(page, story, path);

  test("puts around a chart's cell its specification, description, source, table and tools", () => {
    assert.match(body, /<figure class="chart" data-spec="[^"]*lemuria-military-killed[^"]*" id="dead">/);
    for (const part of ['class="description"', 'class="source"', 'class="twin"', 'class="tweak"'])
      assert.equal(body.split(part).length - 1, 1, part);
  });

  test("leaves a figure whose cell is another program as its author wrote it", () => {
    assert.match(body, /<figure id="own">\n<div class="observablehq/);
  });

  test("holds the text of its cells for whoever edits them", () => {
    const [, texts] = /<script type="application\/json" class="cells">(.*)<\/script>/.exec(body)!;
    assert.deepEqual(JSON.parse(texts!), [
      {figure: null, text: "const {steps} = charts(story, {width});"},
      {figure: "dead", text: 'steps("lemuria-military-killed", {from: "1900-03-01"})'},
      {figure: "own", text: "Plot.plot({marks: []})"}
    ]);
  });

  test("notes on each cell the line of its source", () => {
    assert.deepEqual(Array.from(body.matchAll(/data-cell-line="(\d+)"/g), ([, line]) => Number(line)), [5, 13, 21, 26]);
  });

  test("runs the cells of its source and no others", () => assert.equal(code.length, ownCells(page, path)));

  const wrong: [text: string, message: RegExp][] = [
    ['steps("lemuria-military-kiled")',
      /^src\/index\.md:5 no claim is about the toll lemuria-military-kiled; did you mean lemuria-military-killed\?$/],
    ['steps("lemuria-military-killed", {form: "1900-03-01"})',
      /^src\/index\.md:5 steps has no option form; did you mean from\?$/]
  ];
  for (const [text, message] of wrong) {
    test(`refuses ${text} with its place and what may have been meant`, () => {
      const source = `# A war\n\n<figure id="dead">\n\n\`\`\`js\n${text}\n\`\`\`\n\n</figure>\n`;
      const there = new RegExp(message.source.replace("index", "nowhere\\/index"));
      assert.throws(() => writtenPage(source, story, "/nowhere/index"), {message: there});
    });
  }

  test("refuses a chart without an id, since its address needs one", () => {
    const source = '# A war\n\n<figure>\n\n```js\nsteps("lemuria-military-killed")\n```\n\n</figure>\n';
    assert.throws(() => writtenPage(source, story, path), /the figure has no id; its permanent address needs one/);
  });
});

describe("text of the ledger is never code", () => {
  const payloads = [
    "${alert(1)}", "`${alert(1)}`", "```js\nalert(1)\n```", "<script>alert(1)</script>", "$\\{alert(1)}",
    "{claim:x}${display(1)}", "</figure>${alert(1)}", "<!--:00000000:-->", "\n\n${alert(1)}\n\n"
  ];
  for (const payload of payloads) {
    test(JSON.stringify(payload), () => {
      const poisoned = structuredClone(story.tables);
      for (const row of Object.values(poisoned).flat() as Record<string, unknown>[]) {
        for (const [name, value] of Object.entries(row)) {
          if (typeof value === "string" && /name|note|text|label|title|words|reason|speaker/.test(name))
            row[name] = `${value} ${payload}`;
        }
      }
      const bad = storyData("atlantis-1900", poisoned);
      const claim = poisoned.claims[0]!.claim_id;
      const parts = ["sample", "claims", "left-out"].map((part) => `<div data-part="${part}"></div>\n`).join("");
      const source = `${page}\nA figure, {claim:${claim}}, by somebody.\n\n${parts}`;
      const {body, code} = writtenPage(source, bad, path);
      assert.equal(code.length, ownCells(source, path));
      assert.doesNotMatch(body, /<script>alert/);
    });
  }
});

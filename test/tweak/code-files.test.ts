// The ways of a notebook's code out of a page and into it: a page of Framework, and a link.
import assert from "node:assert/strict";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, test} from "node:test";
import fc from "fast-check";
import {JSDOM} from "jsdom";
import {readPage, writePage} from "../../src/tweak/cell/page-file.ts";
import {chartInLink, packCells, unpackCells} from "../../src/tweak/cell/share.ts";
import type {NotebookCell} from "../../src/tweak/cell/texts.ts";
import {cellsIn, figuresIn, pageTokens} from "../../tools/page/page-cells.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {siteRoot} from "../../tools/site-root.ts";
import {ledgers} from "../fixtures/atlantis.ts";
import {writtenPage} from "../page/written-page.ts";
import {runs} from "../runs.ts";

const page: NotebookCell[] = [
  {kind: "page", text: 'import {charts, designWidth} from "./charts/index.js";'},
  {kind: "page", text: "const {steps} = charts(story, {width});"},
  {kind: "chart", text: 'steps("lemuria-military-killed", {from: "1900-03-01"})'}
];
const around = {title: "Who said “how many” & {why}", subtitle: "A ${subtitle} of `words`", figure: "dead", folder: ""};
const changed: NotebookCell[] = [
  page[0]!, page[1]!,
  {kind: "chart", text: 'steps("lemuria-military-killed", {\n  from: "1900-04-01", scale: "log"\n})'},
  {kind: "own", text: "/*\n```js\nno cell\n```\n*/\ndisplay(1)"},
  {kind: "own", text: "// nothing\n"},
  {kind: "own", text: "`\n~~~\n{claim:x} <figure id=\"dead\"> </figure>\n`"}
];

/** Any text of a cell; what an editor gives has one kind of line end. */
const anyText = fc.string({unit: "binary"}).map((text) => text.replace(/\r\n?/g, "\n"));
const anyCell = fc.record<NotebookCell>({kind: fc.constantFrom("page", "own"), text: anyText}, {noNullPrototype: true});
const anyCells = fc.array(anyCell, {maxLength: 8});

describe("a notebook saved as a page", () => {
  const source = writePage(changed, around);

  test("gives back its cells to the byte", () => assert.deepEqual(readPage(source, page, "dead"), changed));

  test("gives back any cells, whatever stands in them", () => {
    fc.assert(fc.property(anyCells, (cells) => {
      const texts = (all: NotebookCell[]) => all.map(({text}) => text);
      assert.deepEqual(texts(readPage(writePage(cells, around), page, "dead")), texts(cells));
    }));
  });

  test("is a page to Framework and to the build: the same cells, and a chart with all that belongs to it", () => {
    const {tokens} = pageTokens(source);
    assert.deepEqual(cellsIn(tokens).map(({text}) => text), changed.map(({text}) => text));
    assert.deepEqual(figuresIn(source).map(({figure, text}) => [figure, text]), [["dead", changed[2]!.text]]);
    const {title, body, code} = writtenPage(source, loadStory("atlantis-1900", ledgers), "/notebook");
    assert.equal(title, around.title);
    assert.equal(code.length, changed.length);
    for (const part of ['class="chart" data-spec=', 'class="twin"', 'class="tweak"']) assert.ok(
      body.includes(part), part);
    assert.equal(new JSDOM(body).window.document.querySelector(".subtitle")!.textContent, around.subtitle);
  });

  test("says in which folder it is one", () => {
    assert.match(writePage(changed, {...around, folder: "stories/x/"}), /when it lies in src\/stories\/x\/ -->/);
  });
});

describe("readPage()", () => {
  test("reads the pages of the site as their build does", async () => {
    for (const name of ["index", "explore", "stories/maria-2017/index"]) {
      const source = await readFile(join(siteRoot, `src/${name}.md`), "utf8");
      const {tokens} = pageTokens(source);
      assert.deepEqual(readPage(source, [], "count").map(({text}) => text), cellsIn(tokens).map(({text}) => text),
        name);
    }
  });

  const sources: [source: string, cells: NotebookCell[]][] = [
    ["# No cell", []],
    ["```ts\n1\n```\n\n```js run=false\n2\n```\n\n```js echo\n3\n```", [{kind: "own", text: "3"}]],
    ["~~~js\r\n1 +\r\n1\r\n~~~\r\n", [{kind: "own", text: "1 +\n1"}]],
    ["```js\nleft open", [{kind: "own", text: "left open"}]],
    [`\`\`\`js\n${page[1]!.text}\n\`\`\``, [page[1]!]],
    ['<figure id="dead">\n\n```js\n1\n```\n\n```js\n2\n```\n\n</figure>\n\n```js\n3\n```',
      [{kind: "chart", text: "1"}, {kind: "own", text: "2"}, {kind: "own", text: "3"}]]
  ];
  for (const [source, cells] of sources)
    test(`finds the cells of ${JSON.stringify(source)}`, () => assert.deepEqual(readPage(source, page, "dead"), cells));
});

describe("code in a link", () => {
  test("comes back the same, and names its chart", async () => {
    const hash = await packCells({chart: "dead", cells: changed}, page);
    assert.match(hash, /^#code=2\.dead\.[\w-]+$/);
    assert.equal(chartInLink(hash), "dead");
    assert.deepEqual(await unpackCells(hash, page), {chart: "dead", cells: changed});
  });

  test("comes back the same, whatever it is", async () => {
    await fc.assert(fc.asyncProperty(anyCells, async (cells) => {
      assert.deepEqual((await unpackCells(await packCells({chart: "dead", cells}, page), page)).cells, cells);
    }));
  });

  test("follows the page in the cells that were left alone", async () => {
    const hash = await packCells({chart: "dead", cells: page}, page);
    const later = page.map((cell) => ({...cell, text: `${cell.text} // later`}));
    assert.deepEqual((await unpackCells(hash, later)).cells, later);
  });

  const unreadable = /code that cannot be read; nothing was run/;
  test("that anybody wrote is refused in words: 2,000 of them", async () => {
    const letters = fc.string({unit: fc.constantFrom(..."ABCxyz019-_.!%#="), maxLength: 60});
    await fc.assert(fc.asyncProperty(letters, async (packed) => {
      await assert.rejects(unpackCells(`#code=2.dead.${packed}`, page), {message: unreadable});
    }), runs(2000));
  });

  for (const entries of [{}, [[]], [["chart"]], [["page", 1]], [["other", "x"]], [99], [null], [-1],
    Array(200).fill(["own", ""])])
    test(`that holds no cells is refused: ${JSON.stringify(entries).slice(0, 40)}`, async () => {
      const bytes = new Blob([JSON.stringify(entries)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
      const text = Buffer.from(await new Response(bytes).arrayBuffer()).toString("base64url");
      await assert.rejects(unpackCells(`#code=2.dead.${text}`, page), {message: unreadable});
    });

  test("that unfolds to more than anybody wrote is refused", async () => {
    const bytes = new Blob([JSON.stringify([["own", "x".repeat(3_000_000)]])]).stream()
      .pipeThrough(new CompressionStream("deflate-raw"));
    const text = Buffer.from(await new Response(bytes).arrayBuffer()).toString("base64url");
    await assert.rejects(unpackCells(`#code=2.dead.${text}`, page), {message: unreadable});
  });

  test("of the first version is told, not read", () => {
    assert.throws(() => chartInLink("#code=1.count.AAAA"),
      {message: /an older kind of notebook, which cannot run here any more/});
  });
});

// The step that draws cells, on a site of four pages that knows nothing of this notebook.
import assert from "node:assert/strict";
import {spawnSync} from "node:child_process";
import {cp, mkdtemp, readFile, rm, stat, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, before, describe, test} from "node:test";
import type {Browser, Page} from "playwright-core";
import {asModules} from "../../tools/cells/as-modules.ts";
import {bundleCells} from "../../tools/cells/bundle.ts";
import {drawCells, type DrawnPage} from "../../tools/cells/draw.ts";
import {keepGlobals} from "../lend.ts";
import {freePort} from "../../tools/site/port.ts";
import {serve} from "../../tools/site/serve.ts";
import {siteFiles} from "../../tools/site/site-files.ts";
import {siteRoot} from "../../tools/site-root.ts";
import {openBrowser} from "../browser.ts";

const widths = {narrow: 358, wide: 760};
const pages = ["index.html", "none.html", "plain.html"];
let root: string;
let dist: string;

const cases: [page: string, what: string, cell: string, problem: RegExp][] = [
  ["fails", "fails", "```js\nnull.length\n```", new RegExp("^fails\\.md:4 CELL .*Cannot read properties of null.*; " +
    "mend the cell, or write still=no behind its js to leave it to the browser$")],
  ["nobody", "names what nobody defines", "```js\nnobody + 1\n```", /^nobody\.md:4 CELL .*nobody is not defined/],
  ["block", "shows a block inside a sentence", "A ${html`<div>block</div>`} here.",
    /^block\.md:3 CELL an inline cell shows <div>, which would end its paragraph; write a fenced cell$/]
];

/** Beside the pages of the fixture those whose cells cannot be drawn. */
async function writeWrong(): Promise<void> {
  for (const [page, , cell] of cases) await writeFile(join(root, `src/${page}.md`), `# Wrong\n\n${cell}\n`);
  await writeFile(join(root, "src/still.md"), "# Wrong\n\n" +
    "```js still=no\nconst size = document.body.missing.width;\n```\n\n" +
    "```js\nsize + 1\n```\n\n" +
    "```js\n1 + 1\n```\n");
}

/** Builds the fixture with Framework's own command. */
function build(): void {
  const observable = join(siteRoot, "node_modules/@observablehq/framework/dist/bin/observable.js");
  const {status, stdout, stderr} = spawnSync(process.execPath, [observable, "build"], {cwd: root, encoding: "utf8"});
  assert.equal(status, 0, stdout + stderr);
}

before(async () => {
  root = await mkdtemp(join(tmpdir(), "tollbook-cells-"));
  dist = join(root, "dist");
  await cp(join(import.meta.dirname, "fixture"), root, {recursive: true});
  await symlink(join(siteRoot, "node_modules"), join(root, "node_modules"));
  await writeFile(join(root, "package.json"), '{"type": "module"}\n');
  const config = join(root, "observablehq.config.ts");
  await writeFile(config, (await readFile(config, "utf8")).replaceAll("../../../tools", join(siteRoot, "tools")));
  await writeWrong();
  build();
});
after(() => rm(root, {recursive: true, force: true, maxRetries: 9}));

const read = (file: string) => readFile(join(dist, file), "utf8");

// A window is opened for the cells, and libraries of other files would take this process for a browser.
keepGlobals();

describe("what Framework writes for a page with cells (the contract on which the drawing rests)", () => {
  test("one module with two imports, the files, and a definition of each cell by id, inputs and outputs", async () => {
    const html = await read("index.html");
    assert.match(html, new RegExp('<script type="module">\\s*' +
      'import \\{define\\} from "\\./_observablehq/client\\.[0-9a-f]{8}\\.js";\n' +
      'import \\{registerFile\\} from "\\./_observablehq/stdlib\\.[0-9a-f]{8}\\.js";'));
    assert.match(html, new RegExp('^registerFile\\("\\./data/rows\\.json", \\{"name":"\\./data/rows\\.json",.*' +
      '"path":"\\./_file/data/rows\\.[0-9a-f]{8}\\.json"', "m"));
    assert.match(html, new RegExp('^define\\(\\{id: "[0-9a-f]{8}", inputs: \\["view","Inputs"\\], ' +
      'outputs: \\["least"\\], body: \\(view,Inputs\\) => \\{$', "m"));
    assert.match(html, /^define\(\{id: "[0-9a-f]{8}", mode: "inline", inputs: \["least","display"\]/m);
  });

  test("a mark at the place of each cell, a loading element before those that are expressions", async () => {
    const html = await read("index.html");
    assert.match(html,
      /<div class="observablehq observablehq--block" data-cell-line="\d+"><!--:[0-9a-f]{8}:--><\/div>/);
    assert.match(html, /data-cell-line="\d+"><observablehq-loading><\/observablehq-loading><!--:[0-9a-f]{8}:-->/);
    assert.match(html, new RegExp('<observablehq-loading data-cell-line="\\d+"></observablehq-loading>' +
      "<!--:[0-9a-f]{8}:--> rows of at least"));
  });
});

describe("drawCells()", () => {
  let drawn: DrawnPage[];
  let others: Record<"before" | "after", Record<string, string>>;
  before(async () => {
    await asModules(dist, async () => {
      const before = await standing();
      drawn = await drawCells(dist, pages, {widths});
      others = {before, after: await standing()};
    });
  });

  /** Every file but the pages that are drawn, with what changes when it is written anew. */
  async function standing(): Promise<Record<string, string>> {
    const files = (await siteFiles(dist)).filter((file) => !["index.html", "plain.html"].includes(file));
    return Object.fromEntries(await Promise.all(files.map(async (file) => {
      const {ino, mtimeMs} = await stat(join(dist, file));
      return [file, `${ino} ${mtimeMs}`];
    })));
  }

  test("writes nothing but its pages, so that two draw in one folder at the same moment", async () => {
    assert.ok("package.json" in others.before && "none.html" in others.before);
    assert.deepEqual(others.after, others.before);
    await assert.rejects(stat(join(dist, "package.json")), {code: "ENOENT"});
  });

  test("draws pages with cells, leaves others alone, and tells those on which something moves", () =>
    assert.deepEqual(drawn, [
      {page: "index.html", cells: 6, moves: true, problems: []},
      {page: "plain.html", cells: 2, moves: false, problems: []}
    ]));

  test("shows expressions, what is displayed, inputs with their value, and inline values", async () => {
    const html = await read("index.html");
    assert.match(html, new RegExp('<observablehq-loading data-moves><form class="inputs-3a86ea">' +
      '[^]*?type="number"[^>]* value="40"[^]*?</form></observablehq-loading><!--:'));
    assert.match(html, new RegExp("There are <observablehq-loading>2</observablehq-loading><!--:[0-9a-f]{8}:--> " +
      "rows of at least <observablehq-loading>40<"));
    assert.match(html, /<span class="observablehq--number">3<\/span>/);
  });

  test("draws what depends on the width for both, and what does not once", async () => {
    const html = await read("plain.html");
    const bars = (...widths: number[]) =>
      `<div class="bars">${widths.map((width) => `<i style="width: ${width}px;"></i>`).join("")}`;
    assert.match(html, new RegExp(`<div class="still narrow">${bars(215, 358)}</div></div>` +
      `<div class="still wide">${bars(456, 760)}`));
  });

  test("leaves no note of its own behind", async () => {
    for (const page of pages) assert.doesNotMatch(await read(page), /data-cell-/);
  });
});

describe("bundleCells()", () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    await bundleCells(siteRoot, dist, [{page: "index.html", moves: true}, {page: "plain.html", moves: false}]);
    site = await serve({dir: dist, port: await freePort()});
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  interface Opened {page: Page; asked: string[]; wrong: string[]}

  async function open(page: string, size: {width: number; height: number}): Promise<Opened> {
    const opened = await browser.newPage({viewport: size});
    const asked: string[] = [];
    const wrong: string[] = [];
    opened.on("request", (request) => asked.push(new URL(request.url()).pathname));
    opened.on("pageerror", (error) => wrong.push(error.message));
    await opened.goto(new URL(page, site.url).href);
    return {page: opened, asked, wrong};
  }

  test("a page on which nothing moves loads no script at all", async () => {
    const {page, asked} = await open("plain.html", {width: 1000, height: 800});
    await page.waitForLoadState("networkidle");
    assert.deepEqual(asked.filter((path) => path.endsWith(".js")), []);
    assert.equal(await page.locator(".bars").count(), 2);
  });

  test("a page with an input far below fetches nothing until it is taken hold of", async () => {
    const {page, asked} = await open("index.html", {width: 1000, height: 10});
    await page.waitForTimeout(300);
    assert.deepEqual(asked.filter((path) => path.includes("/_cells/chunks") || /_cells\/index/.test(path)), []);
    assert.deepEqual(asked.filter((path) => path.endsWith(".json")), []);
    await page.locator("observablehq-loading input").first().dispatchEvent("pointerdown");
    await page.waitForLoadState("networkidle");
    const late = asked.filter((path) => path.endsWith(".json") || path.includes("/_cells/index"));
    assert.equal(late.length, 2, `its code and its file, each once and at the same time: ${late}`);
  });

  test("comes to life near its input with what was entered meanwhile, and what depends on it follows", async () => {
    const {page, wrong} = await open("index.html", {width: 1000, height: 800});
    // In one breath, so that the field cannot be exchanged between being found and being filled.
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>("input[type=number]")!;
      field.value = "60";
      field.dispatchEvent(new Event("input", {bubbles: true}));
    });
    await page.waitForFunction(() => !document.querySelector("observablehq-loading"));
    await page.getByText("There are 1 rows of at least 60.").waitFor();
    const values = await page.locator("input").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    assert.deepEqual(values, ["60", "60"]);
    assert.deepEqual(wrong, []);
  });
});

describe("a cell that cannot be drawn", () => {
  for (const [name, what, , problem] of cases) {
    test(`${what}: it is told with file, line and mend, and the page stays as it was`, async () => {
      const before = await read(`${name}.html`);
      const [page] = await drawCells(dist, [`${name}.html`], {widths});
      assert.equal(page!.problems.length, 1);
      assert.match(page!.problems[0]!, problem);
      assert.equal(await read(`${name}.html`), before);
    });
  }

  test("is left to the browser with still=no, together with what waits for it", async () => {
    assert.deepEqual(await drawCells(dist, ["still.html"], {widths}),
      [{page: "still.html", cells: 3, moves: true, problems: []}]);
    assert.match(await read("still.html"), new RegExp("<observablehq-loading data-moves></observablehq-loading>[^]*" +
      '<span class="observablehq--number">2<'));
  });
});

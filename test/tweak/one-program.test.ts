// One program: the text in the Markdown is what the build drew, what a browser draws, and what runs under "Edit the
// code".
import assert from "node:assert/strict";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {after, before, describe, test} from "node:test";
import {build} from "esbuild";
import {serializeOuter} from "parse5";
import type {Browser, Frame, Page} from "playwright-core";
import {figuresIn, type PageFigure} from "../../tools/page/page-cells.ts";
import {attribute, elements, readHtml, text as textOf, type HtmlElement} from "../../tools/site/html.ts";
import {serve, type Served} from "../../tools/site/serve.ts";
import {siteRoot} from "../../tools/site-root.ts";
import {openBrowser} from "../browser.ts";
import {builtSite} from "../built-site.ts";
import {atRest, cellText, openFile, openNotebook, openPage, resultOf, writeCell} from "./open-chart.ts";

const pages = ["index", "explore", "stories/maria-2017/index", "stories/maria-2017/explore"];
const screens = [{width: 390, height: 844}, {width: 1280, height: 900}];
const themes = ["light", "dark"] as const;

let dir: string;
let served: Served;
let browser: Browser;
let charts: string;

before(async () => {
  dir = await builtSite();
  served = await serve({dir, port: 0});
  browser = await openBrowser();
  charts = await chartsForBrowser();
});

after(async () => {
  await browser?.close();
  await served?.close();
});

/** The charts of src/charts as a global of a page. */
async function chartsForBrowser(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [join(siteRoot, "src/charts/index.ts")], bundle: true, format: "iife", globalName: "tollbook",
    write: false
  });
  return outputFiles[0]!.text;
}

/** A drawing as text: attributes in one order, without what walk.ts adds for the keyboard. */
const drawnAs = `(function written(node) {
  if (node.nodeType !== 1) return node.textContent;
  const ours = ["role", "tabindex", "aria-haspopup"];
  const names = node.getAttributeNames().filter((name) => !ours.includes(name)).sort();
  const attributes = names.map((name) => " " + name + "=" + JSON.stringify(node.getAttribute(name))).join("");
  return "<" + node.localName + attributes + ">" + [...node.childNodes].map(written).join("") +
    "</" + node.localName + ">";
})`;

/** Pictures are long: only where they part is told. */
function same(one: string | undefined, other: string | undefined, what: string): void {
  if (one === other) return;
  const at = [...(one ?? "")].findIndex((letter, index) => letter !== other?.[index]);
  assert.fail(`${what} part at ${at}: ${one?.slice(at - 40, at + 80)} | ${other?.slice(at - 40, at + 80)}`);
}

const sourceOf = (page: string) => readFile(join(siteRoot, `src/${page}.md`), "utf8");

function stillPictures(page: Page, figures: PageFigure[]): Promise<string[]> {
  const ids = JSON.stringify(figures.map(({figure}) => figure));
  return page.evaluate(`${ids}.map((id) => {
    const shown = [...document.getElementById(id).querySelectorAll(".drawing > svg")]
      .filter((svg) => svg.checkVisibility());
    if (shown.length !== 1) throw new Error(id + " shows " + shown.length + " drawings");
    return ${drawnAs}(shown[0]);
  })`);
}

function livePictures(page: Page, figures: PageFigure[]): Promise<string[]> {
  const calls = figures.map(({text}) => `written(all.${text.trim()}.querySelector("svg"))`);
  return page.evaluate(`(async () => {
    ${charts};
    const written = ${drawnAs};
    const story = await (await fetch(document.querySelector("a.rows").href)).json();
    const {value: width} = await tollbook.designWidth(document.querySelector("main")).next();
    const all = tollbook.charts(story, {width});
    return [${calls.join()}];
  })()`);
}

async function sandboxPictures(page: Page, figures: PageFigure[], source: string): Promise<string[]> {
  await openNotebook(page, figures[0]!.figure);
  await openFile(page, source);
  // All charts of a page at once, on a machine that runs other tests: what is asked here is not how fast.
  await page.getByLabel("Longest time without a pause").selectOption("10000");
  await page.locator(".notebook .result button", {hasText: "Run all"}).click();
  await atRest(page);
  assert.deepEqual((await page.locator(".notebook .problem").allTextContents()).filter(Boolean), []);
  const frame = (await (await page.locator(".notebook iframe").elementHandle())!.contentFrame()) as Frame;
  return await frame.evaluate(`[...document.querySelectorAll(".part .drawing > svg")].map(${drawnAs})`);
}

/** Every page, and every kind of page on each screen and in each theme; `npm run faults -- whole` tries all of their
 * pairs. */
const isTried = (page: number, screen: number, theme: number) =>
  process.env.TOLLBOOK_ALL !== undefined || (screen === theme && screen === [0, 1, 1, 0][page]);

for (const [at, name] of pages.entries()) {
  for (const [screen, viewport] of screens.entries()) {
    for (const [theme, colorScheme] of themes.entries()) {
      if (!isTried(at, screen, theme)) continue;
      test(`${name}, ${viewport.width} pixels, ${colorScheme}: built picture = live picture = picture of the page's ` +
        `text in the sandbox`, async () => {
        const source = await sourceOf(name);
        const figures = figuresIn(source);
        assert.ok(figures.length);
        const {page, errors} = await openPage(browser, served, `${name}.html`, {viewport, colorScheme});
        const still = await stillPictures(page, figures);
        const live = await livePictures(page, figures);
        const sandbox = await sandboxPictures(page, figures, source);
        for (const [index, {figure}] of figures.entries()) {
          same(live[index], still[index], `${figure}: live and built`);
          same(sandbox[index], still[index], `${figure}: sandbox and built`);
        }
        assert.equal(sandbox.length, figures.length);
        assert.deepEqual(errors, []);
        await page.close();
      });
    }
  }
}

describe("a chart's own page", () => {
  const parse = async (file: string) => [...elements(readHtml(await readFile(join(dir, file), "utf8")))];
  const hasClass = (element: HtmlElement, name: string) =>
    (attribute(element, "class") ?? "").split(/\s+/).includes(name);
  const around = (element: HtmlElement): HtmlElement[] => {
    const {parentNode} = element;
    return parentNode && "tagName" in parentNode ? [parentNode, ...around(parentNode)] : [];
  };
  const pictures = (page: HtmlElement[], figure: string, up: RegExp) => page.filter((svg) => {
    if (svg.tagName !== "svg") return false;
    const [drawing, ...others] = around(svg);
    return hasClass(drawing!, "drawing") && others.some((one) => hasClass(one, "still")) &&
      others.some((one) => attribute(one, "id") === figure);
  }).map((svg) => serializeOuter(svg).replace(up, 'href="claims/'));

  for (const name of ["index", "stories/maria-2017/index"]) {
    test(`${name}: holds the same text and the same two pictures as the story, and leads to the same claims`,
      async () => {
      const story = await parse(`${name}.html`);
      const folder = name.slice(0, -"index".length);
      for (const {figure, text} of figuresIn(await sourceOf(name))) {
        const own = await parse(`${folder}charts/${figure}.html`);
        const script = own.find((one) => one.tagName === "script" && hasClass(one, "cells"))!;
        const cells: {figure: string | null; text: string}[] = JSON.parse(textOf(script));
        assert.equal(cells.find((cell) => cell.figure === figure)!.text, text);
        const drawn = pictures(own, figure, /href="\.\.\/claims\//g);
        assert.equal(drawn.length, 2, figure);
        assert.deepEqual(drawn, pictures(story, figure, /href="\.\/claims\//g), figure);
      }
    });
  }
});

describe("under “Edit the code”", () => {
  let page: Page;
  before(async () => ({page} = await openPage(browser, served)));
  after(() => page.close());
  const text = () => cellText(page);
  const own = async () => figuresIn(await sourceOf("index")).find(({figure}) => figure === "count")!.text;

  test("stand the bytes of the page's fence, and its first cells folded above", async () => {
    await openNotebook(page);
    assert.equal(await text(), await own());
    const cells: {figure: string | null; text: string}[] = JSON.parse(
      (await page.locator("script.cells").textContent())!);
    const first = cells.filter(({figure}) => figure === null).map(({text}) => text);
    assert.deepEqual(await page.locator("#count .brings textarea").evaluateAll(
      (all) => all.map((one) => (one as HTMLTextAreaElement).value)), first);
    assert.equal(await page.locator("#count .brings").evaluate((fold) => (fold as HTMLDetailsElement).open), false);
  });

  test("the panel writes what it changes, and the author's own bytes when it is changed back", async () => {
    await page.locator("#count .groups summary", {hasText: "How it is drawn"}).click();
    await page.locator("#count label", {hasText: "Logarithmic"}).click();
    assert.match(await text(), /^steps\(\["russia-military-killed", "russia-military-losses"\], \{\n.*scale: "log"/);
    await page.locator("#count .reader-mark button").click();
    assert.equal(await text(), await own());
  });

  test("an edited call moves the chart above and the panel when it runs, and is left as it was written", async () => {
    const written = 'steps("russia-military-killed", {scale: "log",\n  until: "2022-04-30"}) // only killed';
    await writeCell(page, written);
    await page.locator("#count .cell.chart .run").click();
    await atRest(page);
    assert.equal(await text(), written);
    await page.waitForFunction(() => location.search.endsWith(
      "&count.toll=russia-military-killed&count.notes=all&count.scale=log"));
    assert.ok(await page.locator("#count label", {hasText: "Logarithmic"}).locator("input").isChecked());
    const frame = (await (await page.locator(".notebook iframe").elementHandle())!.contentFrame()) as Frame;
    const [above] = await stillPictures(page, [{figure: "count", line: 0, text: "", caption: ""}]);
    same(await frame.evaluate(`${drawnAs}(document.querySelector(".part .drawing > svg"))`), above, "below and above");
  });

  test("any other program is run and moves nothing", async () => {
    await writeCell(page, "Plot.plot({marks: [Plot.dotX(story.claims, {x: \"low\"})]})");
    await page.locator("#count .cell.chart .run").click();
    await resultOf(page).locator("svg[class^=plot]").waitFor();
    assert.ok(await page.locator("#count label", {hasText: "Logarithmic"}).locator("input").isChecked());
    await page.locator("#count label", {hasText: "Linear"}).click();
    assert.match(await text(), /^Plot\.plot/);
  });
});

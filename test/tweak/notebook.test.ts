// The cells below a chart as notebooks are: by Framework's rules, reactive, inspected, kept, and told in words.
import assert from "node:assert/strict";
import {readFile} from "node:fs/promises";
import {after, before, describe, test} from "node:test";
import type {Browser, Page} from "playwright-core";
import {serve, type Served} from "../../tools/site/serve.ts";
import {openBrowser} from "../browser.ts";
import {builtSite} from "../built-site.ts";
import {atRest, chartPage, leave, openNotebook, openPage, resultOf, runCells, writeCell} from "./open-chart.ts";

let served: Served;
let browser: Browser;
let page: Page;

before(async () => {
  served = await serve({dir: await builtSite(), port: 0});
  browser = await openBrowser();
});

/** Each part of this file has a reader of its own, most of them at the page of one chart. */
async function newReader(path = chartPage): Promise<void> {
  if (page) await leave(page);
  ({page} = await openPage(browser, served, path));
  await openNotebook(page);
}

after(async () => {
  await browser?.close();
  await served?.close();
});

/** What each of the reader's cells shows. */
async function shown(...texts: string[]): Promise<string[]> {
  await runCells(page, texts);
  const parts = await resultOf(page).locator(".part").evaluateAll(
    (all) => all.map((one) => (one as HTMLElement).innerText.trim()));
  return parts.slice(-texts.length);
}

const problems = async () => (await page.locator(".notebook .problem").allTextContents()).filter(Boolean);

/** Cells that are wrong, and what is said of them, in the order of the cells. */
type Wrong = [texts: string[], words: (string | RegExp)[]];

async function eachIsTold(all: Wrong[]): Promise<void> {
  await runCells(page, all.flatMap(([texts]) => texts));
  const found = await problems();
  const words = all.flatMap(([, words]) => words);
  for (const [at, word] of words.entries())
    assert.ok(typeof word === "string" ? found[at] === word : word.test(found[at]!), `${found[at]} | ${word}`);
  assert.equal(found.length, words.length, JSON.stringify(found));
  // Once: not in the result as well.
  assert.doesNotMatch(await resultOf(page).locator("main").innerText(), /Error: /);
}

describe("cells", () => {
  before(() => newReader("index.html"));
  const values: [text: string, words: string][] = [
    ["1 + 1", "2"],
    ["new Map([[\"a\", 1]])", "Map(1) {\"a\" => 1}"],
    ["new Set([1, 2])", "Set(2) {1, 2}"],
    ["new Date(\"2022-03-02\")", "2022-03-02"],
    ["[1, 2, 3]", "Array(3) [1, 2, 3]"],
    ["({a: {b: 1}})", "Object {a: Object}"],
    ["Promise.resolve(\"late\")", "\"late\""],
    ["undefined", "undefined"],
    ["html`<b>bold</b> word`", "bold word"],
    ["d3.rollup([{k: \"x\"}, {k: \"x\"}], (all) => all.length, (one) => one.k)", "Map(1) {\"x\" => 2}"],
    ["d3.sum([1, 2])", "3"],
    ["aq.from([{a: 1}, {a: 2}]).rollup({sum: aq.op.sum(\"a\")}).object().sum", "3"],
    ["display(1); display(2);", "1\n2"],
    ["story.story_id", "\"ukraine-2022\""],
    ["width === 760 || width === 358", "true"],
    ["(await import(\"npm:d3\")).max([1, 3])", "3"],
    ["steps(\"russia-military-killed\").spec.chart", "\"steps\""]
  ];
  test("show any value as Observable shows it, from all that a page of Framework knows", async () => {
    const parts = await shown(...values.map(([text]) => text));
    assert.deepEqual(parts, values.map(([, words]) => words));
    assert.deepEqual(await problems(), []);
  });

  test("import what is given under the names that pages use", async () => {
    const parts = await shown(
      "import {sum as total} from \"npm:d3\";\nimport * as P from \"@observablehq/plot\";\nimport {charts as again} " +
        "from \"../../charts/index.js\";\nconst all = [total([1, 2]), typeof P.plot, typeof again];",
      "all.join()");
    assert.match(parts[1]!, /"3,function,function"$/);
  });

  test("attach the rows, any table that the site publishes, and no other file", async () => {
    const parts = await shown(
      "FileAttachment(\"data/ukraine-2022/claims.csv\").csv({typed: true}).then((rows) => rows.length > 500 && " +
        "typeof rows[0].low)",
      "FileAttachment(\"./data/maria-2017/claims.json\").json().then((all) => Array.isArray(all))",
      "FileAttachment(\"data/ukraine-2022/claims.arrow\").arrow().then((table) => table.numRows > 500)",
      "FileAttachment(\"data/ukraine-2022/claims.arrow\").arquero().then((table) => table.numRows() > 500)",
      "FileAttachment(\"data/ukraine-2022/claims.csv\").text().then((text) => text.split(\",\")[0])",
      "FileAttachment(\"data/ukraine-2022/claims.parquet\").arrayBuffer().then((bytes) => bytes.byteLength > 1000)");
    assert.deepEqual(parts.map((part) => part.split("\n").at(-1)),
      ["\"number\"", "true", "true", "true", "\"claim_id\"", "true"]);
  });

  test("are reactive: an input moves what takes its value, once the reader has taken hold of it", async () => {
    await runCells(page, ["const n = view(Inputs.range([0, 10], {value: 3, step: 1, label: \"n\"}));",
      "`twice ${n} is ${n * 2}`"]);
    await resultOf(page).locator(".part", {hasText: "twice 3 is 6"}).waitFor();
    await page.locator(".notebook .use").click();
    await resultOf(page).locator("input[type=number]").fill("5");
    await resultOf(page).locator(".part", {hasText: "twice 5 is 10"}).waitFor();
  });

  test("write to the console in sight", async () => {
    await runCells(page, ["console.log(\"now\", [1, 2]); console.warn(\"careful\");"]);
    assert.match(await resultOf(page).locator(".console").innerText(), /^now\s+Array\(2\) \[1, 2\]\s+careful$/);
  });

  test("give their result to a press outside of the frame, as CSV and as JSON, and say why where there is none",
    async () => {
    await runCells(page, ["[{a: 1, b: \"x,y\"}]", "display(new Map([[\"k\", 2]]));", "3", "Plot.dot([1]).plot()"]);
    const press = async (cell: number, form: string) => {
      const body = page.locator(".notebook .cell.own").nth(cell);
      await body.locator(".result-as button", {hasText: form}).click();
      await body.locator(".result-as [role=status]:not(:empty)").waitFor();
      return await body.locator(".result-as [role=status]").textContent();
    };
    const saved = async (cell: number, form: string) => {
      const [download] = await Promise.all([page.waitForEvent("download"), press(cell, form)]);
      return [download.suggestedFilename().replace(/-[\d.]+(?:\+[0-9a-f]+)?(?=\.\w+$)/, ""),
        await readFile(await download.path(), "utf8")];
    };
    assert.deepEqual(await saved(0, "CSV"), ["tollbook-ukraine-2022-count-cell-1.csv", "a,b\r\n1,\"x,y\"\r\n"]);
    assert.deepEqual(await saved(1, "CSV"), ["tollbook-ukraine-2022-count-cell-2.csv", "key,value\r\nk,2\r\n"]);
    assert.deepEqual(await saved(1, "JSON"),
      ["tollbook-ukraine-2022-count-cell-2.json", "[\n [\n  \"k\",\n  2\n ]\n]"]);
    assert.match((await press(2, "CSV"))!, /The cell shows no rows: a list, a map or a table becomes CSV/);
    assert.match((await press(3, "JSON"))!, /The cell shows a picture, not data/);
  });

  test("that nobody asked for do not run, but for those that give what one needs", async () => {
    await runCells(page, ["console.log(\"first\");", "const given = 2;", "given + 1"]);
    await page.reload();
    await openNotebook(page);
    await page.locator(".notebook .cell.own .run").nth(2).click();
    await atRest(page);
    assert.match(await resultOf(page).locator("main").innerText(), /^3$/);
  });

  test("say where and why of files: a column that one has not, a kind that nothing here reads", () => eachIsTold([
    [["FileAttachment(\"data/ukraine-2022/tolls.csv\").csv().then((rows) => rows.map((one) => one.victim))"],
      [/^Line 1, column \d+: tolls.csv has no column victim; /]],
    [["FileAttachment(\"data/ukraine-2022/claims.parquet\").parquet()"],
      [new RegExp("parquet-wasm is not given here; the same rows are there as JSON, CSV and Arrow|" +
        "apache-arrow is not given here")]]
  ]));
});

describe("errors", () => {
  before(() => newReader());

  // A name given twice in one notebook would be wrong itself, and one taken apart in one cell is known to all.
  const wrong: Wrong[] = [
    [["const a = 1;\nconst b = ;"], ["Line 2, column 11: This cannot be read: Unexpected token."]],
    [["const a = 1;\n\n  nothing.there();"], ["Line 3, column 3: nothing is not defined"]],
    [["null.there"], [/^Line 1, column 6: TypeError: Cannot read properties of null/]],
    [["stepz(\"russia-military-killed\")"], ["Line 1, column 1: stepz is not defined; did you mean steps?"]],
    [["steps(\"russia-military-kiled\")"],
      [/^Line 1, column 1: no claim is about the toll russia-military-kiled; did you mean russia-military-killed\?$/]],
    [["steps(\"russia-military-killed\", {form: \"2022-02-24\"})"],
      [/^Line 1, column 1: steps has no option form; did you mean from\?$/]],
    [["story.clams.filter((one) => one.low > 3)"],
      [/^Line 1, column 13: TypeError: .*; chart.json has no part clams; did you mean claims\?$/]],
    [["story.claims.map((claim) => claim.clamant)"],
      ["Line 1, column 35: claims has no column clamant; did you mean claimant?"]],
    [["story.claims.filter((claim) => claim.nominal)"],
      [/^Line 1, column 38: nominal is a column of a published table and not of the rows of charts; File/]],
    [["Plot.dot(story.claims, {x: \"knwon_on\", y: \"low\"}).plot()"],
      ["Line 1, column 28: claims has no column knwon_on; did you mean known_on?"]],
    [["const totals = story.claims.map((d) => ({total: d.low}));", "totals.map((d) => d.totl)"],
      ["Line 1, column 21: totl is not there; did you mean total?"]],
    [["aq.from(story.claims).filter((d) => d.clamant === 1).numRows()"], [/clamant/]],
    [["import _ from \"npm:lodash\";"],
      [/^Line 1, column 15: “npm:lodash” is not given here, and nothing is fetched: .*arquero/]],
    [["L.map(\"x\")"], ["Line 1, column 1: L is not given here, as a page of Framework has it: nothing is fetched"]],
    [["FileAttachment(\"data/ukraine-2022/claim.json\").json()"],
      [/^Line 1, column 16: The page has no file data\/ukraine-2022\/claim\.json/]],
    [["FileAttachment(\"../secret.json\").json()"], [/^Line 1, column 16: The page has no file/]],
    [["const first = null.x;", "first + 1", "1"], [/Cannot read properties of null/,
      /^Line 1, column 1: first, which this cell needs, failed: Cannot read/]],
    [["const twice = 1;", "const twice = 2;", "twice"], ["twice is defined more than once",
      "twice is defined more than once", /^Line 1, column 1: twice, which this cell needs, failed: twice is defined/]],
    [["const f = (x) => x.y.z;\n\n[1].map(f)"], [/^Line 1, column 22: TypeError/]],
    [["new Promise((_, no) => no(new Error(\"refused\")))"], [/^Line 1, column 27: refused$/]]
  ];
  const wrongAnew: Wrong[] = [
    [["const a = b;", "const b = a;"], [/circular definition/, /circular definition/]],
    [["story.claims.map(({clamant, low}) => clamant + low);\nstory.reports.map((r) => r.figure)"],
      [/^Line 1, column 20: claims .* did you mean claimant\?; line 2, column 28: reports has no column figure; /]]
  ];
  const cellsOf = (all: Wrong[]) =>
    all.map(([texts]) => texts.join(" | ").replaceAll("\n", " ")).join("; ");

  test(`say where and why, each in its cell: ${cellsOf(wrong)}`, () => eachIsTold(wrong));
  test(`say where and why: ${cellsOf(wrongAnew)}`, () => eachIsTold(wrongAnew));

  test("names of a reader's own, of the language, the page and the libraries are not corrected", async () => {
    await runCells(page, ["const mine = {clam: 1, lov: 2};", "mine.clam + mine.lov",
      "Plot.plot({marks: [Plot.dot([{hi: 1}], {x: \"hi\", fill: \"red\"})]})",
      "document.createElement(\"p\").style.color = \"red\"",
      "aq.from(story.claims).rollup({n: aq.op.count()}).object().n", "[1].at(0).toFixed(1)"]);
    assert.deepEqual(await problems(), []);
  });

  test("that come late are told beside their cell and in the console", async () => {
    await runCells(page, ["setTimeout(() => { throw new Error(\"too late\") });"]);
    await page.locator(".notebook .problem", {hasText: "Line 1, column 26: too late"}).waitFor();
    assert.match(await resultOf(page).locator(".console").innerText(), /too late/);
  });
});

describe("the editor", () => {
  before(() => newReader());

  test("marks an error, and the mark goes when they are mended", async () => {
    await writeCell(page, "steps(\"russia-military-killed\");\nnothing");
    await page.locator("#count .cell.chart .run").click();
    await page.locator("#count .cell.chart .cm-lintRange-error", {hasText: "nothing"}).waitFor();
    await writeCell(page, "steps(\"russia-military-killed\")");
    await page.locator("#count .cell.chart .run").click();
    await atRest(page);
    assert.equal(await page.locator(".cm-lintRange-error").count(), 0);
  });

  const completed = async (text: string) => {
    await writeCell(page, text);
    await page.keyboard.press("Control+Space");
    const list = page.locator(".cm-tooltip-autocomplete li .cm-completionLabel");
    await list.first().waitFor();
    const labels = await list.allTextContents();
    await page.keyboard.press("Escape");
    return labels;
  };
  const cases: [text: string, label: string][] = [
    ["ste", "steps"], ["Plo", "Plot"], ["Plot.barX", "barX"], ["d3.rollu", "rollup"],
    ["steps(\"russia-mil", "russia-military-killed"],
    ["steps(\"russia-military-killed\", {sca", "scale"], ["steps(\"russia-military-killed\", {scale: \"l", "log"],
    ["steps(\"russia-military-killed\", {notes: [\"kyiv-j", "kyiv-jump-to-9000"],
    ["follow(\"ukraine-president-2022-03-02", "ukraine-president-2022-03-02-killed-6000"],
    ["story.cl", "claims"], ["story.claims.map((d) => d.claima", "claimant"], ["import {sum} from \"d", "d3"]
  ];
  for (const [text, label] of cases)
    test(`completes ${text} to ${label}`, async () => {
      const labels = await completed(text);
      assert.ok(labels.includes(label), labels.join());
    });
});

describe("the list of cells", () => {
  const own = () => page.locator(".notebook .cell.own").evaluateAll(
    (all) => all.map((one) => one.querySelector("textarea")?.value ?? one.querySelector(".cm-content")?.textContent));

  test("grows, is moved about, and shrinks", async () => {
    await runCells(page, ["'a'", "'b'"]);
    const button = (at: number, label: string) => page.locator(".notebook .cell.own").nth(at)
      .locator("button", {hasText: label});
    await button(0, "Duplicate").click();
    assert.deepEqual(await own(), ["'a'", "'a'", "'b'"]);
    await button(2, "Move up").click();
    assert.deepEqual(await own(), ["'a'", "'b'", "'a'"]);
    await button(0, "Move up").click();
    await button(0, "Move down").click();
    assert.deepEqual(await own(), ["'b'", "'a'", "'a'"]);
    await button(1, "Delete").click();
    assert.deepEqual(await own(), ["'b'", "'a'"]);
  });

  test("is kept in this browser between visits, is said to be, and is erased when its reader says so", async () => {
    await page.locator(".notebook .kept", {hasText: "kept in this browser, and nowhere else"}).waitFor();
    await page.reload();
    await openNotebook(page);
    assert.deepEqual(await own(), ["'b'", "'a'"]);
    assert.match((await page.locator(".notebook .kept").textContent())!,
      /^This is your code of \d+ \w+ \d{4}, kept in this browser\./);
    assert.equal(await page.locator(".notebook .state").textContent(), "Nothing has run yet.");
    await page.locator(".notebook button", {hasText: "Back to the page’s code"}).click();
    assert.deepEqual(await own(), []);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await page.reload();
    await openNotebook(page);
    assert.deepEqual(await own(), []);
  });

  test("leaves as a page, and a file of the reader's is there for cells without leaving the browser", async () => {
    await runCells(page, ["'mine'"]);
    const [download] = await Promise.all(
      [page.waitForEvent("download"), page.locator(".notebook button", {hasText: "Save as a page"}).click()]);
    assert.equal(download.suggestedFilename(), "count-notebook.md");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.locator(".notebook input[accept='']").setInputFiles(
      {name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n")});
    const parts = await shown("FileAttachment(\"mine.csv\").csv({typed: true}).then((rows) => rows[0].a + rows[0].b)");
    assert.match(parts[0]!, /3$/);
    assert.deepEqual(asked.filter((one) => !one.startsWith("GET ") || one.includes("mine")), []);
  });
});

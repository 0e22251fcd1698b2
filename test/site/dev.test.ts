import assert from "node:assert/strict";
import {rm} from "node:fs/promises";
import {join} from "node:path";
import {after, before, test} from "node:test";
import type {Browser, Page} from "playwright-core";
import {dev} from "../../tools/site/dev.ts";
import {freePort} from "../../tools/site/port.ts";
import {ask} from "../../tools/bench/faults/ask.ts";
import {openBrowser} from "../browser.ts";
import {temporarySite} from "./temporary-site.ts";
import type {TemporarySite} from "./temporary-site.ts";

let site: TemporarySite;
let server: {close(): Promise<void>};
let browser: Browser;
let page: Page;
const said: string[] = [];
let problems: string[] = [];

before(async () => {
  site = await temporarySite();
  await site.write("src/charts/[chart].md.ts", 'process.stdout.write("# A chart");\n');
  const port = await freePort();
  server = await dev({root: site.root, port, log: (line) => said.push(line), check: async () => ({problems})});
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
});

after(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

/** Waits until dev has said a line, and answers it. */
async function told(pattern: RegExp): Promise<string> {
  const limit = AbortSignal.timeout(60_000);
  while (!limit.aborted) {
    const line = said.find((candidate) => pattern.test(candidate));
    if (line !== undefined) return line;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never said ${pattern}, but:\n${said.join("\n")}`);
}

async function shows(words: string): Promise<void> {
  await page.getByText(words).waitFor({timeout: 60_000}).catch(async () => {
    assert.fail(`the page never showed ${words}, but:\n${await page.content()}\n${said.join("\n")}`);
  });
}

const state = (words: string) => page.locator(`#chart[data-state="${words}"]`).waitFor({timeout: 60_000});
/** Opens a page and waits until Framework watches it. */
const open = async (path: string) => {
  const watched = page.waitForEvent("console",
    {predicate: (message) => message.text().includes("welcome"), timeout: 60_000});
  await page.goto(new URL(path, page.url()).href);
  await watched;
};

test("dev shows the page with its style and script, and a cell that runs", async () => {
  await shows("The last count was 498 dead.");
  await state("live 40 to 498!");
  await open("/deep/page");
  await shows("498 dead!");
  assert.match(await page.evaluate(() => getComputedStyle(document.body).fontFamily), /^Inter/);
});

test("a saved component shows by itself in the cells that use it", async () => {
  await site.edit("src/components/shout.ts", "}!`", "}?`");
  await shows("498 dead?");
});

test("a saved cell shows by itself, without the page being loaded anew", async () => {
  await page.evaluate(() => Object.assign(window, {kept: true}));
  await site.edit("src/deep/page.md", "shout(rows.at(-1).last)", '"Known: " + shout(rows.at(-1).last)');
  await shows("Known: 498 dead?");
  assert.equal(await page.evaluate(() => "kept" in window), true);
});

test("a saved ledger row reaches the loaders and the open page by itself", async () => {
  await site.write("loaders/ledger/.edit-new/tolls.csv", "half a row");
  await site.edit("loaders/ledger/tolls.csv", "498", "499");
  await shows("Known: 499 dead?");
  await told(/^loaders\/ledger\/tolls\.csv: taken up$/);
});

test("a saved helper of a loader shows by itself, in pages that it writes as well", async () => {
  await site.edit("loaders/words.ts", "dead", "killed");
  await told(/^loaders\/words\.ts: taken up$/);
  await shows("Known: 499 killed?");
  await open("/");
  await shows("The last count was 499 killed.");
});

test("what dev touches and what a save only prepares are no news, and begin no other preview", () => {
  assert.deepEqual(said.filter((line) => /^src\/|\.edit-/.test(line)), []);
});

test("a saved page shows by itself", async () => {
  await site.edit("src/index.md", "The last count was", "The latest count was");
  await shows("The latest count was 499 killed.");
});

test("a bad ledger is told line by line and the old rows stay until it is mended", async () => {
  problems = ["loaders/ledger/tolls.csv:3:12 NUMBER 5O0 is no number"];
  await site.edit("loaders/ledger/tolls.csv", "499", "5O0");
  await told(/^the ledger has 1 problem; the old rows stay until that is mended$/);
  assert.equal(said.at(-2), problems[0]);
  await open("/deep/page");
  await shows("Known: 499 killed?");
  problems = [];
  await site.edit("loaders/ledger/tolls.csv", "5O0", "500");
  await shows("Known: 500 killed?");
});

test("a folder of pages that goes away is told, once; a page that comes back at once is not", async () => {
  const [start, page] = [await site.read("src/index.md"), await site.read("src/deep/page.md")];
  await rm(join(site.root, "src/index.md"));
  await site.write("src/index.md", start);
  await rm(join(site.root, "src/deep"), {recursive: true});
  await told(/^src\/deep is gone, with all that was in it; if that was not meant, put it back \(git checkout src\/d/);
  await site.write("src/deep/page.md", page);
  assert.deepEqual(said.filter((line) => line.includes("is gone")).length, 1);
});

test("what a browser or another site may ask ends nothing and is not answered", async () => {
  const {host: name, port} = new URL(page.url());
  const status = async (path: string, lines = `Host: ${name}\r\n`, method = "GET") => {
    const [answer] = await ask(Number(port), `${method} ${path} HTTP/1.1\r\n${lines}Connection: close\r\n\r\n`);
    return answer?.status ?? null;
  };
  for (const path of ["/%zz", "//", "//evil.example/", "/a%00", "/_import/../../package.json", "/%2e%2e/package.json"])
    assert.equal(await status(path), 400, path);
  assert.equal(await status("/", "Host: evil.example\r\n"), 403);
  assert.equal(await status("/", `Host: ${name}\r\nContent-Length: 0\r\n`, "POST"), 405);
  const socket = `Host: ${name}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n` +
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
  assert.equal(await status("/_observablehq", `${socket}Origin: https://evil.example\r\n`), null);
  assert.equal(await status("/deep/page"), 200);
});

// What each of them does, dev-saves, start-preview and complaint ask of an invented preview; together, and of
// Framework's own, `npm run faults -- whole`.
if (process.env.TOLLBOOK_ALL) test("a preview that cannot begin says where and why, and begins again with the next " +
  "file that is saved", async () => {
  await site.edit("loaders/words.ts", "return", "retrun");
  await told(/^loaders\/words\.ts:3:3: retrun is not defined; the preview ended, and begins again with the next file/);
  await site.write("loaders/words.ts",
    (await site.read("loaders/words.ts")).replace("retrun", "return").replace("killed", "lost"));
  await shows("Known: 500 lost?");
});

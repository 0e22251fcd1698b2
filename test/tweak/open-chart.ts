import type {Browser, FrameLocator, Page} from "playwright-core";
import type {Served} from "../../tools/site/serve.ts";
import {pagesOf} from "../page/story-site.ts";

/** A page with one chart: of what a chart's controls and cells do, a story with twenty shows nothing more, and takes
 * longer to come and to be laid out anew. */
export const chartPage = "charts/count.html";

const readers = new WeakMap<Browser, ReturnType<typeof pagesOf>>();
const ways = new WeakMap<Page, () => Promise<void>>();

/** Opens a page of the site, with what throws there; the reader is a new one, or one alike who has left. */
export async function openPage(browser: Browser, {url}: Pick<Served, "url">, path = "",
  options: Parameters<Browser["newPage"]>[0] = {}) {
  const viewport = {width: 1280, height: 900};
  const reader = {viewport, ...options};
  const own = readers.get(browser) ?? pagesOf(browser, url);
  readers.set(browser, own);
  const page = await own.take(reader);
  ways.set(page, () => own.giveBack(page, reader));
  await page.setViewportSize(reader.viewport ?? viewport);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(new URL(path, url).href);
  return {page, errors};
}

/** Leaves a page that was opened here to the next reader. */
export const leave = async (page: Page): Promise<void> => await (ways.get(page) ?? (() => page.close()))();

/** Opens the controls of a chart. */
export async function openControls(page: Page, id = "count"): Promise<void> {
  await page.locator(`figure#${id} button.tweak`).click();
  await page.locator(`figure#${id} .groups`).waitFor();
}

/** Opens all groups of controls at once, of which a reader has one open at a time. */
export const openGroups = (page: Page, within: string): Promise<void> =>
  page.locator(`${within} .groups details`).evaluateAll((all) => {
    for (const one of all as HTMLDetailsElement[]) {
      one.removeAttribute("name");
      one.open = true;
    }
  });

/** Opens the code of a chart. */
export async function openNotebook(page: Page, id = "count"): Promise<void> {
  if (!(await page.locator(`figure#${id} .tweak-panel`).count())) await openControls(page, id);
  await page.locator(`figure#${id} .take button`, {hasText: "Edit the code"}).click();
  await page.locator(`figure#${id} .notebook`).waitFor();
}

/** Writes a program into a cell of the notebook, whether it is a field still or an editor by now. */
export async function writeCell(page: Page, text: string, cell = ".cell.chart"): Promise<void> {
  const area = page.locator(`.notebook ${cell} textarea`);
  if (await area.count()) {
    await area.fill(text);
    return await page.locator(`.notebook ${cell} .cm-content`).waitFor();
  }
  await page.locator(`.notebook ${cell} .cm-content`).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

/** What stands in a cell. */
export async function cellText(page: Page, cell = ".cell.chart"): Promise<string> {
  return await page.locator(`.notebook ${cell}`).evaluate((body) => body.querySelector("textarea")?.value ??
    [...body.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\n"));
}

/** Puts programs into the notebook, in the place of all cells but the page's, and runs them all. */
export async function runCells(page: Page, texts: string[], {wait = true} = {}): Promise<void> {
  const source = texts.map((text) => `~~~js\n${text}\n~~~\n`).join("\n");
  const cells = await page.locator("script.cells").textContent();
  const own = (JSON.parse(cells!) as {figure: string | null; text: string}[]).filter(({figure}) => figure === null);
  await openFile(page, own.map(({text}) => `~~~js\n${text}\n~~~\n`).join("\n") + source);
  await page.locator(".notebook .result button", {hasText: "Run all"}).click();
  if (wait) await atRest(page);
}

/** Opens a page's source in the notebook. */
export async function openFile(page: Page, source: string): Promise<void> {
  const file = {name: "page.md", mimeType: "text/markdown", buffer: Buffer.from(source)};
  await page.locator(".notebook input[accept*='.md']").setInputFiles(file);
  await page.locator(".notebook .told", {hasText: "of page.md"}).waitFor();
}

/** Waits until all cells of a run have ended. */
export async function atRest(page: Page): Promise<void> {
  await page.locator(".notebook .state", {hasText: /^Done/}).waitFor();
}

/** What the notebook's cells show. */
export function resultOf(page: Page): FrameLocator {
  return page.frameLocator(".notebook iframe");
}

import type {Browser, Page} from "playwright-core";
import type {Served} from "../../tools/site/serve.ts";

/** Opens a page of the site and fails a test when anything throws there. */
export async function openPage(browser: Browser, {url}: Pick<Served, "url">, path = "", options: Parameters<Browser["newPage"]>[0] = {}) {
  const page = await browser.newPage({viewport: {width: 1280, height: 900}, ...options});
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(new URL(path, url).href);
  return {page, errors};
}

/** Opens the controls of a chart. */
export async function openControls(page: Page, id = "count"): Promise<void> {
  await page.locator(`figure#${id} button.tweak`).click();
  await page.locator(`figure#${id} .groups`).waitFor();
}

/** Opens the code of a chart and writes a program into its first cell. */
export async function openCell(page: Page, id = "count"): Promise<void> {
  await openControls(page, id);
  await page.locator(`figure#${id} .take button`, {hasText: "Edit the code"}).click();
  await page.locator(`figure#${id} .notebook`).waitFor();
}

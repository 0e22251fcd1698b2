import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {serve} from "../../tools/site/serve.ts";
import {openBrowser} from "../browser.ts";

export interface StorySite {
  url: string;
  browser: Browser;
  /** Opens a page of the site in a reader's own context, and closes it after the work. */
  visit<T>(options: Visit, work: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface Visit extends BrowserContextOptions {
  /** The page, with its fragment; the home page when left out. */
  path?: string;
  width?: number;
  /** In which fonts: the site's own, those of the machine (they come late on a slow line), or its widest. */
  fonts?: "own" | "machine" | "widest";
}

/** Serves a built site to a real browser. */
export async function storySite(dir: string): Promise<StorySite> {
  const {url, close} = await serve({dir, port: 0});
  const browser = await openBrowser();
  return {
    url,
    browser,
    async visit({path = "index.html", width = 1280, fonts = "own", ...options}, work) {
      const context = await browser.newContext({viewport: {width, height: 800}, ...options});
      try {
        // Functions that run in the page are named by the transpiler, whose helper is not there.
        await context.addInitScript({content: "globalThis.__name = (made) => made"});
        const page = await context.newPage();
        await (fonts === "own" ? waitForFonts(page) : page.route(/\.woff2?$/, (route) => route.abort()));
        await page.goto(new URL(path, url).href, {waitUntil: "load"});
        if (fonts === "widest")
          await page.addStyleTag({content: ":root {--sans: 'Sans stand-in'; --serif: 'Serif stand-in'}"});
        return await work(page);
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      await close();
    }
  };
}

/** A reader's first visit does without fonts that come late; a test that looks at them waits. */
async function waitForFonts(page: Page): Promise<void> {
  await page.route(({pathname}) => /\.html$|\/$/.test(pathname), async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll("font-display:optional", "font-display:block");
    await route.fulfill({response, body});
  });
}

import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {serve} from "../../tools/site/serve.ts";
import {openBrowser} from "../browser.ts";

export interface StorySite {
  url: string;
  browser: Browser;
  /** Opens a page of the site to a reader who keeps nothing of an earlier visit but what a browser keeps of files. */
  visit<T>(options: Visit, work: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface Visit extends BrowserContextOptions {
  /** The page, with its fragment; the home page when left out. */
  path?: string;
  width?: number;
  /** In which fonts: as a first visit gets them, surely the site's own, those of the machine (the site's come late on a
   * slow line), or its widest. */
  fonts?: "own" | "machine" | "widest";
}

/** Serves a built site to a real browser. */
export async function storySite(dir: string): Promise<StorySite> {
  const {url, close} = await serve({dir, port: 0});
  const browser = await openBrowser();
  const pages = pagesOf(browser, url);
  return {
    url,
    browser,
    async visit({path = "index.html", width = 1280, fonts, ...options}, work) {
      const page = await pages.take(options);
      try {
        await page.setViewportSize({width, height: 800});
        if (fonts === "machine" || fonts === "widest") await page.route(/\.woff2?$/, (route) => route.abort());
        await page.goto(new URL(path, url).href, {waitUntil: "load"});
        if (fonts === "own") await waitForFonts(page);
        if (fonts === "widest")
          await page.addStyleTag({content: ":root {--sans: 'Sans stand-in'; --serif: 'Serif stand-in'}"});
        const found = await work(page);
        await pages.giveBack(page, options);
        return found;
      } catch (error) {
        await page.context().close();
        throw error;
      }
    },
    async close() {
      await browser.close();
      await close();
    }
  };
}

/** A page of a new reader takes twice the work of the next page of the same: readers alike share one, of which nothing
 * is left between two visits. */
export function pagesOf(browser: Browser, url: string) {
  const free = new Map<string, Page>();
  return {
    async take(options: BrowserContextOptions): Promise<Page> {
      const kept = free.get(JSON.stringify(options));
      free.delete(JSON.stringify(options));
      if (kept) return kept;
      const context = await browser.newContext(options);
      // Functions that run in the page are named by the transpiler, whose helper is not there.
      await context.addInitScript({content: "globalThis.__name = (made) => made"});
      return await context.newPage();
    },
    async giveBack(page: Page, options: BrowserContextOptions): Promise<void> {
      const {colorScheme = "light", reducedMotion = "no-preference", javaScriptEnabled = true} = options;
      if (page.context().pages().length > 1 || free.has(JSON.stringify(options)) || !javaScriptEnabled)
        return await page.context().close();
      for (const event of ["console", "pageerror", "request"] as const) page.removeAllListeners(event);
      await page.unrouteAll();
      await page.emulateMedia({media: null, colorScheme, reducedMotion});
      if (page.url().startsWith(url)) await page.evaluate(() => sessionStorage.clear());
      await page.mouse.move(0, 0);
      await page.goto("about:blank");
      // Not before: a page that is left keeps what was just typed.
      const tools = await page.context().newCDPSession(page);
      await tools.send("Storage.clearDataForOrigin", {origin: new URL(url).origin, storageTypes: "local_storage"});
      await tools.detach();
      free.set(JSON.stringify(options), page);
    }
  };
}

/** A reader's first visit does without fonts that come late; a test that looks at them waits. */
const waitForFonts = (page: Page): Promise<void> => page.evaluate(async () => {
  for (const style of document.querySelectorAll("style"))
    style.textContent = style.textContent!.replaceAll("font-display:optional", "font-display:block");
  document.body.getBoundingClientRect();
  await document.fonts.ready;
});

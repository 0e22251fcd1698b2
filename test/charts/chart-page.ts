import {readFileSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {widths} from "../../src/charts/design-width.ts";
import {siteRoot} from "../../tools/site-root.ts";
import {picture, type Pictured} from "./drawings.ts";

const style = (name: string) => readFileSync(join(siteRoot, `src/style/${name}.css`), "utf8");
const face = (weight: number) => {
  const file = join(siteRoot, `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff2`);
  const data = readFileSync(file).toString("base64");
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
};

/** A page of charts alone, with the styles and the reading of the site: the phone's drawing in a narrow box, the
 * desk's in a wide one, as every page of the site shows them. Nothing needs to be built. */
export async function chartPage(all: Pictured[]): Promise<string> {
  const {outputFiles: [script]} = await build({
    stdin: {contents: `import {walkPage} from "./src/charts/walk.ts"; walkPage(document)`, resolveDir: siteRoot},
    bundle: true, format: "iife", write: false, logLevel: "silent"
  });
  const figures = all.map((one) => `<figure class="chart" id="${one.name.replace("/", "-")}">
    ${Object.entries(widths).map(([name, width]) =>
      `<div class="still ${name}"><div class="drawing" data-width="${width}">${picture(one, width)}</div></div>`)
      .join("")}</figure>`);
  const styles = [face(400), face(600), ...["stand-in", "tokens", "chart"].map(style)].join("\n");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Charts</title><style>${styles}
    body {margin: 0; background: var(--paper); color: var(--ink)} main {max-width: 50rem; margin: auto; padding: 0 1rem}
    </style><main>${figures.join("\n")}</main><script>${script!.text}</script></html>`;
}

/** Opens such a page in a reader's own context, and closes it after the work. */
export async function visitCharts<Answer>(
  browser: Browser,
  html: string,
  {width, ...options}: BrowserContextOptions & {width: number},
  work: (page: Page) => Promise<Answer>
): Promise<Answer> {
  const context = await browser.newContext({viewport: {width, height: 800}, ...options});
  try {
    // Functions that run in the page are named by the transpiler, whose helper is not there.
    await context.addInitScript({content: "globalThis.__name = (made) => made"});
    const page = await context.newPage();
    await page.setContent(html, {waitUntil: "load"});
    await page.evaluate(() => document.fonts.ready);
    return await work(page);
  } finally {
    await context.close();
  }
}

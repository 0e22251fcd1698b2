import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import type {Page} from "playwright-core";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules whose answer a theme can change: everything else is the same page in other colours. */
const colours = ["color-contrast", "link-in-text-block"];

interface Found {
  violations: {id: string; nodes: {html: string}[]}[];
}

/** What stands behind the beginning of a table, a list or a drawing's marks: all of it is made alike. */
const alike = ":is(tr, li, dt, dd, svg a, svg path, svg circle, svg line):nth-child(n + 9)";

/** Takes from a page that is looked at last what is made as that before it: axe needs seconds for a thousand elements.
 * `npm run faults -- whole` looks at all. */
export const shorten = (page: Page): Promise<void> => page.evaluate((alike) => {
  for (const one of document.querySelectorAll(alike)) one.remove();
}, process.env.TOLLBOOK_ALL ? "never" : alike);

/**
 * What axe finds wrong with a page, in light by all of its rules and in dark by those that see colours: a line for
 * each rule, with its theme and its first place. The page is left in light.
 * @param within a selector of the part that is looked at; the whole page when left out
 */
export async function axeFinds(page: Page, within = "html"): Promise<string[]> {
  await page.evaluate(`globalThis.axe || (() => {${source}})()`);
  const lines: string[] = [];
  for (const [colorScheme, only] of [["dark", colours], ["light", undefined]] as const) {
    await page.emulateMedia({colorScheme});
    // Where the thousands of elements stand with which nothing is wrong is half of the work, and nobody asks.
    const options = {resultTypes: ["violations"], selectors: false, ...only && {runOnly: {type: "rule", values: only}}};
    const {violations} = await page.evaluate<Found>(`axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)})`);
    lines.push(...violations.map(({id, nodes}) =>
      `${colorScheme}: ${id}: ${nodes.length} × ${nodes[0]!.html.slice(0, 160)}`));
  }
  return lines;
}

import {cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {buildWithFramework} from "../../site/framework.ts";
import {attribute, elements, readHtml, remove, text, writeHtml} from "../../site/html.ts";
import type {HtmlElement} from "../../site/html.ts";
import {siteRoot} from "../../site-root.ts";

const stock = join(siteRoot, "tools/bench/stock");

/** A page to compare: its file in the built site, and for each figure, by id, the cells that draw it. */
export interface StockPage {
  file: string;
  figures: Record<string, string>;
  /** Tables that the cells read, below data/ of the built site. */
  tables: string[];
}

/**
 * Builds what Framework makes of the same words and tables when left alone: its own theme, charts as Plot cells that
 * read JSON, nothing drawn before, nothing finished afterwards.
 * @param built the folder of our built site, whose words and tables are taken
 * @returns the folder of the stock site, with the page at its root
 */
export async function stockSite(built: string, {file, figures, tables}: StockPage): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "tollbook-stock-"));
  await writeFile(join(root, "package.json"), '{"type": "module"}\n');
  await symlink(join(siteRoot, "node_modules"), join(root, "node_modules"));
  await writeFile(join(root, "observablehq.config.js"),
    'export default {root: "src", title: "stock", globalStylesheets: [], pager: false, footer: ""};\n');
  for (const table of tables) {
    await mkdir(dirname(join(root, "src/data", table)), {recursive: true});
    await cp(join(built, "data", table), join(root, "src/data", table));
  }
  await writeFile(join(root, "src/index.md"), await stockPage(await readFile(join(built, file), "utf8"), figures));
  await buildWithFramework(root, "dist");
  return join(root, "dist");
}

/** The words of a page as they are, its figures' drawings and notes replaced by cells. */
async function stockPage(page: string, figures: Record<string, string>): Promise<string> {
  const main = [...elements(readHtml(page))].find(({tagName}) => tagName === "main")!;
  const asCells = new Map<HtmlElement, string>();
  for (const element of [...elements(main)]) {
    const cells = figures[attribute(element, "id") ?? ""];
    if (cells !== undefined) asCells.set(element, await readFile(join(stock, cells), "utf8"));
    if (element.tagName === "script") remove(element);
  }
  const parts = main.childNodes.map((node) => {
    const cells = asCells.get(node as HtmlElement);
    if (cells !== undefined) {
      const blocks = cells.split(/\n\n+/).map((cell) => `\`\`\`js\n${cell.trim()}\n\`\`\``);
      return [heading(node as HtmlElement), ...blocks].join("\n\n");
    }
    const document = readHtml("");
    const body = [...elements(document)].find(({tagName}) => tagName === "body")!;
    body.childNodes = [node];
    return /<body>([^]*)<\/body>/.exec(writeHtml(document))![1]!.replace(/\n\s*\n/g, "\n").trim();
  });
  return parts.filter(Boolean).join("\n\n");
}

function heading(figure: HtmlElement): string {
  const title = [...elements(figure)].find(({tagName}) => tagName === "h3");
  return title ? `### ${text(title)}` : "";
}

export async function removeStock(dist: string): Promise<void> {
  await rm(dirname(dist), {recursive: true, force: true});
}

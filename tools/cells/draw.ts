import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {cellNotes, pageScript} from "./page-script.ts";
import {replay, type Shown} from "./replay.ts";

export interface DrawOptions {
  /** The widths at which a page is drawn, the phone's first. */
  widths: {narrow: number; wide: number};
  /** How many lines the head of a page's source has, so that a line is the file's. */
  headLines?: (page: string) => number;
}

/** What became of a page's cells. */
export interface DrawnPage {
  page: string;
  cells: number;
  /** Whether something on it moves, so that Framework's client has to come. */
  moves: boolean;
  problems: string[];
}

/**
 * Draws the cells of built pages: runs them as a browser would, at two widths, and puts what they show where
 * Framework's client looks for its loading mark; the client takes it away when the cell first runs. Nothing but these
 * pages is written, so that several may draw in one folder; it has to be marked, see `asModules`.
 * @param dist the folder of a site as Framework built it, changed in place
 * @param pages its pages, such as `deep/page.html`; those without cells are left alone
 */
export async function drawCells(dist: string, pages: string[], options: DrawOptions): Promise<DrawnPage[]> {
  const drawn: DrawnPage[] = [];
  for (const page of pages) {
    const made = await drawPage(dist, page, options);
    if (made) drawn.push(made);
  }
  return drawn;
}

async function drawPage(
  dist: string, page: string, {widths, headLines = () => 0}: DrawOptions
): Promise<DrawnPage | null> {
  const html = await readFile(join(dist, page), "utf8");
  const script = pageScript(html);
  if (!script) return null;
  const at = (width: number) => replay(dist, page, html, script, width).catch((error: unknown) => {
    if (error instanceof Map) return error as Map<string, Shown>;
    throw error;
  });
  const [narrow, wide] = [await at(widths.narrow), await at(widths.wide)];
  const head = headLines(page);
  const problems = script.ids.flatMap((id) => [...problemOf(html, id, [narrow.get(id)!, wide.get(id)!])]
    .map(({line, what}) => `${page.replace(/\.html$/, ".md")}:${Number(line ?? 0) + head} CELL ${what}`));
  const moves = (id: string) => cellNotes(html, id).live === "yes" || narrow.get(id)!.moves || wide.get(id)!.moves;
  const filled = script.ids.reduce((made, id) => put(made, id, still(narrow.get(id)!, wide.get(id)!), moves(id)), html);
  const bare = filled.replace(/ data-cell-(?:line|still|live)="[^"]*"/g, "");
  if (!problems.length) await writeFile(join(dist, page), bare);
  return {page, cells: script.ids.length, moves: script.ids.some(moves), problems};
}

/** Elements that end the paragraph in which an inline cell stands: its mark would be torn away. */
const blocks = new RegExp("<(?:address|article|aside|blockquote|details|div|dl|fieldset|figure|footer|form|h[1-6]|" +
  "header|hr|main|nav|ol|p|pre|section|table|ul)\\b");

function* problemOf(html: string, id: string, shown: Shown[]): Generator<{line: string | undefined; what: string}> {
  const {line} = cellNotes(html, id);
  const failed = shown.find(({error}) => error !== undefined);
  if (failed) {
    const {error} = failed;
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const mend = "mend the cell, or write still=no behind its js to leave it to the browser";
    yield {line, what: `${what.replace(/\s+/g, " ")}; ${mend}`};
  }
  const torn = shown.find((one) => one.mode === "inline" && blocks.test(one.html));
  const [, block] = /(<[a-z0-9]+)\b/.exec(torn?.html ?? "") ?? [];
  if (block) yield {line, what: `an inline cell shows ${block}>, which would end its paragraph; write a fenced cell`};
}

/** Puts what a cell shows before its mark; that of a cell that moves says so to boot.ts. */
function put(html: string, id: string, shown: string, moves: boolean): string {
  if (!shown && !moves) return html;
  const place = new RegExp(`(?:<observablehq-loading[^>]*></observablehq-loading>)?<!--:${id}:-->`);
  const mark = moves ? "<observablehq-loading data-moves>" : "<observablehq-loading>";
  return html.replace(place, () => `${mark}${shown}</observablehq-loading><!--:${id}:-->`);
}

/** Both drawings of a cell, or one where they are the same. */
function still({html: narrow, mode}: Shown, {html: wide}: Shown): string {
  if (withoutIds(narrow) === withoutIds(wide)) return narrow;
  const tag = mode === "inline" ? "span" : "div";
  return `<${tag} class="still narrow">${narrow}</${tag}><${tag} class="still wide">${wide}</${tag}>`;
}

/** Libraries count the ids that they give: two drawings of one thing differ in them. */
function withoutIds(html: string): string {
  const ids = Array.from(html.matchAll(/\bid="([^"]+)"/g), ([, id]) => id!);
  const named = (id: string) => new RegExp(`(["#])${id.replace(/[^\w-]/g, "\\$&")}(?=[")])`, "g");
  return ids.reduce((text, id, index) => text.replaceAll(named(id), `$1${index}`), html);
}

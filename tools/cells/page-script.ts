/** What Framework 1.13 writes into the head of a page with cells: two imports, the files, one `define` a cell. */
export interface PageScript {
  /** The script's text without its imports. */
  body: string;
  /** Where Framework's runtime and its standard library lie, relative to the page. */
  runtime: string;
  stdlib: string;
  ids: string[];
}

const client = /"[^"]*_observablehq\/client\.[^"]*";/.source;
const script = new RegExp(`<script type="module">(\\s*import (?:\\{[^}]*\\} from )?${client}[^]*?)</script>`);
const imports = /^\s*import (?:\{[^}]*\} from )?"([^"]*)";$/gm;

/** The script of a page, or null where no cell runs. `place` is its whole element. */
export function pageScript(html: string): (PageScript & {place: string}) | null {
  const [place, text] = script.exec(html) ?? [];
  if (!place || !text!.includes("define({")) return null;
  const preloaded = (name: string) =>
    new RegExp(`<link rel="modulepreload" href="([^"]*_observablehq/${name}\\.[^"]*)">`).exec(html)![1]!;
  return {
    place,
    body: text!.replace(imports, ""),
    runtime: preloaded("runtime"),
    stdlib: preloaded("stdlib"),
    ids: Array.from(text!.matchAll(/^define\(\{id: "([^"]+)"/gm), ([, id]) => id!)
  };
}

/** What markdown.ts noted on a cell where it stands: on the wrapper of a block, on the loading element of an inline
 * cell. */
export function cellNotes(html: string, id: string): Record<string, string> {
  const before = html.slice(0, Math.max(0, html.indexOf(`<!--:${id}:-->`)));
  const marks = ['<div class="observablehq observablehq--block"', "<observablehq-loading data-cell"];
  const start = Math.max(...marks.map((mark) => before.lastIndexOf(mark)));
  const [tag = ""] = /^<[^>]*>/.exec(before.slice(start)) ?? [];
  const notes = tag.matchAll(/ data-cell-([a-z]+)="([^"]*)"/g);
  return Object.fromEntries(Array.from(notes, ([, name, value]) => [name!, value!]));
}

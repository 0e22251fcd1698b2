import type {NotebookCell} from "./texts.js";

/** What of a chart stands around its cell in a page. */
export interface PageAround {
  title: string;
  subtitle: string;
  /** The id of its figure. */
  figure: string;
  /** The folder under `src/` in which the page's own cells find their files: ``, `stories/x/`. */
  folder: string;
}

/** A notebook as a page of Observable Framework: whoever puts it into the folder that it names has written a page. */
export function writePage(cells: NotebookCell[], {title, subtitle, figure, folder}: PageAround): string {
  const fence = (text: string) => {
    const ticks = "`".repeat(Math.max(3, ...Array.from(text.matchAll(/`{3,}/g), ([run]) => run.length + 1)));
    return `${ticks}js\n${text}\n${ticks}`;
  };
  const caption = `<h3>${escape(title)}</h3>\n<p class="subtitle">${escape(subtitle)}</p>`;
  const parts = cells.map(({kind, text}) => kind !== "chart"
    ? fence(text)
    : `<figure id="${figure}">\n${caption}\n\n${fence(text)}\n\n</figure>`);
  return `---
title: ${JSON.stringify(title)}
---

<!-- A notebook of tollbook. It is a page of the site when it lies in src/${folder} -->

# ${escape(title)}

${parts.join("\n\n")}
`;
}

/** The cells of a page of Framework: its fences of `js`, whatever stands around them.
 * @param page the cells with which the notebook's own page begins
 * @param figure the id of the chart's figure; the cell in it is the chart's */
export function readPage(source: string, page: NotebookCell[], figure: string): NotebookCell[] {
  const cells: NotebookCell[] = [];
  const open = /^ {0,3}(`{3,}|~{3,}) *js\b([^\n`]*)\n([^]*?)(?:^ {0,3}\1[`~]* *$|(?![^]))/gm;
  const text = source.replaceAll("\r\n", "\n");
  for (const {index, 2: info, 3: code} of text.matchAll(open)) {
    if (/\brun=["']?false\b/.test(info!)) continue;
    const before = text.slice(0, index);
    const within = new RegExp(`<figure\\b[^>]*\\bid="${figure}"[^>]*>(?![^]*</figure>)`).test(before);
    const cell = code!.replace(/\n$/, "");
    const isChart = within && !cells.some((one) => one.kind === "chart");
    cells.push({kind: isChart ? "chart" : page.some((one) => one.text === cell) ? "page" : "own", text: cell});
  }
  return cells;
}

function escape(text: string): string {
  return text.replace(/[&<>"'{}$`*_[\]\\]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

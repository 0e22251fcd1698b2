/** A cell of a notebook: one of those with which its page begins, that of the chart, or one that the reader added. */
export interface NotebookCell {
  kind: "page" | "chart" | "own";
  text: string;
}

const kinds = ["page", "chart", "own"];
/** The most cells that a reader may add. */
export const mostOwn = 24;

/** The cells of a page's source as the build noted them, as far as they bear on a figure: those that stand in no
 * figure,
 * and its own. */
export function cellsOfPage(page: Document, figure: string): NotebookCell[] {
  const noted = page.querySelector("script.cells")?.textContent ?? "[]";
  const cells = JSON.parse(noted) as {figure: string | null; text: string}[];
  const named = (id: string | null, kind: NotebookCell["kind"]) =>
    cells.filter((cell) => cell.figure === id).map(({text}): NotebookCell => ({kind, text}));
  return [...named(null, "page"), ...named(figure, "chart").slice(0, 1)];
}

/** Cells as plain data: one of the page that was left alone is its number there, so that it follows the page. */
export function entriesOf(cells: NotebookCell[], page: NotebookCell[]): unknown[] {
  return cells.map(({kind, text}) => {
    const place = page.findIndex((one) => one.kind === kind && one.text === text);
    return place < 0 ? [kind, text] : place;
  });
}

/** The cells of such data, which anybody may have written.
 * @throws an Error where they are not of that form */
export function cellsFrom(entries: unknown, page: NotebookCell[]): NotebookCell[] {
  if (!Array.isArray(entries) || entries.length > mostOwn + page.length) throw new RangeError(
    "no list of cells, or too many");
  return entries.map((entry) => {
    const known = typeof entry === "number" ? page[entry] : undefined;
    if (known) return known;
    const [kind, text] = entry as unknown[];
    if (!kinds.includes(kind as string) || typeof text !== "string") throw new TypeError("no cell");
    return {kind: kind as NotebookCell["kind"], text};
  });
}

export function sameCells(one: NotebookCell[], other: NotebookCell[]): boolean {
  const same = (cell: NotebookCell, at: number) => cell.kind === other[at]!.kind && cell.text === other[at]!.text;
  return one.length === other.length && one.every(same);
}

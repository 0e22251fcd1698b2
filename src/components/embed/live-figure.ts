import type {ChartData, ChartSpec} from "../spec.ts";
import {walkMarks} from "../walk.ts";

/** The widths at which the pictures of a page without scripts are drawn. */
const drawnAt = {narrow: 358, wide: 760};

/** Draws a figure anew at the width of its box, from its own rows, each time that the box changes. Where rows or
 * program cannot be had, the pictures stay as they are.
 * @param home the address of the folder of the chart's embed, with a slash at its end */
export function keepFitting(figure: HTMLElement, home: string, load: typeof fetch = fetch.bind(globalThis)): void {
  const document = figure.ownerDocument;
  const spec: ChartSpec = JSON.parse(figure.dataset.spec!);
  const claims = new URL(figure.dataset.claims!, home).href;
  let shown = Object.values(drawnAt).find((width) => Math.abs(widthOf(figure) / width - 1) < 0.01) ?? 0;
  let ready: Promise<[ChartData, typeof import("../draw.ts")]> | null = null;
  const redraw = async () => {
    const width = widthOf(figure);
    if (width === shown || width < 100) return;
    shown = width;
    ready ??= Promise.all([load(`${home}rows.json`).then((answer) => answer.json()), import("../draw.ts")]);
    const [data, {draw}] = await ready;
    if (width !== shown) return;
    const box = document.createElement("div");
    box.className = "drawing";
    box.append(draw(spec, data, {document, width, sides: data.sides, href: (id) => `${claims}${id}.html`}));
    const [first, ...others] = figure.querySelectorAll(".drawing");
    first!.replaceWith(box);
    for (const other of others) other.remove();
    walkMarks(figure);
  };
  walkMarks(figure);
  new ResizeObserver(() => void redraw().catch(() => {})).observe(figure);
}

function widthOf(figure: HTMLElement): number {
  return Math.round(figure.clientWidth);
}

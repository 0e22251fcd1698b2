import {widths} from "../../charts/design-width.js";
import type {ChartData, ChartSpec} from "../../charts/spec.js";
import {walkMarks} from "../../charts/walk.js";

/** Draws a figure anew at the width of its box, from its own rows, each time that the box changes. Where rows or
 * program cannot be had, the pictures stay as they are.
 * @param home the address of the folder of the chart's embed, with a slash at its end */
export function keepFitting(figure: HTMLElement, home: string, load: typeof fetch = fetch.bind(globalThis)): void {
  keepDrawn(figure, () => load(`${home}rows.json`).then((answer) => answer.json() as Promise<ChartData>), {home});
}

/** The same for rows that are had in another way.
 * @param afresh whether what stands there is another chart's picture */
export function keepDrawn(
  figure: HTMLElement, rows: () => Promise<ChartData>, {home = location.href, afresh = false} = {}
): void {
  const document = figure.ownerDocument;
  const spec: ChartSpec = JSON.parse(figure.dataset.spec!);
  const claims = new URL(figure.dataset.claims!, home).href;
  const least = Number(figure.dataset.least);
  const fitting = () => Math.max(least, Math.round(figure.clientWidth));
  let shown = afresh ? 0 : Object.values<number>(widths).find((width) => Math.abs(fitting() / width - 1) < 0.01) ?? 0;
  let ready: Promise<[ChartData, typeof import("../../charts/draw.js")]> | null = null;
  const redraw = async () => {
    const width = fitting();
    if (width === shown || figure.clientWidth === 0) return;
    shown = width;
    ready ??= Promise.all([rows(), import("../../charts/draw.js")]);
    const [data, {draw}] = await ready;
    if (width !== shown) return;
    const box = document.createElement("div");
    box.className = "drawing";
    box.append(draw(spec, data, {document, width, sides: data.sides, href: (id) => `${claims}${id}.html`}));
    const stills = figure.querySelectorAll(".still");
    const [first, ...others] = stills.length ? stills : figure.querySelectorAll(".drawing");
    first!.replaceWith(box);
    for (const other of others) other.remove();
    walkMarks(figure);
  };
  walkMarks(figure);
  new ResizeObserver(() => void redraw().catch(() => {})).observe(figure);
}

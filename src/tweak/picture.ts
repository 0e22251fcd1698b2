import {draw} from "../charts/draw.js";
import type {ChartData, ChartSpec} from "../charts/spec.js";
import {walkMarks} from "../components/walk.js";
import {describe} from "../charts/words/describe.js";
import {sourceLine} from "../charts/words/source-line.js";
import {tableRows, type Cell, type TableRows} from "../charts/words/table-rows.js";
import {findingOf, subtitleOf} from "../charts/words/title.js";
import {formatDay} from "../toll/day.js";
import {element} from "./element.js";

/** What a chart shows besides its drawing. */
export interface Caption {
  title: string;
  subtitle: string;
  description: string;
  source: string;
}

export function captionOf(spec: ChartSpec, data: ChartData, changes: string[]): Caption {
  return {
    title: findingOf(spec, data),
    subtitle: [subtitleOf(spec, data), ...changes.filter((change) => !/^counted: |^\d|^logarithmic/.test(change))].join("; "),
    description: describe(spec, data),
    source: sourceLine(spec, data)
  };
}

export function drawAt(width: number, spec: ChartSpec, data: ChartData, root: string): SVGSVGElement {
  return draw(spec, data, {document, width, sides: data.sides, href: (id) => `${root}claims/${id}.html`});
}

/** The parts of a figure that follow its chart, each in the place where the build put it. */
export interface Parts {
  title: Element;
  subtitle: Element;
  notes: Element | null;
  description: Element;
  source: Element;
  twin: HTMLDetailsElement;
}

export function partsOf(figure: Element): Parts {
  const one = <E extends Element>(selector: string) => figure.querySelector<E>(`:scope > ${selector}`);
  return {
    title: one(":is(h1, h2, h3)")!,
    subtitle: one(".subtitle")!,
    notes: one(".notes-list"),
    description: one(".description")!,
    source: one(".source")!,
    twin: one<HTMLDetailsElement>("details.twin")!
  };
}

/** The boxes of a figure's drawing as they are now: the two of the page as it came, or the one of its cell once that
 * has run. Each says at which width it is drawn. */
export function boxesOf(figure: Element): HTMLElement[] {
  return [...figure.querySelectorAll<HTMLElement>(".drawing[data-width]")];
}

/** Puts a drawing into its box; the box keeps its height until then, so that nothing jumps. */
export function putDrawing(box: Element, svg: SVGSVGElement): void {
  box.replaceChildren(svg);
  walkMarks(box.parentElement!);
}

/** The list of notes below a narrow chart. */
export function notesList({notes, knownOn}: ChartSpec, {events}: ChartData): HTMLElement[] {
  return events
    .filter(({event_id, date}) => notes.includes(event_id) && (!knownOn || date <= knownOn))
    .map(({date, text}) => element("li", {}, element("time", {datetime: date}, formatDay(date)), `: ${text}`));
}

/** The table of what is drawn, its rows made when it is opened. */
export function fillTwin(twin: HTMLDetailsElement, spec: ChartSpec, data: ChartData, root: string): void {
  const rows = tableRows(spec, data);
  const summary = twin.querySelector("summary")!;
  summary.textContent = `Table of what is drawn (${rows.rows.length} ${rows.rows.length === 1 ? "row" : "rows"})`;
  const fill = () => twin.open && twin.querySelector("table")?.replaceWith(tableOf(rows, root));
  twin.ontoggle = fill;
  fill();
}

function tableOf({head, rows}: TableRows, root: string): HTMLTableElement {
  return element("table", {},
    element("thead", {}, element("tr", {}, ...head.map((name) => element("th", {scope: "col"}, name)))),
    element("tbody", {}, ...rows.map((cells) => element("tr", {}, ...cells.map((cell) => cellOf(cell, root))))));
}

function cellOf(cell: Cell, root: string): HTMLElement {
  if (typeof cell === "string") return element("td", {}, cell);
  const {before, figure, claim_id} = cell;
  return element("td", {}, before, element("a", {href: `${root}claims/${claim_id}.html`, "data-claim": claim_id}, figure));
}

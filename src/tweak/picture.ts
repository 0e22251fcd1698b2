import {draw} from "../charts/draw.js";
import * as kinds from "../charts/kinds.js";
import type {ChartData, ChartSpec} from "../charts/spec.js";
import {walkMarks} from "../charts/walk.js";
import type {Cell, TableRows} from "../charts/words/table-rows.js";
import {notesOf} from "../charts/view/notes-of.js";
import {countOf} from "../toll/count-of.js";
import {formatDay} from "../toll/day.js";
import {narrowed} from "./changes.js";
import {element} from "./element.js";

/** What a chart shows besides its drawing. */
export interface Caption {
  title: string;
  subtitle: string;
  description: string;
  source: string;
}

/** What a chart says of itself where no author wrote it: all of it from the rows that are drawn. */
export function captionOf(spec: ChartSpec, data: ChartData): Caption {
  const {finding, subtitle, describe, source} = kinds[spec.chart];
  return {
    title: finding(spec, data),
    subtitle: [subtitle(spec, data), ...narrowed(spec, data)].join("; "),
    description: describe(spec, data),
    source: source(spec, data)
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

/** The list of notes below a narrow chart of a kind that has notes. */
export function notesList(spec: ChartSpec, data: ChartData): HTMLElement[] {
  if (!kinds[spec.chart].options.includes("notes")) return [];
  return notesOf(spec, data)
    .filter(({date}) => !spec.knownOn || date <= spec.knownOn)
    .map(({date, text}) => element("li", {}, element("time", {datetime: date}, formatDay(date)), `: ${text}`));
}

/** The table of what is drawn, its rows made when it is opened. */
export function fillTwin(twin: HTMLDetailsElement, spec: ChartSpec, data: ChartData, root: string): void {
  const rows = kinds[spec.chart].rows(spec, data);
  const summary = twin.querySelector("summary")!;
  summary.textContent = `Table, ${countOf(rows.rows.length, "row")}`;
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
  const {before, figure, claim_id, takenBack} = cell;
  const words = takenBack ? element("s", {}, figure) : figure;
  return element("td", {}, before, element("a", {href: `${root}claims/${claim_id}.html`}, words));
}

import type {Day} from "../toll/day.js";
import {narrowBelow} from "../charts/shared/frame.js";
import * as kinds from "../charts/kinds.js";
import {rowsFor} from "../charts/rows-for.js";
import {film, type Film} from "./film.js";
import type {ChartData, ChartRows, ChartSpec} from "../charts/spec.js";
import {walkMarks} from "../charts/walk.js";

/** Shows the charts of a slider as they could have been known on a day, and says in sentences what stood then. */
export function redraw(box: HTMLElement, specs: ChartSpec[], rows: ChartRows, day: Day): void {
  const data = withGaps(specs, rows);
  for (const {show} of filmsOf(box, specs, data)) show(day);
  const sentences = specs.flatMap((spec) => kinds[spec.chart].onDay?.(spec, data, day) ?? []);
  box.querySelector(".known-sentences")!.replaceChildren(...sentences.map((text) => {
    const paragraph = box.ownerDocument.createElement("p");
    paragraph.textContent = text;
    return paragraph;
  }));
  walkMarks(box.querySelector(".known-charts")!);
}

const shown = new WeakMap<Element, {width: number; films: Film[]}>();

/** The charts of a slider at their present width; drawn anew only when that changes. */
function filmsOf(box: HTMLElement, specs: ChartSpec[], data: ChartData): Film[] {
  const charts = box.querySelector<HTMLElement>(".known-charts")!;
  const width = Math.max(300, Math.round(charts.clientWidth));
  const present = shown.get(box);
  if (present?.width === width) return present.films;
  const document = box.ownerDocument;
  const context = {document, width, sides: data.sides, href: (id: string) => `${box.dataset.root}claims/${id}.html`};
  // On a phone notes are numbers, and the list that says them stands under the charts further up.
  const films = specs.map((spec) => film(width < narrowBelow ? {...spec, notes: []} : spec, data, context));
  charts.replaceChildren(...films.map(({drawing}) => {
    const holder = document.createElement("div");
    holder.className = "drawing";
    holder.append(drawing);
    return holder;
  }));
  shown.set(box, {width, films});
  return films;
}

const found = new WeakMap<ChartRows, ChartData>();

/** The rows as they were fetched have no gaps; they are found once, for they say for themselves from when they hold. */
function withGaps(specs: ChartSpec[], rows: ChartRows): ChartData {
  const data = found.get(rows) ?? {...rows, gaps: specs.flatMap((spec) => rowsFor(spec, rows).gaps), gapsFound: true};
  found.set(rows, data);
  return data;
}

import {formatDay, type Day} from "../toll/day.js";
import {figureText, formatRatio} from "../toll/figure.js";
import {measureWord} from "../toll/vocabulary.js";
import {narrowBelow} from "../charts/shared/frame.js";
import {linesFor} from "../charts/draw.js";
import {film, type Film} from "./film.js";
import type {ChartData, ChartRows, ChartSpec} from "../charts/spec.js";
import {rowsFor} from "../charts/view/rows-for.js";
import {walkMarks} from "./walk.js";

/** Shows the charts of a slider as they could have been known on a day, and says in sentences what stood then. */
export function redraw(box: HTMLElement, specs: ChartSpec[], rows: ChartRows, day: Day): void {
  const data = withGaps(specs, rows);
  for (const {show} of filmsOf(box, specs, data)) show(day);
  const sentences = [linesSentence(specs[0]!, data, day), ...specs.filter(({chart}) => chart === "gap").map((spec) => gapSentence(spec, data, day))];
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
  const data = found.get(rows) ?? {...rows, gaps: specs.flatMap((spec) => rowsFor(spec, rows).gaps)};
  found.set(rows, data);
  return data;
}

function linesSentence(spec: ChartSpec, data: ChartData, day: Day): string {
  const lines = linesFor({...spec, knownOn: day}, data).filter((line) => line.stretches.at(-1)!.until === day);
  if (!lines.length) return `By ${formatDay(day)} nobody in this ledger had given a total.`;
  const parts = lines.map((line) => {
    const {claim} = line.stretches.at(-1)!;
    const measure = measureWord[claim.measure];
    const who = line.label.endsWith(`, ${measure}`) ? line.label.slice(0, -measure.length - 2) : line.label;
    return `${who} said ${figureText(claim)} ${measure} (${formatDay(claim.known_on, {year: false})})`;
  });
  return `These claims stood on ${formatDay(day)}: ${parts.join("; ")}.`;
}

function gapSentence(spec: ChartSpec, data: ChartData, day: Day): string {
  const row = data.gaps.find((one) => one.toll_id === spec.tolls[0] && one.admits === spec.admits[0] && one.from <= day && (one.until ?? day) >= day);
  if (!row?.larger_claim_id || row.guaranteed_ratio === null) return `On ${formatDay(day)} no two claims could be divided.`;
  const name = (id: string) => {
    const claim = data.claims.find((one) => one.claim_id === id)!;
    return `${claim.claimant} (${figureText(claim)}, ${formatDay(claim.known_on, {year: false})})`;
  };
  return `The furthest apart were ${name(row.smaller_claim_id!)} and ${name(row.larger_claim_id)}: at least ${formatRatio(row.guaranteed_ratio, {cut: true})} times.`;
}

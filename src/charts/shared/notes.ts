import type {Day} from "../../toll/day.js";
import type {ChartContext} from "../view/chart-claim.js";
import {rowsFor} from "./labels.js";
import {svg, textWidth} from "./svg.js";

/** A dated note on a chart, from `events`. */
export interface Note {
  date: Day;
  label: string;
  text: string;
}

const size = 11;
const rowHeight = 16;

/** Notes in a band above the chart, each with a line down to its day: in words where there is room, as numbers (a
 * list stands below the chart) where there is not. The band lies outside the plot, so that no note covers a mark.
 * Those after `until` keep their places free. */
export function placeNotes(
  notes: Note[],
  {narrow, x, right, until}: {narrow: boolean; x: (day: Day) => number; right: number; until: Day}
) {
  const placed = notes.map((note, index) => {
    const text = narrow ? String(index + 1) : note.label;
    const width = narrow ? 18 : textWidth(text, size) + 10;
    const at = x(note.date);
    const from = Math.min(at - (narrow ? 9 : 0), right - width);
    return {note, text, at, from, to: from + width};
  });
  const rows = rowsFor(placed);
  return {
    height: notes.length ? (Math.max(...rows) + 1) * rowHeight + 8 : 0,
    draw: ({document, dated}: Pick<ChartContext, "document" | "dated">, top: number, bottom: number) =>
      svg(document, "g", {class: "notes", "text-anchor": "start"}, placed.flatMap(({note, text, at, from}, index) => {
        if (note.date > until) return [];
        const y = top - 8 - rows[index]! * rowHeight;
        const day = {"data-day": dated ? note.date : null};
        const d = `M${at.toFixed(1)},${narrow ? y + 3 : y - 9}V${bottom}`;
        const lead = svg(document, "path", {d, class: "lead", ...day});
        return narrow
          ? [lead, svg(document, "circle", {cx: at, cy: y - 4, r: 8, class: "number", ...day}),
             svg(document, "text", {x: at, y, "text-anchor": "middle", class: "note", ...day}, [text])]
          : [lead, svg(document, "text", {x: from + 4, y, class: "note", ...day}, [text])];
      }))
  };
}

import {daysBetween, type Day} from "../toll/day.js";
import {svg} from "../charts/shared/svg.js";
import {draw} from "../charts/draw.js";
import type {ChartData, ChartSpec} from "../charts/spec.js";
import type {ChartContext} from "../charts/view/chart-claim.js";

/** A chart of its whole time that can be looked at as of any day. */
export interface Film {
  drawing: SVGSVGElement;
  show: (day: Day) => void;
}

let count = 0;

/** Draws a chart once and then, for a day, covers what came later: no claim looks into the future, so what was known on
 * a day is the whole drawing up to it. Only labels, which stand where lines end, are drawn for each day. */
export function film(spec: ChartSpec, data: ChartData, context: ChartContext): Film {
  const {document} = context;
  const drawing = draw({...spec, knownOn: spec.until}, data, {...context, dated: true});
  const dated = [...drawing.querySelectorAll("[data-day]")];
  const crossed = [...drawing.querySelectorAll<SVGElement>("[data-before]")];
  for (const mark of crossed) mark.dataset.since = mark.getAttribute("aria-label")!;
  const marks = drawing.querySelector<SVGGElement>(".marks")!;
  const [left, right] = marks.dataset.x!.split(" ").map(Number) as [number, number];
  const cover = `until-${++count}`;
  const open = svg(document, "rect", {x: left - 10, y: -50, height: 2000});
  marks.prepend(svg(document, "clipPath", {id: cover}, [open]));
  for (const line of drawing.querySelectorAll(".line")) line.setAttribute("clip-path", `url(#${cover})`);
  return {
    drawing,
    show(day) {
      const passed = (daysBetween(spec.from, day) + 1) / (daysBetween(spec.from, spec.until) + 1);
      // A line that rises on the next morning stands on the edge, and half of it would show.
      open.setAttribute("width", String(left + passed * (right - left) - 1 - (left - 10)));
      for (const part of dated) part.toggleAttribute("data-later", part.getAttribute("data-day")! > day);
      for (const mark of crossed) mark.setAttribute("aria-label", labelOn(mark, day));
      coverStretches(drawing, cover);
      for (const part of marks.querySelectorAll(".label, .known-on")) part.remove();
      const {children} = draw({...spec, knownOn: day}, data, {...context, part: "labels"}).querySelector(".marks")!;
      marks.append(...children);
    }
  };
}

/** What a mark is called on a day: a claim that was taken back later had not been taken back yet. */
function labelOn(mark: SVGElement, day: Day): string {
  const cross = mark.querySelector("[data-day]")!.getAttribute("data-day")!;
  return (cross > day ? mark.dataset.before : mark.dataset.since)!;
}

/** Of each series of stretches the last that has begun may not have ended. */
function coverStretches(drawing: SVGSVGElement, cover: string): void {
  for (const part of drawing.querySelectorAll(".series [clip-path]")) part.removeAttribute("clip-path");
  for (const series of drawing.querySelectorAll(".series")) {
    const last = [...series.children].findLast((stretch) => !stretch.hasAttribute("data-later"));
    for (const part of last?.querySelectorAll("path, rect") ?? []) part.setAttribute("clip-path", `url(#${cover})`);
  }
}

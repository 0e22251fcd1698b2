// slow: draws every day of every chart
import assert from "node:assert/strict";
import {test} from "node:test";
import {JSDOM} from "jsdom";
import {draw} from "../../src/charts/draw.ts";
import {film} from "../../src/components/film.ts";
import {addDays, daysBetween} from "../../src/toll/day.ts";
import {inventedStory, storyPage, type Pictured} from "../charts/drawings.ts";

const {document} = new JSDOM("").window;

/** What a drawing shows, whichever way it was made: marks with their crosses, notes and labels. */
function visible(drawing: SVGSVGElement): Record<string, string[]> {
  const isShown = (part: Element) => !part.hasAttribute("data-later");
  const seen = (selector: string) => [...drawing.querySelectorAll(selector)]
    .filter((part) => !part.closest("[data-later]"));
  return {
    marks: seen("a.mark").map((mark) =>
      `${mark.getAttribute("aria-label")} ${[...mark.children].filter(isShown).length}`),
    notes: seen(".note").map((note) => `${note.textContent} ${note.getAttribute("x")} ${note.getAttribute("y")}`),
    labels: seen(".label").map((label) => label.outerHTML),
    axes: [...drawing.children].filter((part) => part.matches("g.axis"))
      .map((part) => part.outerHTML)
  };
}

function sameOnEveryDay({data, spec}: Pictured, step: number): void {
  const context = {document, width: 358, sides: data.sides, href: (id: string) => `./claims/${id}.html`};
  const {drawing, show} = film(spec, data, context);
  const steps = Math.ceil(daysBetween(spec.from, spec.until) / step);
  const days = Array.from({length: steps}, (_, index) => addDays(spec.from, index * step));
  const drawn = new Map(days.map((day) => [day, visible(draw({...spec, knownOn: day}, data, context))]));
  for (const day of [...days, ...days.toReversed()]) {
    show(day);
    assert.deepEqual(visible(drawing), drawn.get(day), day);
  }
}

const charts = (all: Pictured[], kinds: string[]) => all.filter(({spec}) => kinds.includes(spec.chart));

for (const pictured of charts(inventedStory(), ["steps", "gap"]))
  test(`a film of ${pictured.name} shows on each day what a drawing of that day shows, there and back`, () =>
    sameOnEveryDay(pictured, 1));

for (const pictured of charts(storyPage("index.md"), ["steps", "gap"]).slice(0, 2))
  test(`a film of ${pictured.name} shows on every fifth day what a drawing of that day shows`, () =>
    sameOnEveryDay(pictured, 5));

test("a film covers a line up to the day and no further", () => {
  const [{data, spec}] = charts(inventedStory(), ["steps"]) as [Pictured];
  const {drawing, show} = film(spec, data, {document, width: 358, sides: data.sides, href: String});
  const cover = drawing.querySelector("clipPath rect")!;
  const {x} = drawing.querySelector<SVGGElement>(".marks")!.dataset;
  const [left, right] = x!.split(" ").map(Number) as [number, number];
  const edge = () => Number(cover.getAttribute("x")) + Number(cover.getAttribute("width"));
  show(spec.until);
  assert.ok(Math.abs(edge() - (right - 1)) < 0.1);
  show(spec.from);
  assert.ok(Math.abs(edge() - (left - 1 + (right - left) / (daysBetween(spec.from, spec.until) + 1))) < 0.1);
  assert.ok([...drawing.querySelectorAll(".line")].every((line) => line.getAttribute("clip-path")!.includes("until-")));
});

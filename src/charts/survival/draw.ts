import type {SurvivalRow} from "../../../loaders/schema/survival.js";
import type {ChartContext} from "../view/chart-claim.js";
import {narrowBelow} from "../shared/frame.js";
import {wrap} from "../shared/labels.js";
import {countOf} from "../words/phrases.js";
import {picture, svg, textWidth} from "../shared/svg.js";

const barHeight = 20;
const lineHeight = 15;

/** For each word that was said, a bar of all its printings: first those in which it arrived, then, each apart, what it
 * became; below it the same in words, since many of them are a sliver. */
export function survivalChart(
  context: ChartContext,
  rows: SurvivalRow[],
  words: Record<string, string>
): SVGSVGElement {
  const {document, width} = context;
  const said = Object.keys(words).filter((word) => rows.some((one) => one.said === word));
  const longest = Math.max(...said.map((word) => textWidth(`${words[word]!}: 999 of 999`, 11.5)));
  const left = width < narrowBelow ? 0 : longest + 6;
  let y = left ? 6 : 20;
  const nodes = said.flatMap((word) => {
    const own = rows.filter((one) => one.said === word).toSorted((a, b) =>
      Number(b.printed === word) - Number(a.printed === word) || b.printings! - a.printings!);
    const total = own.reduce((sum, one) => sum + one.printings!, 0);
    const kept = own.find((one) => one.printed === word)?.printings ?? 0;
    const became = own.filter((one) => one.printed !== word)
      .map(({printed, printings}) => `${quoted(words[printed] ?? printed)} in ${printings}`);
    const small = (text: string) => textWidth(text, 10.5);
    const lines = became.length ? wrap(`became ${became.join(", ")}`, width - left, small) : [];
    const label = svg(document, "text", {x: 0, y: left ? y + 14 : y - 6, "text-anchor": "start"}, [
      svg(document, "tspan", {class: "name"}, [`${words[word]!}:`]),
      svg(document, "tspan", {class: "figure"}, [` ${kept} of ${total}`])
    ]);
    const drawn = [
      label,
      ...segments(context, own, {left, y, total, word, words}),
      ...lines.map((line, at) => svg(document, "text",
        {x: left, y: y + barHeight + 13 + at * lineHeight, "text-anchor": "start", class: "became"}, [line]))
    ];
    y += barHeight + lines.length * lineHeight + (left ? 16 : 30);
    return drawn;
  });
  return picture(context, y - (left ? 4 : 18), nodes);
}

/** A word that was printed stands in quotes: "at least 47" would be another thing. */
function quoted(word: string): string {
  return word === "no bound" || word === "range" ? word : `“${word}”`;
}

function segments(
  {document, width}: ChartContext,
  own: SurvivalRow[],
  {left, y, total, word, words}:
    {left: number; y: number; total: number; word: string; words: Record<string, string>}
): SVGElement[] {
  let at = left;
  return own.map(({printed, printings}) => {
    const span = ((width - left - 2) * printings!) / total;
    const rect = svg(document, "rect", {
      x: at, y, width: Math.max(span - 1.5, 0.5), height: barHeight, class: printed === word ? "arrived" : "turned"
    });
    at += span;
    const [said, became] = [word, printed].map((one) => quoted(words[one] ?? one));
    const label = `Said ${said}, printed ${became}: ${printings} of ${countOf(total, "printing")}`;
    return svg(document, "g", {class: "mark", role: "img", "aria-label": label}, [rect]);
  });
}

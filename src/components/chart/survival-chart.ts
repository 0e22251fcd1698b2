import type {SurvivalRow} from "../../../loaders/schema/survival.ts";
import type {ChartContext} from "../view/chart-claim.ts";
import {narrowBelow} from "./frame.ts";
import {svg, textWidth} from "./svg.ts";

const row = 44;

/** For each word that was said, a bar of all its printings: first those in which it arrived, then what it became. */
export function survivalChart(context: ChartContext, rows: SurvivalRow[], words: Record<string, string>): SVGSVGElement {
  const {document, width} = context;
  const said = Object.keys(words).filter((word) => rows.some((one) => one.said === word));
  const longest = Math.max(...said.map((word) => textWidth(`${words[word]!} 999 of 999`, 11.5)));
  const left = width < narrowBelow ? 0 : longest + 6;
  const nodes = said.flatMap((word, index) => {
    const own = rows.filter((one) => one.said === word);
    const total = own.reduce((sum, one) => sum + one.printings!, 0);
    const kept = own.find((one) => one.printed === word)?.printings ?? 0;
    const y = index * row + (left ? 8 : 22);
    const label = svg(document, "text", {x: 0, y: left ? y + 15 : y - 6, "text-anchor": "start"}, [
      svg(document, "tspan", {class: "name"}, [words[word]!]),
      svg(document, "tspan", {class: "figure"}, [` ${kept} of ${total}`])
    ]);
    let at = left;
    const ordered = own.toSorted((a, b) => Number(b.printed === word) - Number(a.printed === word) || b.printings! - a.printings!);
    const segments = ordered.flatMap(({printed, printings}) => {
      const span = ((width - left - 2) * printings!) / total;
      const text = printed === word ? "arrived" : `${words[printed] ?? printed} ${printings}`;
      const parts = [svg(document, "rect", {x: at, y, width: Math.max(span - 1.5, 0.5), height: 22, class: printed === word ? "arrived" : "turned"})];
      if (textWidth(text, 11) + 8 < span)
        parts.push(svg(document, "text", {x: at + 5, y: y + 15, "text-anchor": "start", class: printed === word ? "on-arrived" : "on-turned"}, [text]));
      at += span;
      return parts;
    });
    return [label, ...segments];
  });
  return svg(document, "svg", {viewBox: `0 0 ${width} ${said.length * row + 4}`, role: "group"}, nodes) as SVGSVGElement;
}

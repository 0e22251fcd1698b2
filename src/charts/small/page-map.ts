import type {ChartContext} from "../view/chart-claim.js";
import {sideClass} from "../shared/glyph.js";
import {svg, tenth} from "../shared/svg.js";

/** A figure on a page: its number in the page's order, where it stands, and how to speak of it. */
export interface PlacedFigure {
  number: number;
  paragraph: number;
  from: number;
  to: number;
  side: string;
  /** Whether the printing changed something. */
  bent: boolean;
  href: string;
  label: string;
}

const perLine = 56;
const letter = 5;
const lineHeight = 12;
const between = 9;

/** A page of print without its words: a bar for each line of text, and the figures where they stand in it, filled as
 * said, hollow where the printing changed something; their numbers in the margin. */
export function pageMap(
  context: Pick<ChartContext, "document" | "sides">,
  {paragraphs, subheading, figures}: {paragraphs: number[]; subheading: number | null; figures: PlacedFigure[]}
): SVGElement {
  const {document} = context;
  const nodes: SVGElement[] = [];
  const numbers = new Map<number, number[]>();
  let y = 8;
  paragraphs.forEach((length, paragraph) => {
    const lines = Math.ceil(length / perLine);
    for (let line = 0; line < lines; line++) {
      const width = Math.min(perLine, length - line * perLine) * letter;
      const d = `M0,${y + line * lineHeight}h${width}`;
      nodes.push(svg(document, "path", {class: paragraph === subheading ? "text heading" : "text", d}));
    }
    for (const figure of figures.filter((one) => one.paragraph === paragraph)) {
      nodes.push(figureMark(context, figure, y));
      const at = y + Math.floor(figure.from / perLine) * lineHeight;
      numbers.set(at, [...(numbers.get(at) ?? []), figure.number]);
    }
    y += lines * lineHeight + between;
  });
  const margin = perLine * letter + 14;
  for (const [at, own] of numbers)
    nodes.push(svg(document, "text", {x: margin, y: at + 4, class: "number"}, [own.join(" ")]));
  return svg(document, "svg", {class: "page-map", viewBox: `0 0 ${margin + 34} ${y}`, role: "group"}, nodes);
}

/** A figure may run over the end of a line. */
function figureMark(
  {document, sides}: Pick<ChartContext, "document" | "sides">,
  figure: PlacedFigure,
  top: number
): SVGElement {
  const parts: SVGElement[] = [];
  for (let at = figure.from; at < figure.to;) {
    const line = Math.floor(at / perLine);
    const end = Math.min(figure.to, (line + 1) * perLine);
    parts.push(svg(document, "rect", {
      x: tenth((at % perLine) * letter), y: top + line * lineHeight - 4.5,
      width: (end - at) * letter, height: 9, rx: 1.5, class: figure.bent ? "bent" : "kept"
    }));
    at = end;
  }
  return svg(document, "a", {
    href: figure.href, class: `mark ${sideClass(figure.side, {sides})}`, "aria-label": figure.label
  }, parts);
}

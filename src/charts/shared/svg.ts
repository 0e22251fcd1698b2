import {shortPath} from "./short-path.js";

const namespace = "http://www.w3.org/2000/svg";

type Attributes = Record<string, string | number | null | undefined>;

/** Makes an SVG element; attributes that are null or undefined are left out, numbers are cut to a tenth, and paths are
 * written short. Between one text and the next is a space: who reads only text would else join 498 to a tick of
 * 1,000. */
export function svg(document: Document, name: string, attributes: Attributes = {}, children: (Node | string)[] = []) {
  const element = document.createElementNS(namespace, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== undefined)
      element.setAttribute(key, typeof value === "number" ? tenth(value) : key === "d" ? shortPath(value) : value);
  element.append(...children.flatMap((child) => (isText(child) ? [child, "\n"] : [child])));
  return element;
}

const isText = (child: Node | string) => typeof child !== "string" && child.nodeName === "text";

/** A drawing as wide as its context, with all that stands in it; nulls are left out. */
export function picture(
  {document, width}: {document: Document; width: number},
  height: number,
  nodes: (Node | null)[],
  attributes: Attributes = {}
): SVGSVGElement {
  return svg(document, "svg", {viewBox: `0 0 ${width} ${tenth(height)}`, ...attributes, role: "group"},
    nodes.filter((node) => node !== null)) as SVGSVGElement;
}

/** Width and height of a drawing. */
export function sizeOf(drawing: Element): [width: number, height: number] {
  const [, , width, height] = drawing.getAttribute("viewBox")!.split(" ").map(Number);
  return [width!, height!];
}

/** A coordinate with at most one decimal: pictures stay small, and equal on every machine. */
export function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Widths of letters in the chart's bold face, as parts of its size; each class as wide as its widest but for one. */
const letterWidths: [RegExp, number][] = [
  [/[ijlI.,:;'|!` ]/, 0.32],
  [/[frt()[\]/"‘’“”-]/, 0.43],
  [/[mwMW@%—…]/, 0.94],
  [/[ACDGHKNOQUVXY&]/, 0.76]
];

/** A rough width of text in the chart's bold face, in pixels; a little too wide rather than too narrow. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const letter of text) units += letterWidth(letter);
  return units * size;
}

const measured = new Map<string, number>();

function letterWidth(letter: string): number {
  const known = measured.get(letter);
  if (known !== undefined) return known;
  const width = letterWidths.find(([letters]) => letters.test(letter))?.[1] ?? 0.63;
  measured.set(letter, width);
  return width;
}

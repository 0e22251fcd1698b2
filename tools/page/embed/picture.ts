import {readFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {tenth, textWidth} from "../../../src/charts/shared/svg.ts";
import {wrap} from "../../../src/charts/shared/labels.ts";
import * as kinds from "../../../src/charts/kinds.ts";
import {caveats} from "../../../src/charts/view/may-share.ts";
import {licence} from "../../../src/charts/words/source-line.ts";
import {siteRoot} from "../../site-root.ts";
import {drawing} from "../figures.ts";
import {html, Html} from "../html.ts";
import type {StoryData} from "../story-data.ts";
import type {StoryFigure} from "../story-figures.ts";
import {cascade, plainRules} from "./cascade.ts";

const width = 800;
const inner = 760;
const faces = "Inter, system-ui, sans-serif";

/** A chart as one SVG file with title, subtitle and source line, in the light colours, for print, slides and programs
 * that know no style sheets: looks stand in attributes. Letters stay texts, in the site's face where it is installed:
 * as outlines they would weigh ten times as much, and nobody could mend a word. */
export function chartPicture(
  {spec, title, subtitle}: Pick<StoryFigure, "spec" | "title" | "subtitle">, story: StoryData
): string {
  const drawn = drawing(spec, story, inner);
  const [, high] = /^<svg[^>]*viewBox="0 0 760 ([\d.]+)"/.exec(drawn)!;
  const head = lines(title, 19, "title", 14);
  head.push(...lines(subtitle, 14, "subtitle", head.at(-1)!.y + 6));
  const top = head.at(-1)!.y + 14;
  const {oneAxis, source: sourceOf} = kinds[spec.chart];
  const care = oneAxis ? caveats(spec.tolls, story.chart, oneAxis) : [];
  const source: Line[] = [];
  for (const text of [...care, `${sourceOf(spec, story.chart)} Licence of the rows: ${licence}.`])
    source.push(...lines(text, 12, "source", source.at(-1)?.y ?? top + Number(high) + 10));
  const height = source.at(-1)!.y + 14;
  const face = html`font-family="${faces}"`;
  const size = html`viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  const place = html`transform="translate(20,${top})" clip-path="url(#frame)"`;
  return plain(html`<svg xmlns="http://www.w3.org/2000/svg" ${size} ${face} role="img" aria-label="${title}">
<rect width="${width}" height="${height}" fill="${tokens().get("--paper")!}"></rect>
${[...head, ...source].map(({text, y, kind}) => html`<text class="${kind}" x="20" y="${y}">${text}</text>
`)}<clipPath id="frame"><rect width="${inner}" height="${high!}"></rect></clipPath>
<g class="drawing" ${place} font-size="11.5">${new Html(inside(drawn))}</g>
</svg>`.text);
}

interface Line {
  text: string;
  y: number;
  kind: string;
}

function lines(text: string, size: number, kind: string, from: number): Line[] {
  return wrap(text, inner, (part) => textWidth(part, size) * 0.95).map((part, index) =>
    ({text: part, kind, y: Math.round(from + size + index * size * 1.3)}));
}

function inside(svg: string): string {
  return svg.replace(/^<svg[^>]*>/, "").replace(/<\/svg>$/, "");
}

let page: Document | null = null;

/** A picture whose looks stand in the sheet of charts, as one that needs no sheet and no page beside it. */
function plain(svg: string): string {
  page ??= new JSDOM("").window.document;
  const box = page.createElement("div");
  box.innerHTML = svg;
  const picture = box.firstElementChild as SVGSVGElement;
  cascade(picture, rules(), tokens(), dress);
  for (const text of picture.querySelectorAll("[dy$=em]")) inPixels(text);
  for (const haloed of picture.querySelectorAll("[paint-order]")) halo(haloed);
  return `${picture.outerHTML.replaceAll("&nbsp;", "&#160;")}\n`;
}

const looksOfDrawings = /^(fill|stroke|opacity|font-size|font-weight|font-style|text-anchor|paint-order)(-\w+)?$/;

/** Its looks as attributes, without what only a page makes use of. */
function dress(element: Element, looks: Map<string, string>): void {
  if (looks.get("display") === "none" || looks.get("fill") === "transparent") return element.remove();
  for (const [name, value] of looks)
    if (looksOfDrawings.test(name)) element.setAttribute(name, value.replace(/px$/, ""));
  for (const name of element.getAttributeNames())
    if (/^(class|style|href|tabindex|data-.*)$/.test(name)) element.removeAttribute(name);
  if (element.nodeName.toLowerCase() === "a") rename(element);
}

/** A link that leads nowhere is a group. */
function rename(link: Element): void {
  const group = link.ownerDocument.createElementNS(link.namespaceURI, "g");
  for (const {name, value} of link.attributes) group.setAttribute(name, value);
  group.append(...link.childNodes);
  link.replaceWith(group);
}

/** Letters that stand out from lines behind them: the edge is drawn first, by itself, as few programs know the order
 * of painting. */
function halo(element: Element): void {
  element.removeAttribute("paint-order");
  const edge = element.cloneNode(true) as Element;
  edge.removeAttribute("aria-label");
  for (const one of [edge, ...edge.querySelectorAll("[fill]")]) one.setAttribute("fill", "none");
  edge.setAttribute("stroke-linejoin", "round");
  element.before(edge);
  for (const name of ["stroke", "stroke-width"]) element.removeAttribute(name);
}

/** A shift in parts of a letter's size, which not every program reads. */
function inPixels(text: Element): void {
  const size = Number(text.closest("[font-size]")!.getAttribute("font-size"));
  text.setAttribute("dy", tenth(Number.parseFloat(text.getAttribute("dy")!) * size));
}

let light: Map<string, string> | null = null;

/** The light colours and the faces of the site. */
function tokens(): Map<string, string> {
  if (light) return light;
  const root = /:root\s*\{([^}]*)\}/.exec(styleFile("tokens.css"))![1]!;
  light = new Map(Array.from(root.matchAll(/(--[\w-]+):\s*([^;]+);/g), ([, name, value]) => [name!, value!]));
  return light;
}

let sheet: ReturnType<typeof plainRules> | null = null;

function rules(): ReturnType<typeof plainRules> {
  sheet ??= plainRules(`${styleFile("chart.css")}
.title { font-size: 19px; font-weight: 600; fill: var(--ink); }
.subtitle { font-size: 14px; fill: var(--quiet); }
.source { font-size: 12px; fill: var(--quiet); }`);
  return sheet;
}

function styleFile(name: string): string {
  return readFileSync(join(siteRoot, "src/style", name), "utf8");
}

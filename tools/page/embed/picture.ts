import {readFileSync} from "node:fs";
import {join} from "node:path";
import {textWidth} from "../../../src/charts/shared/svg.ts";
import {wrap} from "../../../src/charts/shared/labels.ts";
import * as kinds from "../../../src/charts/kinds.ts";
import {siteRoot} from "../../site-root.ts";
import {drawings} from "../figures.ts";
import {escape, html, Html} from "../html.ts";
import type {StoryData} from "../story-data.ts";
import type {StoryFigure} from "../story-figures.ts";

const width = 800;
const inner = 760;

/** The drawing at that width, and its height. */
const wideDrawing =
  /<div class="drawing" data-width="760">(<svg[^>]*viewBox="0 0 760 ([\d.]+)"[^]*<\/svg>)<\/div>/;

/** A chart as one SVG file with title, subtitle and source line, its styles within, in the light colours: for print,
 * slides and programs that know no variables of CSS. */
export function chartPicture({spec, title, subtitle}: StoryFigure, story: StoryData): string {
  const [, drawn, high] = wideDrawing.exec(drawings(spec, story, "").text)!;
  const head = [...lines(title, 19, "title"), ...lines(subtitle, 14, "subtitle")];
  const top = head.at(-1)!.y + 14;
  const source = lines(kinds[spec.chart].source(spec, story.chart), 12, "source", top + Number(high) + 10);
  const height = source.at(-1)!.y + 14;
  const size = html`viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  const about = html`font-family="Inter, system-ui, sans-serif" role="img" aria-label="${title}"`;
  const within = html`width="${inner}" height="${high!}" viewBox="0 0 ${inner} ${high!}" font-size="11.5"`;
  return `${html`<svg xmlns="http://www.w3.org/2000/svg" ${size} ${about}>
<style>${new Html(chartStyles())}</style>
<rect width="${width}" height="${height}" fill="${tokens().get("--paper")!}"/>
${[...head, ...source].map(({text, y, kind}) => html`<text class="${kind}" x="20" y="${y}">${text}</text>
`)}<g class="drawing"><svg x="20" y="${top}" ${within}>${new Html(inside(drawn!))}</svg></g>
</svg>`.text}\n`;
}

interface Line {
  text: string;
  y: number;
  kind: string;
}

function lines(text: string, size: number, kind: string, from = kind === "title" ? 14 : 44): Line[] {
  return wrap(text, inner, (part) => textWidth(part, size) * 0.95).map((part, index) =>
    ({text: part, kind, y: Math.round(from + size + index * size * 1.3)}));
}

/** What stands in a drawing, as XML: its links lead to pages that a file of its own has not beside it. */
function inside(svg: string): string {
  const bare = svg.replace(/^<svg[^>]*>/, "").replace(/<\/svg>$/, "");
  return bare.replace(/ href="[^"]*"/g, "").replace(/&nbsp;/g, "&#160;");
}

let light: Map<string, string> | null = null;

/** The light colours and the faces of the site. */
function tokens(): Map<string, string> {
  if (light) return light;
  const root = /:root\s*\{([^}]*)\}/.exec(styleFile("tokens.css"))![1]!;
  light = new Map(Array.from(root.matchAll(/(--[\w-]+):\s*([^;]+);/g), ([, name, value]) => [name!, value!]));
  return light;
}

let styles: string | null = null;

/** The rules of chart.css that touch a drawing, with every variable written out: a rule that takes the hue of a side
 * becomes one rule for each side. */
function chartStyles(): string {
  if (styles !== null) return styles;
  const rules = Array.from(plainRules(styleFile("chart.css")),
    ([, selector, body]) => ({selector: selector!.trim(), body: body!.trim()}));
  const sides = [1, 2, 3, 4, 5];
  styles = rules.flatMap(({selector, body}) => {
    const plain = `${selector}{${written(body, "--quiet")}}`;
    if (!body.includes("var(--hue")) return [plain];
    const ofOne = (side: number) => selector.split(",").flatMap((one) => ofSide(one.trim(), side)).join(",");
    return [plain, ...sides.map((side) => `${ofOne(side)}{${written(body, `--side-${side}`)}}`)];
  }).join("\n").concat("\n.title{font-size:19px;font-weight:600}.subtitle{font-size:14px}.source{font-size:12px}",
    `.title{fill:${tokens().get("--ink")}}.subtitle,.source{fill:${tokens().get("--quiet")}}`);
  return styles;
}

function plainRules(css: string): Iterable<RegExpMatchArray> {
  const bare = css.replace(/\/\*[^]*?\*\//g, "").replace(/@[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
  const passed = /\bfigure\.|\.twin|svg|:hover|:focus|\.read|\.fading|\.side-|\.narrow|\.wide/;
  return Array.from(bare.matchAll(/([^{}]+)\{([^{}]*)\}/g))
    .filter(([, selector, body]) => !passed.test(selector!) && body!.trim());
}

/** The class of a side stands on the mark itself or around it. */
function ofSide(selector: string, side: number): string[] {
  const part = selector.replace(/^\.drawing /, "");
  return [`.side-${side} ${part}`, ...(part.startsWith(".") ? [`.side-${side}${part}`] : [])];
}

function written(body: string, hue: string): string {
  const hueOr = (other?: string) => (hue === "--quiet" && other ? other : hue);
  const plain = body.replace(/var\((--[\w-]+)(?:,\s*var\((--[\w-]+)\))?\)/g, (_, name: string, other?: string) =>
    escape(tokens().get(name === "--hue" ? hueOr(other) : name) ?? "none"));
  return plain.replace(/\s+/g, " ");
}

function styleFile(name: string): string {
  return readFileSync(join(siteRoot, "src/style", name), "utf8");
}

import {readFileSync} from "node:fs";
import {join} from "node:path";
import {createCanvas, GlobalFonts, loadImage} from "@napi-rs/canvas";
import {JSDOM} from "jsdom";
import {stepChart} from "../../../src/charts/steps/draw.ts";
import {linesOf} from "../../../src/charts/view/lines.ts";
import {addDays, formatDay} from "../../../src/toll/day.ts";
import {Failure} from "../../failure.ts";
import {siteRoot} from "../../site-root.ts";
import {openingToll, pictureSize} from "./page-facts.ts";
import {html, Html} from "../html.ts";
import type {StoryData} from "../story-data.ts";
import {inlineStyles} from "./inline-styles.ts";

const days = 66;
const drawn = {width: 830, height: 292};
const fontSize = 11.5;
const scale = 1080 / drawn.width;

/** The picture of the story for links on other sites: its opening toll over its first weeks, the bodies that spoke of
 * it more than once. */
function socialSvg(story: StoryData): string {
  const page = new JSDOM(`<div class="drawing"></div>`).window.document;
  const from = story.tables.story[0]!.started_on;
  const until = addDays(from, days - 1);
  const toll = openingToll(story);
  const {claims, coverage} = story.chart;
  const lines = linesOf(claims.filter((claim) => claim.toll_id === toll), {from, until, coverage})
    .filter(({stretches}) => stretches.length > 1);
  const chart = stepChart({document: page, width: drawn.width, sides: story.sides, href: () => ""},
    {lines, from, until, height: drawn.height});
  const box = page.querySelector(".drawing")!;
  box.append(chart);
  inlineStyles(box, styles("tokens.css") + styles("chart.css"));
  const tokens = styles("tokens.css");
  const [paper, ink,
    quiet] = ["paper", "ink", "quiet"].map((name) => new RegExp(`--${name}:\\s*([^;]+);`).exec(tokens)![1]!);
  const title = story.tables.tolls.find((row) => row.toll_id === toll)!.title;
  chart.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  for (const element of chart.querySelectorAll("text, tspan")) plainText(element);
  const {width, height} = pictureSize;
  const {title: name} = story.tables.story[0]!;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"
viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="${paper}"/>
<text x="60" y="104" font-family="SourceSerif" font-weight="600" font-size="54" fill="${ink}">${name}</text>
<text x="60" y="150" font-family="Inter" font-size="23"
fill="${quiet}">${title}, ${formatDay(from)} to ${formatDay(until)}</text>
<g transform="translate(60,178) scale(${scale.toFixed(3)})" font-family="Inter" font-size="${fontSize}"
text-anchor="middle">${new Html(chart.innerHTML)}</g>
<text x="60" y="598" font-family="Inter" font-weight="600" font-size="20" fill="${ink}">tollbook</text>
<text x="1140" y="598" text-anchor="end" font-family="Inter" font-size="18"
fill="${quiet}">Every figure is somebody’s claim</text>
</svg>`.text;
}

/** Skia reads no lengths in em. */
function plainText(element: Element): void {
  element.setAttribute("font-family", "Inter");
  for (const name of ["x", "y", "dx", "dy"]) {
    const [, em] = /^(-?[\d.]+)em$/.exec(element.getAttribute(name) ?? "") ?? [];
    if (em) element.setAttribute(name, (Number(em) * fontSize).toFixed(1));
  }
}

/** The site's own faces, registered where the pictures are drawn.
 * @param folder where their files lie
 * @throws Failure where one cannot be read: another face would be drawn without a word */
export function registerFaces(folder = join(siteRoot, "src/style/fonts")): void {
  for (const [face, name] of [["inter", "Inter"], ["source-serif-4", "SourceSerif"]] as const)
    for (const weight of [400, 600]) {
      const file = join(folder, face, `${face}-${weight}.woff2`);
      const known = GlobalFonts.registerFromPath(file, name);
      if (!known) throw new Failure(`${file}: this face cannot be read; git checkout it`);
    }
}

/** The same as PNG, with the site's own faces, so that it is alike on every machine. */
export async function socialPicture(story: StoryData): Promise<Buffer> {
  registerFaces();
  const {width, height} = pictureSize;
  const canvas = createCanvas(width, height);
  canvas.getContext("2d").drawImage(await loadImage(Buffer.from(socialSvg(story))), 0, 0);
  return canvas.toBuffer("image/png");
}

function styles(name: string): string {
  return readFileSync(new URL(`../../../src/style/${name}`, import.meta.url), "utf8");
}

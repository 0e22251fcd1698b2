import {assetAddress} from "../../charts/asset-address.js";
import {svg, textWidth} from "../../charts/shared/svg.js";
import * as kinds from "../../charts/kinds.js";
import {caveats} from "../../charts/view/may-share.js";
import {licence} from "../../charts/words/source-line.js";
import {formatDay, fromDate} from "../../toll/day.js";
import {addressOf, type Chart} from "../chart.js";
import {drawAt} from "../picture.js";
import {loadJson} from "../load-json.js";
import {outline, type Glyphs} from "./outline.js";
import {themeVariables, type Theme} from "./theme.js";
import {standAlone} from "./standalone.js";

const margin = 24;

export interface Look {
  /** The width of the drawing in pixels. */
  width: number;
  /** The colours; those of the page where none are named. */
  theme: Theme | null;
}


/** The chart as one picture that can travel: title, subtitle, the mark of a reader's changes, the drawing, its key and
 * caveats, source line, data version, licence, day and address, all inside, its letters as outlines.
 * @throws an Error in words when the letters cannot be had */
export async function poster(chart: Chart, {width, theme}: Look): Promise<SVGSVGElement> {
  const place = document.createElement("div");
  place.className = "drawing poster";
  if (theme) for (const [name, value] of themeVariables(theme)) place.style.setProperty(name, value);
  chart.figure.append(place);
  try {
    return await composed(chart, width, place);
  } finally {
    place.remove();
  }
}

async function composed(chart: Chart, width: number, place: HTMLElement): Promise<SVGSVGElement> {
  const glyphs = await loadJson<Glyphs>(assetAddress(chart.figure, "glyphs"), "letters");
  const changes = chart.changes();
  const {title, subtitle, description, source} = chart.caption();
  const drawing = drawAt(width, chart.spec, chart.drawn(), chart.root);
  const styles = getComputedStyle(place);
  const colour = (name: string) => styles.getPropertyValue(name).trim();
  const [ink, quiet, paper] = [colour("--ink"), colour("--quiet"), colour("--paper")];
  const family = colour("--sans");
  let y = margin;
  const words = (text: string, size: number, weight: number, fill: string) =>
    lines(text, size, width).map((line) => {
      y += size * 1.35;
      return svg(document, "text", {x: margin, y, "font-size": size, "font-weight": weight, fill}, [line]);
    });
  const head = words(title, 19, 600, ink);
  y += 4;
  head.push(...words(subtitle, 13, 400, quiet));
  if (changes.length) {
    y += 6;
    head.push(...words(`Changed by a reader: ${changes.join("; ")}`, 13, 600, ink));
  }
  y += 14;
  const box = drawing.getAttribute("viewBox")!.split(" ").map(Number);
  const height = box[3]!;
  place.append(drawing);
  standAlone(drawing);
  drawing.remove();
  // One face for all of the picture, also where a program does not read the fonts within it.
  for (const node of [drawing, ...drawing.querySelectorAll("[font-family]")]) node.removeAttribute("font-family");
  for (const [name, value] of Object.entries({x: margin, y, width, height})) drawing.setAttribute(name, String(value));
  y += height + 8;
  const {oneAxis} = kinds[chart.spec.chart];
  const care = oneAxis ? caveats(chart.spec.tolls, chart.rows, oneAxis) : [];
  const seen = `Licence of the rows: ${licence}. Seen on ${formatDay(fromDate(new Date()))}.`;
  const foot = [
    ...care.flatMap((sentence) => words(sentence, 11.5, 400, quiet)),
    ...words(`${source} ${seen}`, 11.5, 400, quiet), ...words(breakable(addressOf(chart)), 11.5, 400, quiet)
  ];
  const [fullWidth, fullHeight] = [width + 2 * margin, Math.ceil(y + margin)];
  const whole = svg(document, "svg", {
    viewBox: `0 0 ${fullWidth} ${fullHeight}`, width: fullWidth, height: fullHeight,
    "font-family": family, role: "img"
  }, [
    svg(document, "title", {}, [title]),
    svg(document, "desc", {}, [description]),
    svg(document, "rect", {width: fullWidth, height: fullHeight, fill: paper}),
    ...head, drawing, ...foot
  ]) as SVGSVGElement;
  outline(whole, glyphs);
  return whole;
}

/** An address has no spaces to break at; the picture holds all of it, for it is what makes the chart again. */
function breakable(address: string): string {
  return address.replace(/^https?:\/\//, "").replace(/(.{100})(?=.)/g, "$1 ");
}

function lines(text: string, size: number, most: number): string[] {
  const found: string[] = [];
  for (const word of text.split(" ")) {
    const last = found.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= most) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}

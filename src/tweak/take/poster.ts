import {svg, textWidth} from "../../charts/shared/svg.js";
import {addressOf, type Chart} from "../chart.js";
import {drawAt} from "../picture.js";
import {fontStyle} from "./fonts.js";
import {standAlone} from "./standalone.js";

const width = 760;
const margin = 24;

/** The chart as one picture that can travel: title, subtitle, the mark of a reader's changes, the drawing, source line,
 * data version and address, all inside, with its own letters. */
export async function poster(chart: Chart): Promise<SVGSVGElement> {
  const changes = chart.changes();
  const {title, subtitle, description, source} = chart.caption();
  const drawing = drawAt(width, chart.spec, chart.drawn(), chart.root);
  const styles = getComputedStyle(chart.figure);
  const colour = (name: string) => styles.getPropertyValue(name).trim();
  const [ink, quiet, paper] = [colour("--ink"), colour("--quiet"), colour("--paper")];
  let y = margin;
  const words = (text: string, size: number, weight: number, fill: string) =>
    lines(text, size, width).map((line) => {
      y += size * 1.35;
      return svg(document, "text", {x: margin, y, "font-size": size, "font-weight": weight, fill}, [line]);
    });
  const head = [...words(title, 19, 600, ink), ...words(subtitle, 13, 400, quiet)];
  if (changes.length) {
    y += 6;
    head.push(...words(`Changed by a reader: ${changes.join("; ")}`, 13, 600, ink));
  }
  y += 14;
  const box = drawing.getAttribute("viewBox")!.split(" ").map(Number);
  const height = box[3]!;
  host(chart.figure, drawing, () => standAlone(drawing));
  for (const [name, value] of Object.entries({x: margin, y, width, height})) drawing.setAttribute(name, String(value));
  y += height + 8;
  const foot = [...words(source, 11.5, 400, quiet), ...words(breakable(addressOf(chart)), 11.5, 400, quiet)];
  const [fullWidth, fullHeight] = [width + 2 * margin, Math.ceil(y + margin)];
  return svg(document, "svg", {
    viewBox: `0 0 ${fullWidth} ${fullHeight}`, width: fullWidth, height: fullHeight,
    "font-family": "Inter, system-ui, sans-serif", role: "img"
  }, [
    svg(document, "title", {}, [title]),
    svg(document, "desc", {}, [description]),
    svg(document, "style", {}, [await fontStyle("Inter")]),
    svg(document, "rect", {width: fullWidth, height: fullHeight, fill: paper}),
    ...head, drawing, ...foot
  ]) as SVGSVGElement;
}

/** Looks can only be read off a drawing that stands in the page. */
function host(figure: HTMLElement, drawing: SVGSVGElement, read: () => void): void {
  const place = document.createElement("div");
  place.className = "drawing poster";
  place.append(drawing);
  figure.append(place);
  read();
  place.remove();
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

import type {Page} from "playwright-core";

/** A box on the screen, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Drawn {
  figure: string;
  /** The drawing itself. */
  frame: Box;
  /** What is written: labels, annotations, ticks; a text of several lines is several. */
  texts: (Box & {words: string; owner: number})[];
  /** Marks of claims and printings, and the places through which lines pass. */
  marks: (Box & {what: string})[];
}

/** All drawings on a page that can be seen, measured. They come as one text: object by object, as a browser gives what
 * was asked of it, thousands of places take longer than measuring them. */
export const drawnOn = async (page: Page): Promise<Drawn[]> =>
  JSON.parse(await page.evaluate<string>(`JSON.stringify((${drawnOnPage})())`));

function drawnOnPage(): Drawn[] {
  const boxOf = (element: Element): Box => {
    const {left, top, right, bottom} = element.getBoundingClientRect();
    return {left, top, right, bottom};
  };
  // A line of text is as high as its face allows; letters themselves leave a fifth above and a tenth below.
  const letters = (element: Element): Box => {
    const {left, top, right, bottom} = boxOf(element);
    return {left, right, top: top + (bottom - top) * 0.2, bottom: bottom - (bottom - top) * 0.12};
  };
  const textsOf = (svg: Element) => [...svg.querySelectorAll("text")].flatMap((text, owner) => {
    const lines = text.querySelector("tspan[x]") ? [...text.querySelectorAll("tspan")] : [text];
    return lines.filter((line) => line.textContent!.trim() && line.getClientRects().length)
      .map((line) => ({...letters(line), words: line.textContent!, owner}));
  });
  // A film covers what came after its day.
  const coverOf = (path: SVGPathElement, matrix: DOMMatrix) => {
    const cover = path.closest("[clip-path]")?.getAttribute("clip-path")?.match(/#([^)"]+)/)?.[1];
    const rect = cover && document.querySelector(`#${cover} rect`);
    return rect ? new DOMPoint(Number(rect.getAttribute("x")) + Number(rect.getAttribute("width")), 0)
      .matrixTransform(matrix).x : Infinity;
  };
  const along = (path: SVGPathElement) => {
    const matrix = path.getScreenCTM()!;
    const length = path.getTotalLength();
    const cover = coverOf(path, matrix);
    return Array.from({length: Math.ceil(length / 2)}, (_, step) => {
      const {x, y} = path.getPointAtLength(step * 2).matrixTransform(matrix);
      return {left: x, right: x, top: y, bottom: y, what: `line ${path.getAttribute("class")}`};
    }).filter(({left}) => left <= cover);
  };
  const shapes = ".mark .dot, .mark .ring, .mark .stroke, .mark .bar, .mark .both, .printing, .notes .number";
  return [...document.querySelectorAll(".drawing svg")]
    .filter((svg) => svg.getBoundingClientRect().width > 0 && !svg.parentElement!.closest("svg"))
    .map((svg) => ({
      figure: svg.closest("figure")?.id ?? "known-on",
      frame: boxOf(svg),
      texts: textsOf(svg),
      marks: [
        ...[...svg.querySelectorAll(shapes)].filter((shape) => shape.getClientRects().length)
          .map((shape) => ({...boxOf(shape), what: shape.getAttribute("class")!})),
        ...[...svg.querySelectorAll<SVGPathElement>(".line path[d], .series path[d], path.through")]
          .filter((path) => path.getAttribute("d") !== "" && path.getClientRects().length).flatMap(along)
      ]
    }));
}

/** What lies over what in a drawing, in words; empty when everything can be read. */
export function collisions({figure, frame, texts, marks}: Drawn): string[] {
  const found = new Set<string>();
  for (const [index, text] of texts.entries()) {
    // Some faces begin a letter before its place: a pixel is no clipping.
    const [over, under] = [text.top < frame.top - 1, text.bottom > frame.bottom + 1];
    if (text.left < frame.left - 1 || text.right > frame.right + 1 || over || under)
      found.add(`${figure}: “${text.words}” leaves its drawing`);
    for (const mark of marks)
      if (meet(text, mark) && !(mark.what === "number" && /^\d+$/.test(text.words)))
        found.add(`${figure}: “${text.words}” lies over a ${mark.what}`);
    for (const other of texts.slice(index + 1))
      if (other.owner !== text.owner && meet(text, other))
        found.add(`${figure}: “${text.words}” lies over “${other.words}”`);
  }
  return [...found];
}

function meet(a: Box, b: Box): boolean {
  return a.left + 0.3 < b.right && b.left + 0.3 < a.right && a.top + 0.3 < b.bottom && b.top + 0.3 < a.bottom;
}

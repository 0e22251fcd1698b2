/** Letters as outlines, in units of which `size` make one of the font's size. */
export interface Glyphs {
  size: number;
  /** By weight. */
  faces: Record<400 | 600, GlyphFace>;
}

export interface GlyphFace {
  /** By letter: how far the next one stands, and its outline as an SVG path in steps from
   * point to point: `m52 0l541-30…z`. */
  letters: Record<string, [advance: number, path: string]>;
  /** By two letters: how much farther the second stands than the first one's width. */
  pairs: Record<string, number>;
}

/** A run of text of one look, at its place. */
interface Run {
  node: Element;
  letters: string[];
  x: number;
  y: number;
  /** Pixels to a unit of the face. */
  scale: number;
  face: GlyphFace;
}

/**
 * Writes the texts of a picture as outlines, so that it reads the same where no font of it is: each text becomes a
 * group
 * of the same words (`aria-label`) with a path for each run of one look. The looks stand in attributes (standAlone).
 * A text with a letter that the face does not have stays a text.
 */
export function outline(picture: SVGElement, glyphs: Glyphs): void {
  for (const text of picture.querySelectorAll("text")) {
    const runs = linesOf(text).flatMap((line) => runsOf(line, looks(text, "text-anchor"), glyphs));
    if (runs.some(({letters, face}) => letters.some((letter) => !face.letters[letter]))) continue;
    const group = text.ownerDocument.createElementNS(text.namespaceURI, "g");
    copyLooks(text, group);
    group.setAttribute("aria-label", text.textContent!);
    group.append(...runs.map((run) => pathOf(run, text)));
    text.replaceWith(group);
  }
  if (!picture.querySelector("text")) forgetFonts(picture);
}

/** Without texts, what is said of their fonts would only make a program look for them. */
function forgetFonts(picture: Element): void {
  for (const node of [picture, ...picture.querySelectorAll("*")])
    for (const name of node.getAttributeNames()) if (/^(font-.*|text-anchor)$/.test(name)) node.removeAttribute(name);
}

interface Line {
  x: number;
  y: number;
  parts: {node: Element; text: string}[];
}

/** The lines of a text: a part with a place of its own begins one. */
function linesOf(text: Element): Line[] {
  let line: Line = {...placeOf(text, {x: 0, y: 0}), parts: []};
  const lines = [line];
  for (const child of text.childNodes) {
    const node = child.nodeType === 1 ? (child as Element) : text;
    if (node !== text && node.hasAttribute("x")) lines.push(line = {...placeOf(node, line), parts: []});
    line.parts.push({node, text: child.textContent!});
  }
  return lines;
}

function placeOf(node: Element, before: {x: number; y: number}): {x: number; y: number} {
  const number = (name: string, other: number) => (node.hasAttribute(name) ? Number(node.getAttribute(name)) : other);
  const down = node.getAttribute("dy") ?? "0";
  const unit = down.endsWith("em") ? sizeOf(node) : 1;
  return {x: number("x", before.x), y: number("y", before.y) + Number.parseFloat(down) * unit};
}

const anchors: Record<string, number> = {start: 0, middle: 0.5, end: 1};

function runsOf({x, y, parts}: Line, anchor: string | null, {size, faces}: Glyphs): Run[] {
  let at = x;
  const runs = parts.map(({node, text}) => {
    const face = faces[Number(looks(node, "font-weight") ?? 400) < 550 ? 400 : 600];
    const run: Run = {node, letters: [...text], x: at, y, scale: sizeOf(node) / size, face};
    at = ends(run).at(-1) ?? at;
    return run;
  });
  const back = (at - x) * anchors[anchor ?? "start"]!;
  return runs.map((run) => ({...run, x: run.x - back}));
}

/** Where each letter of a run ends and the next one stands. */
function ends({letters, x, scale, face}: Run): number[] {
  let at = x;
  return letters.map((letter, index) =>
    at += ((face.letters[letter]?.[0] ?? 0) + (face.pairs[letter + letters[index + 1]] ?? 0)) * scale);
}

function pathOf(run: Run, whole: Element): Element {
  const {node, letters, x, y, scale, face} = run;
  const path = node.ownerDocument.createElementNS(node.namespaceURI, "path");
  if (node !== whole) copyLooks(node, path);
  const places = [x, ...ends(run)];
  path.setAttribute("d", letters.map((letter, index) => {
    const steps = face.letters[letter]![1];
    const outline = steps.replace(/-?\d+/g, (step) => scaled(step, scale));
    return steps && `M${hundredth(places[index]!)} ${hundredth(y)}${outline}`;
  }).join(""));
  return path;
}

/** A step in pixels. What is under nothing keeps its sign, which also sets it apart from the number before it. */
function scaled(step: string, scale: number): string {
  const size = hundredth(Math.abs(Number(step)) * scale).toString().replace(/^0\./, ".");
  return step.startsWith("-") ? `-${size}` : size;
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}

function looks(node: Element, name: string): string | null {
  return node.closest(`[${name}]`)?.getAttribute(name) ?? null;
}

function sizeOf(node: Element): number {
  return Number.parseFloat(looks(node, "font-size")!);
}

/** The looks of a text without what only a text has. */
function copyLooks(from: Element, to: Element): void {
  const ofText = /^(x|y|dy|font-.*|text-anchor)$/;
  for (const {name, value} of from.attributes) if (!ofText.test(name)) to.setAttribute(name, value);
}

import {isInterval, isTakenBack} from "../../toll/claim.js";
import {nounOf} from "../../toll/count-of.js";
import type {Bound, Measure} from "../../toll/vocabulary.js";
import {boundWord, measureWord} from "../../toll/vocabulary.js";
import type {ChartClaim} from "../view/chart-claim.js";
import {glyphPieces, type Shown} from "./glyph-pieces.js";
import {sizeOf, svg, textWidth} from "./svg.js";

/** What a kind of chart draws besides the figures of its claims. */
export type KeyPart = "windows" | "figures" | "sides" | "lines" | "gap" | "printings" | "kept" | "days";

/** A mark and what it means. */
interface Entry {
  words: string;
  /** The mark in a box of 16 by 12 pixels. */
  mark: (document: Document) => SVGElement[];
}

interface Keyed {
  claims: ChartClaim[];
  /** The sides in the story's order, and their names. */
  sides: {id: string; name: string}[];
  /** Of the looks of lines those that the drawing has. */
  looks: Record<"carried" | "unread", boolean>;
  /** Lines whose name has no room in the drawing, neither at their end nor at a mark. */
  unnamed?: number;
}

/** What the key to a drawing is made of: its claims, the names of the sides, and the looks of lines that it has. */
export function keyedFor(
  drawing: Pick<Element, "querySelector" | "querySelectorAll">,
  claims: ChartClaim[],
  {sides, words}: {sides: string[]; words: Record<string, string>}
): Keyed {
  const linesOf = (labels: string) =>
    [...drawing.querySelectorAll(labels)].map((label) => label.getAttribute("data-line"));
  const atMarks = new Set(linesOf(".at-mark"));
  const has = (look: string) => drawing.querySelector(`.${look}[d^=m]`) !== null;
  return {
    claims,
    sides: sides.map((id) => ({id, name: words[`side/${id}`] ?? id})),
    looks: {carried: has("carried"), unread: has("unread")},
    unnamed: linesOf(".label.dropped").filter((line) => !atMarks.has(line)).length
  };
}

const size = 10.5;
const rowHeight = 16;

/** The key to the marks that a chart uses, and to no other, below its drawing: it goes wherever the drawing goes. */
export function withKey(drawing: SVGSVGElement, parts: readonly KeyPart[], keyed: Keyed): SVGSVGElement {
  const [width, height] = sizeOf(drawing);
  if (!parts.length) return drawing;
  const {node, bottom} = keyBelow(drawing.ownerDocument, {width, height}, parts, keyed);
  drawing.setAttribute("viewBox", `0 0 ${width} ${bottom}`);
  drawing.append(node);
  return drawing;
}

/** The key below a drawing of that size, and where it ends: in one line where that has room for it. */
export function keyBelow(
  document: Document,
  {width, height}: {width: number; height: number},
  parts: readonly KeyPart[],
  keyed: Keyed
): {node: SVGElement; bottom: number} {
  let [x, y] = [0, height + 14];
  const nodes = parts.flatMap((part) => entriesOf[part](keyed)).flatMap(({words, mark}) => {
    const room = 19 + textWidth(words, size) * 0.94;
    if (x > 0 && x + room > width) [x, y] = [0, y + rowHeight];
    const at = svg(document, "g", {transform: `translate(${Math.round(x)},${Math.round(y - 4)})`}, mark(document));
    const text = svg(document, "text", {x: x + 19, y, "text-anchor": "start"}, [words]);
    x += room + 12;
    return [at, text];
  });
  return {node: svg(document, "g", {class: "key"}, nodes), bottom: Math.ceil(y + 6)};
}

const path = (d: string, name: string) => (document: Document) => [svg(document, "path", {d, class: name})];
const circle = (name: string, r = 3.4) => (document: Document) =>
  [svg(document, "circle", {cx: 7, cy: 0, r, class: name})];

/** Where a mark begins whose arrow needs room. */
const arrows: Partial<Record<Bound, number>> = {"at-least": 3, "more-than": 3, "up-to": 12, almost: 12};

/** A figure as a mark, lying: the axis of counts goes from left to right. */
function figure(shown: Partial<Shown>): Entry["mark"] {
  const whole = {low: 4, high: 12, bound: "exact", measure: "killed", ...shown} as Shown;
  const ends = whole.bound === "range" ? {} : {low: arrows[whole.bound] ?? 7, high: arrows[whole.bound] ?? 7};
  const place = {place: (count: number) => count, cross: 0, radius: 3, horizontal: true};
  return (document) => glyphPieces({...whole, ...ends}, place)
    .map(({kind, d, at}) => svg(document, "path",
      {d, transform: at && `translate(${at.join()})`, class: kind === "crossed" ? "stroke" : kind}));
}

const groups: Bound[][] = [["about"], ["at-least", "more-than"], ["up-to", "almost"], ["range"]];

function figures({claims}: Keyed): Entry[] {
  const said = new Set(claims.filter((claim) => !isInterval(claim)).map(({bound}) => bound));
  const measures = [...new Set(claims.map(({measure}) => measure))];
  const shapes = measures.length > 1 || measures.some((measure) => measure !== "killed")
    ? measures.map((measure: Measure) => ({words: measureWord[measure], mark: figure({measure})}))
    : said.has("exact") ? [{words: "exact", mark: figure({})}] : [];
  const bounds = groups.map((group) => group.filter((bound) => said.has(bound))).filter((group) => group.length)
    .map((group): Entry => ({
      words: group.map((bound) => (bound === "range" ? bound : boundWord[bound])).join(", "),
      mark: figure({bound: group[0]!})
    }));
  const gone = claims.filter(isTakenBack);
  const isGone = [gone.some(({status}) => status !== "revised") && "taken back",
    gone.some(({status}) => status === "revised") && "revised"].filter((word) => word !== false);
  return [
    ...shapes, ...bounds,
    ...(claims.some(isInterval)
      ? [{words: "statistical interval", mark: figure({bound: "range", interval: true})}] : []),
    ...(isGone.length ? [{words: isGone.join(" or "), mark: figure({status: "withdrawn"})}] : [])
  ];
}

function sidesOf({claims, sides}: Keyed): Entry[] {
  const used = new Set(claims.map(({side}) => side));
  const named = sides.map(({id, name}, index) => ({id, words: name, hue: `side-${index + 1}`}));
  const shown = named.filter(({id}) => used.has(id));
  if (shown.length < 2) return [];
  return shown.map(({words, hue}) => ({
    words, mark: (document) => [svg(document, "rect", {class: `swatch ${hue}`, x: 3, y: -4, width: 9, height: 9})]
  }));
}

const entriesOf: Record<KeyPart, (keyed: Keyed) => Entry[]> = {
  figures,
  sides: sidesOf,
  lines: ({looks, unnamed = 0}) => [
    {words: "said", mark: path("M0,0H15", "said")},
    ...(looks.carried ? [{words: "not renewed", mark: path("M0,0H15", "carried")}] : []),
    ...(looks.unread ? [{words: "no newer claim found", mark: path("M0,0H15", "unread")}] : []),
    ...(unnamed ? [{
      words: `${unnamed} more ${nounOf(unnamed, "line")}, no room for the ${nounOf(unnamed, "name")}`, mark: () => []
    }] : [])
  ],
  gap: () => [
    {words: "what the words guarantee", mark: path("M0,0H15", "said heavy")},
    {words: "the bare figures", mark: path("M0,0H15", "nominal")},
    {words: "both spoke that day", mark: circle("both", 4)},
    {words: "one of the two older than a week", mark: path("M0,0H15", "carried")},
    {words: "1× = equal", mark: () => []}
  ],
  printings: () => [
    {words: "printed as said", mark: circle("printing kept")},
    {words: "printed otherwise", mark: circle("printing bent")}
  ],
  kept: () => [
    {words: "printed as said", mark: (document) => [svg(document, "rect", {...bar, class: "arrived"})]},
    {words: "became another word", mark: (document) => [svg(document, "rect", {...bar, class: "turned"})]}
  ],
  windows: () => [{words: "the days counted", mark: path("M0,0H15", "days")}],
  days: ({looks}) => [
    {words: "a total was given", mark: figure({})},
    {words: "longest silence in a series read whole", mark: path("M0,0H15", "silence")},
    ...(looks.unread ? [{words: "not read whole: no total here is no silence", mark: path("M0,0H15", "unread")}] : [])
  ]
};

const bar = {x: 0, y: -5, width: 14, height: 10};

import type {Node} from "acorn";
import {full} from "acorn-walk";
import * as aq from "arquero";
import * as kinds from "../../../charts/kinds.js";
import {nearest} from "../../../toll/nearest.js";
import {placeAt, type Place} from "./edits.js";
import {namesWithin} from "./given.js";

/** A name that a cell asks of a thing, or gives to a mark as a column. */
export interface Asked {
  name: string;
  place: Place;
}

type Part = Node & {computed?: boolean; name?: string; value?: unknown; property?: Part; key?: Part;
  properties?: Part[]};

/** What a mark of Plot takes a column's name for. */
const channels = new Set([
  "x", "y", "x1", "x2", "y1", "y2", "fx", "fy", "z", "r", "fill", "stroke", "text", "title", "href", "sort"
]);

/** What a cell names. */
export interface CellNames {
  /** The parts and columns that it asks for. */
  asked: Asked[];
  /** What it gives to things of its own, and among these the parts. */
  own: string[];
  parts: string[];
  /** Where it first writes a name as a part, in quotes, or in what it takes apart. */
  places: Map<string, Place>;
}

export function namesIn(tree: Node, code: string): CellNames {
  const asked: Asked[] = [];
  const own: string[] = [];
  const parts: string[] = [];
  const places = new Map<string, Place>();
  const put = ({start}: Node, name: unknown) => {
    const place = placeAt(code, start);
    if (!places.has(String(name))) places.set(String(name), place);
    return place;
  };
  const ask = (node: Node, name: unknown) => asked.push({name: String(name), place: put(node, name)});
  full(tree, (node) => {
    const {type, computed, property, properties, key, value, name} = node as Part;
    if (type === "MemberExpression" && !computed) ask(property!, property!.name);
    if (type === "ObjectPattern")
      for (const {key, computed} of properties!) if (key && !computed) put(key, key.name ?? key.value);
    if (type === "Literal" && typeof value === "string") put(node, value);
    if (type === "Identifier") own.push(name!);
    if (type === "Property" || type === "PropertyDefinition" || type === "MethodDefinition") {
      const named = key!.name ?? key!.value;
      if (!computed) parts.push(String(named));
      if (!computed) put(key!, named);
      const words = (value as Part | null)?.value;
      if (channels.has(String(named)) && typeof words === "string") ask(value as Part, words);
    }
  });
  return {asked, own: [...own, ...parts], parts, places};
}

/** The parts of what was read from a file: its own names and, of each list of rows, the columns. */
export function partsOf(value: unknown): string[] {
  if (Array.isArray(value)) return keysOf(value[0]);
  const columns = (part: unknown) => (Array.isArray(part) ? keysOf(part[0]) : []);
  return Object.entries(Object(value)).flatMap(([name, part]) => [name, ...columns(part)]);
}

function keysOf(row: unknown): string[] {
  return row !== null && typeof row === "object" && !Array.isArray(row) ? Object.keys(row) : [];
}

/** The first of the names that nothing has, with what to say of it: the name of the data that may be meant, or that
 * only a published table has it; null where there is none.
 * @param known names of the data @param own names that the notebook gives itself
 * @param published columns that only published tables have */
export function misspelt(asked: Asked[], known: Set<string>, own: Set<string>,
  published: Set<string>): (Asked & {said: string}) | null {
  for (const one of asked) {
    const {name} = one;
    if (known.has(name) || own.has(name) || ofTheBrowser().has(name)) continue;
    if (published.has(name)) return {...one, said: onlyPublished(name)};
    const meant = nearest(name, known);
    if (meant) return {...one, said: `${name} is not there; did you mean ${meant}?`};
  }
  return null;
}

/** What a drawn chart, and what `charts(story)` gives, may be asked for besides the kinds. */
const ofCharts = [...Object.keys(kinds), "spec", "rows", "claim", "figure", "gapOn"];

let names: Set<string> | undefined;

/** Whatever a thing of the language, of the page or of a library may be asked for. */
function ofTheBrowser(): Set<string> {
  return (names ??= new Set([
    ...Object.values(namesWithin()).flat(), ...ofCharts, ...partsOfAll(aq.table({})),
    ...partsOfAll(document.createElement("input")),
    ...partsOfAll(document.createElementNS("http://www.w3.org/2000/svg", "svg")),
    ...Object.getOwnPropertyNames(window).flatMap((name) => [name, ...partsOfClass(name)])
  ]));
}

function partsOfClass(name: string): string[] {
  const made = /^[A-Z]/.test(name) && Object.getOwnPropertyDescriptor(window, name)?.value;
  return made ? [...Object.getOwnPropertyNames(made), ...partsOfAll(made.prototype)] : [];
}

function partsOfAll(thing: object | null | undefined): string[] {
  return thing ? [...Object.getOwnPropertyNames(thing), ...partsOfAll(Object.getPrototypeOf(thing))] : [];
}

/** What is told of a column that the rows of charts do not have and a published table has. */
export function onlyPublished(name: string): string {
  return `${name} is a column of a published table and not of the rows of charts; FileAttachment reads the table by ` +
    "its address, such as data/STORY/claims.csv";
}

import type {Completion, CompletionContext, CompletionResult} from "@codemirror/autocomplete";
import {syntaxTree} from "@codemirror/language";
import {specFields, fields, type Changeable} from "../../charts/fields.js";
import * as kinds from "../../charts/kinds.js";
import type {ChartName, ChartRows, ChartSpec} from "../../charts/spec.js";
import {figureText} from "../../toll/figure.js";
import type {Help} from "./help.js";
import type {Names} from "./messages.js";
import {callAround, ownerOf, rowOf, type Node, type Owner} from "./owner.js";

export interface Known {
  /** What is in each library, as the frame says. */
  names: () => Names;
  rows: ChartRows;
  /** Lines of help, once they are there. */
  help?: () => Help;
}

/** Completes what a cell may say: charts and their options, ids of the story, what is in a library, columns. */
export function complete({names, rows, help = () => ({})}: Known) {
  const ids = idsOf(rows);
  const columnsOf = (part: string) => within(keysOf(rows, part), part, "property", help(), `column of ${part}`);
  return (context: CompletionContext): CompletionResult | null => {
    const node = syntaxTree(context.state).resolveInner(context.pos, -1);
    const text = (one: Node | null) => (one ? context.state.sliceDoc(one.from, one.to) : "");
    if (node.name === "String") {
      const options = [...inString(node, text, ids, names()), ...channel(node, text, columnsOf)];
      return options.length ? {from: node.from + 1, options, validFor: /^[\w.:/@-]*$/} : null;
    }
    const word = context.matchBefore(/[\w$]*/)!;
    const dot = /\.\s*$/.test(context.state.sliceDoc(Math.max(0, word.from - 80), word.from));
    if (word.from === word.to && !context.explicit && !dot) return null;
    const options = dot
      ? ofOwner(ownerBefore(context, word.from, text), names(), help(), rows, columnsOf)
      : [...optionsAt(node, text), ...given(names())];
    return {from: word.from, options, validFor: /^[\w$]*$/};
  };
}

type Ids = Partial<Record<keyof ChartSpec, Completion[]>>;

/** Lists of ids by the part of a chart that they belong to, each with what it stands for. */
function idsOf(rows: ChartRows): Ids {
  const once = (pairs: [string, string][]) =>
    [...new Map(pairs)].map(([label, detail]) => ({label, detail, type: "constant"}));
  const bodies = once(rows.claims.map(({body_id, body}) => [body_id, body]));
  return {
    tolls: once(rows.tolls.map(({toll_id}) => [toll_id, rows.tollTitles[toll_id] ?? ""])),
    notes: once(rows.events.map(({event_id, text}) => [event_id, text])),
    only: [...bodies, ...once(rows.claims.map(({claimant_id, claimant}) => [claimant_id, claimant]))],
    under: bodies,
    claim: once(rows.claims.map((claim) => [claim.claim_id, `${claim.claimant}: ${figureText(claim)}`]))
  };
}

function inString(node: Node, text: (one: Node | null) => string, ids: Ids, names: Names): Completion[] {
  const modules = names.import ?? [];
  for (let one: Node | null = node; one; one = one.parent) {
    if (one.name === "ImportDeclaration") return modules.map((label) => ({label, type: "namespace"}));
    if (one.name === "Property") return valuesOf(text(one.firstChild) as keyof ChartSpec, ids);
    const chart = one.name === "CallExpression" ? text(one.firstChild) : "";
    if (isChart(chart)) return valuesOf(kinds[chart].subject, ids);
  }
  return [];
}

function valuesOf(part: keyof ChartSpec, ids: Ids): Completion[] {
  const field = Object.hasOwn(specFields, part) ? specFields[part] : null;
  if (field && "words" in field) return field.words.map((label) => ({label, type: "enum"}));
  return ids[part] ?? [];
}

/** The options of the chart in whose braces a place lies. */
function optionsAt(node: Node, text: (one: Node | null) => string): Completion[] {
  let inBraces = false;
  for (let one: Node | null = node; one; one = one.parent) {
    // Braces that are still open read like a pattern.
    inBraces ||= one.name === "ObjectExpression" || one.name === "ObjectPattern";
    const chart = one.name === "CallExpression" ? text(one.firstChild) : "";
    if (!inBraces || !isChart(chart)) continue;
    return kinds[chart].options.map((label) => {
      const detail = fields[label as Changeable]?.description;
      return {label, type: "property", detail, apply: `${label}: `, boost: 2};
    });
  }
  return [];
}

const others = ["display", "view", "width", "story", "FileAttachment", "Generators", "html", "svg"];

function given(names: Names): Completion[] {
  const charts = Object.entries(kinds).map(([label, {words}]) =>
    ({label, type: "function", detail: `drawn as ${words}`}));
  const libraries = Object.keys(names).filter((name) => name !== "import").map((label) => ({label, type: "namespace"}));
  return [...charts, ...libraries, ...others.map((label) => ({label, type: "variable"}))];
}

/** What stands before a full stop. */
function ownerBefore({state}: CompletionContext, at: number, text: (one: Node | null) => string): Owner {
  const end = state.sliceDoc(0, at).replace(/\s*\.\s*$/, "").length;
  let node: Node | null = syntaxTree(state).resolveInner(end, -1);
  while (node?.parent?.to === end) node = node.parent;
  return ownerOf(node, text);
}

/** The keys of a part of the rows' first row. */
function keysOf(rows: ChartRows, part: string): string[] {
  const list = Object.hasOwn(rows, part) ? rows[part as keyof ChartRows] : null;
  return Array.isArray(list) && typeof list[0] === "object" ? Object.keys(list[0] as object) : [];
}

/** Names with their lines of help: the call beside a name, the whole line in a box of its own. */
function within(names: string[], group: string, type: string, help: Help, detail?: string): Completion[] {
  return names.map((label) => {
    const line = help[group]?.[label];
    const [, call] = /^[\w$]+(\([^)]*\))/.exec(line ?? "") ?? [];
    return {label, type, detail: call ?? detail ?? group, ...(line && {info: line})};
  });
}

const ofLists = ["at", "filter", "find", "flatMap", "forEach", "join", "length", "map", "reduce", "slice", "some",
  "toSorted"];
const ofFiles = ["arquero", "arrayBuffer", "arrow", "blob", "csv", "image", "json", "text", "tsv", "url", "xml"];

/** What may follow a full stop: the names in a library, the parts of the story's rows, the columns of a table. */
function ofOwner(owner: Owner, names: Names, help: Help, rows: ChartRows,
  columnsOf: (part: string) => Completion[]): Completion[] {
  if (!owner) return columnsOf("claims");
  if ("rows" in owner) return ofLists.map((label) => ({label, type: "method", detail: `of a list of ${owner.rows}`}));
  if ("row" in owner) return columnsOf(owner.row);
  const {group} = owner;
  if (group === "story") return within(Object.keys(rows), "story", "property", help, "part of the rows");
  if (group === "file") return ofFiles.map((label) => ({label, type: "method", detail: "of a file"}));
  return within(names[group] ?? [], group, "function", help);
}

/** What a mark of Plot takes a column's name for. */
const channels = new Set(["x", "y", "x1", "x2", "y1", "y2", "fx", "fy", "z", "r", "fill", "stroke", "text", "title",
  "href", "sort", "channels", "tip"]);

/** A column's name in a string: of the rows that a mark of Plot or a table of Arquero is made of. */
function channel(node: Node, text: (one: Node | null) => string,
  columnsOf: (part: string) => Completion[]): Completion[] {
  const property = node.parent?.name === "Property" ? node.parent : null;
  if (property && !channels.has(text(property.firstChild))) return [];
  const call = callAround(node);
  if (!call || isChart(text(call.firstChild)) || !/^(?:Plot|d3|aq|Inputs)\b|\.(?:groupby|orderby|select)$/.test(
    text(call.firstChild))) return [];
  const owner = rowOf(call, text);
  return columnsOf(owner && "row" in owner ? owner.row : "claims");
}

function isChart(name: string): name is ChartName {
  return Object.hasOwn(kinds, name);
}

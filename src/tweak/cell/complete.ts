import type {Completion, CompletionContext, CompletionResult} from "@codemirror/autocomplete";
import {syntaxTree} from "@codemirror/language";
import {specFields, fields, type Changeable} from "../../charts/fields.js";
import * as kinds from "../../charts/kinds.js";
import type {ChartName, ChartRows, ChartSpec} from "../../charts/spec.js";
import {figureText} from "../../toll/figure.js";
import type {Names} from "./messages.js";

type Node = ReturnType<ReturnType<typeof syntaxTree>["resolveInner"]>;

export interface Known {
  /** What is in each library, as the frame says. */
  names: () => Names;
  rows: ChartRows;
}

/** Completes what a cell may say: charts and their options, ids of the story, what is in a library, columns. */
export function complete({names, rows}: Known) {
  const ids = idsOf(rows);
  return (context: CompletionContext): CompletionResult | null => {
    const node = syntaxTree(context.state).resolveInner(context.pos, -1);
    const text = (one: Node | null) => (one ? context.state.sliceDoc(one.from, one.to) : "");
    if (node.name === "String") {
      const options = inString(node, text, ids, names());
      return options.length ? {from: node.from + 1, options, validFor: /^[\w.:/@-]*$/} : null;
    }
    const word = context.matchBefore(/[\w$]*/)!;
    const [, owner] = /([\w$]+)\s*\.\s*$/.exec(context.state.sliceDoc(Math.max(0, word.from - 80), word.from)) ?? [];
    const dot = owner !== undefined || context.state.sliceDoc(word.from - 1, word.from) === ".";
    if (word.from === word.to && !context.explicit && !dot) return null;
    const options = dot ? ofOwner(owner, names(), rows) : [...optionsAt(node, text), ...given(names())];
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

/** What may follow a full stop: the names in a library, the parts of the story's rows, else columns of its claims. */
function ofOwner(owner: string | undefined, names: Names, rows: ChartRows): Completion[] {
  const known = owner === "import" ? undefined : names[owner ?? ""];
  if (known) return known.map((label) => ({label, type: "function", detail: owner}));
  if (owner === "story") return Object.keys(rows).map((label) => ({label, type: "property"}));
  return Object.keys(rows.claims[0] ?? {}).map((label) => ({label, type: "property", detail: "column of claims"}));
}

function isChart(name: string): name is ChartName {
  return Object.hasOwn(kinds, name);
}

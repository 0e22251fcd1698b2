import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type * as z from "zod";
import {metaOf} from "../../loaders/schema/column.ts";
import {tables} from "../../loaders/schema/index.ts";
import {columnsOf} from "../../loaders/schema/table.ts";
import type {Help} from "../../src/tweak/cell/help.ts";

/** The folders of type files, and single ones, out of which lines of help come, by the name of a library in cells. */
const typeFolders = (packages: string): Record<string, string[]> => ({
  Plot: [join(packages, "@observablehq/plot/src")],
  d3: helpFolders(packages),
  aq: ["table", "helpers", "format", "verbs/helpers/agg.d.ts", "verbs/reduce/reducer.d.ts", "op/register.d.ts",
    "op/op-api.d.ts", "util/random.d.ts"].map((path) => join(packages, "arquero/dist/types", path)),
  op: [join(packages, "arquero/dist/types/op")],
  table: ["ColumnTable", "Table"].map((name) => join(packages, `arquero/dist/types/table/${name}.d.ts`))
});

/** A line of help for each name that a cell may use: how it is called and what it does, out of the type files of the
 * libraries that are installed; what a column holds, out of the tables' own schema and the charts' types. */
export function help(root: string): Help {
  const packages = join(root, "node_modules");
  const within = Object.entries(typeFolders(packages)).map(([library, folders]): [string, Record<string, string>] =>
    [library, linesIn(folders.flatMap(typeFiles).map((file) => readFileSync(file, "utf8")).join("\n"))]);
  const lines: Help = {...Object.fromEntries(within), Inputs: inputsIn(packages), ...columns(root)};
  for (const [library, own] of Object.entries(untold)) lines[library] = {...own, ...lines[library]};
  return lines;
}

/** What the libraries have and their type files do not tell of. */
const untold: Help = {
  d3: {
    Path: "new Path(digits): Writes the calls of a canvas path as a path of SVG.",
    Node: "A node of a hierarchy, as d3.hierarchy makes them.",
    geoClipExtent: "geoClipExtent(): Deprecated: a projection’s clipExtent does this.",
    scan: "scan(array, compare): Deprecated: use leastIndex.",
    version: "The version of d3."
  },
  table: {size: "The number of rows in this table, those that are filtered out too."},
  Inputs: {
    formatAuto: "formatAuto(value): Deprecated: use formatLocaleAuto.",
    formatNumber: "formatNumber(value): Deprecated: use formatLocaleNumber."
  },
  htl: {
    html: "html`<b>${text}</b>`: An element of HTML; what is put in is text, elements or lists, and never markup.",
    svg: "svg`<circle r=${radius} />`: An element of SVG, as html makes one of HTML."
  },
  aq: {walk_ast: "walk_ast(node, visitors, context): Walks over the tree of an expression."}
};

/** The folders of packages of whose texts a site gets parts by its help, besides what its scripts bring along. */
export function helpFolders(packages: string): string[] {
  const types = join(packages, "@types");
  // Types are there for who works on the site; a site that is built without them has no lines of help for d3.
  const all = existsSync(types) ? readdirSync(types) : [];
  return all.filter((name) => name.startsWith("d3-")).sort().map((name) => join(types, name));
}

function typeFiles(folder: string): string[] {
  if (folder.endsWith(".ts")) return [folder];
  return readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".d.ts")).sort()
    .map((name) => join(folder, name));
}

const most = 140;

/** What a type file declares, with the comment above it: `export function rollup<…>(iterable: …, …): …;`, a class, a
 * constant, or within these, under a comment, a column, a method, a part. */
const told = new RegExp([
  /(?:\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*(?:\/\/.*\s*)?|^(?=export (?!default\b)))/,
  /(?:export )?(?:declare )?(?:abstract )?(function |const |let |class )?([\w$]+)\??\s*([:(<{]|extends\b)([^;\n]*)/
].map(({source}) => source).join(""), "gm");

/** The names that a text declares, each with how it is called and its comment's first sentence. */
function linesIn(text: string): Record<string, string> {
  const found = new Map<string, {line: string; rank: number}>();
  for (const match of text.matchAll(told)) {
    const {2: word, 3: name} = match;
    const {call, words} = saidOf(text, match);
    const made = word === "class " && !words ? `new ${name}()` : "";
    const line = [call && `${name}${call}`, made, words].filter(Boolean).join(": ");
    // What is told is meant rather than what is not, and a function rather than an option of the same name.
    const rank = (words ? 2 : 0) + (call ? 1 : 0);
    if (!line || rank <= (found.get(name!)?.rank ?? -1)) continue;
    found.set(name!, {rank, line: line.length > most ? `${line.slice(0, most - 1)}…` : line});
  }
  return Object.fromEntries(Array.from(found, ([name, {line}]) => [name, line]));
}

interface Said {
  call: string;
  words: string;
}

function saidOf(text: string, {1: comment, 2: word, 4: sign, 5: rest, index, 0: all}: RegExpExecArray): Said {
  const words = comment === undefined ? "" : firstSentence(comment);
  if (sign !== ":" && word !== "class ") return {words, call: word || comment !== undefined
    ? callAt(text, index + all.length - rest!.length - 1) : ""};
  const type = /^\s*(?:typeof )?(\w+)$/.exec(rest!)?.[1];
  return (comment === undefined && sign === ":" && type && callOfType(text, type)) || {words, call: ""};
}

/** How something of a type is called: an interface with a call under a comment, or a function that has the type. */
function callOfType(text: string, type: string): Said | null {
  const form = new RegExp(`interface ${type}\\b[^{]*\\{\\s*/\\*\\*((?:[^*]|\\*(?!/))*)\\*/\\s*(?=\\()`)
    .exec(text);
  if (form) return {call: callAt(text, form.index + form[0].length), words: firstSentence(form[1]!)};
  const same = new RegExp(`^export function ${type}\\b[^(]*`, "m").exec(text);
  return same ? {call: callAt(text, same.index + same[0].length), words: `the same as ${type}`} : null;
}

/** The names of what a function takes: `(iterable, reduce, ...keys)`, without their types. */
function callAt(text: string, at: number): string {
  let depth = 0;
  let taken = "";
  const start = text[at] === "<" ? text.indexOf("(", at) : at;
  for (let i = start; i >= 0 && i < text.length; i++) {
    const letter = text[i]!;
    if (/[([{<]/.test(letter)) depth++;
    else if (/[)\]}]/.test(letter) || (letter === ">" && text[i - 1] !== "=")) depth--;
    if (depth === 0) break;
    if (i > start) taken += depth === 1 ? letter : " ";
  }
  const names = taken.replace(/\/\*[^]*?\*\//g, "").split(",").map((one) => /^\s*((?:\.\.\.)?[\w$]+)/.exec(one)?.[1]);
  return `(${names.filter((name) => name && name !== "this").join(", ")})`;
}

function firstSentence(comment: string): string {
  const words = comment.replace(/^\s*\* ?/gm, "").replace(/@deprecated/g, "Deprecated:")
    .replace(/\{@link ([^}\s]+)[^}]*\}/g, "$1").split(/^\s*(?:@|```)/m)[0]!
    .replace(/\*\*?([^*]+)\*\*?|`([^`]+)`/g, (_, bold, code) => bold ?? code).replace(/\s+/g, " ").trim();
  return /^.*?[.!?](?= |$)/.exec(words)?.[0] ?? words;
}

/** Inputs has no types; its manual begins each part with the call. */
function inputsIn(packages: string): Record<string, string> {
  const manual = readFileSync(join(packages, "@observablehq/inputs/README.md"), "utf8");
  const parts = manual.matchAll(/^#### Inputs\.(\w+)(\(.*\))\n+(?:<[^]*?\n\n)?(?:\[?Source.*\n+)?([A-Z].*)?/gm);
  return Object.fromEntries(Array.from(parts, ([, name, call, text = ""]) =>
    [name!, [`${name}${call!.replace(/[*\\]/g, "")}`, firstSentence(text)].filter(Boolean).join(": ").slice(0, most)]));
}

/** Where the charts' own parts and columns are described: an interface of a file. */
const described: [part: string, file: string, name: string][] = [
  ["story", "src/charts/spec.ts", "ChartData"], ["claims", "src/toll/bound.ts", "Figure"],
  ["claims", "src/toll/standing.ts", "Statement"], ["claims", "src/charts/view/chart-claim.ts", "ChartClaim"],
  ["reports", "src/charts/view/chart-claim.ts", "ChartReport"], ["coverage", "src/toll/coverage.ts", "Covered"]
];

/** What a reader of the published tables would look for in vain in the rows of charts. */
const asForCharts: Record<string, string> = {
  claims: "Here as charts need it: claimant, body and side by name, and not all columns of the published table, " +
    "which FileAttachment reads as data/STORY/claims.csv.",
  reports: "Here as charts need it: the outlet by name, and not all columns of the published table, which " +
    "FileAttachment reads as data/STORY/reports.csv."
};

/** What the parts of a story's rows and their columns hold: in the tables' own words, then in those of the charts. */
function columns(root: string): Help {
  const found: Help = {story: {}};
  for (const name of ["claims", "reports", "tolls", "events", "coverage", "survival"] as const) {
    const declared = tables[name];
    found.story![name] = declared.description;
    found[name] = Object.fromEntries(columnsOf(declared)
      .map((column) => [column, metaOf((declared.row.shape as Record<string, z.ZodType>)[column]!).description]));
  }
  for (const name of ["claims", "reports"]) found.story![name] += ` ${asForCharts[name]}`;
  for (const [part, file, name] of described) {
    const [, body = ""] = new RegExp(`interface ${name}\\b[^{]*\\{([^]*?)\\n\\}`)
      .exec(readFileSync(join(root, file), "utf8")) ?? [];
    found[part] = {...linesIn(body), ...found[part]};
  }
  return found;
}

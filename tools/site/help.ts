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
  aq: ["table", "helpers", "format"].map((folder) => join(packages, "arquero/dist/types", folder)),
  op: [join(packages, "arquero/dist/types/op")],
  table: ["ColumnTable", "Table"].map((name) => join(packages, `arquero/dist/types/table/${name}.d.ts`))
});

/** A line of help for each name that a cell may use: how it is called and what it does, out of the type files of the
 * libraries that are installed; what a column holds, out of the tables' own schema and the charts' types. */
export function help(root: string): Help {
  const packages = join(root, "node_modules");
  const within = Object.entries(typeFolders(packages)).map(([library, folders]): [string, Record<string, string>] =>
    [library, linesIn(folders.flatMap(typeFiles).map((file) => readFileSync(file, "utf8")).join("\n"))]);
  return {...Object.fromEntries(within), Inputs: inputsIn(packages), ...columns(root)};
}

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

/** What stands under a comment: `export function rollup<…>(iterable: …, …): …;` or a column, a method, a part. */
const told = new RegExp([
  /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*(?:\/\/.*\s*)?/,
  /(?:export )?(?:declare )?(?:function |const |let )?([\w$]+)\??\s*([:(<])/
].map(({source}) => source).join(""), "g");

/** The names that a text declares under a comment, each with how it is called and the comment's first sentence. */
function linesIn(text: string): Record<string, string> {
  const found = new Map<string, string>();
  const calls = new Set<string>();
  for (const {1: comment, 2: name, 3: sign, index, 0: all} of text.matchAll(told)) {
    const call = sign === ":" ? "" : callAt(text, index + all.length - 1);
    const line = [call && `${name}${call}`, firstSentence(comment!)].filter(Boolean).join(": ");
    // A function is meant rather than an option of the same name.
    if (!line || (found.has(name!) && (calls.has(name!) || !call))) continue;
    if (call) calls.add(name!);
    found.set(name!, line.length > most ? `${line.slice(0, most - 1)}…` : line);
  }
  return Object.fromEntries(found);
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
  const words = comment.replace(/^\s*\* ?/gm, "").replace(/\{@link ([^}\s]+)[^}]*\}/g, "$1").split(/^\s*(?:@|```)/m)[0]!
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

/** What the parts of a story's rows and their columns hold: in the tables' own words, then in those of the charts. */
function columns(root: string): Help {
  const found: Help = {story: {}};
  for (const name of ["claims", "reports", "tolls", "events", "coverage", "survival"] as const) {
    const declared = tables[name];
    found.story![name] = declared.description;
    found[name] = Object.fromEntries(columnsOf(declared)
      .map((column) => [column, metaOf((declared.row.shape as Record<string, z.ZodType>)[column]!).description]));
  }
  for (const [part, file, name] of described) {
    const [, body = ""] = new RegExp(`interface ${name}\\b[^{]*\\{([^]*?)\\n\\}`)
      .exec(readFileSync(join(root, file), "utf8")) ?? [];
    found[part] = {...linesIn(body), ...found[part]};
  }
  return found;
}

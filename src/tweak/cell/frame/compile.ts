import {parse, Parser, tokTypes, type ImportDeclaration, type Node, type Program as Tree} from "acorn";
import {simple} from "acorn-walk";
import {checkAssignments} from "@observablehq/framework/dist/javascript/assignments.js";
import {findAwaits} from "@observablehq/framework/dist/javascript/awaits.js";
import {findDeclarations} from "@observablehq/framework/dist/javascript/declarations.js";
import {findReferences} from "@observablehq/framework/dist/javascript/references.js";
import {getStringLiteralValue, isStringLiteral} from "@observablehq/framework/dist/javascript/source.js";
import {edited, placeAt, placeBefore, type Edit, type Place} from "./edits.js";
import {guards, parsed, ProgramError} from "./guard-loops.js";
import {namesIn, type CellNames} from "./misspelt.js";

/** A cell as the runtime wants it, by Framework's rules: what it takes from other cells, what it gives to them, and the
 * text of the function between the two. */
export interface Program {
  inputs: string[];
  outputs: string[];
  /** An expression that is a function: `async (display, Plot) => {…}`. */
  text: string;
  /** Where the cell first names what it takes. */
  placeOf: (input: string) => Place | null;
  names: CellNames;
  /** The place in the cell's text of one in the function's. */
  placeBefore: (place: Place) => Place;
}

/** The global functions that a cell's function calls, under names that nobody else knows. */
export interface Hidden {
  tick: string;
  /** Gives a module by its name: imports become calls of it. */
  take: string;
}

/** What may be imported and attached: the reason why something may not, or null. */
export interface Refusals {
  module: (name: string) => string | null;
  file: (name: string) => string | null;
}

const options = {ecmaVersion: 13, sourceType: "module"} as const;

/** Reads a cell as Framework reads it: the value of an expression is shown, any other program gives what it declares.
 * @throws ProgramError, with its place, where it is no cell or asks for what is not there */
export function compile(code: string, {tick, take}: Hidden, refusals: Refusals): Program {
  const expression = expressionOf(code);
  const tree = expression ?? parsed(() => parse(code, options));
  const references = findReferences(tree);
  refuse(tree, code, refusals);
  parsed(() => checkAssignments(tree, references, code));
  const inputs = unique(references);
  const outputs = expression ? [] : unique(parsed(() => findDeclarations(tree as Tree, code)));
  const shown = expression !== null && !inputs.includes("display") && !inputs.includes("view");
  if (shown) inputs.push("display");
  const imports = nodesOf<ImportDeclaration>(tree, "ImportDeclaration");
  const edits = [...guards(tree, tick), ...imports.map((node) => blank(node, code)), ...dynamicImports(tree, take)];
  const waits = shown || imports.length > 0 || findAwaits(tree).length > 0;
  const taken = imports.map((one) => taking(one, take)).join("");
  const given = outputs.length ? `\nreturn {${outputs.join()}};` : "";
  const [before, after] = shown ? ["display(await(", "\n))"] : ["", given];
  return {
    inputs,
    outputs,
    text: `${waits ? "async " : ""}(${inputs.join()}) => {${tick}();${taken}${before}\n${edited(
      code, edits)}${after}\n}`,
    names: namesIn(tree, code),
    placeOf: (input) => {
      const found = references.find(({name}) => name === input);
      return found ? placeAt(code, found.start) : null;
    },
    placeBefore: ({line, column}) => placeBefore(code, edits, {line: line - 1, column})
  };
}

/** Acorn's parser, to be led by hand as Framework leads it. */
const OpenParser = Parser as unknown as new (from: typeof options, code: string, at: number) => {
  type: unknown;
  nextToken: () => void;
  parseExpression: () => Node;
};

/** The expression that is all of a cell; a function or a class with a name is a declaration. */
function expressionOf(code: string): Node | null {
  const parser = new OpenParser(options, code, 0);
  try {
    parser.nextToken();
    const node: Node & {id?: unknown} = parser.parseExpression();
    const named = /^(?:Class|Function)Expression$/.test(node.type) && node.id;
    return parser.type === tokTypes.eof && !named ? node : null;
  } catch {
    return null;
  }
}

const oneName = "FileAttachment requires a single literal string argument.";
type Call = Node & {callee: Node & {name?: string}; arguments: Node[]};
type Importing = Node & {source: Node};

function refuse(tree: Node, code: string, refusals: Refusals): void {
  const at = (node: Node, reason: string | null) => {
    if (reason !== null) throw new ProgramError(reason, placeAt(code, node.start));
  };
  for (const type of ["ExportNamedDeclaration", "ExportAllDeclaration", "ExportDefaultDeclaration"])
    for (const node of nodesOf(tree, type)) at(
      node, "A cell has no export: what it declares is there for other cells.");
  for (const node of nodesOf(tree, "MetaProperty"))
    if (code.startsWith("import", node.start)) at(node, "import.meta is not given in a notebook.");
  for (const type of ["ImportDeclaration", "ImportExpression"])
    for (const {source} of nodesOf<Importing>(tree, type))
      if (isStringLiteral(source)) at(source, refusals.module(getStringLiteralValue(source)));
  for (const {callee, arguments: given} of nodesOf<Call>(tree, "CallExpression")) {
    if (callee.name !== "FileAttachment") continue;
    const [name] = given;
    if (given.length !== 1 || !isStringLiteral(name!)) at(callee, oneName);
    else at(name!, refusals.file(getStringLiteralValue(name!)));
  }
}

function nodesOf<Kind extends Node>(tree: Node, type: string): Kind[] {
  const found: Kind[] = [];
  simple(tree, {[type]: (node: Node) => found.push(node as Kind)});
  return found;
}

/** The lines of an import stay, its words go. */
function blank({start, end}: Node, code: string): Edit {
  return {at: start, remove: end - start, text: code.slice(start, end).replace(/[^\n]/g, " ")};
}

function dynamicImports(tree: Node, take: string): Edit[] {
  return nodesOf(tree, "ImportExpression").map(({start}) => ({at: start, remove: "import".length, text: take}));
}

/** `import {a as b} from "m"` as `const {"a": b} = take("m");`. */
function taking({source, specifiers}: ImportDeclaration, take: string): string {
  const module = `${take}(${JSON.stringify(source.value)})`;
  const names = specifiers.flatMap((one) => {
    if (one.type === "ImportNamespaceSpecifier") return [];
    const {local} = one;
    const imported = one.type === "ImportDefaultSpecifier" ? {name: "default"} : one.imported;
    return [`${JSON.stringify("name" in imported ? imported.name : imported.value)}: ${local.name}`];
  });
  const whole = specifiers.filter(({type}) => type === "ImportNamespaceSpecifier")
    .map(({local}) => `const ${local.name} = ${module};`);
  return [...whole, ...(names.length || !whole.length ? [`const {${names.join(", ")}} = ${module};`] : [])].join("");
}

function unique(identifiers: {name: string}[]): string[] {
  return [...new Set(identifiers.map(({name}) => name))];
}

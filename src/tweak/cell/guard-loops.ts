import {parse, type Node, type Options} from "acorn";
import {full} from "acorn-walk";

/** A program that cannot be read, with the place in the reader's own lines. */
export class ProgramError extends Error {
  readonly line: number | null;
  constructor(message: string, line: number | null) {
    super(message);
    this.line = line;
  }
}

type Ranged = Node & {body?: Ranged; expression?: boolean};

const loops = ["WhileStatement", "DoWhileStatement", "ForStatement", "ForInStatement", "ForOfStatement"];
const functions = ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"];
const options: Options = {ecmaVersion: "latest", allowReturnOutsideFunction: true};

/** The program with a call of `tick` at the start of each loop's and each function's turn, so that one without an end
 * can be stopped. Lines stay where they were.
 * @param kind a cell's program is read as a module's; what it makes from text, as a script
 * @throws ProgramError where the program cannot be read */
export function guardLoops(code: string, tick: string, kind: "module" | "script" = "module"): string {
  const edits: {at: number; text: string; order: number}[] = [];
  const insert = (at: number, text: string) => edits.push({at, text, order: edits.length});
  full(read(code, kind), (node) => {
    const {type, body, expression} = node as Ranged;
    if (type.startsWith("Import") || type.startsWith("Export"))
      throw new ProgramError("A cell has no import and no export: Plot, d3, aq and tables are there already.", lineAt(code, node.start));
    if (!body || !(loops.includes(type) || functions.includes(type))) return;
    if (body.type === "BlockStatement") return insert(afterDirectives(body), `${tick}();`);
    const wraps = expression ? [`(${tick}(),`, `/*${tick}*/)`] : [`{${tick}();/*${tick}*/`, `/*${tick}*/}`];
    insert(body.start, wraps[0]!);
    insert(body.end, wraps[1]!);
  });
  // At one place, what closes an inner piece comes before what closes an outer one, in the order in which they were met.
  edits.sort((a, b) => b.at - a.at || b.order - a.order);
  return edits.reduce((text, {at, text: more}) => text.slice(0, at) + more + text.slice(at), code);
}

/** The text of a guarded function as it was written: Arquero reads a function's text to find out what it computes. */
export function withoutGuards(text: string, tick: string): string {
  return text.includes(tick)
    ? text.replaceAll(`{${tick}();/*${tick}*/`, "").replaceAll(`(${tick}(),`, "").replace(new RegExp(`/\\*${tick}\\*/[)}]`, "g"), "").replaceAll(`${tick}();`, "")
    : text;
}

function read(code: string, sourceType: "module" | "script") {
  try {
    return parse(code, {...options, sourceType, allowAwaitOutsideFunction: sourceType === "module"});
  } catch (error) {
    const {message, loc} = error as Error & {loc?: {line: number; column: number}};
    throw new ProgramError(`This cannot be read: ${message.replace(/ \(\d+:\d+\)$/, "")}.`, loc?.line ?? null);
  }
}

/** "use strict" and its like must stay first. */
function afterDirectives(body: Ranged): number {
  const statements = (body as unknown as {body: (Node & {directive?: string})[]}).body;
  const last = statements.findLast((statement) => statement.directive);
  return last ? last.end : body.start + 1;
}

function lineAt(code: string, at: number): number {
  return code.slice(0, at).split("\n").length;
}

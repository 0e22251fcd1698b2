import {parse, type Node, type Program} from "acorn";
import {full} from "acorn-walk";
import {edited, type Edit, type Place} from "./edits.js";

/** A program that cannot be run, with the place in the reader's own lines. */
export class ProgramError extends Error {
  readonly place: Place | null;
  constructor(message: string, place: Place | null = null) {
    super(message);
    this.place = place;
  }
}

type Ranged = Node & {body?: Ranged; expression?: boolean; finalizer?: Ranged | null};

const loops = ["WhileStatement", "DoWhileStatement", "ForStatement", "ForInStatement", "ForOfStatement"];
const functions = ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"];
const guarded = new Set([...loops, ...functions, "CatchClause"]);

/** Calls of `tick` at the start of each loop's and each function's turn, so that one without an end can be stopped, and
 * of each `catch` and `finally`, so that none can hold that stop. They come in the order in which they stand at one
 * place; lines stay where they were. */
export function guards(tree: Node, tick: string): Edit[] {
  const edits: Edit[] = [];
  const insert = (at: number, text: string) => edits.push({at, text});
  full(tree, (node) => {
    const {type, body, expression, finalizer} = node as Ranged;
    if (finalizer) insert(finalizer.start + 1, `${tick}();`);
    if (!body || !guarded.has(type)) return;
    if (body.type === "BlockStatement") return void insert(afterDirectives(body), `${tick}();`);
    insert(body.start, expression ? `(${tick}(),` : `{${tick}();/*${tick}*/`);
    insert(body.end, expression ? `/*${tick}*/)` : `/*${tick}*/}`);
  });
  return edits;
}

/** A script that a cell made from text, guarded.
 * @throws ProgramError where it cannot be read */
export function guardScript(code: string, tick: string): string {
  return edited(code, guards(parsed(() => parse(code, {ecmaVersion: "latest", allowReturnOutsideFunction: true})),
    tick));
}

/** The text of a guarded function as it was written: Arquero reads a function's text to find out what it computes. */
export function withoutGuards(text: string, tick: string): string {
  if (!text.includes(tick)) return text;
  const opened = [`{${tick}();/*${tick}*/`, `(${tick}(),`, `${tick}();`];
  const closed = new RegExp(`/\\*${tick}\\*/[)}]`, "g");
  return opened.reduce((shorter, guard) => shorter.replaceAll(guard, ""), text.replace(closed, ""));
}

/** A tree, or the parser's complaint with its place.
 * @throws ProgramError */
export function parsed<Tree = Program>(parse: () => Tree): Tree {
  try {
    return parse();
  } catch (error) {
    const [all, words, line, column] = /^([^]*?) \((\d+):(\d+)\)$/.exec((error as Error).message) ?? [];
    if (!all) throw error;
    throw new ProgramError(`This cannot be read: ${words}.`, {line: Number(line), column: Number(column)});
  }
}

/** "use strict" and its like must stay first. */
function afterDirectives(body: Ranged): number {
  const statements = (body as unknown as {body: (Node & {directive?: string})[]}).body;
  const last = statements.findLast((statement) => statement.directive);
  return last ? last.end : body.start + 1;
}

import {parseSync, Visitor} from "oxc-parser";
import type {Expression} from "oxc-parser";

/** One small change of a file's text, from `start` to `end`, that its tests ought to see. */
export interface Mutant {
  file: string;
  line: number;
  start: number;
  end: number;
  was: string;
  now: string;
  /** The expression around it that is run whenever it is. */
  spot: Span;
}

interface Span {
  start: number;
  end: number;
}

/** What an operator becomes: its neighbour at the edge, or its opposite. */
const operators: Record<string, string> = {
  "<": "<=", "<=": "<", ">": ">=", ">=": ">", "===": "!==", "!==": "===", "+": "-", "-": "+", "*": "/", "/": "*",
  "%": "*", "&&": "||", "||": "&&", "??": "&&"
};

/** Every mutant of a TypeScript file: operators, conditions, numbers, words, truths, calls that answer nothing. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const found: Mutant[] = [];
  const put = ({start, end}: Span, now: string, spot: Span = {start, end}) => {
    const line = text.slice(0, start).split("\n").length;
    found.push({file, line, start, end, was: text.slice(start, end), now, spot});
  };
  type Operation = Span & {left: Span; right: Expression; operator: string};
  const operator = (whole: Operation) => {
    const {left, right, operator: was} = whole;
    const start = text.indexOf(was, left.end);
    if (was in operators && start < right.start) put({start, end: start + was.length}, operators[was]!, whole);
  };
  const condition = (test: Expression | null) => {
    if (test) for (const now of ["true", "false"]) put(test, now);
  };
  // Types are gone when the code runs.
  const types: Span[] = [];
  const keys = new Set<number>();
  const tagged = new Map<number, Span>();
  const key = (node: {key: Span; computed: boolean}) => void (node.computed || keys.add(node.key.start));
  new Visitor({
    TSLiteralType: (node) => types.push(node),
    TSTemplateLiteralType: (node) => types.push(node),
    BinaryExpression: operator,
    LogicalExpression: operator,
    IfStatement: ({test}) => condition(test),
    ConditionalExpression: ({test}) => condition(test),
    UnaryExpression: (node) => node.operator === "!" && put(node, text.slice(node.argument.start, node.argument.end)),
    ExpressionStatement: (node) => node.expression.type === "CallExpression" && put(node, ";", node.expression),
    ReturnStatement({argument}) {
      if (argument?.type === "ArrayExpression" && argument.elements.length) put(argument, "[]");
    },
    Property: key,
    PropertyDefinition: key,
    TaggedTemplateExpression: (node) => void tagged.set(node.quasi.start, node),
    Literal: (node) => {
      if (typeof node.value === "boolean") put(node, String(!node.value));
      if (typeof node.value === "number" && !keys.has(node.start)) put(node, String(node.value + 1));
    },
    TemplateLiteral: (node) => put(node, "``", tagged.get(node.start))
  }).visit(parseSync(file, text).program);
  const runs = (mutant: Mutant) => !types.some(({start, end}) => start <= mutant.start && mutant.end <= end);
  return found.filter(runs).sort((a, b) => a.start - b.start);
}

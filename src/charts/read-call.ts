import {parseExpressionAt, tokenizer, type Expression} from "acorn";
import {callOf, type ChartCall} from "./call.js";
import * as kinds from "./kinds.js";
import type {ChartName} from "./spec.js";

const language = {ecmaVersion: 2022, sourceType: "module"} as const;

/** The chart that a cell's text draws, read without being run: one call of a chart whose arguments are written out.
 * Null for any other text, and for a call whose arguments must be computed.
 * @throws CallError where the arguments are not a subject and options */
export function readCall(text: string): ChartCall | null {
  const call = onlyExpression(text);
  if (call?.type !== "CallExpression" || call.optional || call.callee.type !== "Identifier") return null;
  const {name} = call.callee;
  if (!Object.hasOwn(kinds, name)) return null;
  try {
    return callOf(name as ChartName, call.arguments.map(literal));
  } catch (error) {
    if (error === computed) return null;
    throw error;
  }
}

/** The expression that is all of a text but for spaces and comments. */
function onlyExpression(text: string): Expression | null {
  try {
    const found = parseExpressionAt(text, 0, language);
    const after = tokenizer(text.slice(found.end), language).getToken();
    return after.type.label === "eof" ? found : null;
  } catch {
    return null;
  }
}

const computed = new Error("this must be computed");

function literal(node: {type: string}): unknown {
  const one = node as Expression;
  switch (one.type) {
    case "Literal":
      if (one.regex || one.bigint) throw computed;
      return one.value;
    case "UnaryExpression":
      if (one.operator !== "-" || one.argument.type !== "Literal" || typeof one.argument.value !== "number") throw computed;
      return -one.argument.value;
    case "ArrayExpression":
      return one.elements.map((element) => literal(element ?? {type: "hole"}));
    case "ObjectExpression":
      return Object.fromEntries(one.properties.map((property) => {
        if (property.type !== "Property" || property.computed || property.kind !== "init" || property.method) throw computed;
        const {key} = property;
        if (key.type === "Identifier") return [key.name, literal(property.value)];
        if (key.type === "Literal" && typeof key.value === "string") return [key.value, literal(property.value)];
        throw computed;
      }));
    default:
      throw computed;
  }
}

import {parseExpressionAt, tokenizer, type Expression, type ObjectExpression, type UnaryExpression} from "acorn";
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
      return -negative(one);
    case "ArrayExpression":
      return one.elements.map((element) => literal(element ?? {type: "hole"}));
    case "ObjectExpression":
      return Object.fromEntries(one.properties.map((property) => {
        const {key, value} = plain(property);
        return [key, literal(value)];
      }));
    default:
      throw computed;
  }
}

function negative({operator, argument}: UnaryExpression): number {
  if (operator !== "-" || argument.type !== "Literal" || typeof argument.value !== "number") throw computed;
  return argument.value;
}

/** A property that is written out: its name and its value. */
function plain(property: ObjectExpression["properties"][number]): {key: string; value: Expression} {
  if (property.type !== "Property" || property.computed || property.kind !== "init" || property.method) throw computed;
  const {key, value} = property;
  if (key.type === "Identifier") return {key: key.name, value};
  if (key.type === "Literal" && typeof key.value === "string") return {key: key.value, value};
  throw computed;
}

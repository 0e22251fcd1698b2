import {guardScript, withoutGuards} from "./guard-loops.js";

/** Sends every program that is made from text (eval, Function and its kin, timers with text) through `guardScript`, so
 * that a loop without an end in it is stopped like one in the cell. The price: eval sees no local names.
 * @param tick the name of the global function that guarded code calls
 * @returns eval as it was */
export function guardGenerated(tick: string): (text: string) => unknown {
  const plainEval = window.eval;
  const guarded = (text: string) => {
    try {
      return guardScript(text, tick);
    } catch (error) {
      throw new SyntaxError((error as Error).message);
    }
  };
  const evaluate = (text: unknown) => (typeof text === "string" ? plainEval(guarded(text)) : text);
  put(window, "eval", evaluate);
  for (const kind of ["function", "async function", "function*", "async function*"]) {
    const prototype = Object.getPrototypeOf(plainEval(`(${kind} () {})`));
    const maker = function (...texts: unknown[]) {
      const body = texts.pop() ?? "";
      return plainEval(guarded(`(${kind} anonymous(${texts.join(",")}\n) {\n${body}\n})`));
    };
    maker.prototype = prototype;
    put(prototype, "constructor", maker);
    if (kind === "function") put(window, "Function", maker);
  }
  for (const name of ["setTimeout", "setInterval"] as const) {
    const plain = window[name].bind(window) as (...words: unknown[]) => number;
    const work = (what: unknown) => (typeof what === "function" ? what : () => evaluate(String(what)));
    put(window, name, (what: unknown, ...rest: unknown[]) => plain(work(what), ...rest));
  }
  const plainText = Function.prototype.toString;
  put(Function.prototype, "toString", function (this: unknown) {
    return withoutGuards(plainText.call(this), tick);
  });
  return plainEval;
}

function put(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, {value, configurable: true, writable: true});
}

import {
  Inspector, Runtime, type Module, type Observer, type Variable
} from "@observablehq/framework/dist/client/runtime.js";
import {input} from "@observablehq/framework/dist/client/stdlib/generators/index.js";
import type {Result} from "./result-text.js";

/** A cell that is ready to run. */
export interface Cell {
  name: string;
  inputs: string[];
  outputs: string[];
  body: (...values: never[]) => unknown;
  /** Where its values are shown. */
  place: HTMLElement;
  /** Keeps what it shows. */
  result: Result;
  /** Is told when it begins and how it ends. */
  observer: Required<Observer>;
}

/** Defines cells on Observable's runtime in the way of Framework's client: a variable for each cell and each name that
 * it gives; `display` and `view` are its own. */
export function runCells(cells: Cell[], builtins: Record<string, () => unknown>): void {
  const main = new Runtime(builtins).module();
  for (const cell of cells) define(main, cell);
}

function define(main: Module, {name, inputs, outputs, body, place, result, observer}: Cell): void {
  // Why it failed is told at the cell's own text.
  const rejected = (error: unknown) => {
    place.replaceChildren();
    observer.rejected(error);
  };
  // A name that two cells give fails where it is given, not only where it is taken.
  const twice = (error: unknown) => String(error).endsWith("is defined more than once") && rejected(error);
  const variable = main.variable({pending: observer.pending, fulfilled: observer.fulfilled, rejected}, {shadow: {}});
  const shows = inputs.includes("display") || inputs.includes("view");
  if (shows) giveDisplay(variable, inputs, place, result);
  variable.define(outputs.length ? name : null, inputs, (...values: never[]) => pause().then(() => body(...values)));
  for (const output of outputs)
    main.variable({rejected: twice}).define(output, [name], ((made: Record<string, unknown>) => made[output]) as never);
}

const later = setTimeout;

/** Many charts are many short works, not one that has no end: each cell begins when the page has had its turn. */
function pause(): Promise<void> {
  return new Promise((done) => later(done));
}

/** What was shown by a turn before goes when this turn shows something; a turn that is over shows nothing more. */
function giveDisplay(variable: Variable, inputs: string[], place: HTMLElement, result: Result): void {
  let last = -1;
  const display = new variable.constructor(2, variable._module);
  display.define(inputs.filter((name) => name !== "display" && name !== "view"), () => {
    const version = variable._version;
    return (value: unknown) => {
      if (version < last) throw new Error("stale display");
      if (version > last) {
        place.replaceChildren();
        result.shown = [];
      }
      last = version;
      result.shown.push(value);
      place.append(isNode(value) ? value : inspected(value));
      return value;
    };
  });
  variable._shadow.set("display", display);
  if (!inputs.includes("view")) return;
  const view = new variable.constructor(2, variable._module, null, {shadow: {}});
  view._shadow.set("display", display);
  view.define(["display"], ((show: (field: Element) => Element) => (field: Element) => input(show(field))) as never);
  variable._shadow.set("view", view);
}

/** A value as Observable's inspector shows it. */
export function inspected(value: unknown): HTMLElement {
  const place = document.createElement("div");
  new Inspector(place).fulfilled(value);
  return place;
}

function isNode(value: unknown): value is Node {
  return value instanceof Node && value instanceof value.constructor;
}

import * as Plot from "@observablehq/plot";
import * as Inputs from "@observablehq/inputs";
import * as Generators from "@observablehq/framework/dist/client/stdlib/generators/index.js";
import {Mutable} from "@observablehq/framework/dist/client/stdlib/mutable.js";
import {resize} from "@observablehq/framework/dist/client/stdlib/resize.js";
import * as aq from "arquero";
import * as d3 from "d3";
import * as htl from "htl";
import * as charts from "../../../charts/index.js";
import type {Names} from "../messages.js";

/** What cells may import, under the names that a page uses; `npm:` before a name is Framework's spelling of it. */
const modules: Record<string, object> = {
  "./charts/index.js": charts,
  d3,
  "@observablehq/plot": Plot,
  "@observablehq/inputs": Inputs,
  arquero: aq,
  htl
};

/** A module by the name in an import: our own at any depth, a package with `npm:` or without. */
export function moduleNamed(name: string): object | null {
  const known = name.replace(/^(?:\.?\.\/)+(?=charts\/)/, "./").replace(/^npm:/, "").replace(/(?<=.)@[^/]*$/, "");
  return Object.hasOwn(modules, known) ? modules[known]! : null;
}

/** Why a module is not given; null when it is. */
export function moduleRefusal(name: string): string | null {
  const known = Object.keys(modules).join(", ");
  return moduleNamed(name) ? null : `“${name}” is not given here, and nothing is fetched: ${known} are.`;
}

/** The names that every cell of a Framework page knows, as far as they are given here. */
export const given: Record<string, () => unknown> = {
  Plot: () => Plot,
  d3: () => d3,
  aq: () => aq,
  Inputs: () => Inputs,
  htl: () => htl,
  html: () => htl.html,
  svg: () => htl.svg,
  Generators: () => Generators,
  Mutable: () => Mutable,
  resize: () => resize,
  now: () => Generators.now(),
  dark: () => Generators.dark(),
  width: () => Generators.width(document.querySelector("main")!)
};

/** What Framework gives to cells and this does not. */
export const notGiven = new Set([
  "_", "Arrow", "dot", "duckdb", "DuckDBClient", "echarts", "L", "mapboxgl", "mermaid", "React", "ReactDOM", "sql",
  "SQLite", "SQLiteDatabaseClient", "tex", "topojson", "vg", "vl", "aapl", "alphabet", "cars", "citywages", "diamonds",
  "flare", "industries", "miserables", "olympians", "penguins", "pizza", "weather"
]);

/** What is in each library, and under `import` what may be imported. */
export function namesWithin(): Names {
  const within = Object.entries({Plot, d3, aq, op: aq.op, Inputs, htl, import: modules});
  const named = within.map(([name, all]): [string, string[]] => [name, Object.keys(all)]);
  return {...Object.fromEntries(named), table: methodsOf(aq.table({}))};
}

function methodsOf(thing: object): string[] {
  const above = Object.getPrototypeOf(thing) as object | null;
  if (!above || above === Object.prototype) return [];
  return [...Object.getOwnPropertyNames(above).filter((name) => /^(?!constructor$)[a-z]/.test(name)),
    ...methodsOf(above)];
}

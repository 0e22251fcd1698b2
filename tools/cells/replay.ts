import {writeFile, rm} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {cellNotes, type PageScript} from "./page-script.ts";
import {openWindow} from "./window.ts";

/** What a cell showed when it came to rest. */
export interface Shown {
  html: string;
  mode: "block" | "inline";
  /** Whether something of it can move: an input, a generator, a clock. */
  moves: boolean;
  settled: boolean;
  error?: unknown;
}

interface Cell {
  id: string;
  mode?: string;
  inputs?: string[];
  outputs?: string[];
  body: (...values: unknown[]) => unknown;
}

/** Node keeps a module by its address: each replay has one of its own. */
let replays = 0;

/** For so long a cell may take to come to rest. */
const patience = 20_000;

/** A cell that asks for one of these moves by itself or by its reader's hand. */
const moving = ["view", "Mutable", "now", "dark"];

/**
 * Runs the cells of a built page as Framework's client does, in a window without a screen, and answers what each of
 * them shows. It defines the same variables on the same runtime; what differs is only where a value is put.
 * @param width what `width` is, whatever the page makes of it
 */
export async function replay(
  dist: string, page: string, html: string, script: PageScript, width: number
): Promise<Map<string, Shown>> {
  openWindow(dist, page);
  const at = (address: string) => pathToFileURL(resolve(dist, dirname(page), address)).href;
  const [{Runtime, Inspector}, stdlib] = await Promise.all([import(at(script.runtime)), import(at(script.stdlib))]);
  const runtime = new Runtime({...libraries(), ...builtins(stdlib, width)});
  const cells: Cell[] = [];
  const file = join(dist, dirname(page), `.${basename(page)}-${++replays}.mjs`);
  await writeFile(file, `export default (define, registerFile) => {${script.body}}`);
  try {
    const {default: run} = await import(pathToFileURL(file).href);
    run((cell: Cell) => cells.push(cell), stdlib.registerFile);
    const left = leftToBrowser(cells, html);
    const shown = new Map(cells.map((cell) => [cell.id, left.has(cell) ? notDrawn(cell) : firstOf(cell)]));
    const main = runtime.module();
    const drawn = cells.filter((cell) => !left.has(cell));
    const rest = drawn.map((cell) => settle(main, cell, shown.get(cell.id)!, Inspector));
    await Promise.race([Promise.all(rest), tooLate(shown)]);
    return shown;
  } finally {
    await rm(file, {force: true});
    runtime.dispose();
  }
}

/** Cells that their author leaves to the browser, and all that wait for what those make. */
function leftToBrowser(cells: Cell[], html: string): Set<Cell> {
  const left = new Set(cells.filter(({id}) => cellNotes(html, id).still === "no"));
  for (let size = -1; size !== left.size;) {
    size = left.size;
    const missing = new Set([...left].flatMap(({outputs = []}) => outputs));
    for (const cell of cells) if (cell.inputs?.some((name) => missing.has(name))) left.add(cell);
  }
  return left;
}

function notDrawn({mode}: Cell): Shown {
  return {html: "", mode: mode === "inline" ? "inline" : "block", moves: true, settled: true};
}

function firstOf(cell: Cell): Shown {
  return {...notDrawn(cell), moves: cell.inputs?.some((name) => moving.includes(name)) ?? false, settled: false};
}

/** Defines a cell's variables as Framework's client does, and fills in what it shows once it has come to rest. */
async function settle(
  main: any, {id, mode, inputs = [], outputs = [], body}: Cell, shown: Shown, Inspector: any
): Promise<void> {
  const box = document.createElement("div");
  await new Promise<void>((settled) => {
    const rejected = (error: unknown) => {
      shown.error = error ?? "undefined";
      settled();
    };
    const v = main.variable({fulfilled: () => settled(), rejected}, {shadow: {}});
    if (inputs.includes("display") || inputs.includes("view")) shadow(v, inputs, box, mode, Inspector);
    v.define(outputs.length ? `cell ${id}` : null, inputs, body);
    for (const name of outputs.filter((name) => name !== "width")) {
      main.variable(true).define(name, [`cell ${id}`], (made: Record<string, unknown>) => {
        if (isGenerator(made[name])) shown.moves = true;
        return made[name];
      });
    }
  });
  showFields(box);
  shown.moves ||= box.querySelector("input, select, textarea, button") !== null;
  shown.html = box.innerHTML;
  shown.settled = true;
}

/** `display` and `view` as Framework's client has them: what was shown before goes, an input is its first value. */
function shadow(v: any, inputs: string[], box: Element, mode: string | undefined, Inspector: any): void {
  const vd = new v.constructor(2, v._module);
  vd.define(inputs.filter((name) => name !== "display" && name !== "view"), () => {
    box.textContent = "";
    return (value: unknown) => {
      if (mode === "inline") showInline(box, value);
      else box.append(isNode(value) ? value : inspect(value, box, Inspector));
      return value;
    };
  });
  v._shadow.set("display", vd);
  if (!inputs.includes("view")) return;
  const vv = new v.constructor(2, v._module, null, {shadow: {}});
  vv._shadow.set("display", vd);
  vv.define(["display"], (display: (field: unknown) => {value: unknown}) => (field: unknown) => display(field).value);
  v._shadow.set("view", vv);
}

function showInline(box: Element, value: any): void {
  const parts = isNode(value) || typeof value === "string" || !value?.[Symbol.iterator] ? [value] : [...value];
  box.append(...parts.map((part) => (isNode(part) ? part : document.createTextNode(String(part)))));
}

function inspect(value: unknown, box: Element, Inspector: any): Node {
  const place = box.ownerDocument.createElement("div");
  new Inspector(place).fulfilled(value);
  return place;
}

function isNode(value: unknown): value is Node {
  return value instanceof Node;
}

function isGenerator(value: any): boolean {
  return typeof value?.next === "function" && typeof value?.return === "function";
}

/** What a reader would see in a field is a property; a page holds attributes. */
function showFields(box: Element): void {
  for (const field of box.querySelectorAll("input")) {
    field.setAttribute("value", field.value);
    field.toggleAttribute("checked", field.checked);
  }
  for (const field of box.querySelectorAll("textarea")) field.textContent = field.value;
  for (const option of box.querySelectorAll("option")) option.toggleAttribute("selected", option.selected);
}

/** What cells name without importing it: the packages that Framework recommends, from where they are installed. */
function libraries(): Record<string, () => unknown> {
  return {
    Plot: () => import("@observablehq/plot"),
    d3: () => import("d3"),
    aq: () => import("arquero"),
    Inputs: () => import("@observablehq/inputs" as string),
    htl: () => import("htl" as string),
    html: () => import("htl" as string).then(({html}) => html),
    svg: () => import("htl" as string).then(({svg}) => svg)
  };
}

function builtins(stdlib: Record<string, any>, width: number): Record<string, () => unknown> {
  return {
    FileAttachment: () => stdlib.FileAttachment,
    Generators: () => ({...stdlib.Generators, width: () => width, input: (field: {value: unknown}) => field.value}),
    Mutable: () => stdlib.Mutable,
    resize: () => (render: (width: number) => unknown) => render(width),
    width: () => width,
    dark: () => false,
    now: () => 0
  };
}

/** Fails after a while with the cells that are not at rest by then. */
function tooLate(shown: Map<string, Shown>): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => {
    for (const one of shown.values()) if (!one.settled) one.error = `does not come to rest within ${patience / 1000} s`;
    reject(shown);
  }, patience).unref());
}

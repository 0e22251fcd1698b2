import type {Chart} from "../chart.js";
import {assetAddress} from "../../charts/asset-address.js";
import {element} from "../element.js";
import type {Tables} from "./messages.js";
import {programOf} from "./program.js";
import {runner, type Runner} from "./runner.js";
import {mostCells, packPrograms} from "./share.js";
import {addCellStyle} from "./style.js";

interface Cell {
  body: HTMLElement;
  text: () => string;
  write: (text: string) => void;
  run: () => Promise<void>;
}

export interface NotebookOptions {
  /** Programs that came with a link: they are shown, and run only when the reader says so. */
  programs?: string[];
}

/** The cells below a chart: its own short program to begin with, and what the reader adds. Each runs in a frame of its
 * own that reaches nothing; what a cell leaves in `tables` the cells after it can use. */
export function notebook(chart: Chart, {programs}: NotebookOptions = {}): HTMLElement {
  addCellStyle();
  const cells: Cell[] = [];
  const list = element("div", {class: "cells"});
  const said = element("p", {class: "told", role: "status"});
  const made = new Map<Cell, Tables>();
  const before = (cell: Cell): Tables => {
    const {claims, reports, events, survival, tolls, gaps} = chart.drawn();
    const own = {claims, reports, events, survival, tolls, gaps} as unknown as Tables;
    return cells.slice(0, cells.indexOf(cell)).reduce((all, one) => ({...all, ...made.get(one)}), own);
  };
  const add = (text: string) => {
    if (cells.length >= mostCells) return void (said.textContent = `A notebook has at most ${mostCells} cells.`);
    const number = cells.length + 1;
    const cell = makeCell(assetAddress(chart.figure, "sandbox"), number, text, () => before(cell), (tables) => made.set(cell, tables), () => columnsOf(before(cell)));
    cells.push(cell);
    list.append(cell.body);
  };
  const reset = (texts: string[]) => {
    cells.length = 0;
    made.clear();
    list.replaceChildren();
    texts.forEach(add);
  };
  const fresh = () => [programOf(chart.spec, chart.drawn())];
  const runAll = async () => {
    for (const cell of cells) await cell.run();
  };
  const share = async () => {
    const hash = await packPrograms({chart: chart.id, programs: cells.map((cell) => cell.text())});
    history.replaceState(history.state, "", `${location.pathname}${location.search}${hash}`);
    const copied = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
    said.textContent = copied ? "The link was copied. Whoever opens it sees the code; it runs when they press Run." : "The link is in the address bar.";
  };
  reset(programs ?? fresh());
  return element("section", {class: "notebook", "aria-label": "Code of this chart"},
    programs ? element("p", {class: "warning"}, element("strong", {}, "This code came with the link. "), "Read it before you run it; nothing has run yet.") : null,
    element("p", {class: "hint"}, "JavaScript with Plot, d3, aq (Arquero) and tables. ", element("code", {}, "display(…)"), " shows a chart, rows or a value; ", element("code", {}, "tables.mine = rows"), " is there for the cells below. Ctrl and Enter run a cell."),
    list,
    element("div", {class: "bar"},
      element("button", {type: "button", click: () => void runAll()}, "Run all"),
      element("button", {type: "button", click: () => add("display(tables.claims)\n")}, "Add a cell"),
      element("button", {type: "button", click: () => reset(fresh())}, "Reset"),
      element("button", {type: "button", click: () => void share()}, "Copy link with code")),
    said);
}

/** Column names by table, for completion. */
export type Columns = Record<string, string[]>;

function columnsOf(tables: Tables): Columns {
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, Object.keys(rows[0] ?? {})]));
}

function makeCell(address: string, number: number, text: string, tables: () => Tables, keep: (tables: Tables) => void, columns: () => Columns): Cell {
  const area = element("textarea", {spellcheck: "false", autocapitalize: "off", autocomplete: "off", "aria-label": `Code of cell ${number}`, rows: Math.min(22, text.split("\n").length + 1)}, text);
  const editor = element("div", {class: "editor"}, area);
  const out = element("div", {class: "out"});
  const problem = element("p", {class: "problem", role: "alert"});
  // The frame gets ready while the reader reads; nothing runs in it before that is asked for.
  const place: {now: Runner | null} = {now: runner(address, out, `Result of cell ${number}`)};
  let read = () => area.value;
  let write = (more: string): void => {
    area.value = more;
  };
  const run = async () => {
    place.now ??= runner(address, out, `Result of cell ${number}`);
    const outcome = await place.now.run(read(), tables());
    problem.textContent = outcome.ok ? "" : `${outcome.line ? `Line ${outcome.line}: ` : ""}${outcome.message}`;
    if (outcome.ok) keep(outcome.tables);
    else if (/the cell was closed/.test(outcome.message)) {
      place.now.remove();
      place.now = null;
    }
  };
  const shortcut = (event: Event) => {
    const {key, ctrlKey, metaKey} = event as KeyboardEvent;
    if (key !== "Enter" || !(ctrlKey || metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void run();
  };
  editor.addEventListener("keydown", shortcut, {capture: true});
  area.addEventListener("focus", () => void import("./editor.js").then(({openEditor}) => {
    const opened = openEditor(editor, area, columns);
    read = opened.text;
    write = opened.write;
  }, () => undefined), {once: true});
  const body = element("div", {class: "cell"}, editor,
    element("div", {class: "bar"}, element("button", {type: "button", "aria-label": `Run cell ${number}`, click: () => void run()}, "Run")), problem, out);
  return {body, text: () => read(), write: (more) => write(more), run};
}

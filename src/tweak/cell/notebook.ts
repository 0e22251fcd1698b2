import {assetAddress} from "../../charts/asset-address.js";
import type {Chart} from "../chart.js";
import {element} from "../element.js";
import {makeCell, type CellView, type OpenEditor} from "./cell.js";
import {chartIn, followText, sameChart, textOf} from "./chart-text.js";
import {facesOf} from "./faces.js";
import {loadHelp, onlyPublished, type Help} from "./help.js";
import {keeping} from "./keeping.js";
import type {Names, ResultForm} from "./messages.js";
import {pane} from "./pane.js";
import {filesFor, placeOf} from "./site-files.js";
import {save} from "../take/save.js";
import {addCellStyle} from "./style.js";
import {takeCode} from "./take-code.js";
import {cellsOfPage, mostOwn, type NotebookCell} from "./texts.js";

export interface NotebookOptions {
  /** Code that came with a link: it is shown, and runs only when the reader says so. */
  shared?: NotebookCell[];
}

/** The code below a chart: the very cells of its page that draw it, and what the reader adds. They run together, by the
 * rules of Observable Framework, in a frame that reaches nothing. */
export function notebook(chart: Chart, {shared}: NotebookOptions = {}): HTMLElement {
  addCellStyle();
  const page = cellsOfPage(document, chart.id);
  const address = assetAddress(chart.figure, "rows");
  const place = placeOf(address, location.href);
  const files = new Map<string, File>();
  let cells: CellView[] = [];
  let names: Names = {};
  let help: Help = {};

  const author = () => page.map((cell): NotebookCell =>
    cell.kind === "chart" ? {...cell, text: textOf(chart, cell.text)} : cell);
  const current = () => cells.map(({kind, text}): NotebookCell => ({kind, text}));
  const fill = (texts: NotebookCell[]) => {
    result.stop();
    cells = texts.map(view);
    show();
  };
  const kept = keeping(`${location.pathname}#${chart.id}`, {page, current, author, fill});

  const fold = element("details", {class: "brings"}, element("summary", {}, "What the page brings in"));
  const list = element("div", {class: "cells"});
  const show = () => {
    const isPage = ({kind}: CellView) => kind === "page";
    fold.replaceChildren(fold.firstElementChild!, ...cells.filter(isPage).map(({body}) => body));
    list.replaceChildren(...cells.filter((cell) => !isPage(cell)).map(({body}) => body));
    fold.hidden = !cells.some(isPage);
  };
  const rearrange = (work: () => void) => {
    work();
    show();
    kept.changed();
  };
  const add = (text: string, at = cells.length) => {
    if (cells.filter(({kind}) => kind === "own").length >= mostOwn)
      return result.say(`A notebook has at most ${mostOwn} cells of yours.`);
    rearrange(() => cells.splice(at, 0, view({kind: "own", text})));
  };
  const helped = () => loadHelp(place.root).then((lines) => (help = lines));
  const openEditor: OpenEditor = async (where, area, edited) => {
    void helped();
    return (await import("./editor.js")).openEditor(where, area,
      {edited, names: () => names, rows: chart.rows, help: () => help});
  };
  const view = (cell: NotebookCell): CellView => {
    const at = () => cells.indexOf(made);
    const own = {
      move: (by: -1 | 1) => {
        const to = at() + by;
        if (cells[to]?.kind === "own") rearrange(() => cells.splice(to, 0, ...cells.splice(at(), 1)));
      },
      remove: () => rearrange(() => cells.splice(at(), 1))
    };
    const made: CellView = makeCell(cell, {
      run: () => void run([made]),
      edited: kept.changed,
      take: (form) => void take(made, form),
      duplicate: () => add(made.text, cell.kind === "page" ? undefined : at() + 1),
      ...(cell.kind === "own" && own)
    }, openEditor);
    return made;
  };

  let turn = 0;
  let running: CellView[] = [];
  const result = pane(assetAddress(chart.figure, "sandbox"), {
    runAll: () => void run(cells.filter(({kind}) => kind !== "page")),
    names: (given) => (names = given),
    news: (news) => news && running.forEach((cell, index) => cell.show(news[index]!))
  });
  const run = async (asked: CellView[]) => {
    const own = ++turn;
    for (const cell of asked) cell.wanted = true;
    for (const cell of cells) cell.show(null);
    const texts = current().map(({text}) => text);
    moveChart();
    result.prepare();
    const [given, faces] = await Promise.all([filesFor(texts, place, address, files), facesOf("Inter"), helped()]);
    if (own !== turn) return;
    running = [...cells];
    result.run({cells: labelled(running, texts), files: given, faces, folder: place.folder,
      published: onlyPublished(help, chart.rows)});
  };

  const take = async (cell: CellView, form: ResultForm) => {
    const at = running.indexOf(cell);
    const answer = await result.take({cell: at, form});
    if ("problem" in answer) return cell.tell(`${answer.problem}.`);
    const label = cell.kind === "own" ? `cell-${running.slice(0, at + 1).filter(({kind}) => kind === "own").length}`
      : cell.kind;
    const {story_id, version} = chart.rows;
    cell.tell(save(new Blob([answer.text], {type: `${types[form]};charset=utf-8`}),
      `tollbook-${story_id}-${chart.id}-${label}-${version}.${form}`));
  };

  // Text and chart follow each other; the text of a run stays as its reader wrote it.
  let following = false;
  const chartCell = () => cells.find(({kind}) => kind === "chart");
  const moveChart = () => {
    const cell = chartCell();
    if (!cell?.wanted) return;
    following = true;
    followText(chart, cell.text);
    following = false;
  };
  chart.onDraw.add(() => {
    const cell = chartCell();
    const drawn = cell && chartIn(cell.text, chart.rows);
    if (following || !drawn || sameChart(drawn, chart.spec)) return;
    cell.write(textOf(chart, page.find(({kind}) => kind === "chart")!.text));
  });

  fill(shared ?? kept.found() ?? author());
  return element("section", {class: "notebook", "aria-label": "Code of this chart"},
    shared && element("p", {class: "warning"}, element("strong", {}, "This code came with the link. "), warning),
    element("p", {class: "hint"}, hint), fold, list,
    element("div", {class: "bar"}, element("button", {type: "button", click: () => add(example)}, "Add a cell")),
    result.body, kept.body, takeCode({chart, page, folder: place.folder, files, current,
      fill: (texts) => rearrange(() => fill(texts))}));
}

const types: Record<ResultForm, string> = {csv: "text/csv", json: "application/json"};
const warning = "Read it before you run it; nothing has run yet.";
const hint = "The program of this chart, as it stands in the page. Change it, add cells; Ctrl and Enter run one. " +
  "What runs reaches nothing but the data that it names.";
const example = "Inputs.table(story.claims)";

/** Cells as a run gets them. The reader's own are counted. */
function labelled(cells: CellView[], texts: string[]) {
  let count = 0;
  return cells.map(({kind, wanted}, index) => ({
    text: texts[index]!,
    wanted,
    label: kind === "own" ? `Your cell ${++count}` : kind === "chart" ? "The chart" : "The page"
  }));
}

import {assetAddress} from "../charts/asset-address.js";
import type {ChartData, ChartRows, ChartSpec} from "../charts/spec.js";
import {readAddress, writeAddress} from "./address.js";
import {changesIn} from "./changes.js";
import {citeView} from "./cite-view.js";
import {element} from "./element.js";
import {loadJson} from "./load-json.js";
import {loadKept} from "./load-kept.js";
import {boxesOf, captionOf, drawAt, fillTwin, notesList, partsOf, putDrawing, type Caption, type Parts}
  from "./picture.js";
import {steps as stepsOf} from "./steps.js";
import {rowsFor} from "../charts/rows-for.js";
import {settle} from "./settle.js";
import {unmet} from "./unmet.js";

/** A figure in a reader's hand: the author's chart, the reader's, and the way from one to the other. */
export interface Chart {
  id: string;
  figure: HTMLElement;
  rows: ChartRows;
  /** The way from this page to the root of its story's pages. */
  root: string;
  author: ChartSpec;
  spec: ChartSpec;
  /** Draws the chart anew with these changes; words, table, mark and address follow. */
  change: (changes: Partial<ChartSpec>) => void;
  restore: () => void;
  /** Takes the last step back, and makes it again. */
  undo: () => void;
  redo: () => void;
  /** Which of the two can be done. */
  steps: () => {back: boolean; forth: boolean};
  /** Says sentences to the reader above the chart. */
  say: (sentences: string[]) => void;
  /** What was said last. */
  said: () => string[];
  /** Is called after each drawing. */
  onDraw: Set<() => void>;
  /** The rows with the gaps of the present chart. */
  drawn: () => ChartData;
  changes: () => string[];
  caption: () => Caption;
}

const charts = new WeakMap<Element, Promise<Chart>>();

/** The chart of a figure, its rows fetched once.
 * @throws an Error in words when the rows cannot be had */
export function chartOf(figure: HTMLElement): Promise<Chart> {
  let chart = charts.get(figure);
  if (!chart) {
    const {root} = figure.querySelector<HTMLElement>("[data-root]")!.dataset;
    chart = loadJson<ChartRows>(assetAddress(figure, "rows"), "rows").then((rows) => begin(figure, rows, root!));
    chart.catch(() => charts.delete(figure));
    charts.set(figure, chart);
  }
  return chart;
}

function begin(figure: HTMLElement, rows: ChartRows, root: string): Chart {
  const author: ChartSpec = JSON.parse(figure.dataset.spec!);
  const parts = partsOf(figure);
  const saved = Object.values<Element | null>({...parts}).filter((part) => part !== null)
    .map((part): [Element, Node[]] => [part, copies([...part.childNodes])]);
  const mark = element("div", {class: "reader-mark"});
  const notices = element("div", {class: "notices", role: "status"});
  figure.prepend(mark, notices);
  const steps = stepsOf();
  let said: string[] = [];
  const go = (spec: ChartSpec | null) => {
    if (!spec) return;
    chart.spec = spec;
    chart.say([]);
    show(chart, parts, saved, mark);
    keepAddress(chart);
    for (const told of chart.onDraw) told();
  };
  const chart: Chart = {
    id: figure.id,
    figure,
    rows,
    root,
    author,
    spec: author,
    onDraw: new Set(),
    say(sentences) {
      said = sentences;
      notices.replaceChildren(...sentences.map((text) => element("p", {}, text)));
    },
    said: () => said,
    drawn: () => rowsFor(chart.spec, chart.rows),
    changes: () => changesIn(author, chart.spec, chart.drawn()),
    caption: () => captionFor(chart, chart.drawn(), parts, saved),
    change(changes) {
      const {spec, notices: lost} = settle(author, {...chart.spec, ...changes}, chart.rows);
      const before = chart.spec;
      chart.spec = spec;
      try {
        chart.say(lost);
        show(chart, parts, saved, mark);
        steps.made(before, spec);
      } catch {
        chart.spec = before;
        chart.say(["This cannot be drawn; the chart stays as it was."]);
      }
      keepAddress(chart);
      for (const told of chart.onDraw) told();
    },
    restore() {
      steps.made(chart.spec, author);
      go(author);
    },
    undo: () => go(steps.back(chart.spec)),
    redo: () => go(steps.forth(chart.spec)),
    steps: steps.can
  };
  // A box that was hidden while the chart changed is drawn when a turned phone or a wider window shows it, and so is
  // that of a cell that has only now come to life.
  const follow = () => chart.changes().length && drawVisible(chart, chart.drawn());
  new ResizeObserver(follow).observe(figure);
  const cell = figure.querySelector(".observablehq");
  if (cell) new MutationObserver(follow).observe(cell, {childList: true});
  return chart;
}

/** Takes a chart to what the address asks of it. */
export function follow(chart: Chart, search: string): void {
  const {changes, notices, data} = readAddress(search, chart.id);
  const settled = settle(chart.author, changes, chart.rows);
  chart.change(changes);
  const told = [...notices, ...settled.notices];
  chart.say([...told, ...unmet(changes, settled.spec, told)]);
  if (data && data !== chart.rows.version) void offerBoth(chart, changes, data);
}

/** A link that was made with other data says so. Where a release kept those, the reader may look at either. */
async function offerBoth(chart: Chart, changes: Partial<ChartSpec>, version: string): Promise<void> {
  const {rows} = chart;
  const moved = `This link was made with data version ${version}; what is shown is version ${rows.version}.`;
  const before = [...chart.said()];
  chart.say([...before, moved]);
  const kept = await loadKept(new URL(`${embedsOf(chart)}view/`, location.href).href, version);
  if (!kept) return chart.say([...before, `${moved} The older data were not released and are not kept.`]);
  const place = chart.figure.querySelector(":scope > .notices")!;
  const show = (other: ChartRows, words: string) => element("button", {type: "button", click: () => {
    chart.rows = other;
    chart.change(changes);
    const old = other === kept;
    chart.say([old ? `Shown with data version ${version}, as the link was made. ` : moved]);
    place.append(old ? show(rows, "Show it with today’s data") : show(kept, "Show it with the data of the link"));
  }}, words);
  place.append(show(kept, "Show it with the data of the link"));
}

/** The address of the folder in which the embeds of a chart's story lie, with a slash at its end. */
export function embedsOf({figure, root}: Pick<Chart, "figure" | "root">): string {
  const rows = assetAddress(figure, "rows");
  const site = new URL(rows.slice(0, rows.lastIndexOf("/_file/") + 1), location.href).href;
  const story = new URL(root, location.href).href;
  return `${site}embed/${story.startsWith(site) ? story.slice(site.length) : ""}`;
}

function show(chart: Chart, parts: Parts, saved: [Element, Node[]][], mark: HTMLElement): void {
  const data = chart.drawn();
  const changes = changesIn(chart.author, chart.spec, data);
  chart.figure.classList.toggle("changed", changes.length > 0);
  if (!changes.length) {
    for (const [part, nodes] of saved) part.replaceChildren(...copies(nodes));
    for (const box of boxesOf(chart.figure)) {
      if (authors.has(box)) box.replaceChildren(...authors.get(box)!);
      delete box.dataset.drawn;
    }
    parts.twin.ontoggle = null;
    mark.replaceChildren();
    return;
  }
  for (const box of boxesOf(chart.figure)) delete box.dataset.drawn;
  drawVisible(chart, data);
  const {title, subtitle, description, source} = captionFor(chart, data, parts, saved);
  parts.title.textContent = title;
  parts.subtitle.textContent = subtitle;
  parts.description.textContent = description;
  parts.source.firstChild!.textContent = `${source} `;
  parts.notes?.replaceChildren(...notesList(chart.spec, data));
  fillTwin(parts.twin, chart.spec, data, chart.root);
  markAs(mark, changes, chart.restore);
}

/** Elements are put away whole; words are copied, for those that stand in the page may be changed there. */
function copies(nodes: Node[]): Node[] {
  return nodes.map((node) => (node.nodeType === Node.TEXT_NODE ? node.cloneNode() : node));
}

/** The author's words for the author's chart, words from the rows for any other. */
function captionFor(chart: Chart, data: ChartData, parts: Parts, saved: [Element, Node[]][]): Caption {
  const changes = changesIn(chart.author, chart.spec, data);
  const made = captionOf(chart.spec, data);
  if (changes.length) return made;
  const text = (part: Element) => wordsOf(saved.find(([one]) => one === part)![1]);
  return {...made, title: text(parts.title), subtitle: text(parts.subtitle)};
}

function wordsOf(nodes: Node[]): string {
  return nodes.map(({textContent}) => textContent).join("").replace(/\s+/g, " ").trim();
}

/** The author's drawing of each box in which a reader's has taken its place. */
const authors = new WeakMap<Element, Node[]>();

function drawVisible({figure, spec, root}: Chart, data: ChartData): void {
  const now = JSON.stringify(spec);
  for (const box of boxesOf(figure)) {
    if (box.dataset.drawn === now || !box.checkVisibility()) continue;
    if (!authors.has(box)) authors.set(box, [...box.childNodes]);
    putDrawing(box, drawAt(Number(box.dataset.width), spec, data, root));
    box.dataset.drawn = now;
  }
}

function markAs(mark: HTMLElement, changes: string[], restore: () => void): void {
  const words = mark.querySelector("span");
  if (words) words.textContent = changes.join("; ");
  else mark.replaceChildren(
    element("p", {}, element("strong", {}, "Changed by a reader: "), element("span", {}, changes.join("; "))),
    element("button", {type: "button", click: () => {
      restore();
      mark.parentElement!.querySelector<HTMLElement>(".tweak-panel summary, button.tweak")?.focus(
        {preventScroll: true});
    }}, "Restore the author’s view"));
}

let writing: ReturnType<typeof setTimeout> | undefined;

/** Browsers allow only so many addresses a minute: while a slider moves, the last one is enough. */
function keepAddress({id, author, spec, rows, caption}: Chart): void {
  clearTimeout(writing);
  writing = setTimeout(() => {
    const {pathname, search, hash} = location;
    const next = writeAddress(search, id, author, spec, rows.version);
    history.replaceState(history.state, "", `${pathname}${next}${next && !hash ? `#${id}` : hash}`);
    citeView(writeAddress("", id, author, spec, rows.version), caption().title);
  }, 150);
}

/** The full address of the chart as it is, and of nothing else on the page. */
export function addressOf({id, author, spec, rows}: Chart): string {
  return new URL(`${location.pathname}${writeAddress("", id, author, spec, rows.version)}#${id}`, location.href).href;
}

import type {ControlName} from "../charts/kind.js";
import * as kinds from "../charts/kinds.js";
import type {ChartName} from "../charts/spec.js";
import type {Chart} from "./chart.js";
import {baseline} from "./controls/baseline.js";
import type {Control, Desk} from "./controls/control.js";
import {counted} from "./controls/counted.js";
import {drawing} from "./controls/drawing.js";
import {printed, sorted} from "./controls/printed.js";
import {saidAs} from "./controls/said-as.js";
import {time} from "./controls/time.js";
import {who} from "./controls/who.js";
import {element} from "./element.js";
import {takeAlong} from "./take/take-along.js";

type Maker = (desk: Desk) => Control;

const makers: Record<ControlName, Maker> = {time, who, counted, saidAs, drawing, baseline, printed, sorted};

/** The controls below a chart, folded to their headings and to what they say now. */
export function panel(chart: Chart, {close, extra = []}: {close?: () => void; extra?: Maker[]} = {}): HTMLElement {
  const say = element("p", {class: "say", role: "status"});
  const desk: Desk = {
    rows: chart.rows,
    author: chart.author,
    spec: () => chart.spec,
    change: chart.change,
    say: (sentence) => (say.textContent = sentence),
    prefix: `tweak-${chart.id}`
  };
  let groups: {control: Control; words: HTMLElement}[] = [];
  let made: ChartName | null = null;
  const list = element("div", {class: "groups"});
  const make = () => {
    const own = kinds[chart.spec.chart].controls.map((name) => makers[name]);
    groups = [...extra, ...own].map((maker) => ({control: maker(desk), words: element("span", {class: "now"})}));
    list.replaceChildren(...groups.map(({control, words}, index) =>
      element("details", {open: index === 0, name: `${desk.prefix}-group`},
        element("summary", {}, element("span", {class: "heading"}, control.heading), " ", words), control.body)));
    made = chart.spec.chart;
  };
  const follow = () => {
    if (made !== chart.spec.chart) make();
    for (const {control, words} of groups) words.textContent = control.follow();
    // What the chart says above itself is out of sight here.
    say.textContent = chart.said().join(" ");
  };
  chart.onDraw.add(follow);
  follow();
  return element("div", {class: "tweak-panel", role: "group", "aria-label": "Change this chart",
    id: `${desk.prefix}-panel`,
    keydown: (event) => onKey(event as KeyboardEvent, chart, close)}, top(chart, close), say, list, takeAlong(chart));
}

function onKey(event: KeyboardEvent, chart: Chart, close?: () => void): void {
  const {key, ctrlKey, metaKey, shiftKey, target} = event;
  if (key === "Escape") return close?.();
  // A field takes back what was typed in it.
  const types = (target as Element).matches("input:not([type=checkbox],[type=radio],[type=range]),textarea");
  if (key.toLowerCase() !== "z" || !(ctrlKey || metaKey) || types) return;
  event.preventDefault();
  if (shiftKey) chart.redo();
  else chart.undo();
}

/** What stays in sight however far the controls are scrolled: the mark of what was changed, and the way back. */
function top(chart: Chart, close?: () => void): HTMLElement {
  const button = (label: string, click: () => void, name = label) =>
    element("button", {type: "button", "aria-label": name, title: name, click}, label);
  const words = element("p", {class: "mark"});
  const restore = button("Restore", chart.restore, "Restore the author’s view");
  const [undo, redo] = [button("Undo", chart.undo), button("Redo", chart.redo)];
  const whole = document.fullscreenEnabled && button("Full screen", () => void toggleFullScreen(chart.figure));
  const follow = () => {
    const changes = chart.changes();
    words.textContent = changes.length ? `Changed: ${changes.join("; ")}` : "The author’s view";
    const {back, forth} = chart.steps();
    // Not disabled: a button that is loses the focus of who just pressed it.
    for (const [one, can] of [[restore, changes.length > 0], [undo, back], [redo, forth]] as const)
      one.ariaDisabled = String(!can);
  };
  chart.onDraw.add(follow);
  follow();
  if (whole) whole.classList.add("whole");
  return element("div", {class: "top"}, words, restore, undo, redo, whole, close && button("Close", close));
}

async function toggleFullScreen(figure: HTMLElement): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await figure.requestFullscreen().catch(() => {});
}

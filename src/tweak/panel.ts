import type {ControlName} from "../charts/kind.js";
import * as kinds from "../charts/kinds.js";
import type {ChartName, ChartSpec} from "../charts/spec.js";
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
    change: (changes: Partial<ChartSpec>) => {
      said = "";
      chart.change(changes);
    },
    say: (sentence) => (said = sentence),
    prefix: `tweak-${chart.id}`
  };
  let said = "";
  let groups: {control: Control; words: HTMLElement}[] = [];
  let made: ChartName | null = null;
  const list = element("div", {class: "groups"});
  const make = () => {
    const own = kinds[chart.spec.chart].controls.map((name) => makers[name]);
    groups = [...extra, ...own].map((maker) => ({control: maker(desk), words: element("span", {class: "now"})}));
    list.replaceChildren(...groups.map(({control, words}, index) =>
      element("details", {open: index === 0, name: `${desk.prefix}-group`}, element("summary", {}, element("span", {class: "heading"}, control.heading), " ", words), control.body)));
    made = chart.spec.chart;
  };
  const follow = () => {
    if (made !== chart.spec.chart) make();
    for (const {control, words} of groups) words.textContent = control.follow();
    say.textContent = said;
    said = "";
  };
  chart.onDraw.add(follow);
  follow();
  const top = close && element("div", {class: "top"}, element("p", {}, "Change this chart"), element("button", {type: "button", click: close}, "Close"));
  const escape = (event: Event) => (event as KeyboardEvent).key === "Escape" && close?.();
  return element("div", {class: "tweak-panel", role: "group", "aria-label": "Change this chart", id: `${desk.prefix}-panel`, keydown: escape},
    top, list, say, takeAlong(chart));
}

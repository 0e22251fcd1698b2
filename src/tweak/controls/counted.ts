import {measureWord} from "../../toll/vocabulary.js";
import * as kinds from "../../charts/kinds.js";
import type {ChartData, ChartToll} from "../../charts/spec.js";
import {element} from "../element.js";
import {caveats, refused} from "../../charts/view/may-share.js";
import {choice, type Option} from "./choice.js";
import type {Control, Desk} from "./control.js";

/** What is counted: whose dead or wounded, by which measure, over which time; and what may be set beside it. */
export function counted(desk: Desk): Control {
  const {rows, change} = desk;
  const current = () => rows.tolls.find((toll) => toll.toll_id === desk.spec().tolls[0])!;
  const others = () => desk.spec().tolls.slice(1);
  const pick = (toll: ChartToll | undefined, beside = others()) => {
    if (!toll) return;
    const {tolls, lost} = together(desk, [toll.toll_id, ...beside.filter((id) => id !== toll.toll_id)]);
    change({tolls, only: [], chart: shared(desk, tolls)});
    if (lost.length) desk.say(
      `Taken away, for it may not stand beside that: ${lost.map((id) => rows.tollTitles[id]).join("; ")}.`);
  };
  // Whose dead are counted is asked of the whole chart: what stood beside goes with it where anybody counted that.
  const victims = choice("Whose", (value) => {
    const own = others().map((id) => rows.tolls.find((toll) => toll.toll_id === id)!);
    const theirs = own.map((toll) => best(rows, toll, {victims: value, measure: toll.measure})?.toll_id);
    pick(best(rows, current(), {victims: value}), [...new Set(theirs.filter((id) => id !== undefined))]);
  });
  const measure = choice("Measure", (value) =>
    pick(best(rows, current(), {victims: victimsOf(current()), measure: value})));
  const scope = choice("Time and place", (value) => pick(rows.tolls.find((toll) => toll.toll_id === value)));
  const beside = choice("Beside it", (value) => value && add(desk, value, refusal));
  const refusal = element("div", {class: "refusal", role: "status"});
  const added = element("ul", {class: "added"});
  let written = "";
  const multiple = () => !!(kinds[desk.spec().chart].apart ?? kinds[desk.spec().chart].together);
  const body = element("div", {class: "choices"}, victims.body, measure.body, scope.body, beside.body, added, refusal);
  return {
    heading: "What is counted",
    body,
    follow() {
      const toll = current();
      beside.body.hidden = !multiple();
      beside.body.querySelector("select")!.value = "";
      const words = desk.spec().tolls.map((id) => rows.tollTitles[id]!).join("; ");
      if (written === desk.spec().tolls.join(" ")) return words;
      written = desk.spec().tolls.join(" ");
      const same = rows.tolls.filter((one) => victimsOf(one) === victimsOf(toll));
      const variants = same.filter((one) => one.measure === toll.measure);
      victims.follow(unique(rows.tolls.map((one) => ({value: victimsOf(one), label: victimsName(one, rows)}))),
        victimsOf(toll));
      measure.follow(unique(same.map((one) => ({value: one.measure, label: measureWord[one.measure]}))), toll.measure);
      scope.follow(variants.map((one) => ({value: one.toll_id, label: scopeName(one, rows)})), toll.toll_id);
      scope.body.hidden = variants.length < 2;
      beside.follow([{value: "", label: "nothing else"}, ...rows.tolls.filter(
        (one) => !desk.spec().tolls.includes(one.toll_id))
        .map((one) => ({value: one.toll_id, label: rows.tollTitles[one.toll_id]!}))], "");
      added.replaceChildren(...others().map((id) => element("li", {}, rows.tollTitles[id]!, " ",
        element("button", {type: "button", "aria-label": `Take away: ${rows.tollTitles[id]}`,
          click: () => without(desk, id)}, "Take away"))));
      return words;
    }
  };
}

/** Puts a toll on the same axis if it may be there; if not, says why and offers small multiples. */
function add(desk: Desk, toll: string, refusal: HTMLElement): void {
  const {tolls, chart} = desk.spec();
  const wanted = [...tolls, toll].slice(0, 6);
  refusal.replaceChildren();
  const {apart, oneAxis} = kinds[chart];
  const no = oneAxis ? refused(wanted, desk.rows, oneAxis) : [];
  if (!apart || !no.length) {
    desk.change({tolls: wanted});
    const said = oneAxis ? caveats(wanted, desk.rows, oneAxis) : [];
    if (said.length) refusal.replaceChildren(
      element("p", {}, `On one axis, each in a line of its own: ${said.join(" ")}`));
    return;
  }
  refusal.replaceChildren(
    element("p", {}, element("strong", {}, "Not on one axis. "), no[0]!.reasons.join(" ")),
    element("button", {type: "button", click: () => {
      refusal.replaceChildren();
      desk.change({tolls: wanted, chart: apart});
    }}, "Show them as small multiples")
  );
  desk.change({});
  refusal.scrollIntoView({block: "nearest"});
}

function without(desk: Desk, id: string): void {
  const tolls = desk.spec().tolls.filter((toll) => toll !== id);
  desk.change({tolls, chart: shared(desk, tolls)});
}

/** Back to one axis once everything that is left may share it; an author's panels stay panels. */
function shared({author, rows, spec}: Desk, tolls: string[]) {
  const {chart} = spec();
  const {together} = kinds[chart];
  if (!together || author.chart === chart) return chart;
  return refused(tolls, rows, kinds[together].oneAxis ?? []).length ? chart : together;
}

/** Those tolls that may stand on the axis of the chart, and those that may not. */
function together({rows, spec}: Desk, tolls: string[]): {tolls: string[]; lost: string[]} {
  const {oneAxis} = kinds[spec().chart];
  const lost = oneAxis ? refused(tolls, rows, oneAxis).map(({toll}) => toll) : [];
  return {tolls: tolls.filter((toll) => !lost.includes(toll)), lost};
}

/** The toll nearest to the present one under another choice: the same measure and scope where there is one. */
function best(rows: Pick<ChartData, "tolls" | "claims">, now: ChartToll,
  {victims, measure}: {victims: string; measure?: string}): ChartToll | undefined {
  const fitting = rows.tolls.filter((toll) => victimsOf(toll) === victims && (!measure || toll.measure === measure));
  const score = (toll: ChartToll) =>
    Number(toll.measure === now.measure) * 4 + Number(toll.period === now.period) * 2 +
      Number(toll.comparable_scope === now.comparable_scope) + Number(toll.since === null);
  return fitting.sort((a, b) => score(b) - score(a))[0];
}

function victimsOf({victims_party, victims_group}: ChartToll): string {
  return `${victims_party}/${victims_group}`;
}

function victimsName({victims_party, victims_group}: ChartToll, {words}: Pick<ChartData, "words">): string {
  return `${words[`party/${victims_party}`] ?? victims_party}: ${words[`group/${victims_group}`] ?? victims_group}`;
}

function scopeName({period, since, comparable_scope}: ChartToll, {words}: Pick<ChartData, "words">): string {
  const place = comparable_scope ? (words[`scope/${comparable_scope}`] ?? comparable_scope) : "everywhere";
  const time = {cumulative: since ? `since ${since}` : "since the first day", "past-day": "in one day",
    incident: "in one event"}[period];
  return `${place}, ${time}`;
}

function unique(options: Option[]): Option[] {
  return [...new Map(options.map((option) => [option.value, option])).values()]
    .sort((a, b) => a.label.localeCompare(b.label));
}

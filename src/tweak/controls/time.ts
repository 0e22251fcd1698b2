import {addDays, daysBetween, formatDay} from "../../toll/day.js";
import {element} from "../element.js";
import * as kinds from "../../charts/kinds.js";
import {rowIndex} from "../../charts/view/row-index.js";
import {play} from "./play.js";
import {dayInput} from "./choice.js";
import type {Control, Desk} from "./control.js";

/** The period, and the day as of which the claims are known. */
export function time(desk: Desk): Control {
  const {first, last} = rowIndex(desk.rows);
  const earliest = desk.author.from < first ? desk.author.from : first;
  const latest = desk.author.until > last ? desk.author.until : last;
  const oneDay = () => kinds[desk.spec().chart].longest !== undefined;
  const from = dayInput("From", (day) => {
    const moves = !oneDay() && day > desk.spec().until;
    desk.change(oneDay() || moves ? {from: day, until: day} : {from: day});
    if (moves) desk.say(`To came along to ${formatDay(day)}: a period cannot end before it begins.`);
  });
  const until = dayInput("To", (day) => {
    const moves = day < desk.spec().from;
    desk.change(moves ? {from: day, until: day} : {until: day});
    if (moves) desk.say(`From came along to ${formatDay(day)}: a period cannot begin after its end.`);
  });
  const slider = element("input", {type: "range", min: 0, step: 1, input: () => set(Number(slider.value))});
  const output = element("output", {});
  const set = (days: number) => {
    const {from, until} = desk.spec();
    const day = addDays(from, Math.max(0, days));
    desk.change({knownOn: day >= until ? null : day});
  };
  const step = (days: number) => () => set(Number(slider.value) + days);
  const player = play(desk, set);
  const known = element("div", {class: "known"},
    element("label", {}, element("span", {}, "Known on"), slider),
    element("div", {class: "steps"},
      element("button", {type: "button", "aria-label": "One day earlier", click: step(-1)}, "−"),
      output,
      element("button", {type: "button", "aria-label": "One day later", click: step(1)}, "+"), player.body));
  return {
    heading: "Time",
    body: element("div", {}, element("div", {class: "pair"}, from.body, until.body), known),
    follow() {
      const {from: start, until: end, knownOn, chart} = desk.spec();
      from.follow(start, earliest, latest);
      until.follow(end, earliest, latest);
      known.hidden = !kinds[chart].options.includes("knownOn");
      slider.max = String(daysBetween(start, end));
      slider.value = String(daysBetween(start, knownOn ?? end));
      const words = knownOn ? formatDay(knownOn) : `${formatDay(end)}: all of it`;
      output.textContent = words;
      player.follow();
      slider.setAttribute("aria-valuetext", words);
      const period = start === end ? formatDay(start) : `${formatDay(start)} to ${formatDay(end)}`;
      return knownOn ? `${period}, known on ${formatDay(knownOn, {year: false})}` : period;
    }
  };
}

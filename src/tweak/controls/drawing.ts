import * as kinds from "../../charts/kinds.js";
import {lossesOf} from "../../charts/view/admitted-claims.js";
import {element} from "../element.js";
import {switchOf, tick} from "./choice.js";
import type {Control, Desk} from "./control.js";
import {countOf} from "../../toll/count-of.js";

/** How it is drawn: the axis, how long a claim holds, and whether losses are taken for killed. */
export function drawing(desk: Desk): Control {
  const scale = switchOf("Axis", `${desk.prefix}-scale`, [{value: "linear", label: "Linear"},
    {value: "log", label: "Logarithmic"}],
    (value) => desk.change({scale: value === "log" ? "log" : "linear"}));
  const placed = switchOf("Each count stands on", `${desk.prefix}-covered`,
    [{value: "no", label: "the day it was said"}, {value: "yes", label: "the last day it covers"}],
    (value) => desk.change({covered: value === "yes"}));
  const days = element("input", {type: "number", min: 0, max: 9999, step: 1, inputmode: "numeric",
    "aria-label": "Days for which a claim is carried",
    change: () => desk.change({carry: count(days.value)})});
  const carry = tick("Carry a claim until the next one", (on) => desk.change({carry: on ? null : 7}));
  const most = element("label", {class: "inset"}, "Carried for at most ", days, " days");
  const losses = tick("Count losses as killed", (on) => desk.change({lossesAsKilled: on}),
    "Losses may include wounded, missing and captured; the caption will say that you did this");
  return {
    heading: "How it is drawn",
    body: element("div", {}, scale.body, placed.body, carry.body, most, losses.body),
    follow() {
      const spec = desk.spec();
      const {options} = kinds[spec.chart];
      scale.body.hidden = !options.includes("scale");
      scale.follow(spec.scale);
      placed.body.hidden = !options.includes("covered");
      placed.follow(spec.covered ? "yes" : "no");
      carry.follow(spec.carry === null);
      carry.body.hidden = !options.includes("carry");
      most.hidden = carry.body.hidden || spec.carry === null;
      if (document.activeElement !== days) days.value = String(spec.carry ?? 7);
      losses.body.hidden = !spec.tolls.some((toll) => lossesOf(toll, desk.rows));
      losses.follow(spec.lossesAsKilled);
      const carried = spec.carry === null ? "carried until the next claim" : `carried ${countOf(spec.carry, "day")}`;
      const words = [spec.scale === "log" ? "logarithmic" : "linear", options.includes("carry") && carried,
        spec.covered && "by the day covered", spec.lossesAsKilled && "losses as killed"];
      return words.filter(Boolean).join(", ");
    }
  };
}

function count(text: string): number {
  const days = Math.round(Number(text));
  return Number.isFinite(days) ? Math.min(Math.max(days, 0), 9999) : 7;
}

import type {ChartKind} from "../kind.js";
import {lineOptions} from "../options.js";
import {apartKind} from "../shared/apart-kind.js";
import {eachToll} from "../view/drawn-lines.js";
import {describePanels} from "../words/describe-lines.js";
import {mirrorChart} from "./draw.js";

/** Two charts of one scale, one above the other, for two sides' dead. */
export const mirror: ChartKind = {
  ...apartKind,
  words: "a mirror",
  key: ["sides", "figures", "lines"],
  options: [...lineOptions, "bracket"],
  controls: ["time", "who", "saidAs", "drawing"],
  oneAxis: ["victims_party"],
  apart: "panels",
  describe: (spec, data) => describePanels(spec, eachToll(spec, data)),
  draw: (spec, data, context) =>
    mirrorChart(context, eachToll(spec, data), {
    from: spec.from, until: spec.until, type: spec.scale, knownOn: spec.knownOn ?? undefined, pointed: spec.bracket
  })
};

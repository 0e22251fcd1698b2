import {isInterval} from "../../toll/claim.js";
import type {ChartKind} from "../kind.js";
import {claimOptions} from "../options.js";
import {nameWithScope, windowClaims} from "../view/windows.js";
import {sourceLine} from "../words/source-line.js";
import {subtitleOf} from "../words/subtitle.js";
import {describeWindows, windowFinding, windowRows} from "../words/window-words.js";
import {intervalChart} from "./draw.js";

/** Point estimates with the statistical intervals that came with them. */
export const intervals: ChartKind = {
  words: "estimates with their intervals",
  key: ["sides", "figures"],
  subject: "tolls",
  options: claimOptions,
  controls: ["time", "saidAs"],
  ofWords: true,
  oneAxis: ["since", "comparable_scope"],
  draw(spec, data, context) {
    const claims = windowClaims(spec, data);
    return intervalChart(context, {
      claims: claims.filter((claim) => !isInterval(claim)),
      intervals: claims.filter(isInterval),
      nameOf: (claim) => nameWithScope(claim, data)
    });
  },
  describe: (spec, data) => describeWindows(windowClaims(spec, data), data),
  finding: (spec, data) => windowFinding(windowClaims(spec, data)),
  subtitle: subtitleOf,
  claims: windowClaims,
  rows: (spec, data) => windowRows(windowClaims(spec, data), data),
  source: (spec, data) => sourceLine(windowClaims(spec, data), data),
  csv: (spec, data) => windowClaims(spec, data).map((claim) => ({...claim, status: claim.status}))
};

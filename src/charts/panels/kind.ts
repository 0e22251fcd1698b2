import type {ChartKind} from "../kind.js";
import {lineOptions} from "../options.js";
import {apartKind} from "../shared/apart-kind.js";
import type {ChartData, ChartSpec} from "../spec.js";
import {eachToll, eachVoice, type Panel} from "../view/drawn-lines.js";
import {highest} from "../view/lines.js";
import {describePanels} from "../words/describe-lines.js";
import {panelsChart} from "./draw.js";

/** Small multiples: for each toll on its own scale, or for each speaker or side of one toll on one. */
export const panels: ChartKind = {
  ...apartKind,
  words: "small multiples",
  key: ["sides", "figures", "lines"],
  offers: [
    {label: "Small multiples, one for each claimant", split: "speaker"},
    {label: "Small multiples, one for each side", split: "side"},
    {label: "Small multiples, one for each toll", split: "toll"}
  ],
  options: [...lineOptions, "split"],
  controls: ["time", "who", "counted", "saidAs", "drawing"],
  together: "steps",
  describe: (spec, data) => describePanels(spec, partsOf(spec, data)),
  draw(spec, data, context) {
    const parts = partsOf(spec, data);
    const top = spec.split === "toll" ? undefined : highest(parts.flatMap(({lines}) => lines), spec.from);
    return panelsChart(context, parts, {...spec, type: spec.scale, knownOn: spec.knownOn ?? undefined, top});
  },
  settle: (spec) => (spec.split === "toll" ? spec : {...spec, tolls: spec.tolls.slice(0, 1)})
};

function partsOf(spec: ChartSpec, data: ChartData): Panel[] {
  return spec.split === "toll" ? eachToll(spec, data) : eachVoice(spec, data);
}

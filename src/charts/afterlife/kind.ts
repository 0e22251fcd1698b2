import type {ChartKind} from "../kind.js";
import {period} from "../options.js";
import {printedKind} from "../shared/printed-kind.js";
import {followed, printingsOf} from "../view/followed.js";
import {periodOf} from "../words/phrases.js";
import {afterlifeChart} from "./draw.js";

/** The dated printings of a claim, and the day from which its claimant no longer stood by it. */
export const afterlife: ChartKind = {
  ...printedKind,
  words: "the afterlife of one claim",
  options: period,
  controls: ["printed", "time"],
  draw: (spec, data, context) => afterlifeChart(context, followed(spec, data)[0]!, printingsOf(spec, data), spec),
  subtitle: (spec) => `Claim ${spec.claim}, ${periodOf(spec)}`
};

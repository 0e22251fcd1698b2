import {countOf} from "../../toll/count-of.js";
import {formatCount} from "../../toll/figure.js";
import type {ChartKind} from "../kind.js";
import {describeSurvival, keptOf, sharesOf, wordOf, words} from "./describe.js";
import {survivalChart} from "./draw.js";

/** What printing kept of the bounds or of the measures that were said. */
export const survival: ChartKind = {
  words: "what survived printing",
  key: ["kept"],
  offers: [{label: "What printing kept of the words"}],
  subject: "aspect",
  options: [],
  reads: ["survival"],
  controls: ["sorted"],
  draw: (spec, data, context) => survivalChart(context, sharesOf(spec, data), words[spec.aspect]),
  describe: describeSurvival,
  finding(spec, data) {
    const [kept, all] = keptOf(sharesOf(spec, data));
    return `${formatCount(kept)} of ${countOf(all, "printing")} in this ledger kept the ${spec.aspect} that was said`;
  },
  subtitle: () => "Printings of claims whose words are known",
  claims: (_, data) => data.claims,
  rows: (spec, data) => ({
    head: ["Said", "Printed", "Printings"],
    rows: sharesOf(spec, data).map(({said, printed, printings}) =>
      [wordOf(said, spec), wordOf(printed, spec), formatCount(printings!)])
  }),
  source: (spec, data) => `Source: tollbook ledger, ${countOf(keptOf(sharesOf(spec, data))[1], "printing")}, not all ` +
    `printings there are; data version ${data.version}.`,
  csv: (spec, data) => sharesOf(spec, data).map((row) => ({...row}))
};

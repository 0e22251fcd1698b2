import type {ChartKind} from "../kind.js";
import {period} from "../options.js";
import {printedKind} from "../shared/printed-kind.js";
import {datedPrintingsOf, followed, printingsOf} from "../view/followed.js";
import {periodOf} from "../words/phrases.js";
import {
  describePrintings, printedFinding, printedSubtitle, printingCsv, printingRows
} from "../words/printing-words.js";
import {afterlifeChart} from "./draw.js";
import {countOf} from "../../toll/count-of.js";

/** The dated printings of a claim, and the day from which its claimant no longer stood by it. */
export const afterlife: ChartKind = {
  ...printedKind,
  words: "the afterlife of one claim",
  key: ["printings"],
  options: period,
  controls: ["printed", "time"],
  draw: (spec, data, context) => afterlifeChart(context, followed(spec, data)[0]!, datedPrintingsOf(spec, data), spec),
  describe(spec, data) {
    const dated = datedPrintingsOf(spec, data);
    const others = printingsOf(spec, data).length - dated.length;
    const undrawn = others ? ` ${countOf(others, "more printing")} without a day or on other days.` : "";
    return `${describePrintings(followed(spec, data)[0]!, dated)}${undrawn}`;
  },
  finding: (spec, data) => printedFinding(spec, data, datedPrintingsOf(spec, data).length, "dated printing"),
  rows: (spec, data) => printingRows(datedPrintingsOf(spec, data)),
  csv: (spec, data) => printingCsv(datedPrintingsOf(spec, data)),
  subtitle: (spec, data) => `${printedSubtitle(spec, data)}; ${periodOf(spec)}`
};

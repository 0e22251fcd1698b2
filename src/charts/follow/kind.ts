import {greatest, rollups} from "d3";
import type {ChartKind} from "../kind.js";
import {printedKind} from "../shared/printed-kind.js";
import {followed, printingsOf} from "../view/followed.js";
import {describePrintings, printingCsv, printingRows} from "../words/printing-words.js";
import {followChart} from "./draw.js";

/** One claim through every outlet that printed it. */
export const follow: ChartKind = {
  ...printedKind,
  words: "one claim and its printings",
  key: ["printings"],
  offers: [{label: "One claim and its printings"}],
  options: [],
  controls: ["printed"],
  draw: (spec, data, context) => followChart(context, followed(spec, data)[0]!, printingsOf(spec, data)),
  describe: (spec, data) => describePrintings(followed(spec, data)[0]!, printingsOf(spec, data)),
  rows: (spec, data) => printingRows(printingsOf(spec, data)),
  csv: (spec, data) => printingCsv(printingsOf(spec, data)),
  begin: ({claim}, {reports}) => ({claim: claim ?? mostPrinted(reports) ?? null})
};

function mostPrinted(reports: {claim_id: string}[]): string | undefined {
  return greatest(rollups(reports, (own) => own.length, (report) => report.claim_id), ([, count]) => count)?.[0];
}

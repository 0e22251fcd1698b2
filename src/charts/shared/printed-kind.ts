import type {ChartKind} from "../kind.js";
import {followed} from "../view/followed.js";
import {describePrintings, printedFinding, printingCsv, printingRows} from "../words/printing-words.js";
import {sourceLine} from "../words/source-line.js";

/** What the kinds that follow one claim through its printings have in common. */
export const printedKind = {
  subject: "claim",
  reads: ["reports"],
  ofWords: true,
  describe: describePrintings,
  finding: printedFinding,
  claims: followed,
  rows: printingRows,
  source: (spec, data) => sourceLine(followed(spec, data), data),
  csv: printingCsv
} satisfies Partial<ChartKind>;

import type {ChartKind} from "../kind.js";
import {followed} from "../view/followed.js";
import {printedFinding, printedSubtitle} from "../words/printing-words.js";
import {sourceLine} from "../words/source-line.js";

/** What the kinds that follow one claim through its printings have in common. */
export const printedKind = {
  subject: "claim",
  reads: ["reports"],
  ofWords: true,
  finding: (spec, data) => printedFinding(spec, data),
  subtitle: printedSubtitle,
  claims: followed,
  source: (spec, data) => sourceLine(followed(spec, data), data)
} satisfies Partial<ChartKind>;

import type {ChartKind} from "../kind.js";
import {claimsOnLines, linesFor} from "../view/drawn-lines.js";
import {claimRows} from "../words/claim-rows.js";
import {standingFinding} from "../words/extremes.js";
import {sourceLine} from "../words/source-line.js";
import {stretchRows} from "../words/stretch-rows.js";
import {subtitleWithAxis} from "../words/subtitle.js";

/** What the kinds that draw each toll on an axis of its own have in common. */
export const apartKind = {
  subject: "tolls",
  finding: standingFinding,
  subtitle: subtitleWithAxis,
  claims: claimsOnLines,
  rows: (spec, data) => claimRows(claimsOnLines(spec, data), spec, data),
  source: (spec, data) => sourceLine(claimsOnLines(spec, data), data),
  csv: (spec, data) => stretchRows(spec.tolls.flatMap((toll) => linesFor({...spec, tolls: [toll]}, data)))
} satisfies Partial<ChartKind>;

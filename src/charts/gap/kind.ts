import {figureText} from "../../toll/figure.js";
import type {ChartKind} from "../kind.js";
import {lineOptions} from "../options.js";
import type {ChartData} from "../spec.js";
import {admittedClaims} from "../view/admitted-claims.js";
import {claimFinder} from "../view/claim-finder.js";
import {gapsDrawn} from "../view/gaps.js";
import {notesOf} from "../view/notes-of.js";
import {sourceLine} from "../words/source-line.js";
import {subtitleWithAxis} from "../words/subtitle.js";
import {describeGap} from "./describe.js";
import {gapChart} from "./draw.js";
import {whyNoGap} from "./empty.js";
import {gapOnDay} from "./on-day.js";
import {claimsInPairs, gapRows} from "./rows.js";
import {gapSeries} from "./series.js";
import {gapFinding} from "./title.js";

/** Who said a claim, with its figure. */
function namesIn(data: ChartData): (claimId: string) => string {
  const claimOf = claimFinder(data);
  return (id) => `${claimOf(id)!.claimant} (${figureText(claimOf(id)!)})`;
}

/** How many times the largest standing claim is the smallest, day by day. */
export const gap: ChartKind = {
  words: "the gap",
  key: ["gap"],
  offers: [{label: "The gap between two claimants"}],
  subject: "tolls",
  options: [...lineOptions, "admits", "notes"],
  reads: ["gaps"],
  controls: ["time", "baseline", "counted", "saidAs", "drawing"],
  draw: (spec, data, context) => gapChart(context, {
    series: gapSeries(spec, data),
    notes: notesOf(spec, data),
    from: spec.from,
    until: spec.until,
    type: spec.scale,
    nameOf: namesIn(data),
    knownOn: spec.knownOn ?? undefined
  }),
  describe: describeGap,
  finding: gapFinding,
  empty: whyNoGap,
  subtitle: (spec, data) =>
    `How many times the largest standing claim is the smallest: ${subtitleWithAxis(spec, data)}`,
  claims: claimsInPairs,
  rows: gapRows,
  // Every claim of the toll was looked at; whom the reader chose says which pairs are drawn.
  source: (spec, data) => sourceLine(
    admittedClaims({...spec, only: []}, data).filter(({known_on}) => known_on <= spec.until), data),
  csv: (spec, data) => gapsDrawn(spec, data).map((row) => ({...row})),
  onDay: gapOnDay,
  settle: (spec) => ({...spec, tolls: spec.tolls.slice(0, 1)})
};

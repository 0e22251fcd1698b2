import {chartSpec} from "../../charts/default-spec.js";
import type {ChartData} from "../../charts/spec.js";
import type {ChartClaim, ChartContext} from "../../charts/view/chart-claim.js";
import {addDays, daysBetween, type Day} from "../../toll/day.js";
import {measures, type Measure} from "../../toll/vocabulary.js";
import type {PrintedMark} from "../../charts/small/printed-marks.js";
import {stepChart} from "../../charts/steps/draw.js";
import {claimsOnLines, linesFor} from "../../charts/view/drawn-lines.js";
import {keyedFor, withKey} from "../../charts/shared/key.js";
import {steps} from "../../charts/steps/kind.js";
import {highest} from "../../charts/view/lines.js";
import {verdictOf, type DeskFigure} from "./slots.js";

/** The toll to which a figure belongs on a chart: its claim's, or the one that its own slots name; null when the ledger
 * counts nothing like it. */
export function tollOf({match, slots}: DeskFigure, data: ChartData): string | null {
  const claim = data.claims.find((one) => one.claim_id === match?.claim_id);
  if (claim) return claim.toll_id;
  const like = data.tolls.filter((toll) => toll.victims_party === match?.victims_party &&
    toll.measure === slots.measure && toll.period === slots.period && !toll.comparable_scope &&
    (!slots.group || toll.victims_group === slots.group));
  return (like.find((toll) => !toll.since || toll.since === data.started_on) ?? like[0])?.toll_id ?? null;
}

/** The tolls of an article's figures, the one with most figures first. */
export function tollsOf(figures: DeskFigure[], data: ChartData): string[] {
  const count = new Map<string, number>();
  for (const figure of figures) {
    const toll = figure.out ? null : tollOf(figure, data);
    if (toll) count.set(toll, (count.get(toll) ?? 0) + 1);
  }
  return [...count].sort((a, b) => b[1] - a[1]).map(([toll]) => toll);
}

/** The longest stretch of days before the article that a chart shows. */
const longest = 150;

/** The claims of a toll as they were known on the day of printing, with the article's figures among them. */
export function drawAmong(
  toll: string, figures: DeskFigure[], published: Day, data: ChartData, context: ChartContext
): SVGSVGElement {
  const own = figures.filter((figure) => !figure.out && tollOf(figure, data) === toll);
  const from = daysBetween(data.started_on, published) > longest ? addDays(published, -longest) : data.started_on;
  const until = addDays(published > from ? published : addDays(from, 7), 2);
  const spec = chartSpec({chart: "steps", tolls: [toll], from, until, knownOn: published});
  const lines = linesFor(spec, data);
  const top = Math.max(highest(lines, from), ...own.map(({slots}) => slots.high ?? slots.low ?? 0));
  const printed = own.map((figure) => printedMark(figure, published, data));
  const drawing = stepChart(context, {lines, from, until, knownOn: published, top, printed});
  return withKey(drawing, steps.key, keyedFor(drawing, claimsOnLines(spec, data), data));
}

function printedMark(figure: DeskFigure, published: Day, data: ChartData): PrintedMark {
  const {slots, match, index} = figure;
  const of = data.claims.find((claim) => claim.claim_id === match?.claim_id) ?? null;
  const measure = measures.includes(slots.measure as Measure) ? (slots.measure as Measure) : (of?.measure ?? "killed");
  const claim: ChartClaim = {
    claim_id: `figure-${index + 1}`, toll_id: "", claimant_id: "", claimant: "In the article", body_id: "", body: "",
    side: "", measure, basis: null, status: "standing", as_of: null, known_on: published, withdrawn_on: null,
    low: slots.low, high: slots.high, bound: slots.bound, said: false
  };
  const sure = verdictOf(figure) !== "review";
  return {claim, of, bent: match?.relation === "garbled", sure, words: figure.candidate.quote};
}

import {isTakenBack} from "../../toll/claim.js";
import type {Figure} from "../../toll/bound.js";
import {formatDay} from "../../toll/day.js";
import {countedAs, type Counted} from "../../toll/counted.js";
import {figureText} from "../../toll/figure.js";
import {measureWord} from "../../toll/vocabulary.js";
import type {ChartData, ChartSpec} from "../spec.js";
import type {ChartClaim} from "../view/chart-claim.js";
import type {Line} from "../view/lines.js";

/** "24 February 2022 to 30 April 2022", or the one day. */
export function periodOf({from, until}: Pick<ChartSpec, "from" | "until">): string {
  return from === until ? formatDay(from) : `${formatDay(from)} to ${formatDay(until)}`;
}

/** The period, and the day of which the knowledge is shown. */
export function whenOf(spec: ChartSpec): string {
  const {knownOn, until} = spec;
  return `${periodOf(spec)}${knownOn && knownOn < until ? `, as known on ${formatDay(knownOn)}` : ""}`;
}

/** The last day that a chart shows: its own, or the day of which the knowledge is shown. */
export function lastDayOf({until, knownOn}: Pick<ChartSpec, "until" | "knownOn">): string {
  return knownOn && knownOn < until ? knownOn : until;
}

/** The last day of which a chart may tell what stands: its last day, but none after the latest claim about its tolls,
 * for of later days nobody here has said anything. */
export function lastToldDay(
  spec: Pick<ChartSpec, "until" | "knownOn" | "tolls">, {claims}: Pick<ChartData, "claims">
): string {
  const end = lastDayOf(spec);
  const days = claims.filter(({toll_id}) => spec.tolls.includes(toll_id))
    .flatMap(({known_on, withdrawn_on}) => [known_on, withdrawn_on ?? known_on]);
  const last = days.sort().at(-1);
  return last && last < end ? last : end;
}

/** "more than 6,000 killed": a figure with its bound and its measure. */
export function measured(figure: Figure & Counted): string {
  return `${figureText(figure)} ${countedAs(figure)}`;
}

/** "Kyiv, more than 6,000 killed, said on 3 March 2022"; a claim that was taken back says so. */
export function saidBy(claim: ChartClaim, who: string = claim.claimant): string {
  const verb = claim.said ? "said" : "printed";
  return `${who}, ${measured(claim)}, ${verb} on ${formatDay(claim.known_on)}${cited(claim)}${takenBack(claim)}`;
}

/** ", citing the Red Lantern, which denied it" behind a claim that names whose count it is. */
export function cited({citing}: Pick<ChartClaim, "citing">): string {
  return citing ? `, citing ${citing}` : "";
}

/** ", withdrawn on 27 March 2022" behind a claim that was taken back; nothing behind any other. */
export function takenBack({status, withdrawn_on}: Pick<ChartClaim, "status" | "withdrawn_on">): string {
  if (!isTakenBack({status})) return "";
  return `, ${status}${withdrawn_on ? ` on ${formatDay(withdrawn_on)}` : ""}`;
}

/** Who speaks on a line; where its label ends with what it counts, without that. */
export function speakerOf({label, measure, sort}: Line): string {
  const end = `, ${sort ?? measureWord[measure]}`;
  return label.endsWith(end) ? label.slice(0, -end.length) : label;
}

/** The days that a claim counts. */
export function daysOf({since, as_of}: ChartClaim, {started_on}: Pick<ChartData, "started_on">): string {
  return `${formatDay(since ?? started_on)} to ${as_of ? formatDay(as_of) : "a day not said"}`;
}

import {greatest, least} from "d3";
import {sortOfCount} from "../../toll/comparable.js";
import {countOf} from "../../toll/count-of.js";
import {isOfFound} from "../../toll/counted.js";
import {formatDay} from "../../toll/day.js";
import {mayHeadline} from "../../toll/headline.js";
import type {ChartData, ChartSpec} from "../spec.js";
import {headlineOf, type ChartClaim} from "../view/chart-claim.js";
import {claimsOnLines, linesFor} from "../view/drawn-lines.js";
import {standsAt} from "../view/lines.js";
import {lastToldDay, measured} from "./phrases.js";

/** From which claim to which a chart's claims run, by the ends that their words name. `what` begins the sentence. Two
 * that were not said in one week, nor of the same days, stand with the day of each. */
export function extremes(claims: ChartClaim[], what: string): string {
  const from = least(claims, ({low, high}) => (low ?? high)!);
  const to = greatest(claims, ({low, high}) => (high ?? low)!);
  if (!from || !to) return "No claim stands under these choices";
  const dated = !mayHeadline(headlineOf(from), headlineOf(to));
  const say = (claim: ChartClaim) => said(claim, dated);
  if (claims.length === 1) return `One claim: ${say(from)}`;
  if (from === to) return `${what} all lie within ${say(from)}`;
  const sorts = [from, to].filter(({basis}) => isOfFound(basis)).map(({basis}) => sortOfCount(basis));
  const mixed = sorts.length === 1 || sorts[0] !== sorts[1];
  return `${what} run from ${say(from)} to ${say(to)}${mixed ? "; what was found is no count of all" : ""}`;
}

function said(claim: ChartClaim, dated = false): string {
  return `${measured(claim)} (${claim.claimant}${dated ? `, ${formatDay(claim.known_on)}` : ""})`;
}

/** What stands on the last day that a claim reaches, about the toll that a chart is about; named where the chart shows
 * others as well. Where less stands than is drawn, the day is part of the sentence. */
export function standingFinding(spec: ChartSpec, data: ChartData): string {
  const lines = linesFor({...spec, tolls: spec.tolls.slice(0, 1)}, data);
  const last = lastToldDay(spec, data);
  const standing = lines.flatMap((line) => standsAt(line, last));
  const of = spec.tolls.length > 1 ? ` of ${data.tollTitles[spec.tolls[0]!]}` : "";
  const running = standing.filter(({count_window}) => count_window !== "closed");
  if (running.length < 2) return fewStanding(standing, `On ${formatDay(last)}`, of, claimsOnLines(spec, data).length);
  const whole = running.filter(({basis}) => !isOfFound(basis));
  const told = whole.length ? whole : running;
  const [fixed, found] = [standing.length - running.length, running.length - told.length];
  const beside = [...(found ? [`${countOf(found, "count")} of what was found`] : []),
    ...(fixed ? [`${countOf(fixed, "count")} for fixed days`] : [])];
  return extremes(told, `On ${formatDay(last)} the standing claims${of}`) +
    (beside.length ? `, beside ${beside.join(" and ")}` : "");
}

/** One claim or none, of more that are drawn. */
function fewStanding(standing: ChartClaim[], day: string, of: string, drawn: number): string {
  if (standing.length > 1 || drawn <= standing.length) return extremes(standing, `${day} the standing claims${of}`);
  return standing[0] ? `${day} one claim${of} stands: ${said(standing[0])}` : `${day} no claim${of} stands`;
}

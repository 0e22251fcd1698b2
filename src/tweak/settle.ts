import {addDays, formatDay, type Day} from "../toll/day.js";
import {mayBeLog, type ChartData, type ChartSpec} from "../charts/spec.js";
import {lossesOf} from "../charts/view/admitted-claims.js";
import {refused} from "./guard.js";
import {rowIndex, type RowIndex} from "../charts/view/row-index.js";

/** A chart that can be drawn, and what of the wish had to give way. */
export interface Settled {
  spec: ChartSpec;
  notices: string[];
}

/** Brings an author's chart and a reader's changes to one that the tables can answer and whose axis may be shared:
 * what is unknown falls away, days are brought into the story, tolls that may not be compared are drawn apart. */
export function settle(author: ChartSpec, changes: Partial<ChartSpec>, data: ChartData): Settled {
  const index = rowIndex(data);
  const notices: string[] = [];
  const wish = {...author, ...changes};
  const spec: ChartSpec = {
    ...wish,
    tolls: knownOf(wish.tolls, index.tolls, author.tolls, "toll", notices),
    notes: knownOf(wish.notes, index.events, [], "event", notices),
    only: knownOf(wish.only, wish.by === "body" ? index.bodies : index.claimants, [], wish.by, notices),
    claim: wish.claim !== null && index.claims.has(wish.claim) ? wish.claim : author.claim,
    ...period(author, wish, index, notices)
  };
  if (wish.claim !== spec.claim) notices.push("The claim that the link follows is not in the ledger.");
  if (needsClaim(spec.chart) && !spec.claim) Object.assign(spec, {chart: author.chart});
  if (needsToll(spec.chart) && !spec.tolls.length) Object.assign(spec, {chart: author.chart});
  spec.knownOn = knownDay(spec);
  forgetUnused(spec, author);
  if (!spec.tolls.some((toll) => lossesOf(toll, data))) spec.lossesAsKilled = false;
  return {spec: apart(spec, data, notices), notices};
}

function knownOf(wanted: string[], there: Set<string>, otherwise: string[], what: string, notices: string[]): string[] {
  const found = wanted.filter((id) => there.has(id));
  const lost = wanted.length - found.length;
  if (lost === 1) notices.push(`One ${what} that the link names is not in the ledger.`);
  if (lost > 1) notices.push(`${lost} ids (${what}) that the link names are not in the ledger.`);
  return found.length ? found : otherwise;
}

/** Strips show single days: a longer time would be a wall of rows. */
const longestStrip = 6;

function period(author: ChartSpec, wish: ChartSpec, {first, last}: RowIndex, notices: string[]): {from: Day; until: Day} {
  const earliest = author.from < first ? author.from : first;
  const latest = author.until > last ? author.until : last;
  const [from, until] = [clamp(wish.from, earliest, latest), clamp(wish.until, earliest, latest)];
  if (from !== wish.from || until !== wish.until)
    notices.push(`The claims run from ${formatDay(earliest)} to ${formatDay(latest)}; the period was cut to that.`);
  if (from > until) {
    notices.push("The first day came after the last; the author’s period is shown.");
    return {from: author.from, until: author.until};
  }
  if (wish.chart === "strip" && until > addDays(from, longestStrip)) {
    notices.push("A strip shows at most a week; the rest was cut.");
    return {from, until: addDays(from, longestStrip)};
  }
  return {from, until};
}

function clamp(day: Day, from: Day, until: Day): Day {
  return day < from ? from : day > until ? until : day;
}

/** A day after the period shows all of it; one before it, its first day. */
function knownDay({knownOn, from, until}: ChartSpec): Day | null {
  return knownOn === null || knownOn >= until ? null : knownOn < from ? from : knownOn;
}

/** What a kind of chart does not read stays as the author had it, so that it is no change and not in the address. */
function forgetUnused(spec: ChartSpec, {claim, aspect, split, admits, scale, carry}: ChartSpec): void {
  if (!mayBeLog(spec)) spec.scale = scale;
  if (spec.chart === "strip") spec.carry = carry;
  if (!needsClaim(spec.chart)) spec.claim = claim;
  if (spec.chart !== "survival") spec.aspect = aspect;
  if (spec.chart !== "panels") spec.split = split;
  if (spec.chart !== "gap") spec.admits = admits;
}

function needsClaim(chart: ChartSpec["chart"]): boolean {
  return chart === "follow" || chart === "afterlife";
}

function needsToll(chart: ChartSpec["chart"]): boolean {
  return !needsClaim(chart) && chart !== "survival";
}

/** Tolls that may not be compared never share an axis: they become small multiples, and the sentence says why. */
function apart(spec: ChartSpec, data: ChartData, notices: string[]): ChartSpec {
  if (spec.chart === "panels" && spec.split !== "toll") return {...spec, tolls: spec.tolls.slice(0, 1)};
  if (spec.chart !== "steps") return spec;
  const no = refused(spec.tolls, data);
  if (!no.length) return spec;
  notices.push(`Drawn apart, not on one axis: ${no[0]!.reasons.join(" ")}`);
  return {...spec, chart: "panels"};
}

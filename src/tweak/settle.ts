import {addDays, formatDay, type Day} from "../toll/day.js";
import {fieldNames} from "../charts/fields.js";
import * as kinds from "../charts/kinds.js";
import type {ChartRows, ChartSpec} from "../charts/spec.js";
import {lossesOf} from "../charts/view/admitted-claims.js";
import {refused} from "../charts/view/may-share.js";
import {nearest} from "../toll/nearest.js";
import {rowIndex, type RowIndex} from "../charts/view/row-index.js";

/** A chart that can be drawn, and what of the wish had to give way. */
export interface Settled {
  spec: ChartSpec;
  notices: string[];
}

/** Brings an author's chart and a reader's changes to one that the tables can answer and whose axis may be shared:
 * what is unknown falls away, days are brought into the story, tolls that may not be compared are drawn apart. */
export function settle(author: ChartSpec, changes: Partial<ChartSpec>, data: ChartRows): Settled {
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
  const {subject} = kinds[spec.chart];
  if (subject === "claim" ? !spec.claim : subject === "tolls" && !spec.tolls.length) {
    notices.push(
      `A chart of that kind needs ${subject === "claim" ? "a claim" : "a toll"}; the author’s kind is shown.`);
    spec.chart = author.chart;
  }
  spec.knownOn = knownDay(spec);
  if (changes.knownOn && spec.knownOn !== changes.knownOn && changes.knownOn !== spec.until)
    notices.push(`${formatDay(changes.knownOn)} is outside of the chart; it shows what was known ${
      spec.knownOn ? `on ${formatDay(spec.knownOn)}` : "at its end"}.`);
  forgetUnused(spec, author);
  if (!spec.tolls.some((toll) => lossesOf(toll, data))) spec.lossesAsKilled = false;
  if (!spec.covered) delete spec.covered;
  return {spec: apart(spec, data, notices), notices};
}

function knownOf(wanted: string[], there: Set<string>, otherwise: string[], what: string, notices: string[]): string[] {
  const found = wanted.filter((id) => there.has(id));
  const lost = wanted.filter((id) => !there.has(id));
  notices.push(...lost.slice(0, mostLost).map((id) => noSuch(id, what, there)));
  if (lost.length > mostLost) notices.push(`So are ${lost.length - mostLost} more.`);
  return found.length ? found : otherwise;
}

/** So many unknown ids are told one by one. */
const mostLost = 3;

function noSuch(id: string, what: string, there: Set<string>): string {
  const meant = nearest(id, there);
  return `${id.length > 60 ? `${id.slice(0, 60)}…` : id} is left out: the ledger has no such ${what}${
    meant ? `; ${meant} is the nearest` : ""}.`;
}

function period(author: ChartSpec, wish: ChartSpec, {first, last}: RowIndex, notices: string[]): {
  from: Day; until: Day} {
  const earliest = author.from < first ? author.from : first;
  const latest = author.until > last ? author.until : last;
  const [from, until] = [clamp(wish.from, earliest, latest), clamp(wish.until, earliest, latest)];
  if (from !== wish.from || until !== wish.until)
    notices.push(`The claims run from ${formatDay(earliest)} to ${formatDay(latest)}; the period was cut to that.`);
  if (from > until) {
    notices.push("The first day came after the last; the author’s period is shown.");
    return {from: author.from, until: author.until};
  }
  const {longest} = kinds[wish.chart];
  if (longest && until > addDays(from, longest - 1)) {
    notices.push(`A chart of this kind shows at most ${longest} days; the rest was cut.`);
    return {from, until: addDays(from, longest - 1)};
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
function forgetUnused(spec: ChartSpec, author: ChartSpec): void {
  const {options, subject} = kinds[spec.chart];
  const read = new Set<keyof ChartSpec>(["chart", subject, ...options]);
  for (const name of fieldNames) if (!read.has(name)) Object.assign(spec, {[name]: author[name]});
}

/** Tolls that may not be compared never share an axis: they are drawn apart, or left out of a kind that cannot do that,
 * and the sentence says why. What a kind does not draw is not in its spec. */
function apart(spec: ChartSpec, data: ChartRows, notices: string[]): ChartSpec {
  const {apart, oneAxis, settle = (same: ChartSpec) => same} = kinds[spec.chart];
  const no = oneAxis ? refused(spec.tolls, data, oneAxis) : [];
  if (!no.length) return settle(spec);
  const reasons = no[0]!.reasons.join(" ");
  if (apart) {
    notices.push(`Drawn apart, not on one axis: ${reasons}`);
    return {...spec, chart: apart, split: "toll"};
  }
  const left = new Set(no.map(({toll}) => toll));
  notices.push(
    `Left out, for it has no place on this axis: ${[...left].map((id) => data.tollTitles[id] ?? id)
      .join("; ")}. ${reasons}`);
  return settle({...spec, tolls: spec.tolls.filter((id) => !left.has(id))});
}

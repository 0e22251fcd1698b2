import {countOf} from "../toll/count-of.js";
import {formatDay} from "../toll/day.js";
import {bounds as allBounds, boundWord, type Bound} from "../toll/vocabulary.js";
import type {Changeable} from "../charts/fields.js";
import * as kinds from "../charts/kinds.js";
import {rowsFor} from "../charts/rows-for.js";
import type {ChartData, ChartSpec} from "../charts/spec.js";
import {saidBy} from "../charts/words/phrases.js";
import {changed} from "./address.js";
import {speakersOf} from "./speakers.js";

/** What a reader changed, in words: one phrase for each. Empty when the chart is the author's, and when what was
 * chosen draws nothing else. */
export function changesIn(author: ChartSpec, spec: ChartSpec, data: ChartData): string[] {
  const names = changed(author, spec).filter((name) => !maySpare.has(name) || draws(name, author, spec, data));
  return names.filter((name) => name !== "until" || !names.includes("from"))
    .map((name) => phrase[name](spec, data, author));
}

/** What the rows of a chart were narrowed to, whoever did it: a title over fewer claims says so below. */
export function narrowed(spec: ChartSpec, data: ChartData): string[] {
  const {only, bounds, carry, counted, lossesAsKilled} = spec;
  const all = {...spec, only: [], bounds: []};
  const said: Partial<Record<keyof ChartSpec, string | false>> = {
    only: only.length > 0 && phrase.only(spec, data, all),
    bounds: bounds.length > 0 && phrase.bounds(spec, data, all),
    counted: counted !== undefined && (counted ? "only counts of single cases" : "only what was asserted as a whole"),
    carry: carry !== null && phrase.carry(spec, data, all),
    lossesAsKilled: lossesAsKilled && phrase.lossesAsKilled(spec, data, all)
  };
  return kinds[spec.chart].options.map((name) => said[name]).filter((words) => typeof words === "string");
}

/** How a bound is called where there is no figure behind it. */
export const boundName: Record<Bound, string> = {...boundWord, exact: "exact", range: "ranges"};

/** Choices among claims: one that takes none away and adds none changes nothing. */
const maySpare = new Set<Changeable>(["only", "bounds", "carry", "lossesAsKilled"]);

function draws(name: Changeable, author: ChartSpec, spec: ChartSpec, data: ChartData): boolean {
  const {csv} = kinds[spec.chart];
  const without = {...spec, [name]: author[name]};
  return JSON.stringify(csv(spec, data)) !== JSON.stringify(csv(without, rowsFor(without, data)));
}

type Phrase = (spec: ChartSpec, data: ChartData, author: ChartSpec) => string;

const period: Phrase = ({from, until}) => (from === until ? `on ${formatDay(from)}`
  : `${formatDay(from)} to ${formatDay(until)}`);

const phrase: Record<Changeable, Phrase> = {
  chart: ({chart}) => `drawn as ${kinds[chart].words}`,
  tolls: ({tolls}, {tollTitles}) => `counted: ${tolls.map((toll) => tollTitles[toll] ?? toll).join("; ")}`,
  from: period,
  until: period,
  notes: ({notes}) => (notes.length ? "other notes" : "without notes"),
  by: ({by}) => (by === "claimant" ? "a line for each claimant" : "a line for each body"),
  scale: ({scale}) => (scale === "log" ? "logarithmic axis" : "linear axis"),
  admits: ({admits}) => `pairs admitted: ${admits.join(", ")}`,
  only: (spec, data, author) => {
    const names = speakersOf(spec, data);
    const before = author.by === spec.by && author.only.length ? author.only : [...names.keys()];
    const now = spec.only.length ? spec.only : [...names.keys()];
    const say = (ids: string[]) => ids.filter((id) => names.has(id)).map((id) => names.get(id)!).join(", ");
    return difference(before, now, say) || "all claimants";
  },
  knownOn: ({knownOn}) => (knownOn ? `as known on ${formatDay(knownOn)}` : "as known today"),
  claim: ({claim}, {claims}) => {
    const found = claims.find((one) => one.claim_id === claim);
    return found ? `another claim: ${saidBy(found)}` : "another claim";
  },
  aspect: ({aspect}) => `sorted by ${aspect}`,
  split: ({split}) => `a panel for each ${split === "toll" ? "toll" : split === "side" ? "side" : "claimant"}`,
  bounds: (spec, _, author) => {
    const [before, now] = [author, spec].map(({bounds}) => (bounds.length ? bounds : [...allBounds])) as [
      Bound[], Bound[]];
    return difference(before, now, (own) => own.map(figuresOf).join(", ")) || "all bounds";
  },
  carry: ({carry}) =>
    carry === null ? "carried until the next claim" : carry === 0 ? "nothing carried"
      : `carried for ${countOf(carry, "day")} at most`,
  lossesAsKilled: ({lossesAsKilled}) => (lossesAsKilled ? "losses counted as killed" : "losses apart from killed"),
  covered: ({covered}) => (covered ? "each count on the last day that it covers" : "each count on the day it was said")
};

function figuresOf(bound: Bound): string {
  return bound === "exact" ? "exact figures" : bound === "range" ? "ranges" : `figures said as ${boundName[bound]}`;
}

/** What was taken away and what was added, by name; what is left, where that is less. */
function difference<Id extends string>(before: Id[], now: Id[], say: (ids: Id[]) => string): string {
  const taken = say(before.filter((id) => !now.includes(id)));
  const added = say(now.filter((id) => !before.includes(id)));
  const left = say(now);
  if (taken && left.length < taken.length) return `only ${left}`;
  return [taken && `without ${taken}`, added && `with ${added}`].filter(Boolean).join(", ");
}

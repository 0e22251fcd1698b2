import {formatDay} from "../toll/day.js";
import {boundWord, type Bound} from "../toll/vocabulary.js";
import * as kinds from "../charts/kinds.js";
import type {ChartData, ChartSpec} from "../charts/spec.js";
import {changed} from "./address.js";
import type {Changeable} from "../charts/fields.js";

/** What a reader changed, in words: one phrase for each. Empty when the chart is the author's. */
export function changesIn(author: ChartSpec, spec: ChartSpec, data: ChartData): string[] {
  const names = changed(author, spec);
  const phrases = names.filter((name) => name !== "until" || !names.includes("from")).map((name) => phrase[name](spec, data));
  return phrases;
}

/** How a bound is called where there is no figure behind it. */
export const boundName: Record<Bound, string> = {...boundWord, exact: "exact", range: "ranges"};

type Phrase = (spec: ChartSpec, data: ChartData) => string;

const period: Phrase = ({from, until}) => (from === until ? `on ${formatDay(from)}` : `${formatDay(from)} to ${formatDay(until)}`);

const phrase: Record<Changeable, Phrase> = {
  chart: ({chart}) => `drawn as ${kinds[chart].words}`,
  tolls: ({tolls}, {tollTitles}) => `counted: ${tolls.map((toll) => tollTitles[toll] ?? toll).join("; ")}`,
  from: period,
  until: period,
  notes: ({notes}) => (notes.length ? "other notes" : "without notes"),
  by: ({by}) => (by === "claimant" ? "a line for each claimant" : "a line for each body"),
  scale: ({scale}) => (scale === "log" ? "logarithmic axis" : "linear axis"),
  admits: ({admits}) => `pairs admitted: ${admits.join(", ")}`,
  only: (spec, data) => (spec.only.length ? `only ${namesOf(spec, data).join(", ")}` : "all claimants"),
  knownOn: ({knownOn}) => (knownOn ? `as known on ${formatDay(knownOn)}` : "as known today"),
  claim: ({claim}) => `claim ${claim}`,
  aspect: ({aspect}) => `sorted by ${aspect}`,
  split: ({split}) => `a panel for each ${split === "toll" ? "toll" : split === "side" ? "side" : "claimant"}`,
  bounds: ({bounds}) => (bounds.length ? `only figures said as ${bounds.map((bound) => boundName[bound]).join(", ")}` : "all bounds"),
  carry: ({carry}) =>
    carry === null ? "carried until the next claim" : carry === 0 ? "nothing carried" : `carried for ${carry} ${carry === 1 ? "day" : "days"} at most`,
  lossesAsKilled: ({lossesAsKilled}) => (lossesAsKilled ? "losses counted as killed" : "losses apart from killed")
};

/** The chosen speakers by name; from five on only their number. */
function namesOf({only, by}: ChartSpec, {claims}: ChartData): string[] {
  if (only.length > 4) return [`${only.length} claimants`];
  return only.map((id) => {
    const claim = claims.find((one) => (by === "body" ? one.body_id : one.claimant_id) === id);
    return claim ? (by === "body" ? claim.body : claim.claimant) : id;
  });
}

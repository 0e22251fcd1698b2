import {addDays, daysBetween, type Day} from "../toll/day.js";
import type {ChartRows, ChartSpec} from "./spec.js";

/** What a chart is where nobody says otherwise: the one place of every default that needs no rows. */
export const defaults: Omit<
  ChartSpec, "chart" | "tolls" | "from" | "until" | "counted" | "under" | "bracket" | "covered" | "pinned"
> = {
  notes: [],
  by: "body",
  scale: "linear",
  admits: ["same"],
  only: [],
  knownOn: null,
  claim: null,
  aspect: "bound",
  split: "toll",
  bounds: [],
  carry: null,
  lossesAsKilled: false
};

/** A whole chart from what is said of it; the parts stand in one order, so that equal charts are equal as JSON. */
export function chartSpec(
  {chart, tolls, from, until, counted, under, bracket, covered, pinned, ...said}:
    Pick<ChartSpec, "chart" | "tolls" | "from" | "until"> & Partial<ChartSpec>
): ChartSpec {
  const {notes, by, scale, admits, only, ...rest} = {...defaults, ...said};
  return {
    chart, tolls, from, until, notes, by, scale, admits, only,
    ...(counted !== undefined && {counted}),
    ...(under?.length && {under}),
    ...(bracket !== undefined && {bracket}),
    ...(covered !== undefined && {covered}),
    ...(pinned !== undefined && {pinned}),
    ...rest
  };
}

/** The end of a chart that names none: past the last claim of its tolls by a tenth of the way there, at least a
 * week. */
export function lastDay(tolls: string[], {claims, started_on}: Pick<ChartRows, "claims" | "started_on">): Day {
  const days = claims.filter((claim) => !tolls.length || tolls.includes(claim.toll_id)).map((claim) => claim.known_on);
  const last = days.reduce((late, day) => (day > late ? day : late), started_on);
  return addDays(last, Math.max(7, Math.ceil(daysBetween(started_on, last) / 10)));
}

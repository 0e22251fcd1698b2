import type {Admission} from "../../toll/vocabulary.js";
import {measureWord, type Measure} from "../../toll/vocabulary.js";
import type {ChartData, ChartSpec} from "../spec.js";
import {gapsIn} from "../view/gaps.js";
import type {GapSeries} from "./draw.js";

/** A line for each kind of pairs that a chart lets in. */
export function gapSeries(spec: ChartSpec, data: ChartData): GapSeries[] {
  const {tolls, admits} = spec;
  const gaps = gapsIn(spec, data);
  const measure = data.claims.find((claim) => claim.toll_id === tolls[0])?.measure ?? "killed";
  return admits.map((admission) => ({
    label: admissionLabel(measure, admission),
    kind: admission === "same" ? "plain" : "caveat",
    rows: gaps.filter((row) => row.toll_id === tolls[0] && row.admits === admission)
  }));
}

/** Which pairs a line of gaps lets in, in the words of its measure. */
function admissionLabel(measure: Measure, admits: Admission): string {
  const word = measureWord[measure];
  return {
    same: `${word} only`,
    losses: `${word} or losses`,
    basis: `${word}, floors let in`,
    all: `${word} or losses, floors let in`
  }[admits];
}

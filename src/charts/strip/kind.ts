import type {ChartKind} from "../kind.js";
import {claimOptions} from "../options.js";
import {scopeOf} from "../view/windows.js";
import {claimRows} from "../words/claim-rows.js";
import {extremes} from "../words/extremes.js";
import {periodOf, saidBy} from "../words/phrases.js";
import {sourceLine} from "../words/source-line.js";
import {subtitleWithAxis} from "../words/subtitle.js";
import {furthest} from "./apart.js";
import {busiestDay, claimsOfDays} from "./claims.js";
import {stripChart} from "./draw.js";
import {countOf} from "../../toll/count-of.js";

/** All claims of a day, or of a few, on one axis of counts, each with its printings. */
export const strip: ChartKind = {
  words: "a strip of one day",
  key: ["sides", "figures", "printings"],
  offers: [{label: "All claims of one day"}],
  subject: "tolls",
  options: [...claimOptions, "scale", "bracket"],
  reads: ["reports"],
  controls: ["time", "who", "counted", "saidAs", "drawing"],
  oneAxis: ["comparable_scope"],
  longest: 7,
  draw: (spec, data, context) => stripChart(context, {
    claims: claimsOfDays(spec, data),
    reports: data.reports,
    type: spec.scale,
    apart: furthest(spec, data),
    scope: (claim) => scopeOf(claim, data)
  }),
  describe(spec, data) {
    const claims = claimsOfDays(spec, data).map((claim) => saidBy(claim));
    if (!claims.length) return `No claim of ${periodOf(spec)} fits these choices.`;
    const axis = spec.scale === "log" ? "one logarithmic axis" : "one axis";
    return `All claims of ${periodOf(spec)} on ${axis} of counts: ${claims.join("; ")}.`;
  },
  finding(spec, data) {
    const claims = claimsOfDays(spec, data);
    return extremes(claims, `${countOf(claims.length, "claim")} of ${periodOf(spec)}`);
  },
  subtitle: subtitleWithAxis,
  claims: claimsOfDays,
  rows: (spec, data) => claimRows(claimsOfDays(spec, data), spec, data),
  source: (spec, data) => sourceLine(claimsOfDays(spec, data), data),
  csv: (spec, data) => claimsOfDays(spec, data).map((claim) => ({...claim, status: claim.status})),
  begin(spec, rows) {
    const day = busiestDay(spec, rows) ?? spec.from;
    return {from: day, until: day, by: "claimant"};
  }
};

import {formatCount} from "../../toll/figure.js";
import {boundWord, measureWord} from "../../toll/vocabulary.js";
import type {ChartKind} from "../kind.js";
import {describeSurvival, sharesOf} from "./describe.js";
import {survivalChart} from "./draw.js";

/** What printing kept of the bounds or of the measures that were said. */
export const survival: ChartKind = {
  words: "what survived printing",
  offers: [{label: "What printing kept of the words"}],
  subject: "aspect",
  options: [],
  reads: ["survival"],
  controls: ["sorted"],
  draw: (spec, data, context) => survivalChart(context, sharesOf(spec, data), wordsOf[spec.aspect]),
  describe: describeSurvival,
  finding: ({aspect}) => `Which ${aspect}s arrived in print as they were said`,
  subtitle: () => "Printings of claims whose words are known",
  claims: (_, data) => data.claims,
  rows: (spec, data) => ({
    head: ["Said", "Printed", "Printings"],
    rows: sharesOf(spec, data).map((row) => [row.said, row.printed, String(row.printings)])
  }),
  source: (_, {reports, claims, version}) => `Source: tollbook ledger, ${formatCount(reports.length)} printings of ${
    formatCount(claims.length)} claims, not all printings there are; data version ${version}.`,
  csv: (spec, data) => sharesOf(spec, data).map((row) => ({...row}))
};

const wordsOf = {bound: {...boundWord, exact: "no bound", range: "range"}, measure: measureWord};

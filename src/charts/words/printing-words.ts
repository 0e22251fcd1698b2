import {formatDay} from "../../toll/day.js";
import {figureText} from "../../toll/figure.js";
import {damageText, measureWord} from "../../toll/vocabulary.js";
import type {CsvRow} from "../kind.js";
import type {ChartData, ChartSpec} from "../spec.js";
import type {ChartReport} from "../view/chart-claim.js";
import {followed, printingsOf} from "../view/followed.js";
import {saidBy} from "./phrases.js";
import type {TableRows} from "./table-rows.js";

/** What a printing changed, in words; "as said" where nothing. */
export function damageWords({damages}: Pick<ChartReport, "damages">): string {
  return damages.map((damage) => damageText[damage]).join(", ") || damageText.none;
}

/** A followed claim and each of its printings, as a sentence. */
export function describePrintings(spec: ChartSpec, data: ChartData): string {
  const [claim] = followed(spec, data);
  const reports = printingsOf(spec, data);
  const printed = reports.map((report) =>
    `${report.outlet}${report.published_on ? `, ${formatDay(report.published_on)}` : ""}: ${figureText(report)} (${damageWords(report)})`);
  return `${saidBy(claim!)}; ${reports.length} printings. ${printed.join("; ")}.`;
}

export function printedFinding(spec: ChartSpec, data: ChartData): string {
  const [claim] = followed(spec, data);
  if (!claim) return "No claim fits these choices";
  const count = printingsOf(spec, data).length;
  return `${claim.claimant}: ${figureText(claim)} ${measureWord[claim.measure]}, in ${count} ${count === 1 ? "printing" : "printings"}`;
}

export function printingRows(spec: ChartSpec, data: ChartData): TableRows {
  return {
    head: ["Printed", "Outlet", "Figure", "Measure", "What changed"],
    rows: printingsOf(spec, data).map((report) => [
      report.published_on ? formatDay(report.published_on) : "not known",
      report.outlet,
      figureText(report),
      measureWord[report.measure],
      damageWords(report)
    ])
  };
}

export function printingCsv(spec: ChartSpec, data: ChartData): CsvRow[] {
  return printingsOf(spec, data).map(({damages, ...row}) => ({...row, damages: damages.join(" ")}));
}

import {countOf} from "../../toll/count-of.js";
import {formatDay} from "../../toll/day.js";
import {countedAs} from "../../toll/counted.js";
import {figureText} from "../../toll/figure.js";
import {damageText, measureWord, type Damage} from "../../toll/vocabulary.js";
import type {CsvRow} from "../kind.js";
import type {ChartData, ChartSpec} from "../spec.js";
import type {ChartClaim, ChartReport} from "../view/chart-claim.js";
import {followed, printingsOf} from "../view/followed.js";
import {measured, saidBy} from "./phrases.js";
import type {TableRows} from "./table-rows.js";

/** What a printing changed, in words; "as said" where nothing. */
export function damageWords({damages}: Pick<ChartReport, "damages">): string {
  return damages.map((damage) => damageText[damage]).join(", ") || damageText.none;
}

/** What stands in a printing: the figure with its bound and measure, and what of the rest is not the claim's own. */
export function printedWords(report: ChartReport): string {
  return [measured(report), ...report.damages.flatMap((damage) => otherwise[damage] ?? [])].join(", ");
}

/** Changes that the figure itself does not show. */
const otherwise: Partial<Record<Damage, string>> = {
  "victims-changed": "of other people",
  "claimant-changed": "credited to somebody else",
  "date-changed": "of another day"
};

/** A printing with its day, its figure and what it changed. */
export function printedAs(report: ChartReport): string {
  const day = report.published_on ? formatDay(report.published_on) : "on a day not known";
  return `${report.outlet}, printed ${day}: ${measured(report)} (${damageWords(report)})`;
}

/** A followed claim and each of its printings, in the order of days. */
export function describePrintings(claim: ChartClaim, printings: ChartReport[]): string {
  const all = `${saidBy(claim)}; ${countOf(printings.length, "printing")}.`;
  return printings.length ? `${all} ${printings.map(printedAs).join("; ")}.` : all;
}

/** The claim, and in how many printings of what kind it is drawn. */
export function printedFinding(
  spec: ChartSpec, data: ChartData, count = printingsOf(spec, data).length, what = "printing"
): string {
  const [claim] = followed(spec, data);
  if (!claim) return "No claim fits these choices";
  return `${claim.claimant}: ${measured(claim)}, in ${countOf(count, what)}`;
}

/** Which claim is followed, and of whom it speaks. */
export function printedSubtitle(spec: ChartSpec, data: ChartData): string {
  const [claim] = followed(spec, data);
  if (!claim) return "No claim";
  return `${data.tollTitles[claim.toll_id] ?? measureWord[claim.measure]}: ${saidBy(claim)}`;
}

export function printingRows(printings: ChartReport[]): TableRows {
  return {
    head: ["Printed", "Outlet", "Figure", "Measure", "What changed"],
    rows: printings.map((report) => [
      report.published_on ? formatDay(report.published_on) : "not known",
      report.outlet,
      figureText(report),
      countedAs(report),
      damageWords(report)
    ])
  };
}

export function printingCsv(printings: ChartReport[]): CsvRow[] {
  return printings.map(({damages, ...row}) => ({...row, damages: damages.join(" ")}));
}

import {greatest} from "d3-array";
import {daysBetween, formatDay, type Day} from "../../toll/day.js";
import {formatCount, formatRatio} from "../../toll/figure.js";
import {isTelling, mayHeadline} from "../../toll/headline.js";
import type {GapRow} from "../../toll/widest.js";
import type {ChartData, ChartSpec} from "../spec.js";
import {headlineOf} from "../view/chart-claim.js";
import {claimFinder} from "../view/claim-finder.js";
import {lastDayOf} from "../words/phrases.js";
import {dividedGaps} from "./describe.js";

/** How wide the gap is at the end, and how wide it was before. A ratio of claims that were not said in one week, nor of
 * the same days, stands with the age of both. */
export function gapFinding(spec: ChartSpec, data: ChartData): string {
  const rows = dividedGaps(spec, data);
  if (!rows.length) return "No two claims could be compared in this time";
  if (!rows.some((row) => isTelling(row.guaranteed_ratio)))
    return "The claims lay too near each other for a ratio in this time";
  const claimOf = claimFinder(data);
  const last = rows.at(-1)!;
  const end = lastDayOf(spec);
  const day = last.until && last.until < end ? last.until : end;
  const when = day < end ? `until ${formatDay(day)}` : `on ${formatDay(end)}`;
  const before = rows.slice(0, rows.findLastIndex((row) => row.guaranteed_ratio !== last.guaranteed_ratio) + 1);
  const now = isTelling(last.guaranteed_ratio) ? `At least ${timesAndAges(last, day, claimOf)}` : "Hardly";
  return `${now} apart ${when}${comparison(last, widestOf(before), claimOf)}`;
}

type FindClaim = ReturnType<typeof claimFinder>;

function widestOf(rows: GapRow[]): GapRow | undefined {
  return greatest(rows, (row) => row.guaranteed_ratio!);
}

function comparison(last: GapRow, widest: GapRow | undefined, claimOf: FindClaim): string {
  if (!widest) return "";
  if (last.guaranteed_ratio! > widest.guaranteed_ratio!) return ", wider than before";
  if (last.guaranteed_ratio === widest.guaranteed_ratio) return ", as wide as ever before";
  return `, ${timesAndAges(widest, widest.from, claimOf)} at the widest`;
}

function timesAndAges(row: GapRow, day: Day, claimOf: FindClaim): string {
  const times = `${formatRatio(row.guaranteed_ratio!, {cut: true})} times`;
  const [smaller, larger] = [claimOf(row.smaller_claim_id!)!, claimOf(row.larger_claim_id!)!];
  if (mayHeadline(headlineOf(smaller), headlineOf(larger))) return times;
  const [a, b] = [smaller, larger].map(({known_on}) => formatCount(daysBetween(known_on, day)));
  return `${times} (said ${a} and ${b} days before)`;
}

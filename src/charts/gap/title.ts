import {greatest} from "d3-array";
import {daysBetween, formatDay, type Day} from "../../toll/day.js";
import {formatCount, formatRatio} from "../../toll/figure.js";
import {isTelling, mayHeadline} from "../../toll/headline.js";
import type {GapRow} from "../../toll/widest.js";
import type {ChartData, ChartSpec} from "../spec.js";
import {headlineOf} from "../view/chart-claim.js";
import {claimFinder} from "../view/claim-finder.js";
import {lastToldDay} from "../words/phrases.js";
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
  const end = lastToldDay(spec, data);
  const day = last.until && last.until < end ? last.until : end;
  const when = day < end ? `until ${formatDay(day)}` : `on ${formatDay(end)}`;
  const before = rows.slice(0, rows.findLastIndex((row) => row.guaranteed_ratio !== last.guaranteed_ratio) + 1);
  const now = isTelling(last.guaranteed_ratio) ? `At least ${timesOf(last)} apart` : "Hardly apart";
  return `${now} ${when}${agesOf(last, day, claimOf)}${comparison(last, widestOf(before), claimOf)}`;
}

type FindClaim = ReturnType<typeof claimFinder>;

function widestOf(rows: GapRow[]): GapRow | undefined {
  return greatest(rows, (row) => row.guaranteed_ratio!);
}

function comparison(last: GapRow, widest: GapRow | undefined, claimOf: FindClaim): string {
  if (!widest) return "";
  if (last.guaranteed_ratio! > widest.guaranteed_ratio!) return ", wider than before";
  if (last.guaranteed_ratio === widest.guaranteed_ratio) return ", as wide as ever before";
  return `, ${timesOf(widest)} at the widest${agesOf(widest, widest.from, claimOf)}`;
}

function timesOf({guaranteed_ratio}: GapRow): string {
  return `${formatRatio(guaranteed_ratio!, {cut: true})} times`;
}

/** How old the smaller and the larger claim were on a day, where their ratio may not stand by itself. */
function agesOf({smaller_claim_id, larger_claim_id}: GapRow, day: Day, claimOf: FindClaim): string {
  const [smaller, larger] = [claimOf(smaller_claim_id!)!, claimOf(larger_claim_id!)!];
  if (mayHeadline(headlineOf(smaller), headlineOf(larger))) return "";
  const [a, b] = [smaller, larger].map(({known_on}) => formatCount(daysBetween(known_on, day)));
  return ` (said ${a} and ${b} days before)`;
}

import {greatest} from "d3";
import {countOf} from "../../toll/count-of.js";
import {daysBetween, formatDay, type Day} from "../../toll/day.js";
import {formatRatio} from "../../toll/figure.js";
import {isTelling, mayHeadline} from "../../toll/headline.js";
import type {GapRow} from "../../toll/widest.js";
import type {ChartData, ChartSpec} from "../spec.js";
import {headlineOf} from "../view/chart-claim.js";
import {claimFinder} from "../view/claim-finder.js";
import {lastToldDay, measured} from "../words/phrases.js";
import {dividedGaps} from "./describe.js";

/** How wide the gap is at the end, between whose claims, and how wide it was before. A ratio of claims that were not
 * said in one week, nor of the same days, stands with the age of both. */
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
  return `${now} ${when}: ${pairOf(last, day, claimOf)}${comparison(last, widestOf(before), claimOf)}`;
}

type FindClaim = ReturnType<typeof claimFinder>;

function widestOf(rows: GapRow[]): GapRow | undefined {
  return greatest(rows, (row) => row.guaranteed_ratio!);
}

function comparison(last: GapRow, widest: GapRow | undefined, claimOf: FindClaim): string {
  if (!widest) return "";
  if (last.guaranteed_ratio! > widest.guaranteed_ratio!) return "; the widest in this time";
  if (last.guaranteed_ratio === widest.guaranteed_ratio) return "; as wide as ever in this time";
  return `; at least ${timesOf(widest)} at the widest${agesOf(widest, widest.from, claimOf)}`;
}

function timesOf({guaranteed_ratio}: GapRow): string {
  return `${formatRatio(guaranteed_ratio!, {cut: true})} times`;
}

/** "498 killed (Ministry) and more than 7,000 killed (Staff)", each with its age where their ratio may not stand by
 * itself. */
function pairOf(row: GapRow, day: Day, claimOf: FindClaim): string {
  const claims = [claimOf(row.smaller_claim_id!)!, claimOf(row.larger_claim_id!)!];
  const ages = agedPair(row, claimOf) ? claims.map(({known_on}) => `, said ${ageOf(known_on, day)}`) : ["", ""];
  return claims.map((claim, index) => `${measured(claim)} (${claim.claimant}${ages[index]})`).join(" and ");
}

/** How old the smaller and the larger claim were on a day, where their ratio may not stand by itself. */
function agesOf(row: GapRow, day: Day, claimOf: FindClaim): string {
  if (!agedPair(row, claimOf)) return "";
  const [a, b] = [row.smaller_claim_id, row.larger_claim_id].map((id) => ageOf(claimOf(id!)!.known_on, day));
  return ` (said ${a} and ${b})`;
}

function agedPair({smaller_claim_id, larger_claim_id}: GapRow, claimOf: FindClaim): boolean {
  return !mayHeadline(headlineOf(claimOf(smaller_claim_id!)!), headlineOf(claimOf(larger_claim_id!)!));
}

function ageOf(known: Day, day: Day): string {
  const days = daysBetween(known, day);
  return days ? `${countOf(days, "day")} before` : "that day";
}

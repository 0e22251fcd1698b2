import {greatest} from "d3";
import {figureText, formatRatio} from "../../toll/figure.js";
import type {ChartData, ChartSpec} from "../spec.js";
import {admittedClaims} from "../view/admitted-claims.js";
import {claimFinder} from "../view/claim-finder.js";
import {gapsOf} from "../view/gaps.js";
import {lastDayOf, periodOf} from "../words/phrases.js";

/** Why a chart holds no gap: nobody, or only one, spoke, or what was said may only be set side by side with a caveat,
 * which is then said with the two figures. */
export function whyNoGap(spec: ChartSpec, data: ChartData): string {
  const last = lastDayOf(spec);
  const claims = admittedClaims(spec, data).filter(({known_on}) => known_on <= last);
  const speakers = [...new Set(claims.map(({body}) => body))];
  if (!speakers.length) return `No claim of ${periodOf(spec)} fits these choices`;
  if (speakers.length === 1) return `Only ${speakers[0]} spoke here, and a gap needs two`;
  const rows = gapsOf({...spec, admits: ["all"]}, data)
    .filter((row) => row.guaranteed_ratio !== null && row.from <= last);
  const widest = greatest(rows, (row) => row.guaranteed_ratio!);
  if (!widest) return "No two of these claims may be compared: they count other days, other cases or in other ways";
  const claimOf = claimFinder(data);
  const name = (id: string | null) => `${figureText(claimOf(id!)!)} (${claimOf(id!)!.claimant})`;
  return "No two of these claims may be compared outright. With counts of single cases let in beside totals, " +
    `${name(widest.larger_claim_id)} is at least ${formatRatio(widest.guaranteed_ratio!, {cut: true})} times ${
      name(widest.smaller_claim_id)}`;
}

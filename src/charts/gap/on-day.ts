import {formatDay, type Day} from "../../toll/day.js";
import {figureText, formatRatio} from "../../toll/figure.js";
import {isTelling} from "../../toll/headline.js";
import type {ChartData, ChartSpec} from "../spec.js";
import {claimFinder} from "../view/claim-finder.js";
import {gapsIn} from "../view/gaps.js";

/** Which two claims were furthest apart on a day, in a sentence. */
export function gapOnDay(spec: ChartSpec, data: ChartData, day: Day): string {
  const {tolls, admits} = spec;
  const row = gapsIn(spec, data).find((one) =>
    one.toll_id === tolls[0] && one.admits === admits[0] && one.from <= day && (one.until ?? day) >= day);
  if (!row?.larger_claim_id || row.guaranteed_ratio === null)
    return `On ${formatDay(day)} no two claims could be divided.`;
  const claimOf = claimFinder(data);
  const name = (id: string) => {
    const claim = claimOf(id)!;
    return `${claim.claimant} (${figureText(claim)}, ${formatDay(claim.known_on, {year: false})})`;
  };
  const times = isTelling(row.guaranteed_ratio)
    ? `at least ${formatRatio(row.guaranteed_ratio, {cut: true})} times` : "too near for a ratio";
  return `The furthest apart were ${name(row.smaller_claim_id!)} and ${name(row.larger_claim_id)}: ${times}.`;
}

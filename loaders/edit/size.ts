import {daysBetween, isDay} from "../../src/toll/day.ts";
import {formatCount} from "../../src/toll/figure.ts";

/** How large a change of a cell is, where it is a count or a day: ", 40 more (8.7 %)", ", 3 days later"; else nothing. */
export function sizeOf(was: string | null, now: string | null): string {
  if (!was || !now) return "";
  if (isDay(was) && isDay(now)) {
    const days = daysBetween(was, now);
    return `, ${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"} ${days < 0 ? "earlier" : "later"}`;
  }
  if (!/^\d+$/.test(was) || !/^\d+$/.test(now)) return "";
  const difference = Number(now) - Number(was);
  const share = Number(was) ? ` (${Math.abs((100 * difference) / Number(was)).toFixed(1)} %)` : "";
  return `, ${formatCount(Math.abs(difference))} ${difference < 0 ? "fewer" : "more"}${share}`;
}

import {countOf} from "../../src/toll/count-of.ts";
import {daysBetween, isDay} from "../../src/toll/day.ts";
import {formatCount} from "../../src/toll/figure.ts";

/** How large a change of a cell is, where it is a count or a day: ", 40 more (8.7 %)", ", 3 days later"; else
 * nothing. */
export function sizeOf(was: string | null, now: string | null): string {
  if (!was || !now) return "";
  if (isDay(was) && isDay(now)) {
    const days = daysBetween(was, now);
    return `, ${countOf(Math.abs(days), "day")} ${days < 0 ? "earlier" : "later"}`;
  }
  return /^\d+$/.test(was) && /^\d+$/.test(now) ? difference(Number(was), Number(now)) : "";
}

/** The same for words with one number each: "more than 6,000" and "more than 7,000" are ", 1,000 more (16.7 %)". */
export function sizeOfWords(was: string, now: string): string {
  const [a, b] = [onlyNumber(was), onlyNumber(now)];
  return a === null || b === null || a === b ? "" : difference(a, b);
}

function onlyNumber(words: string): number | null {
  const found = words.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  return found.length === 1 ? Number(found[0].replaceAll(",", "")) : null;
}

function difference(was: number, now: number): string {
  const far = Math.abs(now - was);
  const percent = ((100 * far) / was).toFixed(1);
  const share = was ? ` (${percent === "0.0" ? "less than 0.1" : percent} %)` : "";
  return `, ${Number.isInteger(far) ? formatCount(far) : far.toFixed(1)} ${now < was ? "fewer" : "more"}${share}`;
}

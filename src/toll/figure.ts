import type {Figure} from "./bound.ts";
import {boundWord} from "./vocabulary.ts";

/** Digits in the house style: 1351 → "1,351". */
export function formatCount(count: number): string {
  return count.toLocaleString("en-GB", {maximumFractionDigits: 0});
}

/** A figure in words, bound kept: "498", "more than 6,000", "7,000 to 15,000". */
export function figureText({low, high, bound}: Figure): string {
  if (bound === "range") return `${formatCount(low!)} to ${formatCount(high!)}`;
  return [boundWord[bound], formatCount((low ?? high)!)].filter(Boolean).join(" ");
}

/** A ratio to one decimal; a guaranteed ratio is cut, not rounded, so that it never says more than it can. */
export function formatRatio(ratio: number, {cut = false}: {cut?: boolean} = {}): string {
  const tenths = cut ? Math.floor(ratio * 10 + 1e-9) / 10 : Math.round(ratio * 10) / 10;
  return ratio >= 100 ? formatCount(cut ? Math.floor(ratio) : Math.round(ratio)) : tenths.toFixed(1);
}

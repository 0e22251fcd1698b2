import type {Figure} from "./bound.js";
import {boundWord} from "./vocabulary.js";

const digits = new Intl.NumberFormat("en-GB", {maximumFractionDigits: 0});

/** Digits in the house style: 1351 → "1,351". */
export function formatCount(count: number): string {
  return digits.format(count);
}

/** A figure in words, bound kept: "498", "more than 6,000", "7,000 to 15,000". */
export function figureText({low, high, bound}: Figure): string {
  if (bound === "range") return `${formatCount(low!)} to ${formatCount(high!)}`;
  return [boundWord[bound], formatCount((low ?? high)!)].filter(Boolean).join(" ");
}

/** A ratio: 8.8, from 10 on without a decimal, since words like "almost" bear no third digit. A guaranteed ratio is
 * cut, not rounded, so that it never says more than it can. */
export function formatRatio(ratio: number, {cut = false}: {cut?: boolean} = {}): string {
  const whole = cut ? Math.floor : Math.round;
  const tenths = whole(ratio * 10) / 10;
  return tenths < 10 ? String(tenths) : formatCount(whole(ratio));
}

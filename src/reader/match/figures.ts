import {roundingUnit, type Figure} from "../../toll/bound.js";

/** How a printed figure relates to a claimed one; null when nothing ties them. */
export type Likeness = "same" | "other-bound" | "one-end" | "rounded" | "slip" | "near";

/** Compares the figures of a printing and a claim: the same, in another bound, one end of a range, rounded, with the
 * digits of a misprint, or merely near. */
export function likeness(printed: Figure, claimed: Figure): Likeness | null {
  if (!comparableSize(printed, claimed)) return null;
  const [a, b] = [ends(printed), ends(claimed)];
  const shared = a.filter((count) => b.includes(count));
  if (shared.length === Math.max(a.length, b.length)) return printed.bound === claimed.bound ? "same" : "other-bound";
  if (shared.length) return "one-end";
  if (a.length !== 1 || b.length !== 1 || a[0]! < 100 || b[0]! < 100) return null;
  if (isRounding(a[0]!, b[0]!)) return "rounded";
  if (isSlip(String(a[0]), String(b[0]))) return "slip";
  return isNear(a[0]!, b[0]!) ? "near" : null;
}

/** The quick look: a misprint is at most ten times too large or small. */
function comparableSize(a: Figure, b: Figure): boolean {
  return (a.high ?? a.low)! * 10 >= (b.low ?? b.high)! - 10 && (b.high ?? b.low)! * 10 >= (a.low ?? a.high)! - 10;
}

/** How much a number tells: 498 is hardly met twice by chance, 5 and 2,000 are. */
export function telling(figure: Figure): number {
  return Math.max(...ends(figure).map((count) => String(count / roundingUnit(count)).length + (count >= 100 ? 1 : 0)));
}

const ends = ({low, high}: Figure) => [...new Set([low, high])].filter((count) => count !== null);

/** 3,800 for 3,825: the claim cut or rounded to the place of the printing, and finer than that place. */
function isRounding(printed: number, claimed: number): boolean {
  const unit = roundingUnit(printed);
  return unit >= 10 && roundingUnit(claimed) < unit && Math.abs(printed - claimed) < unit && printed >= unit * 10;
}

/** Two neighbouring digits swapped, or a digit lost or doubled behind the first, in numbers of three digits or more:
 * 489 for 498, 1400 for 14000. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 3 || a[0] !== b[0]) return false;
  if (a.length === b.length) {
    const wrong = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
    return wrong.length === 2 && wrong[1] === wrong[0]! + 1 && a[wrong[0]!] === b[wrong[1]!] &&
      a[wrong[1]!] === b[wrong[0]!];
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long.length === short.length + 1 && [...long].some((_, at) => long.slice(0, at) +
    long.slice(at + 1) === short);
}

/** A tenth apart at most: what a body can hardly have said twice on one day. */
function isNear(a: number, b: number): boolean {
  return Math.min(a, b) >= 100 && Math.abs(a - b) <= Math.max(a, b) / 10;
}

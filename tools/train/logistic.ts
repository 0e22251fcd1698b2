import type {Signs} from "../../src/reader/score/trust.ts";

/** A case with its signs, and whether it is so. */
export interface Case {
  right: boolean;
  signs: Signs;
}

const steps = 12;

/** Weights of `count` signs by which the log odds of being right are a sum: logistic regression by Newton's steps, the
 * weights held small by `shrink` (a ridge) but for the first. */
export function logistic(cases: Case[], count: number, shrink: number): Float64Array {
  const weights = new Float64Array(count);
  for (let step = 0; step < steps; step += 1) {
    const [slope, bend] = [new Float64Array(count), Array.from({length: count}, () => new Float64Array(count))];
    for (const one of cases) lean(one, weights, slope, bend);
    for (let sign = 0; sign < count; sign += 1) {
      const pull = cases.length * (sign === 0 ? 1e-6 : shrink);
      slope[sign]! -= pull * weights[sign]!;
      bend[sign]![sign]! += pull;
    }
    const move = solved(bend, slope);
    for (let sign = 0; sign < count; sign += 1) weights[sign]! += move[sign]!;
  }
  return weights;
}

/** Adds a case to the slope and the bend of the likelihood. */
function lean({right, signs: {ids, values}}: Case, weights: Float64Array, slope: Float64Array,
  bend: Float64Array[]): void {
  let odds = 0;
  for (let at = 0; at < ids.length; at += 1) odds += weights[ids[at]!]! * values[at]!;
  const p = 1 / (1 + Math.exp(-odds));
  for (let at = 0; at < ids.length; at += 1) {
    slope[ids[at]!]! += ((right ? 1 : 0) - p) * values[at]!;
    const row = bend[ids[at]!]!;
    const pull = p * (1 - p) * values[at]!;
    for (let other = 0; other < ids.length; other += 1) row[ids[other]!]! += pull * values[other]!;
  }
}

/** The x of A x = b for a symmetric A with a strong diagonal, by elimination. */
function solved(rows: Float64Array[], b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let at = 0; at < x.length; at += 1)
    for (let below = at + 1; below < x.length; below += 1) {
      const share = rows[below]![at]! / rows[at]![at]!;
      if (share === 0) continue;
      for (let column = at; column < x.length; column += 1) rows[below]![column]! -= share * rows[at]![column]!;
      x[below]! -= share * x[at]!;
    }
  for (let at = x.length - 1; at >= 0; at -= 1) {
    for (let column = at + 1; column < x.length; column += 1) x[at]! -= rows[at]![column]! * x[column]!;
    x[at]! /= rows[at]![at]!;
  }
  return x;
}

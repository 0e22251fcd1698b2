import {admitted, nominal, type Figure, type Interval} from "./bound.js";

export interface Gap {
  /** Larger nominal ÷ smaller nominal, at least 1; a range meets the other figure with its nearer end. Null when
   * the smaller is zero. */
  nominal_ratio: number | null;
  /** The smallest ratio that both admitted intervals allow: 1 when they overlap. Null when zero is all that the smaller
   * admits. */
  guaranteed_ratio: number | null;
  /** Larger nominal − smaller nominal, in people or cases. */
  difference: number;
  /** Whether the first figure is the larger by nominal value. */
  firstIsLarger: boolean;
}

/** How far apart two figures are. Symmetric but for `firstIsLarger`; it says nothing of which is true. */
export function gap(a: Figure, b: Figure): Gap {
  const [x, y] = nearestNominals(a, b);
  const [small, large] = [Math.min(x, y), Math.max(x, y)];
  const zero = small === 0 && large > 0;
  return {
    nominal_ratio: zero ? null : large === small ? 1 : large / small,
    guaranteed_ratio: guaranteedRatio(admitted(a), admitted(b)),
    difference: large - small,
    firstIsLarger: x > y
  };
}

/** The counts to compare: the nominal of each, and of a range the admitted count nearest to the other figure. */
function nearestNominals(a: Figure, b: Figure): [number, number] {
  const [na, nb] = [nominal(a), nominal(b)];
  if (na !== null && nb !== null) return [na, nb];
  if (na !== null) return [na, clamp(na, b)];
  if (nb !== null) return [clamp(nb, a), nb];
  const near = clamp(b.low!, a);
  return [near, clamp(near, b)];
}

function clamp(value: number, range: Figure): number {
  return Math.min(Math.max(value, range.low!), range.high!);
}

/** The smallest ratio of two counts, one of each interval: 1 where they overlap, null where zero is all that the
 * smaller admits. */
export function guaranteedRatio(x: Interval, y: Interval): number | null {
  if (x.high > y.low && y.high > x.low) return 1;
  const [lower, upper] = x.high <= y.low ? [x, y] : [y, x];
  if (lower.high === 0) return upper.low === 0 && !upper.lowOpen ? 1 : null;
  return upper.low / lower.high;
}

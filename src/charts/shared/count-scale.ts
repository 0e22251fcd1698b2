import {scaleLinear, scaleLog} from "d3";

/** A scale of counts: where each stands, its grid lines, and the counts that are written beside them. */
export interface CountScale {
  (count: number): number;
  lines: (room: number) => number[];
  ticks: (room: number) => number[];
  /** Where 0 stands on a logarithmic axis, apart from its counts; null where it has no place of its own. */
  zeroAt: number | null;
}

/** Counts along an axis from `start` to `end`. A logarithmic one has no 0: where one was said it stands at the start,
 * apart from all counts; other counts below the first are drawn as the first. A linear one begins where its domain
 * does.
 * @param options.apart the room between 0 and the first count of a logarithmic axis */
export function countScale(
  {domain, type, zero, apart = 26}:
    {domain: [number, number]; type?: "linear" | "log"; zero?: boolean; apart?: number},
  [start, end]: [number, number]
): CountScale {
  if (type !== "log") return linear(domain, [start, end]);
  const from = zero ? start + Math.sign(end - start) * apart : start;
  const scale = scaleLog(domain, [from, end]);
  const ticks = (room: number) => scale.ticks(room).filter(scale.tickFormat(room));
  return Object.assign((count: number) => (zero && count === 0 ? start : scale(Math.max(count, domain[0]))), {
    lines: (room: number) => [...(zero ? [0] : []), ...scale.ticks(room)],
    ticks: (room: number) => [...(zero ? [0] : []), ...ticks(room)],
    zeroAt: zero ? start : null
  });
}

function linear([first, last]: [number, number], range: [number, number]): CountScale {
  const nice = scaleLinear([0, last], range).nice();
  const scale = nice.domain([first, nice.domain()[1]!]);
  const ticks = (room: number) => (first
    ? [first, ...scale.ticks(room).filter((tick) => tick > first)]
    : scale.ticks(room).filter(Number.isInteger));
  return Object.assign((count: number) => scale(count), {lines: ticks, ticks, zeroAt: null});
}

import type {ChartSpec} from "../charts/spec.js";
import {changed} from "./address.js";

/** Steps that follow each other faster than this and change one and the same thing are one: a slider's way. */
const oneStep = 700;

/** The steps by which a reader came to a chart, to be taken back and made again. */
export function steps(now: () => number = () => performance.now()) {
  const past: ChartSpec[] = [];
  let future: ChartSpec[] = [];
  let last = {what: "", at: -Infinity};
  const forget = () => (last = {what: "", at: -Infinity});
  return {
    made(before: ChartSpec, after: ChartSpec): void {
      const what = changed(before, after).join();
      if (!what) return;
      const goesOn = what === last.what && now() - last.at < oneStep;
      if (!goesOn) past.push(before);
      last = {what, at: now()};
      future = [];
    },
    back(spec: ChartSpec): ChartSpec | null {
      forget();
      const before = past.pop() ?? null;
      if (before) future.push(spec);
      return before;
    },
    forth(spec: ChartSpec): ChartSpec | null {
      forget();
      const after = future.pop() ?? null;
      if (after) past.push(spec);
      return after;
    },
    can: () => ({back: past.length > 0, forth: future.length > 0})
  };
}

import type {ChartKind, ChartSpec} from "./spec.js";

/** What a cell says first in the call of a chart. */
export type Subject = "tolls" | "claim" | "aspect";

export interface Kind {
  subject: Subject;
  /** What a call may say besides, in the order in which it is written: the parts of a chart that this kind reads. */
  options: readonly (keyof ChartSpec)[];
}

const period = ["from", "until"] as const;
const lines = [...period, "knownOn", "by", "scale", "counted", "carry", "bounds", "only", "lossesAsKilled"] as const;
const claims = [...period, "by", "counted", "bounds", "only", "lossesAsKilled"] as const;

/** Every kind of chart, by the name of its call. */
export const kinds: Record<ChartKind, Kind> = {
  steps: {subject: "tolls", options: [...lines, "notes"]},
  gap: {subject: "tolls", options: [...lines, "admits", "notes"]},
  mirror: {subject: "tolls", options: lines},
  panels: {subject: "tolls", options: [...lines, "split"]},
  strip: {subject: "tolls", options: [...claims, "scale"]},
  silence: {subject: "tolls", options: claims},
  survival: {subject: "aspect", options: []},
  follow: {subject: "claim", options: []},
  afterlife: {subject: "claim", options: period},
  windows: {subject: "tolls", options: [...claims, "under"]},
  intervals: {subject: "tolls", options: claims}
};

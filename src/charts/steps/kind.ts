import type {ChartKind} from "../kind.js";
import {lineOptions} from "../options.js";
import {claimsOnLines, linesFor} from "../view/drawn-lines.js";
import {notesOf} from "../view/notes-of.js";
import {claimRows} from "../words/claim-rows.js";
import {describeLines} from "../words/describe-lines.js";
import {standingFinding} from "../words/extremes.js";
import {sourceLine} from "../words/source-line.js";
import {stretchRows} from "../words/stretch-rows.js";
import {subtitleWithAxis} from "../words/subtitle.js";
import {stepChart} from "./draw.js";
import {standingOnDay} from "./on-day.js";

/** Reported counts day by day: a step line for each speaker. */
export const steps: ChartKind = {
  words: "steps",
  key: ["sides", "figures", "lines"],
  offers: [{label: "Counts day by day"}],
  subject: "tolls",
  options: [...lineOptions, "notes", "pinned"],
  controls: ["time", "who", "counted", "saidAs", "drawing"],
  oneAxis: [],
  apart: "panels",
  draw: (spec, data, context) => stepChart(context, {
    lines: linesFor(spec, data),
    room: spec.knownOn ? linesFor({...spec, knownOn: null}, data) : undefined,
    notes: notesOf(spec, data),
    from: spec.from,
    until: spec.until,
    type: spec.scale,
    pinned: spec.pinned,
    knownOn: spec.knownOn ?? undefined
  }),
  describe: describeLines,
  finding: standingFinding,
  subtitle: subtitleWithAxis,
  claims: claimsOnLines,
  rows: (spec, data) => claimRows(claimsOnLines(spec, data), spec, data),
  source: (spec, data) => sourceLine(claimsOnLines(spec, data), data),
  csv: (spec, data) => stretchRows(linesFor(spec, data)),
  onDay: standingOnDay
};

import type {Day} from "../toll/day.js";
import type {TollKey} from "../toll/toll.js";
import type {ChartData, ChartName, ChartRows, ChartSpec} from "./spec.js";
import type {ChartClaim, ChartContext} from "./view/chart-claim.js";
import type {KeyPart} from "./shared/key.js";
import type {TableRows} from "./words/table-rows.js";

/** What a cell says first in the call of a chart. */
export type Subject = "tolls" | "claim" | "aspect";

/** The groups of controls that a panel may show; src/tweak/panel.ts makes them. */
export type ControlName = "time" | "who" | "counted" | "saidAs" | "drawing" | "baseline" | "printed" | "sorted";

/** All that tells one kind of chart from another. Each lives in a folder of its own and is one line of kinds.ts. */
export interface ChartKind {
  /** After "drawn as": "a mirror". */
  words: string;
  /** By which names a reader may choose it; none = only an author may. */
  offers?: readonly {label: string; split?: ChartSpec["split"]}[];
  subject: Subject;
  /** What a call may say besides, in the order in which it is written: the parts of a chart that this kind reads. */
  options: readonly (keyof ChartSpec)[];
  /** The rows that it needs beside claims. */
  reads?: readonly ("reports" | "gaps" | "survival")[];
  controls: readonly ControlName[];
  /** Its rows of words need the room of a phone: in a narrower box the picture is made smaller, not drawn anew. */
  ofWords?: boolean;
  /** The most days that it shows; the last day of such a chart follows the first. */
  longest?: number;
  /** Set where all tolls stand on one axis of counts: the parts in which they may differ all the same, because the
   * picture says of each mark which it is. A kind without it has no such axis, one toll, or an axis for each. */
  oneAxis?: readonly (keyof TollKey)[];
  /** The kind that draws tolls apart which may not share this one's axis. */
  apart?: ChartName;
  /** The kind that draws tolls on one axis which this one draws apart. */
  together?: ChartName;
  /** Which of its marks a reader needs a key to. */
  key: readonly KeyPart[];
  draw: (spec: ChartSpec, data: ChartData, context: ChartContext) => SVGSVGElement;
  /** What it shows, in words from its rows: for those who hear the page, and for those who doubt it. */
  describe: (spec: ChartSpec, data: ChartData) => string;
  /** What it found, in a sentence from its rows: the title where no author wrote one. */
  finding: (spec: ChartSpec, data: ChartData) => string;
  /** Why it shows nothing, where it has no mark; its finding where left out. */
  empty?: (spec: ChartSpec, data: ChartData) => string;
  /** What it counts, of whom, and when. */
  subtitle: (spec: ChartSpec, data: ChartData) => string;
  /** The chart as a table: one row for each mark. */
  rows: (spec: ChartSpec, data: ChartData) => TableRows;
  /** Where its numbers come from. */
  source: (spec: ChartSpec, data: ChartData) => string;
  /** The rows that it draws, and no other, with the tables' own names of columns. */
  csv: (spec: ChartSpec, data: ChartData) => CsvRow[];
  /** The claims that it draws. */
  claims: (spec: ChartSpec, data: ChartData) => ChartClaim[];
  /** What stood on a day, in a sentence; for kinds that a reader may take back to a day. */
  onDay?: (spec: ChartSpec, data: ChartData, day: Day) => string;
  /** What a chart of this kind needs besides when a reader turns to it. */
  begin?: (spec: ChartSpec, rows: ChartRows) => Partial<ChartSpec>;
  /** Takes out of a reader's wish what this kind cannot draw. */
  settle?: (spec: ChartSpec) => ChartSpec;
}

export type CsvRow = Record<string, string | number | boolean | null>;

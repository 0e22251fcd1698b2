import type {ChartRows, ChartSpec} from "../../charts/spec.js";

/** What a group of controls knows and may do. */
export interface Desk {
  rows: ChartRows;
  author: ChartSpec;
  /** The chart as it is now. */
  spec: () => ChartSpec;
  /** Asks for a change; the chart, its words and the address follow. */
  change: (changes: Partial<ChartSpec>) => void;
  /** Says something to the reader, such as why a wish cannot be met. */
  say: (sentence: string) => void;
  /** Names that must be unique on a page begin with this. */
  prefix: string;
}

/** A group of controls: its heading, what it says when folded, and how it follows a change from elsewhere. */
export interface Control {
  heading: string;
  body: HTMLElement;
  /** Brings the inputs in line with the chart; answers the few words that stand for them when they are folded. */
  follow: () => string;
}

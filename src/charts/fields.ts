import {bounds} from "../toll/vocabulary.js";
import * as kinds from "./kinds.js";
import type {ChartSpec} from "./spec.js";

/** The version of the state in an address. It goes up when a field changes its meaning, not when one is added. */
export const stateVersion = 1;

/** What a field of the state may hold, as far as it can be told without the tables. */
export type Field =
  | {kind: "word"; words: readonly string[]}
  | {kind: "words"; words: readonly string[]}
  | {kind: "ids"; most: number}
  | {kind: "id"}
  | {kind: "day"}
  | {kind: "count"; most: number}
  | {kind: "flag"};

export interface Declared {
  /** The field's name in an address. */
  name: string;
  field: Field;
  description: string;
}

/** What a reader may change; the rest of a chart stays as its author had it. */
export type Changeable = Exclude<keyof ChartSpec, "counted" | "under" | "bracket" | "pinned">;

/** Every part of a chart that a reader may change. The browser's validator, the zod schema that tests hold it to and
 * the address all read this one list. */
export const fields: Record<Changeable, Declared> = {
  chart: {name: "chart", field: {kind: "word", words: Object.keys(kinds)}, description: "The kind of chart."},
  tolls: {
    name: "toll",
    field: {kind: "ids", most: 6},
    description: "What is counted; the first is what the chart is about."
  },
  from: {name: "from", field: {kind: "day"}, description: "The first day drawn."},
  until: {name: "until", field: {kind: "day"}, description: "The last day drawn."},
  notes: {name: "notes", field: {kind: "ids", most: 40}, description: "Events that are noted on the chart."},
  by: {
    name: "by",
    field: {kind: "word", words: ["body", "claimant"]},
    description: "One line for each body or each claimant."
  },
  scale: {name: "scale", field: {kind: "word", words: ["linear", "log"]}, description: "The axis of counts."},
  admits: {
    name: "admits",
    field: {kind: "words", words: ["same", "losses", "basis", "all"]},
    description: "Which pairs of claims a gap admits."
  },
  only: {name: "only", field: {kind: "ids", most: 200}, description: "Bodies or claimants that are drawn; none = all."},
  knownOn: {
    name: "known",
    field: {kind: "day"},
    description: "The day of which the knowledge is shown; none = today's."
  },
  claim: {name: "claim", field: {kind: "id"}, description: "The claim whose printings are followed."},
  aspect: {
    name: "aspect",
    field: {kind: "word", words: ["bound", "measure"]},
    description: "By what printings are sorted."
  },
  split: {
    name: "split",
    field: {kind: "word", words: ["toll", "speaker", "side"]},
    description: "Small multiples by what is counted, by who speaks, or by side."
  },
  bounds: {name: "bounds", field: {kind: "words", words: bounds}, description: "Bounds that are admitted; none = all."},
  carry: {
    name: "carry",
    field: {kind: "count", most: 9999},
    description: "Days for which a claim is carried; none = until the next."
  },
  lossesAsKilled: {name: "losses", field: {kind: "flag"}, description: "Whether losses are counted as killed."},
  covered: {
    name: "covered",
    field: {kind: "flag"},
    description: "Whether each count stands on the last day that it covers instead of the day on which it was said."
  }
};

/** What only an author says of a chart. */
const authorFields: Record<Exclude<keyof ChartSpec, Changeable>, Field> = {
  counted: {kind: "flag"},
  bracket: {kind: "ids", most: 40},
  under: {kind: "ids", most: 40},
  pinned: {kind: "flag"}
};

/** What each part of a chart may hold. */
export const specFields = {
  ...Object.fromEntries(Object.entries(fields).map(([name, {field}]) => [name, field])),
  ...authorFields
} as Record<keyof ChartSpec, Field>;

export const fieldNames = Object.keys(fields) as Changeable[];

/** The word for "nothing said" in an address: no list, no day, no limit. */
export const none = "all";

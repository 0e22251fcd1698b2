/** A cell as a run gets it. */
export interface RunCell {
  text: string;
  /** How its part of the result is called. */
  label: string;
  /** Whether the reader asked for it; any other runs only where one of these takes a name from it. */
  wanted: boolean;
}

/** A face of letters. */
export interface Face {
  family: string;
  weight: string;
  range: string;
  bytes: ArrayBuffer;
}

/** What the page gives to a frame, once: one frame is one run. */
export interface Run {
  cells: RunCell[];
  /** The files that cells may attach, by their path in the site: `data/ukraine-2022/chart.json`. */
  files: Record<string, ArrayBuffer>;
  faces: Face[];
  /** Columns that only published tables have, not the rows of charts. */
  published: string[];
  /** The folder of the page in the site, with a slash at its end, from which cells name files: ``, `stories/x/`. */
  folder: string;
  /** For how many milliseconds a program may work without a pause, and the least that may be asked for. */
  limit: number;
  leastLimit: number;
}

/** The first letter of a frame: when it read its own script, in milliseconds since 1970. */
export interface Ready {
  from: number;
  to: number;
}

/** What became of a cell. `idle`: nobody asked for it. A cell that is done may have a message, too: what it may have
 * meant. */
export interface CellNews {
  state: "idle" | "running" | "done" | "failed";
  message?: string;
  line?: number;
  column?: number;
}

/** The answer of a frame to a question of its page. */
export interface News {
  cells: CellNews[];
  height: number;
}

/** The form of a file in which a reader takes a cell's result along. */
export type ResultForm = "csv" | "json";

/** The question for a cell's result; any other question, null, asks for news. */
export interface Wish {
  cell: number;
  form: ResultForm;
}

/** The answer to a wish: a file's text, or why there is none. */
export type Answer = {text: string} | {problem: string};

/** The names within each library, for completion: `Plot` → `plot`, `dot` …; under `table` the methods of Arquero's. */
export type Names = Record<string, string[]>;

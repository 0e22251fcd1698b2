/** Rows by table name: what goes into a frame, and what a program may leave for the cells after it. */
export type Tables = Record<string, Record<string, unknown>[]>;

/** What the page says to a frame. */
export type ToFrame = {type: "run"; run: number; code: string; tables: Tables; width: number; dark: boolean} | {type: "ping"};

/** What a frame says to the page. All of it was written by a stranger's program and is data, nothing else. */
export type FromFrame =
  | {type: "ready"}
  | {type: "pong"}
  | {type: "done"; run: number; height: number; tables: Tables}
  | {type: "failed"; run: number; height: number; message: string; line: number | null};

/** A cell of a table twin: words, or words before a figure that leads to its claim; a figure that its claimant took
 * back is struck through. */
export type Cell = string | {before: string; figure: string; claim_id: string; takenBack?: boolean};

/** A chart as a table: as many cells in each row as in the head. */
export interface TableRows {
  head: string[];
  rows: Cell[][];
}

import type {LedgerName} from "../../../loaders/schema/index.ts";

export type Cells = Record<string, string>;

/** A slip that people make in one column: what the cell says then, or what several cells of its row do; null where a
 * row has no room for it. `other` is what another row says there, `another` that row; `silent` a claimant who says
 * nothing, `taken` the id of a printing. */
export interface Kind {
  name: string;
  table: LedgerName;
  column: string;
  /** Where else it may be told: a figure against its words is a slip of either. */
  or?: string[];
  slip: (cell: string, row: Cells, other: string, another?: Cells, silent?: string, taken?: string) =>
    string | Cells | null;
}

export type Slip = Kind["slip"];

/** A kind of one column; `or`: where else it may be told. */
export const own = (table: LedgerName, column: string, name: string, slip: Slip, ...or: string[]): Kind =>
  ({name, table, column, slip, or});

/** A slip of the cells that fit alone. */
export const where = (fits: (cell: string, row: Cells) => boolean, slip: Slip): Slip =>
  (cell, row, other, ...rest) => (fits(cell, row) ? slip(cell, row, other, ...rest) : null);

/** A slip of the cells that say something. */
export const filled = (slip: Slip): Slip => where((cell) => cell !== "", slip);

/** What another row has in the cell. */
export const anothers: Slip = (cell, _, other) => (cell && other && other !== cell ? other : null);

export const instead = (text: string): Slip => () => text;

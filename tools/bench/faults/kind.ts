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

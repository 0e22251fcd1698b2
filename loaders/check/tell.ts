import type {LedgerName} from "../schema/index.ts";
import type {Placed, ReadTable} from "../read/table.ts";

/** What a rule reports: the cell to look at, a code, the three parts of the line, and what an answer begins with. */
export type Tell<Row> = (
  placed: Placed<Row>,
  column: string,
  code: string,
  what: string,
  why: string,
  mend: string,
  asks?: string
) => void;

/** What is wrong with a text: its code, and the three parts of the line. */
export type Line = [code: string, what: string, why: string, mend: string];

/** The tell of one of the ledger's tables. */
export type TellFor = <Row>(name: LedgerName) => Tell<Row>;

/** All tables of a story as read, for rules that look at more than one. */
export type ReadLedger = Record<LedgerName, ReadTable>;

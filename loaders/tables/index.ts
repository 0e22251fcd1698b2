import {from} from "arquero";
import {tables as declared, type Ledger, type TableName, type Tables} from "../schema/index.ts";
import {deriveGaps} from "./gaps.ts";
import {deriveRelay} from "./relay.ts";
import {deriveSilences} from "./silences.ts";
import {deriveStanding} from "./standing.ts";
import {deriveSurvival} from "./survival.ts";
import {deriveSymmetry} from "./symmetry.ts";
import {deriveTolls} from "./tolls.ts";

/** All tables of a story from its ledger, each sorted as its declaration says. */
export function deriveTables(ledger: Ledger): Tables {
  const derived = {
    ...ledger,
    tolls: deriveTolls(ledger),
    standing: deriveStanding(ledger),
    gaps: deriveGaps(ledger),
    relay: deriveRelay(ledger),
    survival: deriveSurvival(ledger),
    silences: deriveSilences(ledger),
    symmetry: deriveSymmetry(ledger)
  };
  return Object.fromEntries(
    (Object.keys(declared) as TableName[]).map((name) => [name, sorted(derived[name] as object[], declared[name].sort)])
  ) as unknown as Tables;
}

function sorted(rows: object[], columns: string[]): object[] {
  return columns.length && rows.length ? from(rows).orderby(...columns).objects() : rows;
}

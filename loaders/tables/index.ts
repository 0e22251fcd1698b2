import {ascending} from "d3";
import {tables as declared, type Ledger, type TableName, type Tables} from "../schema/index.ts";
import {deriveClaims} from "./claims.ts";
import {deriveCorrections} from "./corrections.ts";
import {deriveGaps} from "./gaps.ts";
import {knownClaims, type KnownClaim} from "./known.ts";
import {deriveRelay} from "./relay.ts";
import {deriveSilences} from "./silences.ts";
import {deriveStanding} from "./standing.ts";
import {deriveSurvival} from "./survival.ts";
import {deriveSymmetry} from "./symmetry.ts";
import {deriveTolls} from "./tolls.ts";
import {deriveWords} from "./words.ts";

/** All tables of a story from its ledger, each sorted as its declaration says. */
export function deriveTables(ledger: Ledger, known: KnownClaim[] = knownClaims(ledger)): Tables {
  const relay = deriveRelay(ledger);
  const standing = deriveStanding(ledger, known);
  const derived = {
    ...ledger,
    ...deriveWords(ledger),
    claims: deriveClaims(ledger, known, standing),
    corrections: deriveCorrections(ledger),
    tolls: deriveTolls(ledger, known),
    standing,
    gaps: deriveGaps(ledger, known),
    relay,
    survival: deriveSurvival(ledger),
    silences: deriveSilences(ledger, known),
    symmetry: deriveSymmetry(ledger, relay)
  };
  return Object.fromEntries(
    (Object.keys(declared) as TableName[]).map((name) => [name, sorted<any>(derived[name], declared[name].sort)])
  ) as unknown as Tables;
}

/** Rows in the order of some columns, which hold words or days; empty cells first. Most tables are in order as they
 * come, and a copy of a million rows would fill the memory. */
function sorted<Row extends Record<string, string | null>>(rows: Row[], columns: (keyof Row)[]): Row[] {
  const order = (a: Row, b: Row) => {
    for (const column of columns) {
      const found = ascending(a[column] ?? "", b[column] ?? "");
      if (found) return found;
    }
    return 0;
  };
  return rows.every((row, at) => at === 0 || order(rows[at - 1]!, row) <= 0) ? rows : rows.toSorted(order);
}

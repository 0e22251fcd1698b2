import {ledgerTables, type LedgerName} from "../schema/index.ts";
import type {Reference, Table} from "../schema/table.ts";
import {nearest} from "../../src/toll/nearest.ts";
import type {Placed} from "../read/table.ts";
import type {ReadLedger, TellFor} from "./tell.ts";
import {checkUnique} from "./unique.ts";

/** Each suggestion is compared with all ids; past this many comparisons in one run the lines go without. */
const mostComparisons = 150_000;

/** Keys are unique and references lead somewhere, in every table. */
export function checkKeys(read: ReadLedger, tellFor: TellFor): void {
  const idsOf = indexIds(read);
  let comparisons = 0;
  const near = (word: string, ids: Set<string>) =>
    (comparisons += ids.size) < mostComparisons ? nearest(word, ids) : null;
  for (const [name, declared] of Object.entries(ledgerTables) as unknown as [LedgerName, Table][]) {
    const tell = tellFor<Record<string, unknown>>(name);
    checkUnique(declared, read[name].rows, tell);
    for (const reference of declared.references) {
      const {column} = reference;
      const ids = idsOf(reference.table as LedgerName, reference.kind);
      const {mayHold} = read[reference.table as LedgerName];
      const look = (placed: Placed, word: string) => {
        if (!ids.has(word) && !mayHold(word))
          tell(placed, column, "ID-UNKNOWN", ...unknown(reference, word, near(word, ids)));
      };
      // A cell holds one id, several or none.
      for (const placed of read[name].rows) {
        const value = placed.row[column] as string | string[] | null;
        if (typeof value === "string") look(placed, value);
        else value?.forEach((word) => look(placed, word));
      }
    }
  }
}

type Line = [what: string, why: string, mend: string];

function unknown({table, kind}: Reference, word: string, near: string | null): Line {
  const where = kind ? `${kind} in ${table}.csv` : `row of ${table}.csv`;
  const mend = near ? `did you mean ${near}?` : `add it to ${table}.csv first`;
  return [`no ${where} has the id ${word}`, "the row would hang in the air", mend];
}

function indexIds(read: ReadLedger): (table: LedgerName, kind?: string) => Set<string> {
  const found = new Map<string, Set<string>>();
  return (table, kind = "") => {
    const name = `${table}/${kind}`;
    if (!found.has(name)) {
      const key = kind ? "word_id" : ledgerTables[table].key[0]!;
      const ids = new Set<string>();
      for (const {row} of read[table].rows)
        if (typeof row[key] === "string" && (!kind || row.kind === kind || row.kind === null)) ids.add(row[key]);
      found.set(name, ids);
    }
    return found.get(name)!;
  };
}

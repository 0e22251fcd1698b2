import {ledgerTables, type LedgerName} from "../schema/index.ts";
import type {Placed} from "../read/table.ts";
import type {ReadLedger, TellFor} from "./tell.ts";

/** So many rows that others name, and so great a part of all that they name, are not forgotten one by one. */
const most = {rows: 20, part: 0.05};

/** A file that lacks much of what other files name was cut off: that is told once, at its end, and of each row that is
 * missed nothing is said any more. */
export function checkShortFiles(read: ReadLedger, tellFor: TellFor): void {
  for (const [name, named] of namings()) {
    const {rows, mayHold} = read[name];
    const key = name === "reports" ? "claim_id" : ledgerTables[name].key[0]!;
    const there = new Set(rows.map(({row}) => row[key]));
    const absent = idsIn(read, named, (id) => !there.has(id) && !mayHold(id));
    if (absent.size <= most.rows || absent.size <= idsIn(read, named, () => true).size * most.part) continue;
    read[name].mayHold = () => true;
    const end = rows.at(-1)?.at(ledgerTables[name].key[0]!).line ?? 1;
    tellFor(name)({at: () => ({line: end, column: 1})} as unknown as Placed, "", "FILE-SHORT",
      `${absent.size} rows that other files name are not here; the file ends at this line`, "it may have been cut off",
      "put its rows back, from a copy or from its history");
  }
}

/** Which cells name rows of a table. */
interface Naming {
  from: LedgerName;
  column: string;
}

/** What names the rows of each table; for reports, by the claims that they print. */
function namings(): Map<LedgerName, Naming[]> {
  const found = new Map<LedgerName, Naming[]>([["reports", [{from: "claims", column: "claim_id"}]]]);
  for (const from of Object.keys(ledgerTables) as LedgerName[])
    for (const {table, column, kind} of ledgerTables[from].references)
      if (!kind) found.set(table as LedgerName, [...found.get(table as LedgerName) ?? [], {from, column}]);
  return found;
}

/** The ids that cells name: a cell names one, several or none. */
function idsIn(read: ReadLedger, named: Naming[], isWanted: (id: string) => boolean): Set<string> {
  const found = new Set<string>();
  for (const {from, column} of named)
    for (const {row} of read[from].rows) {
      const value = row[column] as string | string[] | null;
      if (typeof value !== "string") value?.filter(isWanted).forEach((id) => found.add(id));
      else if (isWanted(value)) found.add(value);
    }
  return found;
}

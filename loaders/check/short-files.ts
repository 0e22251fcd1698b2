import {ledgerTables, type LedgerName} from "../schema/index.ts";
import type {Placed} from "../read/table.ts";
import type {ReadLedger, TellFor} from "./tell.ts";

/** So many rows that others name, and so great a part of all that they name, are not forgotten one by one. */
const most = {rows: 20, part: 0.05};

/** A file that lacks much of what other files name was cut off: that is told once, at its end, and of each row that is
 * missed nothing is said any more. */
export function checkShortFiles(read: ReadLedger, tellFor: TellFor): void {
  const missed = missedIds(read);
  for (const [name, {named, absent}] of missed) {
    const {rows} = read[name];
    if (absent.size <= most.rows || absent.size <= named.size * most.part) continue;
    read[name].mayHold = () => true;
    const end = rows.at(-1)?.at(ledgerTables[name].key[0]!).line ?? 1;
    tellFor(name)({at: () => ({line: end, column: 1})} as unknown as Placed, "", "FILE-SHORT",
      `${absent.size} rows that other files name are not here; the file ends at this line`, "it may have been cut off",
      "put its rows back, from a copy or from its history");
  }
}

interface Missed {
  named: Set<string>;
  absent: Set<string>;
}

/** By table, the ids that other tables name and those of them that it lacks; for reports, the claims that it prints. */
function missedIds(read: ReadLedger): Map<LedgerName, Missed> {
  const missed = new Map<LedgerName, Missed>();
  const idsOf = (name: LedgerName, column: string) => new Set(read[name].rows.map(({row}) => row[column]));
  const look = (from: LedgerName, column: string, to: LedgerName, key: string) => {
    const there = idsOf(to, key);
    const {named, absent} = missed.get(to) ?? {named: new Set(), absent: new Set()};
    missed.set(to, {named, absent});
    const ask = (id: string) => {
      named.add(id);
      if (!there.has(id) && !read[to].mayHold(id)) absent.add(id);
    };
    for (const {row} of read[from].rows) {
      const value = row[column] as string | string[] | null;
      if (typeof value === "string") ask(value);
      else value?.forEach(ask);
    }
  };
  for (const name of Object.keys(ledgerTables) as LedgerName[])
    for (const {table, column, kind} of ledgerTables[name].references)
      if (!kind) look(name, column, table as LedgerName, ledgerTables[table as LedgerName].key[0]!);
  look("claims", "claim_id", "reports", "claim_id");
  return missed;
}

import type {Day} from "../../src/toll/day.ts";
import {ledgerTables, type Ledger, type LedgerName} from "../schema/index.ts";
import {renames} from "../schema/renamed.ts";
import {columnsOf, type Table} from "../schema/table.ts";
import type {Problem} from "./problem.ts";
import {releasedIds, type Files} from "./since-release.ts";

/** The columns that say when a row came in: what stood on a day is rebuilt from them. */
const cameIn = ["recorded_on", "made_on"];

/** Rows that came in since a release and say that they had come in before it: `as published on day D` would then show
 * what nobody could have read. The day of the release itself may be either. */
export function backDatedSince(ledger: Ledger, files: Files, version: string, releasedOn: Day): Problem[] {
  return (Object.keys(ledgerTables) as LedgerName[]).flatMap((name) => {
    const declared: Table = ledgerTables[name];
    const column = cameIn.find((one) => columnsOf(declared).includes(one));
    if (!column) return [];
    const known = releasedIds(name, files, renames);
    return (ledger[name] as unknown as Record<string, string>[]).flatMap((row, at) => {
      const id = declared.key.map((key) => row[key]).join("/");
      return known.has(id) || row[column]! >= releasedOn ? [] : [{
        file: `${name}.csv`, line: at + 2, column: 1, code: "ROW-BACK-DATED",
        what: `${id} says ${column} ${row[column]}, and version ${version} of ${releasedOn} has it not`,
        why: "what a reader could see on a day is rebuilt from these days", mend: `write ${releasedOn} or later`
      }];
    });
  });
}

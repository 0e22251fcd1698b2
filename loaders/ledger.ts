import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {byPlace, problemLine, type Problem} from "./check/problem.ts";
import {readTable, type Placed} from "./check/read.ts";
import {checkClaim, checkClaimant, checkEvent, checkReport, checkWords, type Tell} from "./check/rows.ts";
import {
  checkBodies,
  checkCorrections,
  checkKeys,
  checkReports,
  checkStory,
  type ReadLedger
} from "./check/whole.ts";
import {ledgerTables, type Ledger, type LedgerName} from "./schema/index.ts";
import type {Table} from "./schema/table.ts";

const names = Object.keys(ledgerTables) as LedgerName[];

/** The folder that holds a folder of CSV files for each story. */
export const ledgerRoot = join(import.meta.dirname, "ledger");

export function storyIds(root: string = ledgerRoot): string[] {
  return readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory()).sort();
}

/** Reads and checks one story's ledger. Problems come in the order of files and places; rows are whole only when
 * there are none. `show` is how a file is named in problems (by default its path from the working folder). */
export function readLedger(
  storyId: string,
  root: string = ledgerRoot,
  show: (file: string) => string = (file) => join("loaders/ledger", storyId, file)
): {ledger: Ledger; problems: Problem[]} {
  const problems: Problem[] = [];
  const read = {} as ReadLedger;
  for (const name of names) {
    const file = join(root, storyId, `${name}.csv`);
    if (!existsSync(file)) {
      problems.push({file: show(`${name}.csv`), line: 1, column: 1, code: "FILE-MISSING", what: "the file is missing",
        why: "every story has each table, even an empty one", mend: "add the file with its header line"});
      read[name] = {file: show(`${name}.csv`), rows: [], problems: []};
      continue;
    }
    read[name] = readTable(ledgerTables[name] as Table<any>, show(`${name}.csv`), readFileSync(file));
    problems.push(...read[name].problems);
  }
  checkRules(read, storyId, problems);
  const ledger = Object.fromEntries(names.map((name) => [name, read[name].rows.map(({row}) => row)])) as unknown as Ledger;
  return {ledger, problems: problems.sort(byPlace)};
}

function checkRules(read: ReadLedger, storyId: string, problems: Problem[]): void {
  const tellFor = <Row>(name: LedgerName): Tell<Row> => (placed, column, code, what, why, mend) => {
    const at = placed.at(column);
    problems.push({file: read[name].file, line: at.line, column: at.column, code, what, why, mend});
  };
  const each = <Row>(name: LedgerName, rule: (placed: Placed<Row>, tell: Tell<Row>) => void) => {
    for (const placed of read[name].rows) rule(placed as unknown as Placed<Row>, tellFor<Row>(name));
  };
  each("claims", checkClaim);
  each("reports", checkReport);
  each("left-out", checkWords as never);
  each("claimants", checkClaimant);
  each("events", checkEvent);
  checkStory(read, storyId, tellFor);
  checkKeys(read, tellFor);
  checkReports(read, tellFor);
  checkBodies(read, tellFor);
  checkCorrections(read, tellFor);
}

/** Checks every story below a root; for the build, which needs only the lines. */
export async function checkLedger(root: string = ledgerRoot): Promise<{problems: string[]}> {
  return {problems: storyIds(root).flatMap((id) => readLedger(id, root).problems.map(problemLine))};
}

import {readdirSync, readFileSync, statSync, type Dirent} from "node:fs";
import {join, relative} from "node:path";
import {nearest} from "../../src/toll/nearest.ts";
import {byPlace, type Problem} from "../check/problem.ts";
import {readTable, type Placed, type ReadTable} from "./table.ts";
import {checkAddresses} from "../check/addresses.ts";
import {checkBodies} from "../check/bodies.ts";
import {checkCalendar} from "../check/calendar.ts";
import {checkCharacters} from "../check/characters.ts";
import {checkClaimIds} from "../check/claim-ids.ts";
import {checkClaimsAmong} from "../check/claims-among.ts";
import {checkCorrections} from "../check/corrections.ts";
import {checkCoverage} from "../check/coverage.ts";
import {checkDenials} from "../check/denials.ts";
import {checkEvidence} from "../check/evidence.ts";
import {checkIntervals} from "../check/intervals.ts";
import {checkJoint} from "../check/joint.ts";
import {checkWholes} from "../check/wholes.ts";
import {checkKeys} from "../check/keys.ts";
import {checkNames} from "../check/names.ts";
import {checkPrintings} from "../check/printings.ts";
import {checkQuestions} from "../check/questions.ts";
import {checkRelations} from "../check/relations.ts";
import {checkReplacing} from "../check/replacing.ts";
import {checkClaim, checkClaimant, checkEvent, checkReport, checkWords} from "../check/rows.ts";
import {checkShortFiles} from "../check/short-files.ts";
import {checkStory, checkTolls} from "../check/story.ts";
import {checkOthers} from "../check/names-of-others.ts";
import {checkStoryStart} from "../check/story-start.ts";
import {checkTexts} from "../check/texts.ts";
import type {ReadLedger, Tell} from "../check/tell.ts";
import {ledgerTables, type Ledger, type LedgerName} from "../schema/index.ts";

const names = Object.keys(ledgerTables) as LedgerName[];

export {homeStoryId} from "./home-story.ts";

/** The folder that holds a folder of CSV files for each story. */
export const ledgerRoot = join(import.meta.dirname, "../ledger");

export function storyIds(root: string = ledgerRoot): string[] {
  const entries = readdirSync(root, {withFileTypes: true});
  const isFolder = (entry: Dirent) => entry.isDirectory() ||
    (entry.isSymbolicLink() && statSync(join(root, entry.name), {throwIfNoEntry: false})?.isDirectory());
  return entries.filter((entry) => !entry.name.startsWith(".") && isFolder(entry)).map(({name}) => name).sort();
}

/** Reads and checks one story's ledger. Problems come in the order of files and places; rows are whole only when
 * there are none. `show` is how a file is named in problems (by default its path from the working folder); `open` gives
 * the bytes of a file, so that a change can be checked before it is written. */
export function readLedger(
  storyId: string,
  root: string = ledgerRoot,
  show: (file: string) => string = pathFromHere(storyId, root),
  open: (path: string) => Uint8Array = readPlain
): {ledger: Ledger; problems: Problem[]} {
  const read = readTables(storyId, root, {show, open});
  return {ledger: ledgerOf(read), problems: checkTables(read, storyId, root, show)};
}

/** Reads the tables of a story, without the rules that no single table can be held to. What an earlier reading of a
 * table found may be given again. */
export function readTables(storyId: string, root: string, {show = pathFromHere(storyId, root), open = readPlain,
  before}: {show?: (file: string) => string; open?: (path: string) => Uint8Array;
  before?: (name: LedgerName) => ReadTable | undefined} = {}): ReadLedger {
  const folder = join(root, storyId);
  return Object.fromEntries(names.map((name) =>
    [name, before?.(name) ?? readFile(name, folder, show(`${name}.csv`), open)])) as ReadLedger;
}

/** The rows of tables that were read. */
export function ledgerOf(read: ReadLedger): Ledger {
  return Object.fromEntries(names.map((name) => [name, read[name].rows.map(({row}) => row)])) as Ledger;
}

/** Everything that is wrong with tables that were read, in the order of files and places. */
export function checkTables(read: ReadLedger, storyId: string, root: string,
  show: (file: string) => string = pathFromHere(storyId, root)): Problem[] {
  const problems = [...names.flatMap((name) => read[name].problems), ...strayFiles(join(root, storyId), show)];
  checkRules(read, storyId, problems);
  return problems.sort(byPlace);
}

/** The bytes of a file; a pipe or a device would be waited for without end. */
function readPlain(path: string): Uint8Array {
  const found = statSync(path);
  if (!found.isFile() && !found.isDirectory())
    throw Object.assign(new Error("no plain file"), {code: "it is a pipe or a device"});
  return readFileSync(path);
}

function pathFromHere(storyId: string, root: string): (file: string) => string {
  return (file) => relative(process.cwd(), join(root, storyId, file));
}

function readFile(name: LedgerName, folder: string, file: string, open: (path: string) => Uint8Array): ReadTable {
  try {
    return readTable(ledgerTables[name], file, open(join(folder, `${name}.csv`)));
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    if (code === "ENOENT" && ledgerTables[name].cameLate) return {file, rows: [], problems: [], mayHold: () => false};
    const problem = code === "ENOENT"
      ? {code: "FILE-MISSING", what: "the file is missing", why: "every story has each table, even an empty one",
          mend: "add the file with its header line"}
      : {code: "FILE-UNREADABLE", what: `the file cannot be read (${code ?? message})`, why: "its rows would be lost",
          mend: "make it a plain file that you may read"};
    return {file, rows: [], problems: [{file, line: 1, column: 1, ...problem}], mayHold: () => true};
  }
}

/** Tables by their ending, and what editors and people keep beside one: claims.csv~, #claims.csv#, claims.csv.bak. */
const isTable = /^(?!\.).*\.(?:[ct]sv|xlsx?|ods|numbers)(?:\W.*)?$/i;

/** A table's file that no table is called after: its rows would be left out without a word. */
function strayFiles(folder: string, show: (file: string) => string): Problem[] {
  const known = names.map((name) => `${name}.csv`);
  const stray = readdirSync(folder).filter((file) => isTable.test(file) && !known.includes(file));
  return stray.map((file) => {
    const near = nearest(file, known);
    return {file: show(file), line: 1, column: 1, code: "FILE-UNKNOWN", what: "no table has this name",
      why: "its rows would be left out", mend: near ? `did you mean ${near}?` : "move it out of the story's folder"};
  });
}

function checkRules(read: ReadLedger, storyId: string, problems: Problem[]): void {
  const tellFor = <Row>(name: LedgerName): Tell<Row> => (placed, column, code, what, why, mend, asks) => {
    const at = placed.at(column);
    const {file} = read[name];
    problems.push({file, line: at.line, column: at.column, code, what, why, mend, ...(asks && {asks})});
  };
  const each = <Row>(name: LedgerName, rule: (placed: Placed<Row>, tell: Tell<Row>) => void) => {
    const tell = tellFor<Row>(name);
    for (const placed of read[name].rows) rule(placed as unknown as Placed<Row>, tell);
  };
  each("claims", checkClaim);
  each("reports", checkReport);
  each("left-out", checkWords as never);
  each("denials", checkWords as never);
  each("claimants", checkClaimant);
  each("events", checkEvent);
  checkShortFiles(read, tellFor);
  checkStory(read, storyId, tellFor);
  checkKeys(read, tellFor);
  checkPrintings(read, tellFor);
  checkQuestions(read, storyId, tellFor);
  checkTolls(read, tellFor);
  checkBodies(read, tellFor);
  checkIntervals(read, tellFor);
  checkDenials(read, tellFor);
  checkJoint(read, tellFor);
  checkWholes(read, tellFor);
  checkCoverage(read, tellFor);
  checkCorrections(read, tellFor);
  checkCharacters(read, tellFor);
  checkCalendar(read, tellFor);
  checkAddresses(read, tellFor);
  checkNames(read, tellFor);
  checkClaimIds(read, tellFor);
  checkReplacing(read, tellFor);
  checkClaimsAmong(read, tellFor);
  checkEvidence(read, tellFor);
  checkRelations(read, tellFor);
  checkTexts(read, tellFor);
  checkStoryStart(read, tellFor);
  checkOthers(read, tellFor);
}

import type {Claim} from "../schema/claims.ts";
import type {Claimant} from "../schema/claimants.ts";
import type {Correction} from "../schema/corrections.ts";
import {ledgerTables, type LedgerName} from "../schema/index.ts";
import {grammarOf} from "../schema/column.ts";
import type {Report} from "../schema/reports.ts";
import type {Table} from "../schema/table.ts";
import {nearest} from "./nearest.ts";
import type {Placed, ReadTable} from "./read.ts";
import type {Tell} from "./rows.ts";

export type ReadLedger = Record<LedgerName, ReadTable>;
type TellFor = <Row>(name: LedgerName) => Tell<Row>;

/** Suggestions cost a pass over all ids; past this many in one run the line goes without. */
const mostSuggestions = 200;

/** Keys are unique and references lead somewhere, in every table. */
export function checkKeys(read: ReadLedger, tellFor: TellFor): void {
  const idsOf = indexIds(read);
  let suggestions = 0;
  for (const [name, declared] of Object.entries(ledgerTables) as unknown as [LedgerName, Table][]) {
    const tell = tellFor<Record<string, unknown>>(name);
    checkUnique(declared, read[name].rows, tell);
    for (const reference of declared.references) {
      const ids = idsOf(reference.table as LedgerName, reference.kind);
      for (const placed of read[name].rows) {
        const value = placed.row[reference.column];
        for (const word of Array.isArray(value) ? value : value === null ? [] : [value]) {
          if (ids.has(word) || placed.unread.has(reference.column)) continue;
          const near = suggestions++ < mostSuggestions ? nearest(word, ids) : null;
          tell(placed, reference.column, "ID-UNKNOWN", `no ${reference.kind ?? reference.table} has the id ${word}`,
            "the row would hang in the air", near ? `did you mean ${near}?` : `add it to ${reference.table}.csv first`);
        }
      }
    }
  }
}

function indexIds(read: ReadLedger): (table: LedgerName, kind?: string) => Set<string> {
  const found = new Map<string, Set<string>>();
  return (table, kind = "") => {
    const name = `${table}/${kind}`;
    if (!found.has(name)) {
      const key = kind ? "word_id" : ledgerTables[table].key[0]!;
      const rows = read[table].rows.filter(({row}) => !kind || row.kind === kind);
      found.set(name, new Set(rows.map(({row}) => row[key] as string)));
    }
    return found.get(name)!;
  };
}

function checkUnique(declared: Table, rows: Placed[], tell: Tell<Record<string, unknown>>): void {
  const keys = new Map<string, number>();
  const contents = new Map<string, number>();
  const others = Object.keys(declared.row.shape).filter((name) => !declared.key.includes(name));
  for (const placed of rows) {
    if (declared.key.some((name) => placed.unread.has(name))) continue;
    const key = declared.key.map((name) => placed.row[name]).join("/");
    const line = placed.at(declared.key[0]!).line;
    if (keys.has(key))
      tell(placed, declared.key.at(-1)!, "ID-TWICE", `${key} is also the id of line ${keys.get(key)}`,
        "an id names one row for ever", "give the newer row an id of its own");
    else keys.set(key, line);
    if (declared.name !== "claims" && declared.name !== "reports") continue;
    const content = others.map((name) => JSON.stringify(placed.row[name])).join();
    if (contents.has(content))
      tell(placed, declared.key[0]!, "ROW-TWICE", `the row says the same as line ${contents.get(content)}`,
        "one printing would count twice", "delete one of the two");
    else contents.set(content, line);
  }
}

/** Rules between a claim and its reports. */
export function checkReports(read: ReadLedger, tellFor: TellFor): void {
  const reports = new Map<string, Placed<Report>[]>();
  for (const placed of read.reports.rows as unknown as Placed<Report>[]) {
    const list = reports.get(placed.row.claim_id);
    if (list) list.push(placed);
    else reports.set(placed.row.claim_id, [placed]);
  }
  for (const placed of read.claims.rows as unknown as Placed<Claim>[]) {
    const claim = placed.row;
    const own = reports.get(claim.claim_id) ?? [];
    if (!own.length && !placed.unread.has("claim_id"))
      tellFor<Claim>("claims")(placed, "claim_id", "CLAIM-NO-REPORT", `no report prints ${claim.claim_id}`,
        "a claim stands on a printing that can be looked up", "add the report or delete the claim");
    for (const report of own) checkPublished(claim, report, tellFor<Report>("reports"));
    if (!claim.decided_because && own.some((report) => differs(claim, report)))
      tellFor<Claim>("claims")(placed, "decided_because", "CLAIM-UNDECIDED",
        "reports of this claim differ from it and decided_because is empty",
        "a reader must be able to see why it was written so", "say in a sentence why");
  }
}

function checkPublished(claim: Claim, placed: Placed<Report>, tell: Tell<Report>): void {
  const {published_on} = placed.row;
  if (!published_on) return;
  if (claim.said_on && published_on < claim.said_on && !claim.decided_because)
    tell(placed, "published_on", "DAY-ORDER", `printed on ${published_on}, said on ${claim.said_on}`,
      "nobody prints a claim before it is said", "look up both days, or say in the claim's decided_because why");
  if (published_on > claim.recorded_on)
    tell(placed, "published_on", "DAY-ORDER", `printed on ${published_on}, recorded on ${claim.recorded_on}`,
      "a printing is recorded after it appears", "mend the day");
}

function differs(claim: Claim, {row, unread}: Placed<Report>): boolean {
  if (unread.size) return false;
  return (
    (["low", "high", "bound", "measure", "victims_party", "victims_group"] as const).some((n) => claim[n] !== row[n]) ||
    (row.as_of !== null && claim.as_of !== null && row.as_of !== claim.as_of) ||
    row.claimant_as_printed !== null
  );
}

/** `speaks_for` stays on one side and never runs in a circle. */
export function checkBodies(read: ReadLedger, tellFor: TellFor): void {
  const claimants = new Map((read.claimants.rows as unknown as Placed<Claimant>[]).map((p) => [p.row.claimant_id, p]));
  const tell = tellFor<Claimant>("claimants");
  for (const placed of claimants.values()) {
    const seen = new Set<string>();
    for (let at: Placed<Claimant> | undefined = placed; at?.row.speaks_for; at = claimants.get(at.row.speaks_for)) {
      if (seen.has(at.row.claimant_id)) {
        tell(placed, "speaks_for", "CLAIMANT-CIRCLE", `${placed.row.claimant_id} speaks for itself in the end`,
          "no body is at the end of the chain", "empty speaks_for of the larger body");
        break;
      }
      seen.add(at.row.claimant_id);
      const body = claimants.get(at.row.speaks_for);
      if (body && body.row.side !== at.row.side && at === placed)
        tell(placed, "speaks_for", "CLAIMANT-SIDE", `side ${placed.row.side} speaks for side ${body.row.side}`,
          "a body and its members stand on one side", "mend the side or speaks_for");
    }
  }
}

/** Everything in a story's folder belongs to that story. */
export function checkStory(read: ReadLedger, storyId: string, tellFor: TellFor): void {
  if (read.story.rows.length !== 1 && !read.story.problems.length)
    tellFor("story")(read.story.rows[1] ?? nowhere, "story_id", "STORY-ONE", `story.csv has ${read.story.rows.length} rows`,
      "a folder holds one story", "keep one row");
  for (const name of ["story", "claims", "events"] as const)
    for (const placed of read[name].rows)
      if (placed.row.story_id !== storyId && !placed.unread.has("story_id"))
        tellFor(name)(placed, "story_id", "STORY-OTHER", `story_id is ${placed.row.story_id}`,
          `the folder is ${storyId}`, `write ${storyId}`);
}

const nowhere: Placed<never> = {row: {} as never, unread: new Set(), at: () => ({line: 1, column: 1})};

/** The last correction of a cell says what the cell says now; each one before it leads to the next. */
export function checkCorrections(read: ReadLedger, tellFor: TellFor): void {
  const tell = tellFor<Correction>("corrections");
  const last = new Map<string, Placed<Correction>>();
  const rows = (read.corrections.rows as unknown as Placed<Correction>[]).toSorted((a, b) =>
    a.row.made_on < b.row.made_on ? -1 : a.row.made_on > b.row.made_on ? 1 : a.row.correction_id < b.row.correction_id ? -1 : 1
  );
  for (const placed of rows) {
    const {target, was} = placed.row;
    const before = last.get(target);
    if (before && before.row.now !== was)
      tell(placed, "was", "CORRECTION-WAS", `was says ${JSON.stringify(was)}, the correction before it left ${JSON.stringify(before.row.now)}`,
        "the history of a cell has no holes", "write what the cell said then");
    last.set(target, placed);
  }
  for (const [target, placed] of last) {
    const cell = findCell(read, target);
    if (cell === undefined)
      tell(placed, "target", "CORRECTION-TARGET", `${target} is no cell of the ledger`,
        "a correction names table/id/column", "mend the target");
    else if (cell !== (placed.row.now ?? ""))
      tell(placed, "now", "CORRECTION-NOW", `${target} says ${JSON.stringify(cell)}, not ${JSON.stringify(placed.row.now)}`,
        "the last correction is what the cell says", "correct the cell, or add a correction for the change since");
  }
}

function findCell(read: ReadLedger, target: string): string | undefined {
  const [name, id, column] = target.split("/") as [LedgerName, string, string];
  const declared = ledgerTables[name] as unknown as Table | undefined;
  const type = declared?.row.shape[column];
  const key = declared?.key.at(-1);
  const placed = type && read[name].rows.find(({row}) => row[key!] === id);
  return placed ? grammarOf(type as never).encode(placed.row[column]) : undefined;
}

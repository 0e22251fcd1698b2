import type {Claim} from "../schema/claims.ts";
import type {Claimant} from "../schema/claimants.ts";
import type {Correction} from "../schema/corrections.ts";
import {ledgerTables, type LedgerName} from "../schema/index.ts";
import {grammarOf} from "../schema/column.ts";
import type {Report} from "../schema/reports.ts";
import type {Table} from "../schema/table.ts";
import {sameToll} from "../../src/toll/comparable.ts";
import {tollId} from "../../src/toll/toll.ts";
import {nearest} from "./nearest.ts";
import type {Placed, ReadTable} from "./read.ts";
import type {Tell} from "./rows.ts";

export type ReadLedger = Record<LedgerName, ReadTable>;
type TellFor = <Row>(name: LedgerName) => Tell<Row>;

/** Each suggestion is compared with all ids; past this many comparisons in one run the lines go without. */
const mostComparisons = 3_000_000;

/** Keys are unique and references lead somewhere, in every table. */
export function checkKeys(read: ReadLedger, tellFor: TellFor): void {
  const idsOf = indexIds(read);
  let comparisons = 0;
  for (const [name, declared] of Object.entries(ledgerTables) as unknown as [LedgerName, Table][]) {
    const tell = tellFor<Record<string, unknown>>(name);
    checkUnique(declared, read[name].rows, tell);
    for (const reference of declared.references) {
      const ids = idsOf(reference.table as LedgerName, reference.kind);
      for (const placed of read[name].rows) {
        const value = placed.row[reference.column];
        for (const word of Array.isArray(value) ? value : value === null ? [] : [value]) {
          if (ids.has(word) || read[reference.table as LedgerName].mayHold(word)) continue;
          comparisons += ids.size;
          const near = comparisons < mostComparisons ? nearest(word, ids) : null;
          const where = reference.kind ? `${reference.kind} in ${reference.table}.csv` : `row of ${reference.table}.csv`;
          tell(placed, reference.column, "ID-UNKNOWN", `no ${where} has the id ${word}`,
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
      const rows = read[table].rows.filter(({row}) => !kind || row.kind === kind || row.kind === null);
      const ids = rows.flatMap(({row}) => (row[key] as string | null) ?? []);
      found.set(name, new Set(ids));
    }
    return found.get(name)!;
  };
}

function checkUnique(declared: Table, rows: Placed[], tell: Tell<Record<string, unknown>>): void {
  const keys = new Map<string, Placed>();
  const twinOf = contents(Object.keys(declared.row.shape).filter((name) => !declared.key.includes(name)));
  const [first, last] = [declared.key[0]!, declared.key.at(-1)!];
  for (const placed of rows) {
    if (declared.key.some((name) => placed.unread.has(name))) continue;
    const key = declared.key.map((name) => placed.row[name]).join("/");
    const twin = keys.get(key);
    if (twin)
      tell(placed, last, "ID-TWICE", `${key} is also the id of line ${twin.at(first).line}`, "an id names one row for ever",
        "give the newer row an id of its own");
    else keys.set(key, placed);
    if (!printed.has(declared.name) || placed.unread.size) continue;
    const same = twinOf(placed);
    if (same)
      tell(placed, first, "ROW-TWICE", `the row says the same as line ${same.at(first).line}`,
        "one printing would count twice", "delete one of the two");
  }
}

/** Tables in which two rows may not say the same under two ids. */
const printed = new Set(["claims", "reports"]);

/** Finds the earlier row with the same values; by number, for the joined texts of 100,000 rows would fill the memory. */
function contents(columns: string[]): (placed: Placed) => Placed | null {
  const seen = new Map<number, Placed>();
  return (placed) => {
    for (let number = fingerprint(placed, columns); ; number++) {
      const other = seen.get(number);
      if (!other) {
        seen.set(number, placed);
        return null;
      }
      if (columns.every((name) => String(placed.row[name]) === String(other.row[name]))) return other;
    }
  };
}

function fingerprint({row}: Placed, columns: string[]): number {
  let number = 0;
  for (const name of columns) {
    const text = String(row[name] ?? "");
    for (let at = 0; at < text.length; at++) number = (Math.imul(number, 31) + text.charCodeAt(at)) | 0;
    number = Math.imul(number, 31) | 0;
  }
  return number;
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
    if (!own.length && !placed.unread.has("claim_id") && !read.reports.mayHold(claim.claim_id))
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
  const before = (["said_on", "as_of", "since"] as const).find((name) => claim[name] !== null);
  if (before && published_on < claim[before]! && !claim.decided_because)
    tell(placed, "published_on", "DAY-ORDER", `printed on ${published_on}, ${before} is ${claim[before]}`,
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

/** A toll's id is its columns joined by hyphens and points; no two tolls may come out as one. */
export function checkTolls(read: ReadLedger, tellFor: TellFor): void {
  const startedOn = (read.story.rows[0]?.row.started_on as string | undefined) ?? "";
  const tolls = new Map<string, Claim>();
  for (const placed of read.claims.rows as unknown as Placed<Claim>[]) {
    if (placed.unread.size) continue;
    const id = tollId(placed.row, startedOn);
    const other = tolls.get(id) ?? placed.row;
    tolls.set(id, other);
    if (sameToll(placed.row, other, startedOn)) continue;
    tellFor<Claim>("claims")(placed, "victims_group", "TOLL-ID", `its toll would be called ${id}, as is another, of ${other.claim_id}`,
      "two tolls would be counted as one", "give the party, group or scope an id that does not run into the next");
  }
}

/** Everything in a story's folder belongs to that story. */
export function checkStory(read: ReadLedger, storyId: string, tellFor: TellFor): void {
  const count = read.story.rows.length;
  if (count > 1 || (count === 0 && !read.story.problems.length))
    tellFor("story")(read.story.rows[1] ?? nowhere, "story_id", "STORY-ONE", `story.csv has ${count} rows`,
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
  const cellOf = cellFinder(read);
  for (const [target, placed] of last) {
    if (placed.unread.size) continue;
    const cell = cellOf(target);
    if (cell === undefined)
      tell(placed, "target", "CORRECTION-TARGET", `${target} is no cell of the ledger`,
        "a correction names table/id/column", "mend the target");
    else if (cell !== null && cell !== (placed.row.now ?? ""))
      tell(placed, "now", "CORRECTION-NOW", `${target} says ${JSON.stringify(cell)}, not ${JSON.stringify(placed.row.now ?? "")}`,
        "the last correction is what the cell says", "correct the cell, or add a correction for the change since");
  }
}

/** What a cell of the ledger says now, by table/id/column: undefined where there is none, null where it was not read. */
function cellFinder(read: ReadLedger): (target: string) => string | null | undefined {
  const byId = new Map<LedgerName, Map<unknown, Placed>>();
  return (target) => {
    const [name, id, column, ...rest] = target.split("/") as [LedgerName, string?, string?];
    if (rest.length || !column || !Object.hasOwn(ledgerTables, name)) return undefined;
    const declared = ledgerTables[name] as unknown as Table;
    if (!Object.hasOwn(declared.row.shape, column)) return undefined;
    if (!byId.has(name)) byId.set(name, new Map(read[name].rows.map((placed) => [placed.row[declared.key.at(-1)!], placed])));
    const placed = byId.get(name)!.get(id);
    if (!placed) return read[name].mayHold(id!) ? null : undefined;
    return placed.unread.has(column) ? null : grammarOf(declared.row.shape[column] as never).encode(placed.row[column]);
  };
}

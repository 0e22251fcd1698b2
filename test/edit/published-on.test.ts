import assert from "node:assert/strict";
import {test} from "node:test";
import fc from "fast-check";
import {addDays} from "../../src/toll/day.ts";
import {backDatedSince} from "../../loaders/check/back-dated.ts";
import {changedSince} from "../../loaders/check/since-release.ts";
import {ledgerPublishedOn} from "../../tools/edit/published-on.ts";
import {claimantsTable} from "../../loaders/schema/claimants.ts";
import {claimsTable} from "../../loaders/schema/claims.ts";
import {emptyRow} from "../../loaders/schema/empty-row.ts";
import {ledgerTables, type Ledger, type LedgerName} from "../../loaders/schema/index.ts";
import {outletsTable} from "../../loaders/schema/outlets.ts";
import {reportsTable} from "../../loaders/schema/reports.ts";
import {vocabularyTable} from "../../loaders/schema/vocabulary.ts";
import {toCsv} from "../../loaders/write/text.ts";
import {runs} from "../runs.ts";

const names = Object.keys(ledgerTables) as LedgerName[];
const start = "1901-01-01";

const empty: Ledger = {
  story: [{story_id: "s", title: "S", started_on: "1900-01-01", default_victims_party: "a", default_victims_group: "g",
    default_measure: "killed", note: null}],
  vocabulary: [{...emptyRow(vocabularyTable), kind: "party", word_id: "a", name: "A"}],
  claimants: [], outlets: [], claims: [], reports: [], denials: [], coverage: [], events: [],
  corrections: [], "left-out": []
};

/** What a newsroom does to a ledger: days pass, claims and printings come in, cells are corrected. */
type Act =
  | {do: "wait"; days: number}
  | {do: "claim"; claimant: number; body: number | null; low: number}
  | {do: "report"; claim: number; outlet: number}
  | {do: "event"; label: string}
  | {do: "correct"; cell: number; value: number};

const acts: fc.Arbitrary<Act[]> = fc.array(fc.oneof(
  fc.record({do: fc.constant("wait" as const), days: fc.integer({min: 1, max: 3})}),
  fc.record(
    {do: fc.constant("claim" as const), claimant: fc.nat({max: 3}), body: fc.option(fc.nat({max: 3})),
      low: fc.nat({max: 999})}),
  fc.record({do: fc.constant("report" as const), claim: fc.nat(), outlet: fc.nat({max: 3})}),
  fc.record({do: fc.constant("event" as const), label: fc.constantFrom("x", "y", "z, \"z\"")}),
  fc.record({do: fc.constant("correct" as const), cell: fc.nat(), value: fc.nat({max: 9})})
), {maxLength: 25});

interface History {
  ledger: Ledger;
  /** The ledger at the end of each day. */
  days: Map<string, Ledger>;
}

function play(list: Act[]): History {
  const ledger = structuredClone(empty);
  const days = new Map<string, Ledger>();
  let today = start;
  for (const act of list) {
    if (act.do === "wait") {
      for (let count = 0; count < act.days; count++) {
        days.set(today, structuredClone(ledger));
        today = addDays(today, 1);
      }
    } else perform[act.do](ledger, act as never, today);
  }
  days.set(today, structuredClone(ledger));
  return {ledger, days};
}

const perform = {
  claim(ledger: Ledger, {claimant, body, low}: Act & {do: "claim"}, today: string) {
    const claimant_id = `c${claimant}`;
    const speaksFor = body === null || body <= claimant ? null : `c${body}`;
    if (!ledger.claimants.some((row) => row.claimant_id === claimant_id)) {
      if (speaksFor && !ledger.claimants.some((row) => row.claimant_id === speaksFor))
        ledger.claimants.push(claimantRow(speaksFor, null));
      ledger.claimants.push(claimantRow(claimant_id, speaksFor));
    }
    ledger.claims.push({...emptyRow(claimsTable), claim_id: `claim-${ledger.claims.length}`, story_id: "s", claimant_id,
      victims_party: "a", victims_group: "g", measure: "killed", low, high: low, bound: "exact", period: "cumulative",
      status: "standing", recorded_on: today});
  },
  report(ledger: Ledger, {claim, outlet}: Act & {do: "report"}, today: string) {
    const of = ledger.claims[claim % (ledger.claims.length || 1)];
    if (!of) return;
    const outlet_id = `o${outlet}`;
    if (!ledger.outlets.some((row) => row.outlet_id === outlet_id))
      ledger.outlets.push({...emptyRow(outletsTable), outlet_id, name: outlet_id});
    ledger.reports.push({...emptyRow(reportsTable), report_id: `r-${ledger.reports.length}`, claim_id: of.claim_id,
      outlet_id, language: "en", figure_words: "x", low: of.low, high: of.high, bound: "exact", measure: "killed",
      victims_party: "a", victims_group: "g", recorded_on: today});
  },
  event(ledger: Ledger, {label}: Act & {do: "event"}, today: string) {
    ledger.events.push(
      {event_id: `e-${ledger.events.length}`, story_id: "s", date: today, label, text: label, claim_ids: [],
        recorded_on: today});
  },
  correct(ledger: Ledger, {cell, value}: Act & {do: "correct"}, today: string) {
    const cells = [
      ...ledger.claims.flatMap((row) =>
        (["low", "note", "status"] as const).map((column) =>
          ({row, target: `claims/${row.claim_id}/${column}`, column}))),
      ...ledger.reports.map((row) => ({row, target: `reports/${row.report_id}/note`, column: "note" as const})),
      ...ledger.outlets.map((row) => ({row, target: `outlets/${row.outlet_id}/name`, column: "name" as const}))
    ];
    const chosen = cells[cell % (cells.length || 1)];
    if (!chosen) return;
    const row = chosen.row as Record<string, unknown>;
    const now = chosen.column === "low" ? String(value)
      : chosen.column === "status" ? ["standing", "superseded"][value % 2]! : `text ${value}`;
    const was = row[chosen.column] as string | number | null;
    if (String(was ?? "") === now) return;
    row[chosen.column] = chosen.column === "low" ? value : now;
    const count = String(ledger.corrections.length).padStart(3, "0");
    ledger.corrections.push(
      {correction_id: `fix-${count}`, target: chosen.target, was: was === null ? null : String(was), now,
        reason: "because", made_on: today});
  }
};

function claimantRow(claimant_id: string, speaks_for: string | null): Ledger["claimants"][number] {
  return {...emptyRow(claimantsTable), claimant_id, name: claimant_id, short_name: claimant_id, kind: "military",
    side: "x", speaks_for};
}

function written(ledger: Ledger): string {
  return names.map((name) => toCsv(ledgerTables[name], ledger[name])).join("\n");
}

test("as published on any day is byte for byte what the ledger said at the end of that day, in any history", () =>
  fc.assert(fc.property(acts, fc.nat(), (list, nth) => {
    const {ledger, days} = play(list);
    const [day, then] = [...days][nth % days.size]!;
    assert.equal(written(ledgerPublishedOn(ledger, day)), written(then));
  }), runs(3000)));

test("a ledger is not changed by being asked for an earlier day", () =>
  fc.assert(fc.property(acts, (list) => {
    const {ledger} = play(list);
    const before = written(ledger);
    ledgerPublishedOn(ledger, start);
    assert.equal(written(ledger), before);
  }), runs(200)));

const release = (ledger: Ledger) =>
  new Map(names.map((name) => [`${name}.csv`, Buffer.from(toCsv(ledgerTables[name], ledger[name]))]));

test("every day of a history is a release that the ledger of its end has not changed without a correction", () =>
  fc.assert(fc.property(acts, fc.nat(), (list, nth) => {
    const {ledger, days} = play(list);
    const [, then] = [...days][nth % days.size]!;
    assert.deepEqual(changedSince(ledger, release(then), "1.0.0"), []);
  }), runs(1000)));

const one = play([{do: "claim", claimant: 0, body: null, low: 5}, {do: "report", claim: 0, outlet: 0}]).ledger;

test("a released cell that says something else without a correction is told with both words", () => {
  const later = structuredClone(one);
  later.claims[0]!.low = 6;
  assert.deepEqual(changedSince(later, release(one), "1.0.0"), [{
    file: "claims.csv", line: 2, column: 1, code: "RELEASED-CHANGED",
    what: "claims/claim-0/low said \"5\" in version 1.0.0, says \"6\"", why: "a published cell is not edited away",
    mend: "put it back, then run tollbook correct"
  }]);
});

test("a released word that two kinds share is told with its kind, and so is its correction", () => {
  const words = (note: string) => ["party", "side"].map((kind) =>
    ({...emptyRow(ledgerTables.vocabulary), kind, word_id: "x", name: "X", note: kind === "side" ? note : null}));
  const [then, later] = ["Old.", "New."].map((note) => ({...structuredClone(one), vocabulary: words(note)})) as
    unknown as [Ledger, Ledger];
  assert.deepEqual(changedSince(later, release(then), "1.0.0").map(({what}) => what),
    ["vocabulary/side/x/note said \"Old.\" in version 1.0.0, says \"New.\""]);
  later.corrections.push({correction_id: "fix-1", target: "vocabulary/side/x/note", was: "Old.", now: "New.",
    reason: "because", made_on: "9999-01-01"});
  assert.deepEqual(changedSince(later, release(then), "1.0.0"), []);
});

test("a row that came in after a release and says that it came in before is told; no other is", () => {
  const nothing = release({...one, claims: [], reports: []});
  const came = one.claims[0]!.recorded_on;
  const told = (releasedOn: string) => backDatedSince(one, nothing, "1.0.0", releasedOn)
    .map(({file, code}) => `${file} ${code}`);
  assert.deepEqual(told(came), []);
  assert.deepEqual(told("9999-01-01"), ["claims.csv ROW-BACK-DATED", "reports.csv ROW-BACK-DATED"]);
  assert.deepEqual(backDatedSince(one, release(one), "1.0.0", "9999-01-01"), []);
  const correction = {correction_id: "fix-1", target: "claims/claim-0/low", was: "5", now: "6", reason: "Digits.",
    made_on: "1900-01-01"};
  assert.deepEqual(backDatedSince({...one, corrections: [correction]}, release(one), "1.0.0", came)
    .map(({what}) => what), [`fix-1 says made_on 1900-01-01, and version 1.0.0 of ${came} has it not`]);
});

test("a released row that is gone is told", () => {
  const later = {...structuredClone(one), reports: []};
  assert.deepEqual(changedSince(later, release(one), "1.0.0").map(({code, what}) => `${code} ${what}`),
    ["RELEASED-GONE r-0 is in version 1.0.0 and is gone"]);
});

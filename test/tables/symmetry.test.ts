import assert from "node:assert/strict";
import {test} from "node:test";
import type {Ledger} from "../../loaders/schema/index.ts";
import {deriveSymmetry} from "../../loaders/tables/symmetry.ts";

const claim = (claim_id: string, claimant_id: string, more: object) => ({
  claim_id, claimant_id, victims_party: "atlantis", victims_group: "military", measure: "killed", measure_word: null,
  low: 10, high: 10, bound: "exact", as_of: null, said_on: null, checked_by: null, ...more
});
const report = (report_id: string, claim_id: string, more: object = {}) => ({
  report_id, claim_id, outlet_id: "gazette", language: "en", published_on: null, low: 10, high: 10, bound: "exact",
  measure: "killed", victims_party: "atlantis", victims_group: "military", as_of: null, claimant_as_printed: null,
  verified: null, unit: null, archive_url: null, captured_on: null, sha256: null, set_aside: null, ...more
});

const ledger = {
  vocabulary: [
    {kind: "party", word_id: "atlantis"}, {kind: "party", word_id: "lemuria"},
    {kind: "side", word_id: "east"}, {kind: "side", word_id: "nobody"}
  ],
  claimants: [
    {claimant_id: "staff", side: "east", speaks_for: null}, {claimant_id: "court", side: "east", speaks_for: null}
  ],
  claims: [
    claim("a", "staff", {as_of: "1900-03-01", said_on: "1900-03-02", measure_word: "slain", checked_by: "ed"}),
    claim("b", "staff", {as_of: "1900-03-01", said_on: "1900-03-05"}),
    claim("d", "staff", {said_on: "1900-03-09", measure: "captured", measure_word: "slain"}),
    claim("c", "court", {victims_party: "lemuria", measure: "wounded", as_of: "1900-03-01", said_on: "1900-03-01"})
  ],
  reports: [
    report("r6", "a", {verified: true}),
    report("r1", "a", {verified: true, unit: "title", archive_url: "https://a.example/", captured_on: "1900-04-01"}),
    report("r2", "a", {low: 11, high: 11, verified: false}), report("r3", "b"),
    report("r4", "c", {victims_party: "lemuria", measure: "killed"}),
    report("r5", "a", {low: 99, high: 99, set_aside: "A page about something else."})
  ],
  coverage: [
    {claimant_id: "staff", toll_id: "atlantis-military-killed", complete: true},
    {claimant_id: "staff", toll_id: "atlantis-military-killed", complete: true},
    {claimant_id: "court", toll_id: "atlantis-military-killed", complete: true},
    {claimant_id: "court", toll_id: "lemuria-military-wounded", complete: false}
  ]
} as unknown as Ledger;

const rows = deriveSymmetry(ledger);

test("deriveSymmetry() has a total and a row for each party, for each side in the story's order", () => {
  assert.deepEqual(rows.map(({side, victims_party}) => `${side}/${victims_party}`), [
    "east/all", "east/atlantis", "east/lemuria", "nobody/all", "nobody/atlantis", "nobody/lemuria"
  ]);
});

test("deriveSymmetry() counts claims, claimants, printings and shares of them", () => {
  assert.deepEqual(rows[0], {
    side: "east", victims_party: "all", claims: 4, claimants: 2, printings: 5, second_printing: 0.25, checked: 0.25,
    called_verified: 0.4, called_unverified: 0.2, unit_known: 0.2, archived: 0.2, captured: 0.2, hashed: 0,
    own_words: 0.75, covered: 2, bent: 0.4, median_days: 1, dated: 3,
    measures: ["killed 2", "captured 1", "wounded 1"], measure_words: ["slain 2"]
  });
});

test("deriveSymmetry() takes the median between two claims of one party", () => {
  assert.equal(rows[1]!.median_days, 2.5);
});

test("deriveSymmetry() keeps a side without claims, and makes no share of nothing", () => {
  const {claims, second_printing, bent, median_days, measures} = rows[3]!;
  assert.deepEqual({claims, second_printing, bent, median_days, measures},
    {claims: 0, second_printing: null, bent: null, median_days: null, measures: []});
});

test("deriveSymmetry() counts of a party only its own series, and measures by how often, then by name", () => {
  assert.deepEqual(rows.map(({covered}) => covered), [2, 2, 0, 0, 0, 0]);
  assert.deepEqual(rows[1]!.measures, ["killed 2", "captured 1"]);
});

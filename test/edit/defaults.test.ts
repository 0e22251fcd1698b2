// What a field of a new claim is when nobody says it, of a claimant's other claims that are few and invented.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {readLedger} from "../../loaders/read/ledger.ts";
import type {Claim} from "../../loaders/schema/claims.ts";
import {usual, withDefaults, type UsualField} from "../../tools/edit/defaults.ts";
import type {Entry} from "../../tools/edit/entry.ts";
import {fixtureRoot} from "../loaders/corrupt.ts";
import "./ledger-copy.ts";

const {ledger} = readLedger("atlantis-1900", fixtureRoot);
const plain = {...ledger.claims[0]!, claimant_id: "crown", victims_party: "lemuria", victims_group: "military",
  measure: "killed", period: "cumulative", comparable_scope: null, since: "1900-03-01", basis: "statement",
  interval_of: null, interval_level: null, said_on: "1900-03-05", as_of: "1900-03-04"} as Claim;
const claims = (...all: Partial<Claim>[]): Claim[] => all.map((own, at) => ({...plain, claim_id: `c-${at}`, ...own}));
const of = (own: Claim[], field: UsualField, entry: Entry = {}) =>
  usual(field, {claimant: "crown", ...entry}, {...ledger, claims: own});
const times = (count: number, own: Partial<Claim>) => Array.from({length: count}, () => own);

const story = {value: ledger.story[0]!.default_measure, why: "as usual in this story"};
const cases: [promise: string, field: UsualField, own: Claim[], found: unknown, entry?: Entry][] = [
  ["is the story's where the claimant has no claim", "measure", [], story],
  ["is the story's where only others have claims", "measure", claims({claimant_id: "mu", measure: "wounded"}), story],
  ["is not that of an interval of another claim", "measure", claims({interval_of: "c-9", measure: "wounded"},
    {interval_level: 95, measure: "wounded"}), story],
  ["is that of the only other claim", "measure", claims({measure: "wounded"}),
    {value: "wounded", why: "as its other claim"}],
  ["is that of all other claims", "measure", claims(...times(2, {measure: "wounded"})),
    {value: "wounded", why: "as its 2 other claims"}],
  ["is that of nine of ten", "measure", claims(...times(9, {measure: "wounded"}), {}),
    {value: "wounded", why: "as 9 of its 10 other claims"}],
  ["is asked where fewer than nine of ten agree, the most frequent first", "measure",
    claims({}, ...times(8, {measure: "wounded"})), {among: ["wounded", "killed"]}],
  ["is that of the claims which agree with what is said so far", "measure",
    claims({victims_party: "atlantis", measure: "wounded"}, {}), {value: "wounded", why: "as its other claim"},
    {party: "atlantis"}],
  ["goes not by what comes after it", "party", claims({victims_party: "atlantis", measure: "wounded"}),
    {value: "atlantis", why: "as its other claim"}, {measure: "killed"}],
  ["is nothing for a scope", "scope", claims({comparable_scope: "harbour-fire"}), null],
  ["is nothing for a basis that no claim has", "basis", claims({basis: null as never}), null],
  ["is the basis of those that have one", "basis", claims({basis: null as never}, {basis: "named"}),
    {value: "named", why: "as its other claim"}],
  ["is the usual period where fewer than three claims tell another", "period",
    claims(...times(2, {period: "past-day"})), {value: "cumulative", why: "as usual in this story"}],
  ["is the period of three claims", "period", claims(...times(3, {period: "past-day"})),
    {value: "past-day", why: "as its 3 other claims"}],
  ["is the usual period where claims differ", "period", claims(...times(3, {period: "past-day"}), {}),
    {value: "cumulative", why: "as usual in this story"}],
  ["is nothing where nearly all leave it empty", "since", claims({since: null}), null],
  ["is the last first day where claims differ", "since",
    claims({since: null, said_on: "1900-03-09"}, {since: "1900-03-20", said_on: "1900-03-25"}, {}),
    {value: "1900-03-20", why: "as c-1"}],
  ["is the last first day before the entry's day", "since",
    claims({since: "1900-03-10", said_on: "1900-03-15"}, {since: "1900-03-20", said_on: "1900-03-25"}),
    {value: "1900-03-10", why: "as c-0"}, {"said-on": "1900-03-20"}],
  ["is a later one where there is none before", "since",
    claims({since: "1900-03-10", said_on: "1900-03-15"}, {since: "1900-03-20", said_on: "1900-03-25"}),
    {value: "1900-03-20", why: "as c-1"}, {"said-on": "1900-03-02"}],
  ["is that of the second of two of one day", "since",
    claims({since: "1900-03-10", said_on: "1900-03-15"}, {since: "1900-03-12", said_on: "1900-03-15"}),
    {value: "1900-03-12", why: "as c-1"}],
  ["is nothing where the last of claims that differ has none", "since",
    claims({since: "1900-03-10", said_on: "1900-03-15"}, {since: null, said_on: "1900-03-25"}), null]
];
describe("what nobody says", () => {
  for (const [promise, field, own, found, entry] of cases)
    test(promise, () => assert.deepEqual(of(own, field, entry), found));
});

describe("an entry with what nobody said", () => {
  const filled = (own: Claim[], entry: Entry, known = false) =>
    withDefaults({claimant: "crown", words: "300 soldiers were killed near the harbour", ...entry},
      {...ledger, claims: own}, {known, outlet: null});

  test("shows each field but the usual period", () =>
    assert.deepEqual(filled(claims({}), {}).shown, ["party: lemuria, as its other claim",
      "group: military, as its other claim", "measure: killed, as its other claim", "since: 1900-03-01, as its other " +
      "claim", "basis: statement, as its other claim", "language: en, read from the words"]));

  test("keeps what was said, and empties what has a hyphen", () => {
    const {entry, shown} = filled(claims({}), {measure: "wounded", party: "-", language: "uk"});
    assert.deepEqual([entry.measure, entry.party, entry.language], ["wounded", "", "uk"]);
    assert.ok(!shown.some((line) => /^(?:measure|party|language)/.test(line)));
  });

  test("has nothing filled in but the language for a claim that is known", () =>
    assert.deepEqual(filled(claims({}), {}, true).shown, ["language: en, read from the words"]));

  test("is refused where its claims differ, and where nothing shows the language", () => {
    assert.throws(() => filled(claims({measure: "wounded"}, {}), {}),
      {code: 2, message: "--measure: crown has claims of wounded, killed; say which this is"});
    assert.throws(() => filled(claims({}), {words: "꙰"}),
      {code: 2, message: "--language: the words do not show it; write a code of two letters, such as en or uk"});
  });
});

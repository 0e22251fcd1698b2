import assert from "node:assert/strict";
import {test} from "node:test";
import type {Ledger} from "../../loaders/schema/index.ts";
import {deriveClaims} from "../../loaders/tables/claims.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {asLines, table} from "../fixtures/as-lines.ts";
import {atlantis} from "../fixtures/atlantis.ts";

const id = "atlantis-crown-1900-03-12-killed-1000";
const crown = atlantis.claims.find(({claim_id}) => claim_id === id)!;

/** What follows from the Crown's claim where some of its cells are others, and those of its first printing. */
function followed(cells: object, printing: object | null = {}, more: object = {}) {
  const claim = {...crown, ...cells};
  const first = atlantis.reports.find(({claim_id}) => claim_id === id)!;
  const reports = printing ? [{...first, ...printing}] : [];
  const ledger = {...atlantis, claims: [claim], reports, ...more} as Ledger;
  return deriveClaims(ledger).find(({claim_id}) => claim_id === id)!;
}

test("a claim has its toll, the body for which its claimant speaks, and the day on which it was known", () => {
  const {toll_id, body_id, known_on, never_stands} = followed({claimant_id: "atlantis-admiralty"});
  assert.deepEqual({toll_id, body_id, known_on, never_stands},
    {toll_id: "lemuria-military-killed", body_id: "atlantis-crown", known_on: "1900-03-12", never_stands: null});
  assert.equal(followed({said_on: null}, {published_on: "1900-03-14"}).known_on, "1900-03-14");
});

const reasons: [why: string, cells: object][] = [
  ["no day of saying and no dated printing", {said_on: null}],
  ["a statistical interval: its point estimate stands", {interval_of: "a-claim", bound: "range", low: 1, high: 2}],
  ["a projection: it says what may be, not what was counted", {modality: "projection"}],
  ["withdrawn on the day on which it was known", {status: "withdrawn", withdrawn_on: "1900-03-12"}],
  ["disowned on the day on which it was known", {status: "disowned", withdrawn_on: "1900-03-11"}]
];
for (const [why, cells] of reasons)
  test(`a claim that never stands says why: ${why}`, () =>
    assert.equal(followed(cells, {published_on: null}).never_stands, why));

test("a claim that was taken back later stood; one of two of a day does not", () => {
  assert.equal(followed({status: "withdrawn", withdrawn_on: "1900-03-13"}).never_stands, null);
  const twice = [{...crown, as_of: "1900-03-10"}, {...crown, claim_id: "more", low: 2000}] as Ledger["claims"];
  const stand = deriveClaims({...atlantis, claims: twice}).map((row) => row.never_stands);
  assert.deepEqual(stand, ["its claimant went past it on the same day", null]);
});

test("it is known of a claim that was printed whether a printing has its own words", () => {
  assert.equal(followed({}, null).own_words, null);
  assert.equal(followed({}, {low: 1000, high: null, bound: "more-than"}).own_words, true);
  assert.equal(followed({}, {low: 1000, high: 1000, bound: "exact"}).own_words, false);
  assert.equal(followed({}, {low: 1000, high: null, bound: "more-than", set_aside: "Of last year."}).own_words, null);
});

test("a claim says which counts its words admit; no end is written where there is none", () => {
  const bounds = [["exact", 30, 30], ["about", 30, 30], ["range", 30, 40], ["at-least", 30, null],
    ["more-than", 30, null], ["up-to", null, 30], ["almost", null, 30]] as const;
  const rows = bounds.map(([bound, low, high]) => followed({bound, low, high}));
  assert.equal(asLines(rows,
    ["bound", "nominal", "admitted_low", "admitted_high", "admitted_low_open", "admitted_high_open"]), table`
    exact | 30 | 30 | 30 | false | false
    about | 30 | 25 | 35 | false | false
    range | – | 30 | 40 | false | false
    at-least | 30 | 30 | – | false | true
    more-than | 30 | 30 | – | true | true
    up-to | 30 | 0 | 30 | false | false
    almost | 30 | 20 | 30 | false | true
  `);
});

test("each table is in the order that it declares, whatever the order of the ledger's rows", () => {
  const ids = (ledger: Ledger) => Object.fromEntries(Object.entries(deriveTables(ledger))
    .map(([name, rows]) => [name, JSON.stringify(rows)]));
  const backwards = Object.fromEntries(Object.entries(atlantis)
    .map(([name, rows]) => [name, name === "vocabulary" ? rows : rows.toReversed()])) as unknown as Ledger;
  const [one, other] = [ids(atlantis), ids(backwards)];
  for (const name of ["claims", "reports", "outlets", "claimants", "events", "standing", "gaps"])
    assert.equal(other[name], one[name], name);
});

test("a table is in order by its first column, and within that by its second", () => {
  const [first] = atlantis.events;
  const events = [["b", "1900-03-02"], ["c", "1900-03-01"], ["a", "1900-03-02"], ["d", "1900-03-03"]]
    .map(([event_id, date]) => ({...first!, event_id, date})) as Ledger["events"];
  assert.deepEqual(deriveTables({...atlantis, events}).events.map(({event_id}) => event_id), ["c", "a", "b", "d"]);
});

test("a claim stands as its claimant's word, though its body said more that day", () => {
  const staff = {...crown, claim_id: "staff", claimant_id: "atlantis-admiralty", as_of: "1900-03-10"};
  const stand = deriveClaims({...atlantis, claims: [staff, crown]} as Ledger).map((row) => row.never_stands);
  assert.deepEqual(stand, [null, null]);
});

test("a claim that its claimant went past and took back later says the first", () => {
  const gone = {...crown, as_of: "1900-03-10", status: "withdrawn", withdrawn_on: "1900-03-20"};
  const stand = deriveClaims({...atlantis, claims: [{...gone, status: "superseded"}, {...crown, claim_id: "more"}]} as
    Ledger).map((row) => row.never_stands);
  assert.deepEqual(stand, ["its claimant went past it on the same day", null]);
});

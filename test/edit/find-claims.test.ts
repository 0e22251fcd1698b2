import assert from "node:assert/strict";
import {test} from "node:test";
import {readLedger} from "../../loaders/read/ledger.ts";
import {claimFinder, type Sought} from "../../tools/edit/find-claims.ts";
import {fixtureRoot} from "../loaders/corrupt.ts";

const {ledger} = readLedger("atlantis-1900", fixtureRoot);
const claim = ledger.claims.find(({claim_id}) => claim_id === "atlantis-crown-1900-03-12-killed-1000")!;
const {claimant_id, measure, victims_party, victims_group, period, since, as_of, said_on, low, high, bound,
  comparable_scope} = claim;
const sought: Sought = {claimant_id, measure, victims_party, victims_group, period, since, as_of, said_on, low, high,
  bound, comparable_scope, published_on: null};
const find = claimFinder(ledger);
const ask = (change: Partial<Sought>) => find({...sought, ...change})
  .map(({claim: {claim_id}, sure}) => `${claim_id}${sure ? "" : "?"}`);

const found: [promise: string, change: Partial<Sought>, first: string | undefined][] = [
  ["a printing of a claim as said is told", {}, claim.claim_id],
  ["one without any day is told by figure and claimant", {said_on: null, as_of: null}, claim.claim_id],
  ["a bound that was lost does not hide the claim", {bound: "exact", high: 1000}, claim.claim_id],
  ["the same figure by another claimant the same day is asked about", {claimant_id: "nobody-known"},
    `${claim.claim_id}?`],
  ["the same figure in another measure is asked about, not told",
    {measure: "wounded", claimant_id: null}, `${claim.claim_id}?`],
  ["another figure, day and claimant is a new claim",
    {low: 77_777, claimant_id: "nobody-known", said_on: "1900-09-09", as_of: null}, undefined]
];
for (const [promise, change, first] of found)
  test(promise, () => assert.equal(ask(change)[0], first));

test("the likeliest stands first, and says what is the same and what is not", () => {
  const all = find({...sought, claimant_id: "nobody-known"});
  assert.deepEqual(all.map(({points}) => points), all.map(({points}) => points).sort((a, b) => b - a));
  assert.deepEqual(all[0]!.reasons.slice(0, 2), ["the same figure", "another claimant (there atlantis-crown)"]);
});

test("a claim whose day nobody knows is found too", () => {
  const undated = {...ledger, claims: ledger.claims.map((row) =>
    (row === claim ? {...row, said_on: null, as_of: null} : row)),
  reports: ledger.reports.filter(({claim_id}) => claim_id !== claim.claim_id)};
  assert.equal(claimFinder(undated)(sought)[0]!.claim.claim_id, claim.claim_id);
});

test("held back, at least 95 of 100 printings find their claim and 90 find it first; at most 2 are told a false one",
  () => {
  let [asked, hit, first, told] = [0, 0, 0, 0];
  const {ledger: real} = readLedger("ukraine-2022");
  const claims = new Map(real.claims.map((row) => [row.claim_id, row]));
  for (const report of real.reports.filter(({set_aside}, at) => !set_aside && at % 9 === 0)) {
    const own = claims.get(report.claim_id)!;
    const typed: Sought = {...report, period: own.period, since: own.since, comparable_scope: own.comparable_scope,
      said_on: own.said_on, claimant_id: report.claimant_as_printed ?? own.claimant_id};
    const without = {...real, reports: real.reports.filter((row) => row !== report)};
    const at = claimFinder(without)(typed).findIndex((one) => one.claim === own);
    asked++;
    if (at >= 0) hit++;
    if (at === 0) first++;
    if (claimFinder({...without, claims: real.claims.filter((row) => row !== own)})(typed)[0]?.sure) told++;
  }
  assert.ok(hit / asked >= 0.95, `${hit} of ${asked} found`);
  assert.ok(first / asked >= 0.9, `${first} of ${asked} first`);
  assert.ok(told / asked <= 0.02, `${told} of ${asked} told falsely`);
});

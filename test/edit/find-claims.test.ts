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
  ["one without a day of saying is told by figure, claimant and printing",
    {said_on: null, as_of: null, published_on: "1900-03-13"}, claim.claim_id],
  ["one without any day is asked about, for a claimant may say a figure again", {said_on: null, as_of: null},
    `${claim.claim_id}?`],
  ["a running count of another day is asked about", {as_of: "1900-03-10", said_on: null, published_on: "1900-03-13"},
    `${claim.claim_id}?`],
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

/** Claims of one war, the first of 4,645 dead and of a range. */
const [garbled, ranged] = [{...claim, claim_id: "a", low: 4645, high: 4645, bound: "exact" as const},
  {...claim, claim_id: "b", low: 793, high: 8498, bound: "range" as const}];
const bent: [promise: string, printed: Pick<Sought, "low" | "high" | "bound">, first: string, reason: RegExp][] = [
  ["digits in another order", {low: 4564, high: 4564, bound: "exact"}, "a", /^a figure with a digit's slip/],
  ["“about” and one digit", {low: 5000, high: 5000, bound: "about"}, "a", /^a rounded figure/],
  ["a range with both ends rounded", {low: 800, high: 8500, bound: "range"}, "b", /^a rounded figure/]
];
for (const [promise, printed, first, reason] of bent)
  test(`${promise} does not hide the claim`, () => {
    const [one] = claimFinder({...ledger, claims: [garbled, ranged]})({...sought, ...printed});
    assert.equal(one?.claim.claim_id, first);
    assert.match(one!.reasons[0]!, reason);
  });

for (const day of ["typed", "left out"])
  test(`held back, with the day of saying ${day}, at least 95 of 100 printings find their claim, 90 find it first; ` +
    "at most 2 are told a false one", () => {
    let [asked, hit, first, told] = [0, 0, 0, 0];
    const {ledger: real} = readLedger("ukraine-2022");
    const claims = new Map(real.claims.map((row) => [row.claim_id, row]));
    const seek = claimFinder(real);
    for (const report of real.reports.filter(({set_aside}, at) => !set_aside && at % 5 === 0)) {
      const own = claims.get(report.claim_id)!;
      const typed: Sought = {...report, period: own.period, since: own.since, comparable_scope: own.comparable_scope,
        said_on: day === "typed" ? own.said_on : null, claimant_id: report.claimant_as_printed ?? own.claimant_id};
      const all = seek(typed, 6);
      const at = all.slice(0, 5).findIndex((one) => one.claim === own);
      asked++;
      if (at >= 0) hit++;
      if (at === 0) first++;
      if (all.find((one) => one.claim !== own)?.sure) told++;
    }
    assert.ok(hit / asked >= 0.95, `${hit} of ${asked} found`);
    assert.ok(first / asked >= 0.9, `${first} of ${asked} first`);
    assert.ok(told / asked <= 0.02, `${told} of ${asked} told falsely`);
  });

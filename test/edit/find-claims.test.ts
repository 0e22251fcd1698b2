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

/** What speaks for and against the claim itself, the only one of its ledger. */
const alone = claimFinder({...ledger, claims: [claim]});
const asSaid = ["the same figure", "the same claimant", "said the same day", "counted up to the same day"];
const without = (...at: number[]) => asSaid.filter((_, index) => !at.includes(index));
const other = (at: number, reason: string) => asSaid.with(at, reason);
const weighed: [change: Partial<Sought>, points: number, sure: boolean, reasons: string[]][] = [
  [{}, 10.5, true, asSaid],
  [{claimant_id: null}, 8.5, true, without(1)],
  [{claimant_id: "atlantis-admiralty"}, 7.5, false, other(1, "of the same body (there atlantis-crown)")],
  [{claimant_id: "mu-observers"}, 5.5, false, other(1, "another claimant (there atlantis-crown)")],
  [{said_on: "1900-03-13"}, 7.5, true, other(2, "said on another day (there 12 March 1900)")],
  [{said_on: "1900-03-10"}, 7, true, other(2, "said on another day (there 12 March 1900)")],
  [{said_on: "1900-03-22"}, 7, true, other(2, "said on another day (there 12 March 1900)")],
  [{said_on: null}, 8.25, false, without(2)],
  [{said_on: null, published_on: "1900-03-12"}, 8.25, true, without(2)],
  [{as_of: null}, 10, true, without(3)],
  [{as_of: "1900-03-12"}, 9, false, other(3, "counted up to another day (there 11 March 1900)")],
  [{as_of: "1900-03-14"}, 7.5, false, other(3, "counted up to another day (there 11 March 1900)")],
  [{as_of: "1900-03-15"}, 8.5, false, other(3, "counted up to another day (there 11 March 1900)")],
  [{as_of: "1900-04-20"}, 8.5, false, other(3, "counted up to another day (there 11 March 1900)")],
  [{as_of: "1900-04-21"}, 7.5, false, other(3, "counted up to another day (there 11 March 1900)")],
  [{published_on: "1900-03-11"}, 10.5, true, asSaid],
  [{published_on: "1900-03-10"}, 7.5, true, [...asSaid, "known only on 12 March 1900, after the printing"]],
  [{published_on: "1900-02-10"}, 7.5, true, [...asSaid, "known only on 12 March 1900, after the printing"]],
  [{published_on: "1900-02-09"}, 4.5, false, [...asSaid, "known only on 12 March 1900, after the printing"]],
  [{measure: "losses"}, 9.75, false, asSaid.toSpliced(2, 0, "another measure (there killed)")],
  [{measure: "wounded"}, 9, false, asSaid.toSpliced(2, 0, "another measure (there killed)")],
  [{victims_party: "atlantis"}, 6, false, asSaid.toSpliced(2, 0, "other people (there lemuria)")],
  [{victims_group: "civilians"}, 8.5, false, asSaid.toSpliced(2, 0, "another group (there military)")],
  [{period: "past-day"}, 10, true, asSaid.toSpliced(2, 0, "over another time (there cumulative)")],
  [{since: "1900-03-02"}, 9, true, asSaid.toSpliced(2, 0, "counted from another day (there 1 March 1900)")],
  [{since: null}, 10.5, true, asSaid],
  [{comparable_scope: "harbour"}, 8, true, asSaid.toSpliced(2, 0, "another scope (there none)")],
  [{modality: "projection"}, 9, false, asSaid.toSpliced(2, 0, "a count there")],
  [{bound: "exact", high: 1000}, 10, true,
    other(0, "the same number, bounded otherwise (there more than 1,000)")],
  [{low: 77_777}, 2, true, []]
];
for (const [change, points, sure, reasons] of weighed)
  test(`${JSON.stringify(change)} leaves the claim ${points < 4 ? "aside" : `${points} points`}`, () => {
    const [one] = alone({...sought, ...change});
    assert.deepEqual(one && {points: one.points, sure: one.sure, reasons: one.reasons},
      points < 4 ? undefined : {points, sure, reasons});
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

/** What is said first of a printing whose claim has this count, said the same day by the same claimant. */
const reasonOf = (count: number, printed: Partial<Sought>) =>
  claimFinder({...ledger, claims: [{...claim, low: count, high: count, bound: "exact"}]})({...sought, ...printed})[0]
    ?.reasons[0]?.replace(/ \(.*/, "");
const about = (count: number) => ({low: count, high: count, bound: "about" as const});
const exactly = (count: number) => ({low: count, high: count, bound: "exact" as const});
const figures: [count: number, printed: Partial<Sought>, reason: string | undefined][] = [
  [4500, about(5000), "a rounded figure"],
  [4499, about(5000), undefined],
  [4645, exactly(5000), "a figure near it"],
  [95, about(100), "a rounded figure"],
  [94, about(90), undefined],
  [4645, exactly(4654), "a figure with a digit's slip"],
  [4645, exactly(6445), undefined],
  [4645, exactly(4655), "a figure near it"],
  [5, {...exactly(5), measure: "wounded"}, undefined],
  [12, {...exactly(12), measure: "wounded"}, "the same figure"]
];
for (const [count, printed, reason] of figures)
  test(`${printed.bound} ${printed.low} ${printed.measure ?? "killed"} of ${count} is ${reason ?? "no printing"}`, () =>
    assert.equal(reasonOf(count, printed), reason));

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

import assert from "node:assert/strict";
import {test} from "node:test";
import fc from "fast-check";
import {addDays} from "../../src/toll/day.ts";
import {standingOn, stretches, type Statement} from "../../src/toll/standing.ts";

/** "a 03-02 of 03-01 gone 03-05 past": claim a, known 2 March, as of 1 March, withdrawn 5 March, superseded; "around z"
 * makes it the statistical interval of z. */
function statement(words: string): Statement {
  const [claim_id, known, ...rest] = words.split(" ") as [string, string, ...string[]];
  const after = (word: string) => (rest.includes(word) ? `2022-${rest[rest.indexOf(word) + 1]}` : null);
  const status = rest.includes("past") ? "superseded" : "standing";
  return {claim_id, known_on: `2022-${known}`, as_of: after("of"), withdrawn_on: after("gone"), status,
    interval_of: rest.includes("around") ? "z" : null};
}

const tables: [promise: string, claims: string[], stretches: string[]][] = [
  ["no claim stands where none was made", [], []],
  ["a claim stands until further notice", ["a 03-02"], ["a 03-02 –"]],
  ["a later claim ends the one before it the day before", ["a 03-02", "b 03-05"], ["a 03-02 03-04", "b 03-05 –"]],
  ["of two claims of one day the one that covers more stands", ["a 03-02 of 03-01", "b 03-02 of 02-28"], ["a 03-02 –"]],
  ["a claim that says what it covers stands before one that does not", ["a 03-02 of 02-25", "b 03-02"], ["a 03-02 –"]],
  ["of two claims alike in days the later id stands", ["b 03-02", "a 03-02"], ["b 03-02 –"]],
  ["a later claim stands though it covers less", ["a 03-02 of 03-01", "b 03-03 of 02-25"],
    ["a 03-02 03-02", "b 03-03 –"]],
  ["a claim taken back stands no more", ["a 03-02 gone 03-05"], ["a 03-02 03-04"]],
  ["a claim taken back on its own day never stood", ["a 03-02 gone 03-02"], []],
  ["a claim taken back before it was known never stood", ["a 03-02 gone 02-27"], []],
  ["when the latest is taken back the one before it stands again", ["a 03-02", "b 03-05 gone 03-07"],
    ["a 03-02 03-04", "b 03-05 03-06", "a 03-07 –"]],
  ["a claim taken back while another stands does not come again", ["a 03-02 gone 03-06", "b 03-05 gone 03-08"],
    ["a 03-02 03-04", "b 03-05 03-07"]],
  ["two taken back on one day leave the third", ["a 03-02", "b 03-03 gone 03-06", "c 03-04 gone 03-06"],
    ["a 03-02 03-02", "b 03-03 03-03", "c 03-04 03-05", "a 03-06 –"]],
  ["a superseded claim stands until the next is known", ["a 03-02 past", "b 03-05"], ["a 03-02 03-04", "b 03-05 –"]],
  ["a superseded claim that nothing followed still stands", ["a 03-02 past"], ["a 03-02 –"]],
  ["a superseded claim does not come again when the one after it is taken back", ["a 03-02 past", "b 03-05 gone 03-07"],
    ["a 03-02 03-04", "b 03-05 03-06"]],
  ["behind a superseded claim an older one that was not may come again",
    ["a 03-02", "b 03-03 past", "c 03-04 gone 03-06"],
      ["a 03-02 03-02", "b 03-03 03-03", "c 03-04 03-05", "a 03-06 –"]],
  ["a superseded claim does not stand again though what followed was gone on its own day",
    ["a 03-02 past", "b 03-05 gone 03-05"], ["a 03-02 03-04"]],
  ["nothing stands between a withdrawal and the next claim", ["a 03-02 gone 03-04", "b 03-08"],
    ["a 03-02 03-03", "b 03-08 –"]],
  ["a statistical interval never stands in the place of its point, whatever its id and day",
    ["a 03-02", "z 03-02 around", "zz 03-09 around"], ["a 03-02 –"]],
  ["a statistical interval alone does not stand", ["a 03-02 around"], []],
  ["on the day of a withdrawal the new claim stands", ["a 03-02 gone 03-04", "b 03-04"], ["a 03-02 03-03", "b 03-04 –"]]
];

for (const [promise, claims, expected] of tables)
  test(promise, () => {
    const found = stretches(claims.map(statement));
    const short = (day: string | null) => day?.slice(5) ?? "–";
    assert.deepEqual(found.map(({claim, from, until}) => `${claim.claim_id} ${short(from)} ${short(until)}`), expected);
  });

test("a claim stands from the day it is known, not from the day it covers", () => {
  const claims = ["a 03-05 of 02-28"].map(statement);
  assert.equal(standingOn(claims, "2022-03-04"), null);
  assert.equal(standingOn(claims, "2022-03-05")?.claim_id, "a");
});

const somewhen = fc.nat({max: 20}).map((days) => addDays("2022-02-24", days));
const someClaims = fc
  .array(fc.record({
    known_on: somewhen,
    as_of: fc.option(somewhen),
    withdrawn_on: fc.option(somewhen),
    status: fc.constantFrom("standing" as const, "superseded" as const)
  }), {maxLength: 12})
  .map((rows) => rows.map((row, index): Statement => ({claim_id: `c${index}`, ...row})));
const allDays = Array.from({length: 24}, (_, index) => addDays("2022-02-22", index));

test("stretches say of each day what the day itself says", () =>
  fc.assert(fc.property(someClaims, (claims) => {
    const found = stretches(claims);
    for (const day of allDays) {
      const holding = found.filter(({from, until}) => from <= day && (until === null || until >= day));
      assert.deepEqual(holding.map(({claim}) => claim.claim_id), [standingOn(claims, day)?.claim_id].filter(Boolean),
        day);
    }
  })));

test("stretches come in time order, never overlap, and no two that touch are of one claim", () =>
  fc.assert(fc.property(someClaims, (claims) => {
    const found = stretches(claims);
    for (const {from, until} of found) assert.ok(until === null || from <= until);
    found.slice(1).forEach((next, index) => {
      const {until, claim} = found[index]!;
      assert.ok(until !== null && until < next.from);
      if (addDays(until, 1) === next.from) assert.notEqual(claim.claim_id, next.claim.claim_id);
    });
  })));

test("what stands on a day does not change by what comes after it", () =>
  fc.assert(fc.property(someClaims, somewhen, (claims, day) => {
    const upTo = (withdrawn: string | null) => (withdrawn && withdrawn <= day ? withdrawn : null);
    const then = claims.filter(({known_on}) => known_on <= day)
      .map((claim) => ({...claim, withdrawn_on: upTo(claim.withdrawn_on)}));
    assert.equal(standingOn(claims, day)?.claim_id, standingOn(then, day)?.claim_id);
  })));

test("the order of rows changes nothing", () =>
  fc.assert(fc.property(someClaims, fc.func(fc.nat()), (claims, number) => {
    const shuffled = claims.toSorted((a, b) => number(a.claim_id) - number(b.claim_id));
    assert.deepEqual(stretches(shuffled), stretches(claims));
    for (const day of allDays) assert.deepEqual(standingOn(shuffled, day), standingOn(claims, day));
  })));

test("claims are conserved: each stands for some days, or was taken back or outrun by the end of its first day", () =>
  fc.assert(fc.property(someClaims, (claims) => {
    const stood = new Set(stretches(claims).map(({claim}) => claim.claim_id));
    for (const claim of claims.filter(({claim_id}) => !stood.has(claim_id)))
      assert.notEqual(standingOn(claims, claim.known_on)?.claim_id, claim.claim_id);
    assert.ok([...stood].every((id) => claims.some(({claim_id}) => claim_id === id)));
  })));

import assert from "node:assert/strict";
import {test} from "node:test";
import fc from "fast-check";
import {addDays} from "../../src/toll/day.ts";
import {byTime, carriedFor, latest, standingOn, stretches, type Statement} from "../../src/toll/standing.ts";

/** "a 03-02 of 03-01 gone 03-05 past": claim a, known 2 March, as of 1 March, withdrawn 5 March, superseded; "around
 * z" makes it the statistical interval of z; "at 13:37Z" is its hour, "for b" takes the place of b, "day" counts one
 * day. */
function statement(words: string): Statement {
  const [claim_id, known, ...rest] = words.split(" ") as [string, string, ...string[]];
  const after = (word: string) => (rest.includes(word) ? `2022-${rest[rest.indexOf(word) + 1]}` : null);
  const word = (name: string) => (rest.includes(name) ? rest[rest.indexOf(name) + 1]! : null);
  const status = rest.includes("past") ? "superseded" : "standing";
  return {claim_id, known_on: `2022-${known}`, as_of: after("of"), withdrawn_on: after("gone"), status,
    interval_of: rest.includes("around") ? "z" : null, said_time: word("at"), replaces: word("for"),
    period: rest.includes("day") ? "past-day" : "cumulative"};
}

const tables: [promise: string, claims: string[], stretches: string[]][] = [
  ["no claim stands where none was made", [], []],
  ["a claim stands until further notice", ["a 03-02"], ["a 03-02 –"]],
  ["a later claim ends the one before it the day before", ["a 03-02", "b 03-05"], ["a 03-02 03-04", "b 03-05 –"]],
  ["of two claims of one day the one that covers more stands", ["a 03-02 of 03-01", "b 03-02 of 02-28"], ["a 03-02 –"]],
  ["of two claims of one day whose order nobody knows both stand until the next",
    ["b 03-02", "a 03-02 of 02-25", "c 03-04"],
    ["b 03-02 03-03", "a 03-02 03-03", "c 03-04 –"]],
  ["the one that is taken back leaves the other", ["a 03-02", "b 03-02 gone 03-04"], ["a 03-02 –", "b 03-02 03-03"]],
  ["when both are taken back those before stand again", ["a 03-01", "b 03-02 gone 03-04", "c 03-02 gone 03-05"],
    ["a 03-01 03-01", "b 03-02 03-03", "c 03-02 03-04", "a 03-05 –"]],
  ["an hour tells which is the later", ["a 03-02 at 13:37+02:00", "b 03-02 at 09:00+02:00"], ["a 03-02 –"]],
  ["hours of two zones are compared as instants", ["a 03-02 at 13:00+03:00", "b 03-02 at 11:00Z"], ["b 03-02 –"]],
  ["an hour of one alone tells nothing", ["a 03-02 at 13:37+02:00", "b 03-02"], ["a 03-02 –", "b 03-02 –"]],
  ["what takes the place of another is the later", ["a 03-02", "b 03-02 for a"], ["b 03-02 –"]],
  ["of three the last in line stands", ["a 03-02", "b 03-02 for a", "c 03-02 for b"], ["c 03-02 –"]],
  ["a count of one day stands on the day that it covers and on no other",
    ["a 03-03 of 03-02 day", "b 03-04 of 03-04 day"],
    ["a 03-02 03-02", "b 03-04 03-04"]],
  ["of two counts of one day the later word on it stands",
    ["a 03-03 of 03-02 day", "b 03-05 of 03-02 day"], ["b 03-02 03-02"]],
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
  assert.deepEqual(standingOn(claims, "2022-03-04"), []);
  assert.deepEqual(idsOn(claims, "2022-03-05"), ["a"]);
});

function idsOn(claims: Statement[], day: string): string[] {
  return standingOn(claims, day).map(({claim_id}) => claim_id).sort();
}

const somewhen = fc.nat({max: 20}).map((days) => addDays("2022-02-24", days));
const someClaims = fc
  .array(fc.record({
    known_on: somewhen,
    as_of: fc.option(somewhen),
    withdrawn_on: fc.option(somewhen),
    status: fc.constantFrom("standing" as const, "superseded" as const),
    said_time: fc.option(fc.constantFrom("09:00+02:00", "13:37+02:00", "11:00Z"))
  }), {maxLength: 12})
  .map((rows) => rows.map((row, index): Statement => ({claim_id: `c${index}`, ...row})));
const allDays = Array.from({length: 24}, (_, index) => addDays("2022-02-22", index));

/** Of claims of one day the last words: those whose place none takes, of these none of an earlier hour than another's,
 * of these none that covers less than another. What a claim does not say counts for nothing. */
function lastWords(same: Statement[]): Statement[] {
  const most = (values: (number | string)[]) => values.sort().at(-1);
  const hour = ({said_time}: Statement) => said_time && new Date(`2000-01-01T${said_time}`).toISOString();
  const kept = same.filter((claim) => !same.some(({replaces}) => replaces === claim.claim_id));
  const lastHour = most(kept.flatMap((claim) => hour(claim) ?? []));
  const late = kept.filter((claim) => !claim.said_time || hour(claim) === lastHour);
  const lastDay = most(late.flatMap(({as_of}) => as_of ?? []));
  return late.filter(({as_of}) => !as_of || as_of === lastDay);
}

/** Who stands on a day, by the plainest way: the last words of the last day that has anybody who was not taken back. */
function plainly(claims: Statement[], day: string): string[] {
  const known = claims.filter((claim) => claim.known_on <= day);
  const days = [...new Set(known.map((claim) => claim.known_on))].sort();
  for (const one of days.toReversed()) {
    const same = known.filter((claim) => claim.known_on === one);
    const live = same.filter((claim) => !(claim.withdrawn_on && claim.withdrawn_on <= day) &&
      !(claim.status === "superseded" && (one !== days.at(-1) || !lastWords(same).includes(claim))));
    if (live.length) return lastWords(live).map(({claim_id}) => claim_id).sort();
  }
  return [];
}

test("of claims of one day somebody always has the last word, whatever hours and days they name", () =>
  fc.assert(fc.property(someClaims, (claims) => {
    const same = claims.map((claim) => ({...claim, known_on: "2022-03-01"}));
    assert.equal(latest(same).length > 0, same.length > 0);
  })));

test("stretches say of each day what the day itself says", () =>
  fc.assert(fc.property(someClaims, (claims) => {
    for (const day of allDays) assert.deepEqual(idsOn(claims, day), plainly(claims, day), day);
  })));

test("stretches come in time order, and those of one claim never touch", () =>
  fc.assert(fc.property(someClaims, (claims) => {
    const found = stretches(claims);
    found.slice(1).forEach((next, index) => assert.ok(found[index]!.from <= next.from));
    for (const claim of claims) {
      const own = found.filter((stretch) => stretch.claim === claim);
      for (const {from, until} of own) assert.ok(until === null || from <= until);
      own.slice(1).forEach((next, index) => assert.ok(addDays(own[index]!.until!, 1) < next.from));
    }
  })));

test("what stands on a day does not change by what comes after it", () =>
  fc.assert(fc.property(someClaims, somewhen, (claims, day) => {
    const upTo = (withdrawn: string | null) => (withdrawn && withdrawn <= day ? withdrawn : null);
    const then = claims.filter(({known_on}) => known_on <= day)
      .map((claim) => ({...claim, withdrawn_on: upTo(claim.withdrawn_on)}));
    assert.deepEqual(idsOn(claims, day), idsOn(then, day));
  })));

test("neither the order of rows nor their ids change anything", () =>
  fc.assert(fc.property(someClaims, fc.func(fc.nat()), (claims, number) => {
    const name = (id: string) => `x${number(id)}-${id}`;
    const renamed = claims.map((claim) =>
      ({...claim, claim_id: name(claim.claim_id), replaces: claim.replaces && name(claim.replaces)}))
      .sort((a, b) => (a.claim_id < b.claim_id ? -1 : 1));
    for (const day of allDays) assert.deepEqual(idsOn(renamed, day), idsOn(claims, day).map(name).sort());
  })));

test("claims are conserved: each stands for some days, or was taken back or outrun by the end of its first day", () =>
  fc.assert(fc.property(someClaims, (claims) => {
    const stood = new Set(stretches(claims).map(({claim}) => claim.claim_id));
    for (const claim of claims.filter(({claim_id}) => !stood.has(claim_id)))
      assert.ok(!idsOn(claims, claim.known_on).includes(claim.claim_id));
    assert.ok([...stood].every((id) => claims.some(({claim_id}) => claim_id === id)));
  })));

const carried: [promise: string, days: number | null, stretches: string[]][] = [
  ["until further notice a claim is carried whole", null, ["a 03-01 03-01", "b 03-02 03-03", "a 03-04 –"]],
  ["for no day it holds on its own day alone", 0, ["a 03-01 03-01", "b 03-02 03-02"]],
  ["for three days, so that what stands again does so on the last of them", 3,
    ["a 03-01 03-01", "b 03-02 03-03", "a 03-04 03-04"]],
  ["for five, to the fifth", 5, ["a 03-01 03-01", "b 03-02 03-03", "a 03-04 03-06"]]
];
for (const [promise, days, lines] of carried)
  test(promise, () => {
    const all = stretches(["a 03-01", "b 03-02 gone 03-04"].map(statement));
    assert.deepEqual(carriedFor(all, days).map(({claim, from, until}) =>
      `${claim.claim_id} ${from.slice(5)} ${until?.slice(5) ?? "–"}`), lines);
  });

test("claims are listed by the day on which they were known, then by the day they cover, none first", () => {
  const listed = ["d 03-03 of 03-02", "c 03-02 of 03-02", "b 03-02 of 03-01", "a 03-02"].map(statement).sort(byTime);
  assert.deepEqual(listed.map(({claim_id}) => claim_id), ["a", "b", "c", "d"]);
});

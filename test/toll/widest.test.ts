import assert from "node:assert/strict";
import {test} from "node:test";
import {widestGaps, type GapClaim, type WidestOptions} from "../../src/toll/widest.ts";
import {figure} from "./arbitrary-figure.ts";

const marks = ["named", "losses", "gone"];

/** "crown 03-02 exact 100 named": the claim of a body, its day and figure, perhaps a list of names; of losses, or gone
 * on 10 March. */
function claim(words: string): GapClaim {
  const [body, day, ...rest] = words.split(" ") as [string, string, ...string[]];
  const measure = rest.includes("losses") ? "losses" : "killed";
  return {
    claim_id: words.replaceAll(" ", "-"), toll_id: `lemuria-military-${measure}`, body_id: body,
    known_on: `1900-${day}`, as_of: null, withdrawn_on: rest.includes("gone") ? "1900-03-10" : null,
    victims_party: "lemuria", victims_group: "military", measure,
    period: "cumulative", since: null, comparable_scope: null, basis: rest.includes("named") ? "named" : "statement",
    ...figure(rest.filter((word) => !marks.includes(word)).join(" "))
  };
}

/** The rows as "from until: smaller / larger, guaranteed × nominal, difference", of killed alone. */
function gaps(...words: string[]): string[] {
  const claims = words.map(claim);
  const rows = widestGaps("lemuria-military-killed", claims, {startedOn: "1900-03-01", admits: ["same"]});
  const name = (id: string | null) => id?.split("-")[0];
  return rows.map((row) => `${row.from.slice(5)} ${row.until?.slice(5) ?? "–"}: ${name(row.smaller_claim_id)} / ` +
    `${name(row.larger_claim_id)}, ${row.guaranteed_ratio} × ${row.nominal_ratio}, ${row.difference}`);
}

const table: [promise: string, claims: string[], rows: string[]][] = [
  ["one body alone has no gap", ["crown 03-02 exact 100", "crown 03-03 exact 200"], []],
  ["two bodies have the gap between them", ["crown 03-02 exact 100", "war 03-02 exact 10"],
    ["03-02 –: war / crown, 10 × 10, 90"]],
  ["two equal counts of one day stand either way round", ["crown 03-02 exact 100", "war 03-02 exact 100"],
    ["03-02 –: war / crown, 1 × 1, 0", "03-02 –: crown / war, 1 × 1, 0"]],
  ["of two equal counts of two days the later stands as the larger, once",
    ["crown 03-02 exact 100", "war 03-03 exact 100"], ["03-03 –: crown / war, 1 × 1, 0"]],
  ["of a speaker's two claims of one day the nearer counts, where it is the smaller",
    ["crown 03-02 exact 100", "crown 03-02 exact 200", "war 03-02 exact 1000"],
    ["03-02 –: crown / war, 5 × 5, 800"]],
  ["and where it is the larger", ["crown 03-02 exact 800", "crown 03-02 exact 600", "war 03-02 exact 100"],
    ["03-02 –: war / crown, 6 × 6, 500"]],
  ["what the words guarantee goes before the bare figures",
    ["crown 03-02 at-least 100 –", "war 03-02 exact 50", "mu 03-02 at-least 10 –"],
    ["03-02 –: war / crown, 2 × 2, 50"]],
  ["where the words guarantee the same, the bare figures decide",
    ["crown 03-02 at-least 100 –", "war 03-02 at-least 20 –", "mu 03-02 at-least 50 –"],
    ["03-02 –: war / crown, 1 × 5, 80"]],
  ["the widest of three counts is that of the outer two",
    ["crown 03-02 exact 10", "war 03-02 exact 20", "mu 03-02 exact 40"], ["03-02 –: crown / mu, 4 × 4, 30"]],
  ["where these are the same too, the difference decides",
    ["crown 03-02 exact 10 named", "war 03-02 exact 20 named", "mu 03-02 exact 30", "reef 03-02 exact 60"],
    ["03-02 –: mu / reef, 2 × 2, 30"]],
  ["pairs that are as wide in every respect have a row each",
    ["crown 03-02 exact 10", "war 03-02 exact 20", "mu 03-02 exact 20"],
    ["03-02 –: crown / war, 2 × 2, 10", "03-02 –: crown / mu, 2 × 2, 10"]],
  ["a ratio is told to six decimals", ["crown 03-02 exact 7", "war 03-02 exact 30"],
    ["03-02 –: crown / war, 4.285714 × 4.285714, 23"]],
  ["of two equal counts of one day that differ in their words, these say which is the larger",
    ["crown 03-02 about 100", "war 03-02 exact 100"], ["03-02 –: crown / war, 1 × 1, 0"]],
  ["a claim that is taken back is in the gap up to the day before",
    ["crown 03-02 exact 100 gone", "war 03-02 exact 10", "mu 03-02 exact 50"],
    ["03-02 03-09: war / crown, 10 × 10, 90", "03-10 –: war / mu, 5 × 5, 40"]],
  ["and so where it is the smaller", ["crown 03-02 exact 1 gone", "war 03-02 exact 10", "mu 03-02 exact 50"],
    ["03-02 03-09: crown / mu, 50 × 50, 49", "03-10 –: war / mu, 5 × 5, 40"]],
  ["days on which no two bodies stand say so", ["crown 03-02 exact 100 gone", "war 03-02 exact 10"],
    ["03-02 03-09: war / crown, 10 × 10, 90", "03-10 –: undefined / undefined, null × null, null"]],
  ["a claim that changes neither the gap nor who stands begins no other stretch",
    ["crown 03-02 exact 100", "war 03-02 exact 10", "mu 03-02 exact 50", "mu 03-05 exact 60"],
    ["03-02 –: war / crown, 10 × 10, 90"]],
  ["of two pairs as wide the one that was said later",
    ["crown 03-02 exact 10", "mu 03-02 exact 20", "war 03-04 exact 20"],
    ["03-02 03-03: crown / mu, 2 × 2, 10", "03-04 –: crown / war, 2 × 2, 10"]],
  ["a pair with a zero comes after those that have a ratio",
    ["crown 03-02 exact 0", "war 03-02 exact 50", "mu 03-02 exact 40"], ["03-02 –: mu / war, 1.25 × 1.25, 10"]],
  ["even where that is of two equal counts",
    ["crown 03-02 exact 0", "war 03-02 exact 5", "mu 03-02 exact 5"],
    ["03-02 –: war / mu, 1 × 1, 0", "03-02 –: mu / war, 1 × 1, 0"]],
  ["a list of names meets no plain statement where bases must agree",
    ["crown 03-02 exact 100 named", "war 03-02 exact 10"], []]
];

for (const [promise, claims, rows] of table)
  test(promise, () => {
    assert.deepEqual(gaps(...claims).sort(), [...rows].sort());
    assert.deepEqual(gaps(...claims.toReversed()).sort(), [...rows].sort(), "whatever the order of the rows");
  });

/** The rows of each admission as "admission from: bodies, smaller / larger". */
function admitted(options: Partial<WidestOptions>, ...words: string[]): string[] {
  const rows = widestGaps("lemuria-military-killed", words.map(claim), {startedOn: "1900-03-01", ...options});
  const name = (id: string | null) => id?.split("-")[0] ?? "–";
  return rows.map((row) => `${row.admits} ${row.from.slice(5)}: ${row.bodies}, ${name(row.smaller_claim_id)} / ` +
    name(row.larger_claim_id));
}

test("losses, and names beside statements, are in a gap where they are admitted, and losses counted as bodies", () => {
  const claims = ["crown 03-02 exact 100", "war 03-02 exact 50", "mu 03-02 exact 10 named",
    "reef 03-02 exact 900 losses"];
  assert.deepEqual(admitted({}, ...claims), ["same 03-02: 3, war / crown", "losses 03-02: 4, war / reef",
    "basis 03-02: 3, mu / crown", "all 03-02: 4, mu / reef"]);
  assert.deepEqual(admitted({admits: ["basis"]}, ...claims), ["basis 03-02: 3, mu / crown"]);
});

test("two claims of losses make no gap of the toll of the killed", () =>
  assert.deepEqual(admitted({}, "crown 03-02 exact 100 losses", "war 03-02 exact 10 losses"), []));

test("one body's claims of two tolls make no gap", () =>
  assert.deepEqual(admitted({}, "crown 03-02 exact 100 losses", "crown 03-02 exact 10"), []));

test("only pairs of one week, where a ratio is to stand by itself", () => {
  const claims = ["crown 03-02 exact 100", "war 03-20 exact 10", "mu 03-20 exact 50"];
  assert.deepEqual(admitted({admits: ["same"], pairs: "headline"}, ...claims), ["same 03-20: 3, war / mu"]);
  assert.deepEqual(admitted({admits: ["same"]}, ...claims), ["same 03-20: 3, war / crown"]);
});

test("a claim is in a gap only for as long as it is carried", () =>
  assert.deepEqual(admitted({admits: ["same"], carry: 3}, "crown 03-02 exact 100", "war 03-04 exact 10"),
    ["same 03-04: 2, war / crown", "same 03-06: 1, – / –", "same 03-08: 0, – / –"]));

test("the ages of a gap are those on its first day", () => {
  const [row] = widestGaps("lemuria-military-killed", ["crown 03-02 exact 100", "war 03-04 exact 10"].map(claim),
    {startedOn: "1900-03-01", admits: ["same"]});
  assert.deepEqual([row!.smaller_age, row!.larger_age], [0, 2]);
});

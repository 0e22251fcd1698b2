import assert from "node:assert/strict";
import {test} from "node:test";
import {widestGaps, type GapClaim} from "../../src/toll/widest.ts";
import {figure} from "./arbitrary-figure.ts";

/** "crown 03-02 exact 100 named": the claim of a body, its day and figure, perhaps a list of names. */
function claim(words: string): GapClaim {
  const [body, day, ...rest] = words.split(" ") as [string, string, ...string[]];
  return {
    claim_id: words.replaceAll(" ", "-"), toll_id: "lemuria-military-killed", body_id: body, known_on: `1900-${day}`,
    as_of: null, withdrawn_on: null, victims_party: "lemuria", victims_group: "military", measure: "killed",
    period: "cumulative", since: null, comparable_scope: null, basis: rest.includes("named") ? "named" : "statement",
    ...figure(rest.filter((word) => word !== "named").join(" "))
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
  ["where these are the same too, the difference decides",
    ["crown 03-02 exact 10", "war 03-02 exact 20", "mu 03-02 exact 40"], ["03-02 –: crown / mu, 4 × 4, 30"]],
  ["of two pairs as wide the one that was said later",
    ["crown 03-02 exact 10", "mu 03-02 exact 20", "war 03-04 exact 20"],
    ["03-02 03-03: crown / mu, 2 × 2, 10", "03-04 –: crown / war, 2 × 2, 10"]],
  ["a pair with a zero comes after those that have a ratio",
    ["crown 03-02 exact 0", "war 03-02 exact 50", "mu 03-02 exact 40"], ["03-02 –: mu / war, 1.25 × 1.25, 10"]],
  ["a list of names meets no plain statement where bases must agree",
    ["crown 03-02 exact 100 named", "war 03-02 exact 10"], []]
];

for (const [promise, claims, rows] of table)
  test(promise, () => {
    assert.deepEqual(gaps(...claims).sort(), [...rows].sort());
    assert.deepEqual(gaps(...claims.toReversed()).sort(), [...rows].sort(), "whatever the order of the rows");
  });

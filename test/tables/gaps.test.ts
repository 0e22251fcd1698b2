import assert from "node:assert/strict";
import {describe, test} from "node:test";
import type {Admission} from "../../src/toll/vocabulary.ts";
import type {GapRow} from "../../loaders/schema/gaps.ts";
import {deriveGaps} from "../../loaders/tables/gaps.ts";
import {asLines, table} from "../fixtures/as-lines.ts";
import {atlantis} from "../fixtures/atlantis.ts";

const all = deriveGaps(atlantis);

function gaps(admits: Admission, toll = "lemuria-military-killed", pairs: GapRow["pairs"] = "standing"): string {
  const rows = all.filter((row) => row.toll_id === toll && row.admits === admits && row.pairs === pairs);
  const named = rows.map((row) =>
    ({...row, smaller: short(row.smaller_claim_id), larger: short(row.larger_claim_id)}));
  return asLines(named, ["holds_from", "holds_until", "bodies", "smaller", "larger", "nominal_ratio",
    "guaranteed_ratio", "smaller_age", "larger_age"]);
}

/** "lemuria-council-1900-03-20-killed-160" → "council 160" */
function short(id: string | null): string | null {
  return id && id.replace(/^(?:lemuria|atlantis)-/, "").replace(/-1900-.*-(?=\d+$)/, " ");
}

describe("deriveGaps()", () => {
  test("follows the widest pair of standing claims, of the killed alone", () => {
    assert.equal(gaps("same"), table`
      1900-03-12 | 1900-03-13 | 2 | war-office 40  | crown 1000 | 25       | 25       | 8  | 0
      1900-03-14 | 1900-03-14 | 2 | war-office 900 | crown 1000 | 1.111111 | 1.111111 | 0  | 2
      1900-03-15 | 1900-03-19 | 2 | war-office 40  | crown 1000 | 25       | 25       | 11 | 3
      1900-03-20 | 1900-03-21 | 2 | council 160    | crown 1000 | 6.25     | 6.25     | 0  | 8
      1900-03-22 | 1900-03-23 | 3 | council 160    | crown 1000 | 6.25     | 6.25     | 2  | 10
      1900-03-24 | 1900-03-26 | 3 | council 160    | crown 3000 | 18.75    | 18.75    | 4  | 0
      1900-03-27 | 1900-03-27 | 3 | council 160    | crown 1000 | 6.25     | 6.25     | 7  | 15
      1900-03-28 | –          | 4 | council 160    | crown 1000 | 6.25     | 6.25     | 8  | 16`);
  });

  test("follows apart the widest pair that covers the same days or was said within a week of each other", () => {
    assert.equal(gaps("same", undefined, "headline"), table`
      1900-03-14 | 1900-03-14 | 2 | war-office 900 | crown 1000       | 1.111111 | 1.111111 | 0 | 2
      1900-03-15 | 1900-03-21 | 2 | –              | –                | –        | –        | – | –
      1900-03-22 | 1900-03-23 | 3 | council 160    | mu-observers 900 | 2.5      | 2.5      | 2 | 0
      1900-03-24 | 1900-03-26 | 3 | council 160    | crown 3000       | 18.75    | 18.75    | 4 | 0
      1900-03-27 | 1900-03-27 | 3 | council 160    | mu-observers 900 | 2.5      | 2.5      | 7 | 5
      1900-03-28 | 1900-04-01 | 4 | council 160    | mu-observers 900 | 2.5      | 2.5      | 8 | 6
      1900-04-02 | –          | 4 | –              | –                | –        | –        | – | –`);
  });

  test("begins earlier and ends wider where losses are let in beside the killed", () => {
    assert.equal(gaps("losses"), table`
      1900-03-04 | 1900-03-11 | 2 | war-office 40  | admiralty 300  | 7.5    | 7.5    | 0  | 1
      1900-03-12 | 1900-03-13 | 2 | war-office 40  | crown 1000     | 25     | 25     | 8  | 0
      1900-03-14 | 1900-03-14 | 2 | admiralty 300  | war-office 900 | 3      | 3      | 11 | 0
      1900-03-15 | 1900-03-19 | 2 | war-office 40  | crown 1000     | 25     | 25     | 11 | 3
      1900-03-20 | 1900-03-21 | 2 | council 160    | crown 1000     | 6.25   | 6.25   | 0  | 8
      1900-03-22 | 1900-03-23 | 3 | council 160    | crown 1000     | 6.25   | 6.25   | 2  | 10
      1900-03-24 | 1900-03-26 | 3 | council 160    | crown 3000     | 18.75  | 18.75  | 4  | 0
      1900-03-27 | 1900-03-27 | 3 | council 160    | crown 1000     | 6.25   | 6.25   | 7  | 15
      1900-03-28 | 1900-03-29 | 4 | council 160    | crown 1000     | 6.25   | 6.25   | 8  | 16
      1900-03-30 | –          | 4 | council 160    | admiralty 2100 | 13.125 | 13.125 | 10 | 0`);
  });

  test("compares the two sides' claims of Atlantean soldiers alike, whatever is let in", () => {
    const only = "1900-03-19 | – | 2 | admiralty 75 | council 600 | 8 | 8 | 1 | 0";
    for (const admits of ["same", "losses", "basis", "all"] as const)
      for (const pairs of ["standing", "headline"] as const)
        assert.equal(gaps(admits, "atlantis-military-killed", pairs), only);
  });

  test("has no rows for what only one body counted", () => {
    assert.deepEqual([...new Set(all.map((row) => row.toll_id))].sort(),
      ["atlantis-military-killed", "lemuria-military-killed"]);
  });

  test("keeps the direction of what the words guarantee: about and almost bring claims nearer", () => {
    const claims = atlantis.claims.map((claim) =>
      claim.claim_id === "lemuria-council-1900-03-20-killed-160" ? {...claim, bound: "about" as const} : claim);
    const last = deriveGaps({...atlantis, claims}).filter((row) =>
      row.toll_id === "lemuria-military-killed" && row.admits === "same" && row.pairs === "standing").at(-1)!;
    assert.deepEqual([last.nominal_ratio, last.guaranteed_ratio], [6.25, 6.060606]);
  });
});

describe("losses beside a toll", () => {
  const crown = atlantis.claims.find(({claim_id}) => claim_id === "atlantis-crown-1900-03-12-killed-1000")!;
  const claim = (claim_id: string, claimant_id: string, measure: string, low: number) =>
    ({...crown, claim_id, claimant_id, measure, low, high: low, bound: "exact"}) as typeof crown;
  const rows = (...claims: (typeof crown)[]) => deriveGaps({...atlantis, claims, reports: []})
    .filter((row) => row.pairs === "standing").map((row) => `${row.toll_id} ${row.admits} ${row.bodies}`);

  test("are let in beside a single claim of the killed", () =>
    assert.deepEqual(rows(claim("a", "atlantis-crown", "killed", 10), claim("b", "lemuria-council", "losses", 90)),
      ["lemuria-military-killed losses 2", "lemuria-military-killed all 2"]));

  test("are let in beside no other measure", () =>
    assert.deepEqual(rows(claim("a", "atlantis-crown", "wounded", 10), claim("b", "lemuria-council", "wounded", 90),
      claim("c", "mu-observers", "losses", 5)),
    ["same", "losses", "basis", "all"].map((admits) => `lemuria-military-wounded ${admits} 2`)));
});

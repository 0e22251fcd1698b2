import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {deriveStanding} from "../../loaders/tables/standing.ts";
import {asLines, table} from "../fixtures/as-lines.ts";
import {atlantis} from "../fixtures/atlantis.ts";

const all = deriveStanding(atlantis);

function standing(by: "claimant" | "body", toll: string): string {
  const rows = all.filter((row) => row.word_of === by && row.toll_id === toll)
    .toSorted((a, b) => (a.stands_from + a.claim_id < b.stands_from + b.claim_id ? -1 : 1));
  return asLines(rows, ["claim_id", "stands_from", "stands_until"]);
}

test("nine claims of the invented story are about Lemurian soldiers killed", () => {
  const own = atlantis.claims.filter((claim) =>
    claim.victims_party === "lemuria" && claim.measure === "killed" && claim.victims_group === "military");
  const rows = own.toSorted((a, b) => (a.said_on! < b.said_on! ? -1 : 1));
  assert.equal(asLines(rows, ["claim_id", "said_on", "basis", "status", "withdrawn_on"]), table`
    lemuria-war-office-1900-03-04-killed-40    | 1900-03-04 | statement | standing   | –
    atlantis-crown-1900-03-12-killed-1000      | 1900-03-12 | statement | standing   | –
    lemuria-war-office-1900-03-14-killed-900   | 1900-03-14 | leaked    | disowned   | 1900-03-15
    lemuria-council-1900-03-20-killed-160      | 1900-03-20 | statement | standing   | –
    mu-observers-1900-03-22-killed-400-900     | 1900-03-22 | estimate  | superseded | –
    atlantis-crown-1900-03-24-killed-3000      | 1900-03-24 | statement | withdrawn  | 1900-03-27
    harbour-gazette-list-1900-03-28-killed-212 | 1900-03-28 | named     | superseded | –
    mu-observers-1900-04-02-killed-1200        | 1900-04-02 | estimate  | standing   | –
    harbour-gazette-list-1900-04-08-killed-300 | 1900-04-08 | named     | standing   | –`);
});

describe("deriveStanding()", () => {
  test("lets each claimant's latest word stand until its next, or until it is taken back", () => {
    assert.equal(standing("claimant", "lemuria-military-killed"), table`
      lemuria-war-office-1900-03-04-killed-40    | 1900-03-04 | 1900-03-13
      atlantis-crown-1900-03-12-killed-1000      | 1900-03-12 | 1900-03-23
      lemuria-war-office-1900-03-14-killed-900   | 1900-03-14 | 1900-03-14
      lemuria-war-office-1900-03-04-killed-40    | 1900-03-15 | –
      lemuria-council-1900-03-20-killed-160      | 1900-03-20 | –
      mu-observers-1900-03-22-killed-400-900     | 1900-03-22 | 1900-04-01
      atlantis-crown-1900-03-24-killed-3000      | 1900-03-24 | 1900-03-26
      atlantis-crown-1900-03-12-killed-1000      | 1900-03-27 | –
      harbour-gazette-list-1900-03-28-killed-212 | 1900-03-28 | 1900-04-07
      mu-observers-1900-04-02-killed-1200        | 1900-04-02 | –
      harbour-gazette-list-1900-04-08-killed-300 | 1900-04-08 | –`);
  });

  test("takes a ministry's word and its council's for one body's", () => {
    const body = standing("body", "lemuria-military-killed").split("\n");
    assert.deepEqual(body.filter((line) => line.startsWith("lemuria-")), [
      "lemuria-war-office-1900-03-04-killed-40 | 1900-03-04 | 1900-03-13",
      "lemuria-war-office-1900-03-14-killed-900 | 1900-03-14 | 1900-03-14",
      "lemuria-war-office-1900-03-04-killed-40 | 1900-03-15 | 1900-03-19",
      "lemuria-council-1900-03-20-killed-160 | 1900-03-20 | –"
    ]);
  });

  test("keeps losses apart from killed, and one event apart from the war", () => {
    assert.equal(standing("body", "lemuria-military-losses"), table`
      atlantis-admiralty-1900-03-03-losses-300  | 1900-03-03 | 1900-03-15
      atlantis-admiralty-1900-03-16-losses-800  | 1900-03-16 | 1900-03-29
      atlantis-admiralty-1900-03-30-losses-2100 | 1900-03-30 | –`);
    assert.equal(standing("body", "lemuria-civilians-killed.incident.since-1900-03-21.harbour-fire"), table`
      lemuria-war-office-1900-03-22-killed-70 | 1900-03-22 | –`);
  });

  test("has a claim without a day of saying stand from its first printing", () => {
    const fire = all.find((row) => row.claim_id === "lemuria-war-office-1900-03-22-killed-70")!;
    assert.deepEqual([fire.known_on, fire.stands_from], ["1900-03-22", "1900-03-22"]);
  });

  test("lets a list of names and a plain statement of one speaker stand side by side", () => {
    const more = {...atlantis.claims.find((claim) => claim.claim_id === "mu-observers-1900-04-02-killed-1200")!,
      claim_id: "gazette-guess", claimant_id: "harbour-gazette-list", said_on: "1900-04-09"};
    const rows = deriveStanding({...atlantis, claims: [...atlantis.claims, more]});
    const open = rows.filter((row) =>
      row.word_of === "body" && row.body_id === "harbour-gazette-list" && row.stands_until === null);
    assert.deepEqual(open.map((row) => row.claim_id).sort(),
      ["gazette-guess", "harbour-gazette-list-1900-04-08-killed-300"]);
  });
});

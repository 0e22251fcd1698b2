import assert from "node:assert/strict";
import {test} from "node:test";
import {bodyOf, isTakenBack, knownOn} from "../../src/toll/claim.ts";

test("a claim is known on the day it was said, whenever it was printed", () => {
  assert.equal(knownOn({said_on: "1900-03-02"}, [{published_on: "1900-03-01"}]), "1900-03-02");
});

test("a claim whose day of saying nobody recorded is known when it was first printed", () => {
  const printed = ["1900-03-09", null, "1900-03-04", "1900-03-05"].map((published_on) => ({published_on}));
  assert.equal(knownOn({said_on: null}, printed), "1900-03-04");
  assert.equal(knownOn({said_on: null}, printed.toReversed()), "1900-03-04");
});

test("a claim with no day at all is never known", () => {
  assert.equal(knownOn({said_on: null}, [{published_on: null}]), null);
  assert.equal(knownOn({said_on: null}), null);
});

const claimants = (words: Record<string, string | null>) =>
  Object.entries(words).map(([claimant_id, speaks_for]) => ({claimant_id, speaks_for}));

test("a body is the end of speaks_for, over several steps", () => {
  const body = bodyOf(claimants({staff: "ministry", ministry: "crown", crown: null, office: "crown"}));
  assert.deepEqual(["staff", "ministry", "office", "crown", "stranger"].map(body),
    ["crown", "crown", "crown", "crown", "stranger"]);
});

test("a circle of speaks_for comes to an end", () => {
  const body = bodyOf(claimants({a: "b", b: "a", c: "c", d: "a"}));
  assert.deepEqual(["a", "b", "c", "d"].map(body), ["a", "b", "c", "a"]);
});

test("a claim is taken back where it was revised, withdrawn or disowned, not where another followed it", () => {
  const statuses = ["standing", "superseded", "revised", "withdrawn", "disowned", undefined] as const;
  assert.deepEqual(statuses.map((status) => isTakenBack({status})), [false, false, true, true, true, false]);
});

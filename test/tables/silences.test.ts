import assert from "node:assert/strict";
import {test} from "node:test";
import type {Ledger} from "../../loaders/schema/index.ts";
import {deriveSilences} from "../../loaders/tables/silences.ts";

const claim = (claim_id: string, said_on: string | null, more: object = {}) => ({
  claim_id, claimant_id: "staff", victims_party: "atlantis", victims_group: "military", measure: "killed",
  period: "cumulative",
  since: null, comparable_scope: null, as_of: null, withdrawn_on: null, status: "standing", said_on, ...more
});
const silences = (...claims: object[]) => deriveSilences({
  story: [{started_on: "1900-01-01"}], claimants: [{claimant_id: "staff", speaks_for: null}], reports: [], claims
} as unknown as Ledger);

test("deriveSilences() goes from each day of speech to the next, and leaves the last one open", () => {
  const rows = silences(claim("b", "1900-03-25"), claim("a", "1900-03-02"));
  assert.deepEqual(rows.map(({claim_id, spoke_again_on, next_claim_id, days}) =>
    [claim_id, spoke_again_on, next_claim_id, days]), [["a", "1900-03-25", "b", 23], ["b", null, null, null]]);
});

test("deriveSilences() takes two claims of one day as one day of speech", () => {
  const rows = silences(claim("a", "1900-03-02"), claim("b", "1900-03-02"), claim("c", "1900-03-04"));
  assert.deepEqual(rows.map(({claim_id, days}) => [claim_id, days]), [["b", 2], ["c", null]]);
});

test("deriveSilences() keeps tolls apart, and leaves out what was never known", () => {
  const rows = silences(
    claim("a", "1900-03-02"), claim("b", "1900-03-09", {measure: "wounded"}), claim("c", null));
  assert.deepEqual(rows.map(({toll_id, days}) => [toll_id, days]),
    [["atlantis-military-killed", null], ["atlantis-military-wounded", null]]);
});

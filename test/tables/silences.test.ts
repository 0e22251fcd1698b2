import assert from "node:assert/strict";
import {test} from "node:test";
import type {Ledger} from "../../loaders/schema/index.ts";
import {deriveSilences} from "../../loaders/tables/silences.ts";

const claim = (claim_id: string, said_on: string | null, more: object = {}) => ({
  claim_id, claimant_id: "staff", victims_party: "atlantis", victims_group: "military", measure: "killed",
  period: "cumulative",
  since: null, comparable_scope: null, as_of: null, withdrawn_on: null, status: "standing", said_on, ...more
});
const deriveWith = (coverage: object[], claims: object[]) => deriveSilences({
  story: [{started_on: "1900-01-01"}], claimants: [{claimant_id: "staff", speaks_for: "crown"},
    {claimant_id: "crown", speaks_for: null}, {claimant_id: "council", speaks_for: null}], reports: [], coverage,
  claims
} as unknown as Ledger);
const silences = (...claims: object[]) => deriveWith([], claims);

test("deriveSilences() goes from each day of speech to the next, and leaves the last one open", () => {
  const found = silences(claim("b", "1900-03-25"), claim("a", "1900-03-02"));
  assert.deepEqual(found.map(({claim_ids, spoke_again_on, next_claim_ids, days}) =>
    [claim_ids, spoke_again_on, next_claim_ids, days]), [[["a"], "1900-03-25", ["b"], 23], [["b"], null, [], null]]);
});

test("deriveSilences() takes two claims of one day as one day of speech", () => {
  const found = silences(claim("a", "1900-03-02"), claim("b", "1900-03-02"), claim("c", "1900-03-04"));
  assert.deepEqual(found.map(({claim_ids, days}) => [claim_ids, days]),
    [[["a", "b"], 2], [["c"], null]]);
});

test("deriveSilences() keeps tolls apart, and leaves out what was never known", () => {
  const found = silences(claim("a", "1900-03-02"), claim("b", "1900-03-09", {measure: "wounded"}), claim("c", null));
  assert.deepEqual(found.map(({toll_id, days}) => [toll_id, days]),
    [["atlantis-military-killed", null], ["atlantis-military-wounded", null]]);
});

const series = (from: string, until: string | null, more: object = {}) =>
  ({claimant_id: "staff", toll_id: "atlantis-military-killed", covers_from: from, covers_until: until, complete: true,
    ...more});
const spoken = [claim("a", "1900-03-02"), claim("b", "1900-03-25")];

for (const [promise, coverage, expected] of [
  ["nothing is proven without a series", [], [null, null]],
  ["a series over all of it proves it to the next day of speech, and the last to its end",
    [series("1900-03-01", "1900-04-10")], ["1900-03-25", "1900-04-10"]],
  ["a series that has not ended proves both", [series("1900-03-01", null)], ["1900-03-25", null]],
  ["a series that ends within proves a part", [series("1900-03-01", "1900-03-10")], ["1900-03-10", null]],
  ["a series that begins the day after proves it", [series("1900-03-03", "1900-03-24")], ["1900-03-25", null]],
  ["a series that begins later proves nothing", [series("1900-03-05", "1900-03-24")], [null, null]],
  ["two series that join prove what both cover",
    [series("1900-03-11", "1900-03-20"), series("1900-03-01", "1900-03-10")], ["1900-03-20", null]],
  ["a series that is known not to be complete proves nothing",
    [series("1900-03-01", null, {complete: false})], [null, null]],
  ["a series of its body proves it as well", [series("1900-03-01", null, {claimant_id: "crown"})],
    ["1900-03-25", null]],
  ["a series of another claimant proves nothing", [series("1900-03-01", null, {claimant_id: "council"})],
    [null, null]],
  ["a series of another toll proves nothing", [series("1900-03-01", null, {toll_id: "other"})], [null, null]]
] as const)
  test(`deriveSilences(): ${promise}`, () =>
    assert.deepEqual(deriveWith([...coverage], spoken).map(({covered_until}) => covered_until), expected));

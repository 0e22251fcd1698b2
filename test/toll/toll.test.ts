import assert from "node:assert/strict";
import {test} from "node:test";
import {sameToll} from "../../src/toll/comparable.ts";
import {tollId, type TollKey} from "../../src/toll/toll.ts";

const toll: TollKey = {
  victims_party: "lemuria", victims_group: "military", measure: "killed", period: "cumulative", since: null,
    comparable_scope: null
};
const ids: [change: Partial<TollKey>, id: string][] = [
  [{}, "lemuria-military-killed"],
  [{since: "1900-03-01"}, "lemuria-military-killed"],
  [{since: "1900-03-10"}, "lemuria-military-killed.since-1900-03-10"],
  [{period: "past-day"}, "lemuria-military-killed.past-day"],
  [{modality: "projection"}, "lemuria-military-killed.projection"],
  [{measure: "war-crime-cases"}, "lemuria-military-war-crime-cases"],
  [{period: "incident", since: "1900-03-21", comparable_scope: "harbour-fire"},
    "lemuria-military-killed.incident.since-1900-03-21.harbour-fire"]
];

for (const [change, id] of ids)
  test(`a toll is called ${id} where it says ${JSON.stringify(change)}`, () => {
    assert.equal(tollId({...toll, ...change}, "1900-03-01"), id);
  });

test("tolls whose words run into each other share an id and are not the same", () => {
  const a = {...toll, victims_party: "lemuria-south", victims_group: "guard"};
  const b = {...toll, victims_party: "lemuria", victims_group: "south-guard"};
  assert.equal(tollId(a, "1900-03-01"), tollId(b, "1900-03-01"));
  assert.equal(sameToll(a, b, "1900-03-01"), false);
});

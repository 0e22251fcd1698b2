import assert from "node:assert/strict";
import {test} from "node:test";
import {deriveTolls} from "../../loaders/tables/tolls.ts";
import {asLines, table} from "../fixtures/as-lines.ts";
import {atlantis} from "../fixtures/atlantis.ts";

const inOrder = (rows: {toll_id: string}[]) => rows.toSorted((a, b) => (a.toll_id < b.toll_id ? -1 : 1));

test("the invented story counts four things", () => {
  const rows = atlantis.claims.toSorted((a, b) => (a.claim_id < b.claim_id ? -1 : 1));
  assert.equal(asLines(rows,
    ["claim_id", "victims_party", "victims_group", "measure", "period", "comparable_scope"]), table`
    atlantis-admiralty-1900-03-03-losses-300   | lemuria  | military  | losses | cumulative | –
    atlantis-admiralty-1900-03-16-losses-800   | lemuria  | military  | losses | cumulative | –
    atlantis-admiralty-1900-03-18-killed-75    | atlantis | military  | killed | cumulative | –
    atlantis-admiralty-1900-03-30-losses-2100  | lemuria  | military  | losses | cumulative | –
    atlantis-crown-1900-03-12-killed-1000      | lemuria  | military  | killed | cumulative | –
    atlantis-crown-1900-03-24-killed-3000      | lemuria  | military  | killed | cumulative | –
    harbour-gazette-list-1900-03-28-killed-212 | lemuria  | military  | killed | cumulative | –
    harbour-gazette-list-1900-04-08-killed-300 | lemuria  | military  | killed | cumulative | –
    lemuria-council-1900-03-19-killed-600      | atlantis | military  | killed | cumulative | –
    lemuria-council-1900-03-20-killed-160      | lemuria  | military  | killed | cumulative | –
    lemuria-war-office-1900-03-04-killed-40    | lemuria  | military  | killed | cumulative | –
    lemuria-war-office-1900-03-14-killed-900   | lemuria  | military  | killed | cumulative | –
    lemuria-war-office-1900-03-22-killed-70    | lemuria  | civilians | killed | incident   | harbour-fire
    mu-observers-1900-03-22-killed-400-900     | lemuria  | military  | killed | cumulative | –
    mu-observers-1900-04-02-killed-1200        | lemuria  | military  | killed | cumulative | –`);
});

test("deriveTolls() has a row for each of them, with its claims, claimants and days", () => {
  const found = inOrder(deriveTolls(atlantis));
  const columns = ["toll_id", "claims", "claimants", "first_known_on", "last_known_on"];
  assert.equal(asLines(found, columns as never), table`
    atlantis-military-killed                                        | 2 | 2 | 1900-03-18 | 1900-03-19
    lemuria-civilians-killed.incident.since-1900-03-21.harbour-fire | 1 | 1 | 1900-03-22 | 1900-03-22
    lemuria-military-killed                                         | 9 | 5 | 1900-03-04 | 1900-04-08
    lemuria-military-losses                                         | 3 | 1 | 1900-03-03 | 1900-03-30`);
});

test("deriveTolls() titles them in the story's own words", () => {
  assert.deepEqual(inOrder(deriveTolls(atlantis)).map((row) => (row as {title?: string}).title), [
    "Atlantean soldiers reported killed",
    "Lemurian civilians reported killed, the harbour fire, in one event of 21 March 1900",
    "Lemurian soldiers reported killed",
    "Lemurian soldiers reported as losses"
  ]);
});

test("deriveTolls() counts no claim whose day nobody knows", () => {
  const claims = atlantis.claims.map((claim) => ({...claim, said_on: null}));
  const reports = atlantis.reports.map((report) => ({...report, published_on: null}));
  assert.deepEqual(deriveTolls({...atlantis, claims, reports}), []);
});

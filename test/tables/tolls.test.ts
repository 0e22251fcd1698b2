import assert from "node:assert/strict";
import {test} from "node:test";
import {deriveTolls, tollTitle} from "../../loaders/tables/tolls.ts";
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

test("a toll names the nearest of those that take it in, and no other", () => {
  const vocabulary = [...atlantis.vocabulary, {...atlantis.vocabulary[0]!, kind: "scope" as const, word_id: "harbour",
    name: "the harbour", part_of: "city"}, {...atlantis.vocabulary[0]!, kind: "scope" as const, word_id: "city",
    name: "the city", part_of: "everywhere"}];
  const [first] = atlantis.claims;
  const claims = [null, "city", "harbour"].map((comparable_scope) =>
    ({...first!, claim_id: `in-${comparable_scope}`, comparable_scope}));
  const tolls = deriveTolls({...atlantis, vocabulary, claims, reports: []} as typeof atlantis);
  const whole = `${first!.victims_party}-${first!.victims_group}-${first!.measure}`;
  assert.deepEqual(Object.fromEntries(tolls.map(({toll_id, part_of}) => [toll_id.replace(whole, "all"), part_of])),
    {all: [], "all.city": [whole], "all.harbour": [`${whole}.city`]});
});

const titles: [key: object, title: string][] = [
  [{}, "Lemurian soldiers reported killed"],
  [{since: "1900-03-01"}, "Lemurian soldiers reported killed"],
  [{since: "1900-03-05"}, "Lemurian soldiers reported killed, since 5 March 1900"],
  [{period: "past-day"}, "Lemurian soldiers reported killed, in one day"],
  [{period: "past-day", since: "1900-03-05"}, "Lemurian soldiers reported killed, in one day, since 5 March 1900"],
  [{period: "incident"}, "Lemurian soldiers reported killed, in one event"],
  [{period: "incident", since: "1900-03-05"}, "Lemurian soldiers reported killed, in one event of 5 March 1900"],
  [{comparable_scope: "harbour-fire"}, "Lemurian soldiers reported killed, the harbour fire"],
  [{comparable_scope: "nowhere"}, "Lemurian soldiers reported killed, nowhere"],
  [{modality: "projection"}, "Lemurian soldiers projected as killed"]
];
for (const [key, title] of titles)
  test(`a toll of ${JSON.stringify(key)} is called “${title}”`, () =>
    assert.equal(tollTitle(atlantis)({victims_party: "lemuria", victims_group: "military", measure: "killed",
      period: "cumulative", since: null, comparable_scope: null, ...key}), title));

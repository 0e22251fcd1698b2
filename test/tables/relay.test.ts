import assert from "node:assert/strict";
import {test} from "node:test";
import {deriveRelay} from "../../loaders/tables/relay.ts";
import {asLines, table} from "../fixtures/as-lines.ts";
import {atlantis} from "../fixtures/atlantis.ts";

const rows = deriveRelay(atlantis);
const bent = new Set(rows.filter(({damage}) => damage !== "none").map(({report_id}) => report_id));

test("ten printings of the invented story are not what was said", () => {
  const printed = atlantis.reports.filter(({report_id}) => bent.has(report_id));
  const columns = ["report_id", "claim_id", "low", "high", "bound", "measure", "victims_party", "as_of"];
  assert.equal(asLines(printed, columns as never), table`
    r-02 | atlantis-admiralty-1900-03-03-losses-300   | 300  | 300  | exact     | killed | lemuria  | 1900-03-02
    r-04 | lemuria-war-office-1900-03-04-killed-40    | 40   | –    | more-than | killed | lemuria  | 1900-03-04
    r-06 | atlantis-crown-1900-03-12-killed-1000      | 1000 | 1000 | exact     | killed | lemuria  | –
    r-07 | atlantis-crown-1900-03-12-killed-1000      | 1000 | 1000 | exact     | killed | lemuria  | –
    r-10 | atlantis-admiralty-1900-03-16-losses-800   | 800  | 800  | about     | killed | lemuria  | 1900-03-15
    r-14 | lemuria-council-1900-03-20-killed-160      | 106  | 106  | exact     | killed | lemuria  | 1900-03-18
    r-15 | lemuria-council-1900-03-20-killed-160      | 160  | 160  | exact     | killed | atlantis | 1900-03-18
    r-16 | lemuria-council-1900-03-20-killed-160      | 160  | 160  | exact     | killed | lemuria  | 1900-03-22
    r-19 | mu-observers-1900-03-22-killed-400-900     | 900  | 900  | exact     | killed | lemuria  | 1900-03-20
    r-25 | harbour-gazette-list-1900-04-08-killed-300 | 300  | 300  | about     | killed | lemuria  | –`);
  const credited = printed.filter(({claimant_as_printed}) => claimant_as_printed !== null);
  assert.equal(asLines(credited, ["report_id", "claimant_as_printed"]), table`
    r-10 | lemuria-council
    r-25 | lemuria-council`);
});

test("deriveRelay() names each kind of damage, with what was said and what was printed", () => {
  assert.equal(asLines(rows.filter(({damage}) => damage !== "none"), ["report_id", "damage", "was", "now"]), table`
    r-02 | measure-changed  | losses               | killed
    r-04 | bound-gained     | 40                   | more-than 40
    r-06 | bound-lost       | more-than 1000       | 1000
    r-07 | bound-lost       | more-than 1000       | 1000
    r-10 | measure-changed  | losses               | killed
    r-10 | claimant-changed | atlantis-admiralty   | lemuria-council
    r-14 | number           | 160                  | 106
    r-15 | victims-changed  | lemuria military     | atlantis military
    r-16 | date-changed     | 1900-03-18           | 1900-03-22
    r-19 | range-collapsed  | 400–900              | 900
    r-25 | bound-changed    | almost 300           | about 300
    r-25 | claimant-changed | harbour-gazette-list | lemuria-council`);
});

test("deriveRelay() has one row, none, for each of the fifteen faithful printings", () => {
  const faithful = rows.filter(({damage}) => damage === "none");
  assert.equal(faithful.length, 15);
  assert.deepEqual(new Set(faithful.map(({was, now}) => `${was} ${now}`)), new Set(["null null"]));
  assert.equal(new Set(rows.map(({report_id}) => report_id)).size, atlantis.reports.length);
});

test("deriveRelay() carries the claim's own words, whatever was printed", () => {
  const {bound, measure, language, published_on, outlet_id} = rows.find(({report_id}) => report_id === "r-10")!;
  assert.deepEqual({bound, measure, language, published_on, outlet_id},
    {bound: "about", measure: "losses", language: "fr", published_on: "1900-03-17", outlet_id: "cap-noir"});
});

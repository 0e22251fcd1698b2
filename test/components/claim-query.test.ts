import assert from "node:assert/strict";
import {test} from "node:test";
import fc from "fast-check";
import {
  emptyQuery, matcher, readQuery, sortRows, writeQuery, type ClaimRow
} from "../../src/charts/view/claim-query.ts";
import {plain} from "../../src/charts/view/search.ts";

const row = (more: Partial<ClaimRow>): ClaimRow => ({
  text: "", victims: "atlantis-military", measure: "killed", side: "east", claimant: "staff", claimantName: "Staff",
  year: "1900", day: "1900-03-02", figure: 498, printings: 1, ...more
});

test("plain(text) forgets case, accents, doubled spaces and the commas of large numbers", () => {
  assert.equal(plain("  Zełenskyý said 1,351 ,  then 12,345,678"), "zełenskyy said 1351 , then 12345678");
});

test("matcher(query)(row) asks for every word of the search, in any order", () => {
  const text = plain("2 March 2022 Russian defence ministry 1,351 killed");
  assert.equal(matcher({...emptyQuery, q: "Ministry 1351"})(row({text})), true);
  assert.equal(matcher({...emptyQuery, q: "1,351"})(row({text})), true);
  assert.equal(matcher({...emptyQuery, q: "ministry 1352"})(row({text})), false);
});

test("matcher(query)(row) asks for each column that the query names", () => {
  assert.equal(matcher(emptyQuery)(row({})), true);
  assert.equal(matcher({...emptyQuery, measure: "killed", side: "east"})(row({})), true);
  assert.equal(matcher({...emptyQuery, measure: "killed", side: "west"})(row({})), false);
  assert.equal(matcher({...emptyQuery, year: "1901"})(row({})), false);
});

test("sortRows(rows, column) sorts both ways, keeps equal rows as they came and undated ones last", () => {
  const rows = [row({day: "1900-03-05", figure: 3}), row({day: "", figure: 1}), row({day: "1900-03-02", figure: 3})];
  const days = (sort: string) => sortRows(rows, sort).map(({day}) => day);
  assert.deepEqual(days("day"), ["1900-03-02", "1900-03-05", ""]);
  assert.deepEqual(days("-day"), ["1900-03-05", "1900-03-02", ""]);
  assert.deepEqual(days("-figure"), ["1900-03-05", "1900-03-02", ""]);
  assert.deepEqual(days(""), ["1900-03-05", "", "1900-03-02"]);
  assert.deepEqual(days("no-such-column"), ["1900-03-05", "", "1900-03-02"]);
});

test("a query goes through the address and comes back", () => {
  assert.equal(writeQuery(emptyQuery), "");
  assert.equal(writeQuery({...emptyQuery, measure: "killed", sort: "-day"}), "?measure=killed&sort=-day");
  assert.deepEqual(readQuery("?measure=killed&unknown=1"), {...emptyQuery, measure: "killed"});
  const word = fc.string().map((text) => text.trim());
  const asked = fc.record({q: word, victims: word, measure: word, side: word, claimant: word, year: word, sort: word});
  fc.assert(fc.property(asked, (query) => {
    assert.deepEqual(readQuery(writeQuery(query)), {...query});
  }));
});

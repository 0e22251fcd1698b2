import assert from "node:assert/strict";
import {test} from "node:test";
import {partOf, wholeFinder} from "../../src/toll/part.ts";
import type {TollKey} from "../../src/toll/toll.ts";

const words = [
  {kind: "group", word_id: "all"}, {kind: "group", word_id: "civilians"}, {kind: "group", word_id: "children"},
  {kind: "group", word_id: "divers", part_of: "sailors"}, {kind: "group", word_id: "sailors", part_of: "military"},
  {kind: "scope", word_id: "harbour", part_of: "city"}, {kind: "scope", word_id: "city", part_of: "everywhere"},
  {kind: "scope", word_id: "fire"}
];
const wholeOf = wholeFinder(words);

const wholes: [kind: "group" | "scope", id: string, whole: string | null][] = [
  ["group", "children", "civilians"], ["group", "civilians", "all"], ["group", "all", null],
  // The story has no soldiers of its own, so that generals are a part of nobody's but all's.
  ["group", "generals", "all"], ["group", "divers", "sailors"], ["group", "sailors", "military"],
  ["group", "strangers", null], ["scope", "harbour", "city"], ["scope", "fire", null], ["scope", "children", null]
];
for (const [kind, id, whole] of wholes)
  test(`the ${kind} ${id} is a part of ${whole ?? "none"}`, () => assert.equal(wholeOf(kind, id), whole));

const toll: TollKey = {victims_party: "lemuria", victims_group: "civilians", measure: "killed", period: "cumulative",
  since: null, comparable_scope: null};
const startedOn = "1900-03-01";

const table: [part: Partial<TollKey>, whole: Partial<TollKey>, told: string | null][] = [
  [{}, {}, null],
  [{victims_group: "children"}, {}, "group children of civilians"],
  [{victims_group: "children"}, {victims_group: "all"}, "group children of all"],
  [{}, {victims_group: "children"}, null],
  [{victims_group: "divers"}, {victims_group: "military"}, "group divers of military"],
  [{comparable_scope: "city"}, {}, "scope city of everywhere"],
  [{comparable_scope: "harbour"}, {}, "scope harbour of everywhere"],
  [{comparable_scope: "harbour"}, {comparable_scope: "city"}, "scope harbour of city"],
  [{comparable_scope: "city"}, {comparable_scope: "harbour"}, null],
  [{comparable_scope: "fire"}, {}, null],
  [{}, {comparable_scope: "city"}, null],
  [{}, {measure: "casualties"}, "measure killed of casualties"],
  [{measure: "wounded"}, {measure: "casualties"}, "measure wounded of casualties"],
  [{measure: "losses"}, {measure: "casualties"}, null],
  [{measure: "casualties"}, {}, null],
  [{victims_group: "children", comparable_scope: "city"}, {measure: "casualties"},
    "group children of civilians, scope city of everywhere, measure killed of casualties"],
  [{victims_group: "children", comparable_scope: "fire"}, {}, null],
  [{victims_group: "children", since: startedOn}, {}, "group children of civilians"],
  [{victims_group: "children", since: "1900-03-02"}, {}, null],
  [{victims_group: "children", victims_party: "atlantis"}, {}, null],
  [{victims_group: "children", period: "incident"}, {}, null],
  [{victims_group: "children", modality: "projection"}, {}, null],
  [{victims_group: "children"}, {modality: "projection"}, null],
  [{victims_group: "children", modality: "projection"}, {modality: "projection"}, null]
];
for (const [part, whole, told] of table)
  test(`${JSON.stringify(part)} beside ${JSON.stringify(whole)}: ${told ?? "no part"}`, () => {
    const shares = partOf({...toll, ...part}, {...toll, ...whole}, startedOn, wholeOf);
    assert.equal(shares?.map((share) => `${share.by} ${share.part} of ${share.whole ?? "everywhere"}`).join(", ") ??
      null, told);
  });

test("words that name each other as their wholes end nothing and are no part", () => {
  const round = wholeFinder([{kind: "scope", word_id: "a", part_of: "b"}, {kind: "scope", word_id: "b", part_of: "a"}]);
  assert.equal(partOf({...toll, comparable_scope: "a"}, toll, startedOn, round), null);
});

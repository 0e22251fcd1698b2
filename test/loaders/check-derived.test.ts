import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {checkDerived} from "../../loaders/check/derived.ts";
import {problemLine} from "../../loaders/check/problem.ts";
import {readLedger, storyIds} from "../../loaders/read/ledger.ts";
import type {Tables} from "../../loaders/schema/index.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {atlantis} from "../fixtures/atlantis.ts";

const tables = deriveTables(atlantis);
const lines = (changed: Partial<Tables>) => checkDerived({...tables, ...changed}).map(problemLine);

describe("checkDerived()", () => {
  test("finds nothing in the tables of the invented story", () => assert.deepEqual(lines({}), []));

  for (const id of storyIds())
    test(`finds nothing in the tables of ${id}`, () =>
      assert.deepEqual(checkDerived(deriveTables(readLedger(id).ledger)).map(problemLine), []));

  test("tells a value that the column does not hold, with its row", () => {
    const gaps = tables.gaps.map((row, at) => (at === 2 ? {...row, difference: -4} : row));
    assert.deepEqual(lines({gaps}), [
      "gaps (derived):4:1 DERIVED-ROW difference is -4: Too small: expected number to be >=0; " +
        "a derived table says of itself what its columns hold; " +
        "this is a fault of tollbook and not of the ledger: report it with this line"
    ]);
  });

  test("tells a column that is not there, and a day that does not exist", () => {
    const [first, ...rest] = tables.standing;
    const {word_of: _, ...without} = first!;
    const [, second] = [without as never, {...rest[0]!, stands_from: "1900-02-30"}];
    const found = lines({standing: [without as never, second, ...rest.slice(1)]});
    assert.deepEqual(found.map((line) => line.split(";")[0]!.replace(/: Inv.*/, "")), [
      "standing (derived):2:1 DERIVED-ROW word_of is undefined",
      'standing (derived):3:1 DERIVED-ROW stands_from is "1900-02-30"'
    ]);
  });

  test("tells a key that comes twice", () => {
    const survival = [...tables.survival, tables.survival[0]!];
    const [line] = lines({survival});
    assert.match(line!, /^survival \(derived\):16:1 DERIVED-ROW the key bound\/all\/about\/about stands twice;/);
  });
});

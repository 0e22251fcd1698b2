import assert from "node:assert/strict";
import {test} from "node:test";
import {countedAs, isOfFound, type Counted} from "../../src/toll/counted.ts";

const table: [counted: Counted, words: string][] = [
  [{measure: "killed"}, "killed"], [{measure: "killed", basis: "statement"}, "killed"],
  [{measure: "killed", basis: "recovered"}, "bodies recovered"], [{measure: "killed", basis: "buried"}, "buried"],
  [{measure: "killed", basis: "certified"}, "certified dead"],
  [{measure: "killed", basis: "registered"}, "registered dead"],
  [{measure: "wounded", basis: "registered"}, "wounded, registered"],
  [{measure: "irrecoverable"}, "irrecoverable losses"],
  [{measure: "killed", modality: "projection"}, "killed, projected"],
  [{measure: "missing", basis: "registered", modality: "projection"}, "missing, registered, projected"],
  [{measure: "killed", basis: null, modality: null}, "killed"]
];
for (const [counted, words] of table)
  test(`${JSON.stringify(counted)} is called ${words}`, () => assert.equal(countedAs(counted), words));

for (const [basis, is] of [["recovered", true], ["registered", true], ["named", false], ["statement", false],
  [null, false], [undefined, false]] as const)
  test(`a count by ${basis ?? "nothing said"} is ${is ? "" : "not "}of the found`, () =>
    assert.equal(isOfFound(basis), is));

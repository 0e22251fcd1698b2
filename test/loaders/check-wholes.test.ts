import assert from "node:assert/strict";
import {test} from "node:test";
import type {ReadLedger} from "../../loaders/check/tell.ts";
import {checkWholes} from "../../loaders/check/wholes.ts";

type Row = [kind: string, word: string, part: string | null, unread?: string];

/** What is told of the words, each as `kind/word part_of`; `maybe` is an id that a row may hold which was not read. */
function told(words: Row[], maybe = ""): string[] {
  const rows = words.map(([kind, word_id, part_of, unread]) =>
    ({row: {kind, word_id, part_of}, unread: new Set(unread ? [unread] : [])}));
  const read = {vocabulary: {rows, mayHold: (id: string) => id === maybe}};
  const lines: string[] = [];
  checkWholes(read as unknown as ReadLedger, () => ({row}, column, code, what, _, mend) =>
    void lines.push(`${(row as {word_id: string}).word_id} ${column} ${code}: ${what}; ${mend}`));
  return lines;
}

const cases: [title: string, words: Row[], lines: string[], maybe?: string][] = [
  ["a part of a word of its kind", [["group", "all", null], ["group", "sailors", "all"]], []],
  ["a part of a word of another kind", [["scope", "all", null], ["group", "sailors", "all"]],
    ["sailors part_of ID-UNKNOWN: no group in vocabulary.csv has the id all; add it to vocabulary.csv first"]],
  ["a part of a word that no row has", [["scope", "reef", "sea"]],
    ["reef part_of ID-UNKNOWN: no scope in vocabulary.csv has the id sea; add it first, or write everywhere"]],
  ["a part of a word that could not be read", [["scope", "reef", "sea"]], [], "sea"],
  ["a scope of everywhere", [["scope", "reef", "everywhere"]], []],
  ["a group of everywhere", [["group", "sailors", "everywhere"]], ["sailors part_of ID-UNKNOWN: no group in " +
    "vocabulary.csv has the id everywhere; add it to vocabulary.csv first"]],
  ["a part of a party", [["party", "atlantis", "mu"]], ["atlantis part_of WORD-PART: part_of of a party; empty it"]],
  ["a word whose kind could not be read", [["party", "atlantis", "mu", "kind"]], []],
  ["a word whose id could not be read", [["group", "Sailors", "mu", "word_id"]], []],
  ["a circle of two, and what leads into it", [["group", "a", "b"], ["group", "b", "a"], ["group", "c", "a"]],
    ["a", "b"].map((id) =>
      `${id} part_of WORD-CIRCLE: ${id} is a part of itself in the end; empty part_of of the widest`)]
];
for (const [title, words, lines, maybe] of cases)
  test(`${lines.length ? "tells" : "takes"} ${title}`, () => assert.deepEqual(told(words, maybe), lines));

import assert from "node:assert/strict";
import {test} from "node:test";
import {vocabularyTable} from "../../loaders/schema/vocabulary.ts";
import {deriveWords} from "../../loaders/tables/words.ts";
import {asLines, table} from "../fixtures/as-lines.ts";
import {emptyRow} from "../../loaders/schema/empty-row.ts";

test("a group says which of the story's groups takes it in: as the ledger has it, else as the word means", () => {
  const word = (word_id: string, part_of: string | null = null) =>
    ({...emptyRow(vocabularyTable), kind: "group" as const, word_id, name: word_id, part_of});
  const words = ["all", "military", "generals", "children"].map((id) => word(id));
  const {groups} = deriveWords({vocabulary: [...words, word("divers", "military"), word("passengers")]});
  assert.equal(asLines(groups, ["group_id", "part_of"]), table`
    all        | –
    military   | all
    generals   | military
    children   | all
    divers     | military
    passengers | –`);
});

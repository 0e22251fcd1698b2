import assert from "node:assert/strict";
import {test} from "node:test";
import * as z from "zod";
import {
  day, id, integer, list, oneOf, optionalBoolean, optionalDay, optionalId, optionalOneOf, optionalText, optionalUrl,
  text
} from "../../loaders/schema/column.ts";
import {emptyRow} from "../../loaders/schema/empty-row.ts";
import {table} from "../../loaders/schema/table.ts";

const meta = {description: "x"};
const every = table({
  name: "every", title: "", description: "", key: ["id"], sort: [], references: [],
  row: z.object({
    id: id(meta), text: text(meta), day: day(meta), word: oneOf({a: "a", b: "b"}, meta),
    note: optionalText(meta), other: optionalId(meta), on: optionalDay(meta),
    maybe: optionalOneOf({a: "a", b: "b"}, meta),
    count: integer({...meta, unit: "people"}), known: optionalBoolean(meta), url: optionalUrl(meta),
    words: list(" ", meta)
  })
});

test("emptyRow() has null where a cell may be empty, no words in a list, nothing where a cell must be filled", () => {
  assert.deepEqual(emptyRow(every), {
    note: null, other: null, on: null, maybe: null, count: null, known: null, url: null, words: []
  });
});

test("emptyRow() makes a whole row with the cells that must be filled, and a list of its own each time", () => {
  const row = {...emptyRow(every), id: "one", text: "x", day: "1900-03-01", word: "a"};
  assert.deepEqual(every.row.parse(row), row);
  assert.notEqual(emptyRow(every).words, emptyRow(every).words);
});

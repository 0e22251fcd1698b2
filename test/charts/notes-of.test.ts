import assert from "node:assert/strict";
import {test} from "node:test";
import {notesOf} from "../../src/charts/view/notes-of.ts";

const events = [["a", "1900-03-01"], ["b", "1900-03-08"], ["c", "1900-03-15"], ["d", "1900-03-31"]]
  .map(([event_id, date]) => ({event_id: event_id!, date: date!}));

const table: [from: string, until: string, notes: string[], shown: string][] = [
  ["1900-03-01", "1900-03-31", ["a", "b", "c", "d"], "abcd"],
  ["1900-03-01", "1900-03-31", ["d", "b"], "bd"],
  ["1900-03-09", "1900-03-31", ["a", "b", "c", "d"], "cd"],
  ["1900-03-01", "1900-03-15", ["a", "b", "c", "d"], "abc"],
  ["1900-03-09", "1900-03-14", ["a", "b", "c", "d"], ""],
  ["1900-03-01", "1900-03-31", [], ""]
];
for (const [from, until, notes, shown] of table)
  test(`of the notes ${notes.join(", ") || "none"} a chart from ${from} to ${until} shows ${shown || "none"}`, () =>
    assert.equal(notesOf({notes, from, until}, {events}).map(({event_id}) => event_id).join(""), shown));

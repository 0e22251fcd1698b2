import assert from "node:assert/strict";
import {test} from "node:test";
import * as z from "zod";
import {changesSince} from "../../tools/publish/changes.ts";
import {json} from "../../loaders/write/table-writers.ts";
import {id, integer} from "../../loaders/schema/column.ts";
import {table} from "../../loaders/schema/table.ts";

const row = z.object({name: id({description: "A name."}), low: integer({description: "A count.", unit: "people"})});
const declared =
  {tolls: table({name: "tolls", title: "", description: "", key: ["name"], sort: [], references: [], row})};
const before = new Map([["tolls.json", json([{name: "a", low: 1}, {name: "b", low: 2}, {name: "c", low: null}])]]);

test("changesSince counts rows that came, changed and went, by their key", () => {
  const rows = {tolls: [{name: "a", low: 1}, {name: "b", low: 3}, {name: "d", low: 2}, {name: "e", low: 0}]};
  assert.deepEqual(changesSince(before, {declared, rows}), [
    {table: "tolls", added: 2, changed: 1, removed: 1, isNew: false, columns: {low: 1}}]);
});

test("changesSince says nothing of a table that is the same", () => {
  const rows = {tolls: [{name: "a", low: 1}, {name: "b", low: 2}, {name: "c", low: null}]};
  assert.deepEqual(changesSince(before, {declared, rows}), []);
});

test("changesSince counts all rows of a table that is new", () => {
  assert.deepEqual(changesSince(new Map(), {declared, rows: {tolls: [{name: "a", low: 1}]}}), [
    {table: "tolls", added: 1, changed: 0, removed: 0, isNew: true, columns: {}}
  ]);
});

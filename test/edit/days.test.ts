import assert from "node:assert/strict";
import {test} from "node:test";
import {days} from "../../tools/edit/days.ts";
import {orderOfDays} from "../../tools/edit/flat/cells.ts";

const read: [cell: string, days: string[]][] = [
  ["2022-02-24", ["2022-02-24"]],
  ["24.02.2022", ["2022-02-24"]],
  ["3/2/2022", ["2022-02-03", "2022-03-02"]],
  ["44616", ["2022-02-24"]],
  ["20220224", ["2022-02-24"]],
  ["2022-02-24 23:30", ["2022-02-24"]],
  ["2022-02-24T00:00:00Z", ["2022-02-24"]],
  ["2022-02-24T23:30:00Z", []],
  ["2022年2月24日", ["2022-02-24"]],
  ["٢٠٢٢-٠٢-٢٤", ["2022-02-24"]],
  ["\u200f2022-02-24", ["2022-02-24"]],
  ["Thu 24 Feb 2022", ["2022-02-24"]],
  ["February 24th, 2022", ["2022-02-24"]],
  ["24 лютого 2022", ["2022-02-24"]],
  ["24 февраля 2022 г.", ["2022-02-24"]],
  ["24. März 2022", ["2022-03-24"]],
  ["1er juin 2022", ["2022-06-01"]],
  ["24 de febrero de 2022", ["2022-02-24"]],
  ["24 lutego 2022", ["2022-02-24"]],
  ["24 Şubat 2022", ["2022-02-24"]],
  ["before 24 February 2022", []],
  ["24 or 25 February 2022", []],
  ["31 February 2022", []],
  ["February 2022", []],
  ["2022", []],
  ["n/a", []]
];
for (const [cell, found] of read)
  test(`a cell that says ${JSON.stringify(cell)} means ${found.join(" or ") || "no one day"}`, () =>
    assert.deepEqual(days(cell), found));

const orders: [cells: string[], order: string | null][] = [[["3/2/2022"], null], [["13/2/2022"], "day-first"],
  [["2/13/2022"], "month-first"], [["12/2/2022", "2.13.22"], "month-first"], [["13/2/2022", "2/13/2022"], null],
  [["13/14/2022"], null], [["2022-02-13", ""], null], [["12/13/2022"], "month-first"]];
for (const [cells, order] of orders)
  test(`days written ${cells.join(" and ")} are ${order ?? "in no order that can be told"}`, () =>
    assert.equal(orderOfDays(cells), order));

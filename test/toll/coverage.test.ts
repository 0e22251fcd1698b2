import assert from "node:assert/strict";
import {test} from "node:test";
import {coveredUntil} from "../../src/toll/coverage.ts";

/** Series as "03-01 03-09": read whole from the one day to the other, or, with a dash, up to the present. */
const read = (series: string[]) => series.map((words) => {
  const [from, until] = words.split(" ").map((day) => (day === "–" ? null : `1900-${day}`));
  return {from: from!, until: until!};
});

const table: [promise: string, series: string[], to: string | null, until: string | null][] = [
  ["nothing that was read shows nothing", [], "03-20", null],
  ["a series up to the next day of speaking shows all of it", ["03-01 03-30"], "03-20", "03-20"],
  ["one that ends the day before does too", ["03-01 03-19"], "03-20", "03-20"],
  ["one that ends before that shows up to its end", ["03-01 03-18"], "03-20", "03-18"],
  ["one that is read up to the present shows all of it", ["03-01 –"], "03-20", "03-20"],
  ["where nothing followed, up to the present is to no day", ["03-01 –"], null, null],
  ["where nothing followed, a series shows up to its end", ["03-01 03-18"], null, "03-18"],
  ["one that begins on the next day shows on", ["03-11 03-15"], "03-20", "03-15"],
  ["one that begins later shows nothing", ["03-12 03-30"], "03-20", null],
  ["one that ends on the day of speaking shows nothing", ["03-01 03-10"], "03-20", null],
  ["one that joins another shows on, in whatever order they stand", ["03-16 03-18", "03-01 03-15"], "03-20", "03-18"],
  ["a day between two that nobody read is a break", ["03-01 03-15", "03-17 03-30"], "03-20", "03-15"],
  ["one within another takes nothing back", ["03-01 03-18", "03-02 03-12"], "03-20", "03-18"]
];
for (const [promise, series, to, until] of table)
  test(`spoken on 10 March, ${promise}`, () => {
    const day = (short: string | null) => short && `1900-${short}`;
    assert.equal(coveredUntil(read(series), "1900-03-10", day(to)), day(until));
  });

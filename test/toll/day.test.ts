import assert from "node:assert/strict";
import {test} from "node:test";
import fc from "fast-check";
import {
  addDays, daysBetween, formatDay, formatDayShort, formatTime, fromDate, isDay, toDate
} from "../../src/toll/day.ts";

const anyDay = fc.date({min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true}).map(fromDate);

const days = ["2022-03-02", "2022-03-01", "1000-01-01", "2024-02-29", "2000-02-29", "1900-12-31", "9999-12-31"];
for (const text of days)
  test(`${text} is a day`, () => assert.ok(isDay(text)));

const noDays = [
  "", "2022-02-30", "2024-02-30", "2022-02-29", "1900-02-29", "2022-13-01", "2022-00-10", "2022-03-00", "2022-04-31",
  "2022-3-2", "02.03.2022", "2022/03/02", "2022-03-02T00:00:00Z", " 2022-03-02", "2022-03-02\n", "20220302",
  "-2022-03-02", "0022-03-02", "0999-12-31", "2022-03-0２", "today"
];
for (const text of noDays) test(`${JSON.stringify(text)} is no day`, () => assert.equal(isDay(text), false));

test("every month has the days that it has, and no more", () => {
  for (const [month, last] of [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries()) {
    const start = `2022-${String(month + 1).padStart(2, "0")}`;
    assert.deepEqual([isDay(`${start}-${last}`), isDay(`${start}-${last + 1}`)], [true, false], start);
  }
});

test("a day later crosses months, leap days and years", () => {
  assert.equal(addDays("2022-02-28", 1), "2022-03-01");
  assert.equal(addDays("2024-02-28", 1), "2024-02-29");
  assert.equal(addDays("2022-12-31", 1), "2023-01-01");
  assert.equal(addDays("2022-03-01", -1), "2022-02-28");
  assert.equal(addDays("2022-03-02", 0), "2022-03-02");
});

test("days between are whole over a change of clocks, and negative backwards", () => {
  assert.equal(daysBetween("2022-03-26", "2022-03-28"), 2);
  assert.equal(daysBetween("2022-10-29", "2022-10-31"), 2);
  assert.equal(daysBetween("2022-03-02", "2022-02-24"), -6);
  assert.equal(daysBetween("2022-02-24", "2026-02-24"), 1461);
});

for (const [time, text] of [["13:37+02:00", "13:37 UTC+2"], ["09:30Z", "09:30 UTC"], ["09:30+00:00", "09:30 UTC"],
  ["00:05-03:30", "00:05 UTC−3:30"], ["23:59+05:45", "23:59 UTC+5:45"], ["12:00+00:30", "12:00 UTC+0:30"]] as const)
  test(`the hour ${time} is written as ${text}`, () => assert.equal(formatTime(time), text));

test("a day is written without a time zone", () => {
  assert.equal(formatDay("2022-03-02"), "2 March 2022");
  assert.equal(formatDay("2022-03-02", {year: false}), "2 March");
  assert.equal(formatDayShort("2022-09-30"), "30 Sep");
  assert.equal(toDate("2022-03-02").toISOString(), "2022-03-02T00:00:00.000Z");
});

test("days compare as strings as they do in time", () =>
  fc.assert(fc.property(anyDay, anyDay, (a, b) => assert.equal(a < b, daysBetween(a, b) > 0))));

test("adding the days between leads from one day to the other", () =>
  fc.assert(fc.property(anyDay, anyDay, (a, b) => assert.equal(addDays(a, daysBetween(a, b)), b))));

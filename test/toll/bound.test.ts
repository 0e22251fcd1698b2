import assert from "node:assert/strict";
import {test} from "node:test";
import fc from "fast-check";
import {admitted, boundEnds, fitsBound, nominal, roundingUnit, type Figure} from "../../src/toll/bound.ts";
import {bounds, type Bound} from "../../src/toll/vocabulary.ts";
import {anyCount, anyFigure, figure} from "./arbitrary-figure.ts";

const table: [words: string, nominal: number | null, interval: string][] = [
  ["exact 498", 498, "[498, 498]"],
  ["exact 0", 0, "[0, 0]"],
  ["at-least 7 –", 7, "[7, Infinity)"],
  ["more-than 6000 –", 6000, "(6000, Infinity)"],
  ["up-to – 15000", 15000, "[0, 15000]"],
  ["almost – 3700", 3700, "[3600, 3700)"],
  ["almost – 1", 1, "[0, 1)"],
  ["almost – 1000", 1000, "[900, 1000)"],
  ["almost – 1000000", 1000000, "[900000, 1000000)"],
  ["about 10000", 10000, "[9500, 10500]"],
  ["about 1", 1, "[0.5, 1.5]"],
  ["about 0", 0, "[0, 0.5]"],
  ["almost – 0", 0, "[0, 0)"],
  ["about 7000", 7000, "[6500, 7500]"],
  ["about 2870", 2870, "[2865, 2875]"],
  ["about 1351", 1351, "[1350.5, 1351.5]"],
  ["about 0", 0, "[0, 0.5]"],
  ["range 7000 15000", null, "[7000, 15000]"]
];

for (const [words, dot, interval] of table)
  test(`${words} marks ${dot} and admits ${interval}`, () => {
    const {low, high, lowOpen, highOpen} = admitted(figure(words));
    assert.equal(`${lowOpen ? "(" : "["}${low}, ${high}${highOpen ? ")" : "]"}`, interval);
    assert.equal(nominal(figure(words)), dot);
    assert.ok(fitsBound(figure(words)));
  });

const misfits: [words: string, why: string][] = [
  ["exact 498 500", "two ends that differ"],
  ["exact 498 –", "no high"],
  ["exact – –", "no end at all"],
  ["about 7000 8000", "two ends that differ"],
  ["at-least 7 7", "a high"],
  ["at-least – 7", "high in place of low"],
  ["more-than – –", "no low"],
  ["up-to 15000 15000", "a low"],
  ["almost 3700 –", "low in place of high"],
  ["range 7000 7000", "ends that do not differ"],
  ["range 15000 7000", "ends swapped"],
  ["range 7000 –", "no high"]
];

for (const [words, why] of misfits)
  test(`${words} does not fit its bound: ${why}`, () => assert.equal(fitsBound(figure(words)), false));

const units: [count: number, unit: number][] = [
  [3700, 100], [7000, 1000], [2870, 10], [498, 1], [1, 1], [10, 1], [0, 1], [100_000, 10_000], [100_001, 1],
    [160_000, 10_000], [1_000_000, 100_000]
];

for (const [count, unit] of units)
  test(`${count} is rounded to ${unit}`, () => assert.equal(roundingUnit(count), unit));

test("the rounding unit divides its count; ten times the unit does not, unless the count is that power of ten", () =>
  fc.assert(fc.property(anyCount, (count) => {
    fc.pre(count > 0);
    const unit = roundingUnit(count);
    assert.equal(count % unit, 0);
    assert.equal(count % (unit * 10) === 0, count === unit * 10);
  })));

test("a power of ten is never rounded to the whole of itself", () => {
  for (let power = 10; power <= 1e8; power *= 10) assert.equal(roundingUnit(power), power / 10);
});

test("every bound has an entry for its ends", () =>
  assert.deepEqual(Object.keys(boundEnds).sort(), [...bounds].sort()));

test("what a figure marks lies in what it admits, at an open end if need be", () =>
  fc.assert(fc.property(anyFigure, (said) => {
    const interval = admitted(said);
    assert.ok(fitsBound(said));
    assert.ok(interval.low >= 0 && interval.low <= interval.high);
    assert.equal(interval.highOpen, interval.high === Infinity || said.bound === "almost");
    const dot = nominal(said);
    if (dot !== null) assert.ok(interval.low <= dot && dot <= interval.high);
  })));

test("no low and high at all fit two kinds of bound that differ in their ends", () =>
  fc.assert(fc.property(anyFigure, fc.constantFrom(...bounds), (said, other: Bound) => {
    const same = boundEnds[said.bound].rule === boundEnds[other].rule;
    assert.equal(fitsBound({...said, bound: other} as Figure), same);
  })));

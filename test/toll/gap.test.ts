import assert from "node:assert/strict";
import {test} from "node:test";
import fc from "fast-check";
import {admitted, type Figure, type Interval} from "../../src/toll/bound.ts";
import {gap} from "../../src/toll/gap.ts";
import {runs} from "../runs.ts";
import {anyFigure, figure} from "./arbitrary-figure.ts";

type Row = [a: string, b: string, nominal: number | null, guaranteed: number | null, difference: number];
const table: Row[] = [
  ["more-than 6000 –", "exact 498", 6000 / 498, 6000 / 498, 5502],
  ["exact 498", "exact 498", 1, 1, 0],
  ["exact 1000", "exact 500", 2, 2, 500],
  ["at-least 7 –", "at-least 100 –", 100 / 7, 1, 93],
  ["at-least 7 –", "exact 5", 1.4, 1.4, 2],
  ["at-least 5 –", "exact 7", 1.4, 1, 2],
  ["up-to – 15000", "exact 498", 15000 / 498, 1, 14502],
  ["up-to – 400", "exact 800", 2, 2, 400],
  ["up-to – 400", "up-to – 800", 2, 1, 400],
  ["almost – 3700", "exact 3700", 1, 1, 0],
  ["almost – 3700", "exact 1000", 3.7, 3.6, 2700],
  ["about 7000", "exact 7000", 1, 1, 0],
  ["about 7000", "exact 1000", 7, 6.5, 6000],
  ["about 7000", "exact 15000", 15000 / 7000, 2, 8000],
  ["about 7000", "about 8000", 8000 / 7000, 1, 1000],
  ["range 7000 15000", "exact 3500", 2, 2, 3500],
  ["range 7000 15000", "exact 30000", 2, 2, 15000],
  ["range 7000 15000", "exact 10000", 1, 1, 0],
  ["range 7000 15000", "at-least 3500 –", 2, 1, 3500],
  ["range 400 900", "range 1800 3000", 2, 2, 900],
  ["range 400 900", "range 900 3000", 1, 1, 0],
  ["range 400 900", "range 500 600", 1, 1, 0],
  ["exact 0", "exact 5", null, null, 5],
  ["exact 0", "exact 1", null, null, 1],
  ["exact 0", "exact 0", 1, 1, 0],
  ["exact 0", "at-least 0 –", 1, 1, 0],
  ["exact 0", "more-than 0 –", 1, null, 0],
  ["more-than 0 –", "exact 0", 1, null, 0],
  ["exact 0", "up-to – 5", null, 1, 5],
  ["range 0 5", "exact 0", 1, 1, 0],
  ["range 0 5", "exact 10", 2, 2, 5]
];

for (const [a, b, nominal_ratio, guaranteed_ratio, difference] of table)
  test(`${a} against ${b}: nominal ${nominal_ratio}, guaranteed ${guaranteed_ratio}, ${difference} apart`, () => {
    const {firstIsLarger: _, ...found} = gap(figure(a), figure(b));
    assert.deepEqual(found, {nominal_ratio, guaranteed_ratio, difference});
  });

test("the first is larger only by a larger count", () => {
  assert.equal(gap(figure("exact 6"), figure("exact 5")).firstIsLarger, true);
  assert.equal(gap(figure("exact 5"), figure("exact 6")).firstIsLarger, false);
  assert.equal(gap(figure("exact 5"), figure("exact 5")).firstIsLarger, false);
  assert.equal(gap(figure("range 4 9"), figure("exact 5")).firstIsLarger, false);
});

test("a gap is the same from both sides", () =>
  fc.assert(fc.property(anyFigure, anyFigure, (a, b) => {
    const {firstIsLarger, ...there} = gap(a, b);
    const {firstIsLarger: reverse, ...back} = gap(b, a);
    assert.deepEqual(there, back);
    assert.equal(firstIsLarger && reverse, false);
    assert.equal(firstIsLarger || reverse, there.difference > 0);
  })));

test("a ratio is at least 1, and what is guaranteed never more than the nominal", () =>
  fc.assert(fc.property(anyFigure, anyFigure, (a, b) => {
    const {nominal_ratio, guaranteed_ratio, difference} = gap(a, b);
    assert.ok(difference >= 0);
    if (nominal_ratio !== null) assert.ok(nominal_ratio >= 1);
    if (guaranteed_ratio !== null) assert.ok(guaranteed_ratio >= 1);
    if (nominal_ratio !== null && guaranteed_ratio !== null) assert.ok(nominal_ratio >= guaranteed_ratio);
  })));

test("figures that admit a count in common are guaranteed nothing apart", () =>
  fc.assert(fc.property(anyFigure, anyFigure, fc.nat({max: 1000}), (a, b, count) => {
    fc.pre(admits(admitted(a), count) && admits(admitted(b), count));
    assert.equal(gap(a, b).guaranteed_ratio, 1);
  })));

test("no two counts that the figures admit are closer than what is guaranteed", () =>
  fc.assert(fc.property(anyFigure, anyFigure, fc.nat(), fc.nat(), (a, b, i, j) => {
    const [x, y] = [pick(admitted(a), i), pick(admitted(b), j)].sort((m, n) => m - n) as [number, number];
    const {guaranteed_ratio} = gap(a, b);
    if (guaranteed_ratio === null) assert.equal(x, 0);
    else if (x > 0) assert.ok(y / x >= guaranteed_ratio * (1 - 1e-12));
  })));

test("a figure against itself is no gap", () =>
  fc.assert(fc.property(anyFigure, (a) => {
    assert.deepEqual(gap(a, a), {nominal_ratio: 1, guaranteed_ratio: 1, difference: 0, firstIsLarger: false});
  })));

/** A figure and one that admits all that it admits and more. */
const widening = fc.tuple(anyFigure, fc.nat({max: 10_000}), fc.nat({max: 10_000}), fc.nat({max: 3})).map(
  ([narrow, less, more, way]): [Figure, Figure] => {
    const {low, high} = admitted(narrow);
    const down = Math.max(0, Math.floor(low) - less);
    const wider: Figure[] = [
      {low: down, high: null, bound: "at-least"},
      {low: null, high: Math.ceil(high) + more, bound: "up-to"},
      {low: down, high: Math.ceil(high) + more + 1, bound: "range"}
    ];
    return [narrow, high === Infinity ? wider[0]! : wider[way % 3]!];
  }
);

test("widening what a figure admits never widens the guaranteed gap", () =>
  fc.assert(fc.property(widening, anyFigure, ([narrow, wide], other) => {
    const before = gap(narrow, other).guaranteed_ratio ?? Infinity;
    const after = gap(wide, other).guaranteed_ratio ?? Infinity;
    assert.ok(after <= before, `${before} became ${after}`);
  }), runs(1000)));

function admits({low, high, lowOpen, highOpen}: Interval, count: number): boolean {
  return (lowOpen ? count > low : count >= low) && (highOpen ? count < high : count <= high);
}

/** Some count of an interval, its ends among them. */
function pick({low, high}: Interval, seed: number): number {
  if (high === Infinity) return low + seed;
  return [low, high, low + ((high - low) * (seed % 1000)) / 1000][seed % 3]!;
}

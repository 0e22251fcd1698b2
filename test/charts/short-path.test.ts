import assert from "node:assert/strict";
import {test} from "node:test";
import fc from "fast-check";
import {shortPath} from "../../src/charts/shared/short-path.ts";

test("a path of straight lines is written as steps, those to where the pen is left out", () => {
  for (const [long, short] of [
    ["M10,20H30V5.5H30L31,6Z", "m10,20h20v-14.5l1,.5z"],
    ["M0.3,0.7H1M1,0.7V0.7", "m.3,.7h.7m0,0"],
    ["M5,5L5,9L9,9ZM6,6H7", "m5,5v4h4zm1,1h1"]
  ] as const) assert.equal(shortPath(long), short);
});

test("a path with curves, or of steps already, stays as it is", () => {
  for (const path of ["M3,0A3,3,0,1,1,-3,0", "m1,2h3", "M0,0C1,1,2,2,3,3", ""]) assert.equal(shortPath(path), path);
});

const tenths = fc.integer({min: -9999, max: 9999}).map((value) => value / 10);
/** Without the sign of a nought. */
const inTenths = (value: number) => Math.round(value * 10) + 0;
const steps = fc.array(fc.oneof(
  fc.tuple(tenths, tenths).map(([x, y]) => ({text: `L${x},${y}`, to: () => [x, y]})),
  fc.tuple(tenths, tenths).map(([x, y]) => ({text: `M${x},${y}`, to: () => [x, y]})),
  tenths.map((x) => ({text: `H${x}`, to: ([, y]: number[]) => [x, y!]})),
  tenths.map((y) => ({text: `V${y}`, to: ([x]: number[]) => [x!, y]}))));

test("the pen ends where it ended before, whatever the lines, to a tenth of a pixel", () => {
  fc.assert(fc.property(tenths, tenths, steps, (x, y, lines) => {
    const end = lines.reduce<number[]>((place, {to}) => to(place), [x, y]);
    let pen = [0, 0];
    for (const [, command, numbers] of shortPath(`M${x},${y}${lines.map(({text}) => text).join("")}`)
      .matchAll(/([mhvl])([^mhvl]*)/g)) {
      const [a = 0, b = 0] = numbers!.match(/-?[\d.]+/g)!.map(Number);
      const [dx, dy] = command === "h" ? [a, 0] : command === "v" ? [0, a] : [a, b];
      pen = [pen[0]! + dx, pen[1]! + dy];
    }
    assert.deepEqual(pen.map(inTenths), end.map(inTenths));
  }));
});

import assert from "node:assert/strict";
import {test} from "node:test";
import fc from "fast-check";
import {figureText, formatCount, formatRatio} from "../../src/toll/figure.ts";
import {figure} from "./arbitrary-figure.ts";

const texts: [words: string, text: string][] = [
  ["exact 498", "498"],
  ["exact 0", "0"],
  ["exact 1351", "1,351"],
  ["at-least 7 –", "at least 7"],
  ["more-than 6000 –", "more than 6,000"],
  ["up-to – 15000", "up to 15,000"],
  ["almost – 3700", "almost 3,700"],
  ["about 7000", "about 7,000"],
  ["range 7000 15000", "7,000 to 15,000"],
  ["up-to – 0", "up to 0"]
];
for (const [words, text] of texts) test(`${words} reads “${text}”`, () =>
  assert.equal(figureText(figure(words)), text));

test("counts have a comma at each thousand", () => {
  assert.deepEqual([0, 999, 1000, 160_000, 1_234_567].map(formatCount), ["0", "999", "1,000", "160,000", "1,234,567"]);
  assert.equal(formatCount(1350.6), "1,351", "an end of what “about 1,351” admits is no count of people");
});

const ratios: [ratio: number, rounded: string, cut: string][] = [
  [1, "1", "1"],
  [5000 / 498, "10", "10"],
  [6000 / 498, "12", "12"],
  [1.96, "2", "1.9"],
  [1.1, "1.1", "1.1"],
  [2.3, "2.3", "2.3"],
  [9.96, "10", "9.9"],
  [14.6, "15", "14"],
  [100.5, "101", "100"],
  [1234.9, "1,235", "1,234"]
];
for (const [ratio, rounded, cut] of ratios)
  test(`a ratio of ${ratio} reads ${rounded}, cut ${cut}`, () => {
    assert.equal(formatRatio(ratio), rounded);
    assert.equal(formatRatio(ratio, {cut: true}), cut);
  });

test("a cut ratio never says more than the ratio, and less by under a tenth, from 10 on by under one", () =>
  fc.assert(fc.property(fc.integer({min: 1, max: 999_999_999}), fc.integer({min: 1, max: 999_999_999}), (a, b) => {
    const ratio = Math.max(a, b) / Math.min(a, b);
    const said = Number(formatRatio(ratio, {cut: true}).replaceAll(",", ""));
    assert.ok(said <= ratio && ratio - said < (ratio < 10 ? 0.1 : 1));
  })));

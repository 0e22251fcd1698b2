// What is typed for a count, an id, a forecast.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {plainDigits, readCount, scaleOf, withoutMarks} from "../../tools/edit/count.ts";
import {aheadIn} from "../../tools/edit/projection.ts";
import {freeId, slug} from "../../tools/edit/slug.ts";

const counts: [typed: string, count: number | null][] = [
  ["6000", 6000], ["0", 0], [" 6,000 ", 6000], ["6 000", 6000], ["6.000", 6000], ["6’000", 6000], ["6\u202f000", 6000],
  ["1,234,567", 1_234_567], ["1,23,456", 123_456], ["12,3456", null], ["6,00", 6], ["60,0", 60], ["6,0000", null],
  ["9,001.00", 9001], ["9.001,00", 9001], ["9001.5", null], ["9001.000", null],
  ["1.5 million", 1_500_000], ["1,5 млн", 1_500_000], ["57 тисяч", 57_000], ["57 тысяч", 57_000], ["2万", 20_000],
  ["3k", 3000], ["3 m", 3_000_000], ["1.25 thousand", 1250], ["1.255 thousand", null], ["3 dozen", null],
  ["999999999", 999_999_999], ["1000000000", null], ["1000 million", null], ["999 million", 999_000_000],
  ["six", null], ["", null], ["-6", null]
];
describe("a count that is typed", () => {
  for (const [typed, count] of counts)
    test(`“${typed}” is ${count ?? "none"}`, () => assert.equal(readCount(typed), count));
});

test("a word behind a number multiplies it, and part of another word does not", () =>
  assert.deepEqual([" thousand", "-thousand", "k", "kilo", "tys.", "mil", "mille", "千", "만", "mio", "млн", "tanks", ""]
    .map(scaleOf), [1000, 1000, 1000, null, 1000, 1000, 1000, 1000, 10_000, 1_000_000, 1_000_000, null, null]));

test("digits and signs of any script are those of ASCII, without marks that nobody sees", () => {
  assert.equal(plainDigits("\u200f٦٬٠٠٠٫٥ и ６，７"), "6,000.5 и 6,7");
  assert.equal(withoutMarks("\u200ba\u200e b\u2066c\ufeff"), "a bc");
});

test("an id is a name in Latin letters, lower case, with hyphens between its words", () =>
  assert.deepEqual(["The Tide & Times", "Новини", "l’Écho d'hier", "  (24) ", "…"].map(slug),
    ["the-tide-times", "novini", "lecho-dhier", "24", ""]));

const ids: [name: string, taken: string[], id: string][] = [
  ["Tide", [], "tide"], ["Tide", ["tide"], "tide-2"], ["Tide", ["tide", "tide-2"], "tide-3"],
  ["24", [], "outlet-24"], ["24", ["outlet-24"], "outlet-24-2"], ["…", [], "outlet-1"], ["…", ["outlet-1"], "outlet-2"]
];
for (const [name, taken, id] of ids)
  test(`“${name}” becomes ${id} beside ${taken.join(", ") || "none"}`, () =>
    assert.equal(freeId(name, taken, "outlet"), id));

const words: [words: string, language: string | null, ahead: string | null][] = [
  ["the toll could reach 900", "en", "could reach"], ["it may yet rise", "en", "may yet rise"],
  ["900 may have been killed", "en", null], ["900 are expected", "en", "are expected"],
  ["кількість може сягнути 900", "uk", "може сягнут"], ["может вырасти", "ru", "может вырас"],
  ["pourrait atteindre 900", "fr", "pourrait "], ["pourrait avoir atteint 900", "fr", null],
  ["podría ser de 900", "es", null], ["the toll could reach 900", "uk", null], ["could reach", null, null],
  ["could reach", "constructor", null]
];
for (const [said, language, ahead] of words)
  test(`“${said}” in ${language} says ${ahead ? "what may be" : "what was"}`, () =>
    assert.equal(aheadIn(said, language), ahead));

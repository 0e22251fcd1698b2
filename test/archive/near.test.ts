import assert from "node:assert/strict";
import {test} from "node:test";
import fc from "fast-check";
import {agencyOf} from "../../tools/archive/text/agency.ts";
import {textHash, wordsOf} from "../../tools/archive/text/fingerprint.ts";
import {bandCount, bandsOf, nearBands} from "../../tools/archive/text/minhash.ts";
import {namesNear, proseOf} from "../../tools/archive/text/prose.ts";

const hashOf = (text: string) => textHash(wordsOf(text));

test("textHash(words) is the same for the same words, however they are written, and for no others", () => {
  assert.equal(hashOf("Thirty-one  people were “killed”."), hashOf("thirty one people were killed"));
  assert.equal(hashOf("ﬁve people"), hashOf("five people"));
  assert.notEqual(hashOf("31 people were killed"), hashOf("13 people were killed"));
  assert.notEqual(hashOf("убито 31"), hashOf("убито 13"));
});

const word = fc.integer({min: 0, max: 20_000}).map((number) => `w${number}`);
const text = fc.array(word, {minLength: 200, maxLength: 300});
const same = (a: bigint[], b: bigint[]) => a.filter((band, at) => band === b[at]).length;

test("bandsOf(words) has all bands in common for the same words, and next to none for others", () => {
  fc.assert(fc.property(text, text, (a, b) => {
    assert.equal(same(bandsOf(a), bandsOf([...a])), bandCount);
    assert.ok(same(bandsOf(a), bandsOf(b)) < nearBands);
  }), {numRuns: 60});
});

test("bandsOf(words) finds a text with one sentence more near, and one that shares half apart", () => {
  let [near, apart] = [0, 0];
  fc.assert(fc.property(text, fc.array(word, {minLength: 8, maxLength: 8}), text, (a, more, other) => {
    if (same(bandsOf(a), bandsOf([...a, ...more])) >= nearBands) near += 1;
    if (same(bandsOf(a), bandsOf([...a.slice(0, 100), ...other.slice(0, 200)])) >= nearBands) apart += 1;
  }), {numRuns: 100, seed: 7});
  assert.ok(near >= 97, `${near} of 100 near texts are found`);
  assert.ok(apart <= 1, `${apart} of 100 texts that share a third are taken for near`);
});

test("bandsOf(words) has no bands for a text that is too short to tell", () => {
  assert.deepEqual(bandsOf(wordsOf("At least 12 people were killed on Monday.")), []);
});

const menu = "Home\nWorld\nSubscribe now\n\nAt least 12 people were killed in the invented town.\n\nShare this\n" +
  "More news";
test("proseOf(text) leaves out menus and buttons, and takes a text whole that is nothing else", () => {
  assert.equal(proseOf(menu), "At least 12 people were killed in the invented town.");
  assert.equal(proseOf("Killed: 12"), "Killed: 12");
});

test("namesNear(text, start, end) takes names by their capitals, each once, and no sentences", () => {
  const line = "In Mariupol and in Kyiv, 12 people were killed; Mariupol had 9.";
  assert.deepEqual(namesNear(line, 25, 27), ["Mariupol", "Kyiv"]);
});

const signed: [head: string, agency: string | null][] = [
  ["KYIV (Reuters) - Ukraine said 12 were killed.", "Reuters"],
  ["By The Associated Press\n\nUkraine said 12 were killed.", "AP"],
  ["Twelve were killed.\n\n(AFP)", "AFP"],
  ["Ukraine told Reuters that 12 were killed.", null],
  ["An AP photographer was among them.", null]
];
for (const [head, agency] of signed)
  test(`agencyOf(${JSON.stringify(head.slice(0, 40))}) is ${agency}`, () => assert.equal(agencyOf(head), agency));

import assert from "node:assert/strict";
import {test} from "node:test";
import {readArticle} from "../../src/reader/read-article.ts";
import * as english from "../../src/reader/languages/en/bounds.ts";
import {figureText} from "../../src/toll/figure.ts";
import {lostOf, readFigure} from "../../tools/edit/figure.ts";

/** Ordinary wordings, and the figure that each is: typed at a door, or read in an article. */
const wordings: [words: string, figure: string][] = [
  ["498", "498"],
  ["1,498", "1,498"],
  ["exactly 498", "498"],
  ["a total of 498", "498"],
  ["as many as 498", "498"],
  ["at least 12", "at least 12"],
  ["not fewer than 12", "at least 12"],
  ["no less than 12", "at least 12"],
  ["a minimum of 40", "at least 40"],
  ["500 or more", "at least 500"],
  ["≥ 12", "at least 12"],
  ["more than 6,000", "more than 6,000"],
  ["well over 6,000", "more than 6,000"],
  ["upwards of 300", "more than 300"],
  ["in excess of 300", "more than 300"],
  ["fewer than 500", "up to 500"],
  ["under 300", "up to 300"],
  ["no more than 40", "up to 40"],
  ["500 or fewer", "up to 500"],
  ["approximately 500", "about 500"],
  ["circa 700", "about 700"],
  ["some 500", "about 500"],
  ["an estimated 500", "about 500"],
  ["500 or so", "about 500"],
  ["close to 9,000", "almost 9,000"],
  ["nearly 3,000", "almost 3,000"],
  ["just under 6,000", "almost 6,000"],
  ["between 7,000 and 15,000", "7,000 to 15,000"],
  ["7,000-15,000", "7,000 to 15,000"],
  ["1.5 million", "1,500,000"],
  ["1,23,456", "123,456"]
];
for (const [words, figure] of wordings)
  test(`“${words}” is ${figure} where it is typed and where an article is read`, () => {
    assert.equal(figureText(readFigure(words)!), figure);
    const {candidates} = readArticle(`Officials said ${words} soldiers were killed.`, {kind: "text"});
    assert.deepEqual(candidates.map(figureText), [figure]);
  });

test("every bound word with which articles are read may be typed", () => {
  for (const [bound, phrases] of Object.entries(english.before))
    for (const phrase of phrases.split("|")) assert.equal(readFigure(`${phrase.trim()} 498`)?.bound, bound, phrase);
  for (const [bound, phrases] of Object.entries(english.after))
    for (const phrase of phrases.split("|")) assert.equal(readFigure(`498 ${phrase}`)?.bound, bound, phrase);
});

const typed: [words: string, figure: string | null][] = [
  ["500+", "at least 500"],
  ["500-odd", "about 500"],
  ["about 500 or so", "about 500"],
  [" More  than 6 000 ", "more than 6,000"],
  ["from 7 to 12", "7 to 12"],
  ["6 thousand", "6,000"],
  ["понад 6 000", "more than 6,000"],
  ["близько 57 тисяч", "about 57,000"],
  ["до 500", "up to 500"],
  ["rund 5.000", "about 5,000"],
  ["weniger als 300", "up to 300"],
  ["mindestens 6 Tsd.", "at least 6,000"],
  ["plus de 1 300", "more than 1,300"],
  ["más de 10 mil", "more than 10,000"],
  ["più di 6mila", "more than 6,000"],
  ["около 12 тыс.", "about 12,000"],
  ["не менее 498", "at least 498"],
  ["ponad 15,3 tys.", "more than 15,300"],
  ["en az 3", "at least 3"],
  ["sekitar 700", "about 700"],
  ["c. 700", "about 700"],
  [">= 12", "at least 12"],
  ["between 7 and 15 thousand", "7,000 to 15,000"],
  ["7–15 thousand", "7,000 to 15,000"],
  ["zwischen 7.000 und 15.000", "7,000 to 15,000"],
  ["від 7 до 15 тисяч", "7,000 to 15,000"],
  ["de 800 a 8.500", "800 to 8,500"],
  ["twelve", "12"],
  ["about a dozen", "about 12"],
  ["at least thirty-one", "at least 31"],
  ["no fewer than two hundred", "at least 200"],
  ["8 people", "8"],
  ["more than 40 people", "more than 40"],
  ["12 or more persons", "at least 12"],
  ["8 soldiers", null],
  ["many people", null],
  ["at least dozens", null],
  ["six thousand", "6,000"],
  ["half a million", "500,000"],
  ["понад шість тисяч", "more than 6,000"],
  ["9,001[1]", "9,001"],
  ["9001*", "9,001"],
  ["9,001 (a)", "9,001"],
  ["9001¹²", "9,001"],
  ["9,001.00", "9,001"],
  ["9.001,0", "9,001"],
  ["٩٬٠٠١", "9,001"],
  ["९००१", "9,001"],
  ["９，００１", "9,001"],
  ["\u200f9001\u200e", "9,001"],
  ["9,001.5", null],
  ["1234567890", null],
  ["(9001)", null],
  ["-9001", null],
  ["1e4", null],
  ["9001/9002", null],
  ["sometimes twelve", null],
  ["more than 500 or less", null],
  ["about 400 to 500", null],
  ["500 to 400", null],
  ["sometimes 5", null],
  ["1.5", null],
  ["many", null],
  ["", null]
];
for (const [words, figure] of typed)
  test(`“${words}” typed is ${figure ?? "no figure"}`, () => {
    const read = readFigure(words);
    assert.equal(read && figureText(read), figure);
  });

const losses: [words: string, line: string | null][] = [
  ["fewer than 500", "“fewer than 500” is taken as up to 500: it leaves out the number itself, and no bound here does"],
  ["500 or less", null],
  ["up to 500", null],
  ["Well over 6,000", "“Well over 6,000” is taken as more than 6,000: by how much more is not kept"],
  ["close to 9,000", "“close to 9,000” is taken as almost 9,000: it may also be a little above"],
  ["as many as 498", "“as many as 498” is taken as 498: that it is called many or few is not kept"],
  ["weniger als 300",
    "“weniger als 300” is taken as up to 300: it leaves out the number itself, and no bound here does"],
  ["9,001*", "“9,001*” is taken as 9,001: the mark is a footnote’s"],
  ["well over 9,001 [1]", "“well over 9,001 [1]” is taken as more than 9,001: the mark is a footnote’s"],
  ["many*", null],
  ["more than many", null]
];
for (const [words, line] of losses)
  test(`of “${words}” the door says ${line === null ? "nothing: the bound holds it all" : "what is lost"}`, () => {
    assert.equal(lostOf(words), line);
  });

test("each phrase of which something is lost is a bound word", () => {
  const known = [...Object.values(english.before), ...Object.values(english.after)].flatMap((list) =>
    list.split("|").map((one) => one.trim()));
  for (const [phrases] of english.lost)
    for (const phrase of phrases.split("|")) assert.ok(known.includes(phrase), phrase);
});

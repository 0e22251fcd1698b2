import assert from "node:assert/strict";
import {test} from "node:test";
import {scriptFault} from "../../loaders/check/questions/abroad.ts";

const none = "the words have no letter of it";
const rows: [language: string, words: string, mustHave: boolean, fault: string | null][] = [
  ["ja", "死者498人", true, null], ["ja", "498 killed", true, none], ["ja", "498 killed", false, null],
  ["ja", "AP 498", true, null], ["ko", "498명 사망", true, null], ["ru", "498 killed", true, none],
  ["ru", "498", true, null], ["ru", "498 погибших", true, null], ["uz", "498 kishi", true, null],
  ["en", "498 погибших", true, "the words are in Cyrillic letters"],
  ["en", "498 погибших", false, "the words are in Cyrillic letters"],
  ["el", "498 νεκροί", true, null], ["fr", "498 νεκροί", true, "the words are in Greek letters"],
  ["ru", "498 втрат цієї весни", true, "the words have letters that it has not"],
  ["uk", "498 погибших, считает", true, null], ["uk", "498 выбыли", true, "the words have letters that it has not"],
  ["en", "498 getötet", true, "the words have letters that it has not"], ["fr", "498 tués", true, null]
];
for (const [language, words, mustHave, fault] of rows)
  test(`in ${language} “${words}”${mustHave ? "" : ", which a note explains,"}: ${fault ?? "nothing"}`, () =>
    assert.equal(scriptFault(language, words, mustHave), fault));

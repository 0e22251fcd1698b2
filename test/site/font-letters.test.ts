import assert from "node:assert/strict";
import {test} from "node:test";
import {basicLetters} from "../../tools/site/fonts.ts";

test("the first file of a font has every sign of ASCII, and those of English print", () =>
  assert.equal(basicLetters.join(""), " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`" +
    "abcdefghijklmnopqrstuvwxyz{|}~\u00a0·×–—‘’“”•…←↑→↓−"));

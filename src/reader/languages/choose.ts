import type {Language} from "../language.js";
import {english} from "./en/index.js";
import {ukrainian} from "./uk/index.js";

/** How much of a text is looked at, in characters, and how many words say enough of its language. */
const looked = 1500;
const enough = 25;

/** The language of a text by its letters and, where it has words enough, by its commonest words; null when it is none
 * that is known. */
export function chooseLanguage(text: string): Language | null {
  const head = text.slice(0, looked);
  const language = byLetters(head);
  const {signs, leastSigns} = language;
  const lower = head.toLowerCase();
  let [words, found] = [0, 0];
  for (let at = 0; at < lower.length;) {
    const end = wordEnd(lower, at);
    if (end === at) at += 1;
    else {
      words += 1;
      if (signs.has(lower.slice(at, end))) found += 1;
      at = end;
      // Whatever follows, these are enough.
      if (found >= leastSigns * (words + (lower.length - at) / 2 + 1)) return language;
    }
  }
  return words < enough || found / words >= leastSigns ? language : null;
}

/** The end of the letters and apostrophes that begin here. */
function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if ((code >= 97 && code <= 122) || code === 39 || code === 0x2019) at += 1;
    else if (code < 128) return at;
    else {
      const letter = String.fromCodePoint(text.codePointAt(at)!);
      if (!/\p{L}/u.test(letter)) return at;
      at += letter.length;
    }
  }
  return at;
}

function byLetters(text: string): Language {
  let latin = 0;
  let cyrillic = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) latin += 1;
    else if (code >= 0x400 && code <= 0x52f) cyrillic += 1;
  }
  return cyrillic > latin ? ukrainian : english;
}

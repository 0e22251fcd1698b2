import type {Language} from "../language.js";
import {english} from "./en/index.js";
import {german} from "./de/index.js";
import {russian} from "./ru/index.js";
import {ukrainian} from "./uk/index.js";

/** All languages that are read: a new one is its folder and its place here. A text without any common word is taken for
 * the first that is written in its letters. */
export const languages = [english, german, russian, ukrainian];

const longestSign = Math.max(...languages.flatMap(({signs}) => [...signs].map(({length}) => length)));

/** How much of a text is looked at, in characters, and how many words say enough of its language. */
const looked = 1500;
const enough = 25;

/** The language of a text by its letters and, where it has words enough, by its commonest words; null when it is none
 * that is known. */
export function chooseLanguage(text: string): Language | null {
  const head = text.slice(0, looked);
  const letters = lettersOf(head);
  const known = languages.filter((language) => language.letters === letters);
  const found = new Array<number>(known.length).fill(0);
  const lower = head.toLowerCase();
  let words = 0;
  for (let at = 0; at < lower.length;) {
    const end = wordEnd(lower, at);
    if (end === at) at += 1;
    else {
      words += 1;
      if (end - at <= longestSign) count(lower.slice(at, end), known, found);
      at = end;
    }
  }
  const isShort = words < enough;
  const counts = found.map((count, index) => {
    const {leastSigns, ownLetters} = known[index]!;
    return isShort ? count + lettersFrom(lower, ownLetters) : count / words >= leastSigns ? count : 0;
  });
  const best = Math.max(...counts);
  return isShort || best > 0 ? known[counts.indexOf(best)]! : null;
}

/** How many letters of a text are among those. */
function lettersFrom(text: string, letters: string): number {
  let sum = 0;
  for (const letter of letters ? text : "") if (letters.includes(letter)) sum += 1;
  return sum;
}

function count(word: string, known: Language[], found: number[]): void {
  for (let index = 0; index < known.length; index += 1) if (known[index]!.signs.has(word)) found[index]! += 1;
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

function lettersOf(text: string): Language["letters"] {
  let latin = 0;
  let cyrillic = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) latin += 1;
    else if (code >= 0x400 && code <= 0x52f) cyrillic += 1;
  }
  return cyrillic > latin ? "cyrillic" : "latin";
}

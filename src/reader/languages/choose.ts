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
  const words = head.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  if (words.length < enough) return language;
  let signs = 0;
  for (const word of words) if (language.signs.has(word)) signs += 1;
  return signs / words.length >= language.leastSigns ? language : null;
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

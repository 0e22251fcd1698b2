import type {Language} from "../language.js";
import {english} from "./en/index.js";
import {ukrainian} from "./uk/index.js";

/** The language of a text by its letters, from its first 4,000 characters. */
export function chooseLanguage(text: string): Language {
  let latin = 0;
  let cyrillic = 0;
  const end = Math.min(text.length, 4000);
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) latin += 1;
    else if (code >= 0x400 && code <= 0x52f) cyrillic += 1;
  }
  return cyrillic > latin ? ukrainian : english;
}

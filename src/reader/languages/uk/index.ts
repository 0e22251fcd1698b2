import {fromWords} from "../from-words.js";
import * as words from "./words.js";

/** Ukrainian: numbers, bounds, measures, sides and who speaks; Russian where its words are the same. */
export const ukrainian = fromWords({code: "uk", letters: "cyrillic", verbFirst: true, judged: true, leastSigns: 0.02,
  ownLetters: "іїєґ", ...words, numbers: {decimalMark: 44},
  joined: {"killed wounded": "casualties", "wounded killed": "casualties"}});

import {fromWords} from "../from-words.js";
import * as words from "./words.js";

/** Russian: numbers, bounds, measures, sides and who speaks. */
export const russian = fromWords({code: "ru", letters: "cyrillic", verbFirst: true, judged: true, leastSigns: 0.04,
  ownLetters: "ыэъё", ...words, numbers: {decimalMark: 44},
  joined: {"killed wounded": "casualties", "wounded killed": "casualties"}});

import {fromWords} from "../from-words.js";
import {scales, tens, units, vague} from "./numbers.js";
import * as words from "./words.js";

/** German: numbers, bounds, measures, sides and who speaks. */
export const german = fromWords({code: "de", letters: "latin", verbFirst: true, leastSigns: 0.12, units, tens, scales,
  vague, ...words, numbers: {groupMark: 46, decimalMark: 44, dayDot: true},
  joined: {"killed wounded": "casualties", "wounded killed": "casualties"}});

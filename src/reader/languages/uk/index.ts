import {fromWords} from "../from-words.js";
import * as words from "./words.js";

/** Ukrainian, and Russian where its words are the same: numbers, bounds and measures. It has no words for who speaks
 * yet, so claimants stay empty. */
export const ukrainian = fromWords({code: "uk", letters: "cyrillic", verbFirst: true, leastSigns: 0.02, ...words,
  numbers: {decimalMark: 44},
  joined: {"killed wounded": "casualties", "wounded killed": "casualties"}});

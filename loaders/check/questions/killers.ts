import {numberWord} from "./number-words.ts";

const armed = "(?:soldiers?|troops|forces|army|military|service ?m[ae]n|personnel|fighters|officers|m[ae]n)";
const verb = "(?:killed|kill|shot|executed|massacred|murdered|slew|wounded|injured)";
const bounding = "(?:(?:at least|more than|about|some|nearly|almost|around|over|up to|as many as) )?";
const by = new RegExp(`\\bby (?:\\p{L}+ ){0,3}?${armed}\\b`, "giu");
/** No number stands before those who kill, and people stand behind it. */
const doing = new RegExp(`^\\D*?\\b${armed} (?=(?:have |had |reportedly )?${verb} ${bounding}` +
  `(?:\\d[\\d.,]*|(?:${numberWord})|an?|the|dozens of|hundreds of) ` +
  "(?!in\\b|on\\b|at\\b|near\\b|since\\b|and\\b|wounded|injured|dead)" +
  "\\p{L}{3})", "iu");

/** The words of a printing without those by whom people were killed: “20 killed by Russian troops”, “Russian soldiers
 * killed 20 people”. */
export function withoutKillers(words: string): string {
  return words.replace(by, "").replace(doing, "");
}

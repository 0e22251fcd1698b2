import {sentenceAround} from "./readable.ts";
import {measureNames, measuresOfOtherThings, victims} from "./vocabulary.ts";

/** A number that reads as a toll, where it stands in a text. */
export interface TollLike {
  at: number;
  words: string;
}

const ones =
  ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
    "seventeen eighteen nineteen").split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const small =
  `(?:${[...tens.map((ten) => `${ten}(?:[- ](?:${ones.slice(1, 10).join("|")}))?`), ...ones.toReversed()].join("|")})`;
const scale = "(?:hundreds?|thousands?|millions?|billions?|dozens?)";
const spelled =
  `(?:(?:a|several|half a|${small})\\s)?${scale}(?:\\s(?:of\\s)?(?:and\\s)?(?:${small}|${scale}))*|${small}`;
const digits =
  "\\d+(?:[, \\u00a0\\u202f]\\d{3})*(?:\\.\\d+)?(?:[ \\u00a0](?:hundred|thousand|million|billion)\\b|(?:k|m|bn)\\b)?";
const number = new RegExp(`(?<![\\w.,/-])(?:${digits}|\\b(?:${spelled})\\b)`, "gi");

const months = "January|February|March|April|May|June|July|August|September|October|November|December";

/** The numbers in a readable text that only a reference may print. Years, days, ordinals and small counts of other
 * things are none.
 * @param skipped words that may stand between a number and whom it counts, such as the adjectives of the parties */
export function tollLikeNumbers(text: string, skipped: Set<string>): TollLike[] {
  return [...text.matchAll(number)]
    .filter((match) => isTollLike(match[0], text, match.index, skipped))
    .map((match) => ({at: match.index, words: match[0]}));
}

function isTollLike(words: string, text: string, at: number, skipped: Set<string>): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  const after = text.slice(at + words.length, at + words.length + 60);
  if (/^(st|nd|rd|th)\b/.test(after)) return false;
  if (/^-?\d/.test(after) || /\d-$/.test(before)) return false;
  const next = headOf(after, skipped);
  const counted = victims.test(next) || /\b(killed|wounded|injured|killing|wounding|injuring)\s+$/i.test(before);
  if (counted) return !isDate(words, before, after);
  if (/^\d/.test(words) && /^\s?(×|times\b|-?fold\b)/.test(after)) return true;
  if (isYear(words) || isDate(words, before, after) || measuresOfOtherThings.test(next)) return false;
  if (valueOf(words) >= 100) return true;
  return /^\d/.test(words) && isBare(after) && speaksOfTolls(sentenceAround(text, at).text);
}

/** The word that a number counts, past adjectives that tell whose people they are. */
function headOf(after: string, skipped: Set<string>): string {
  const words =
    after.match(/^\s*(?:of the |of its |of their |of )?([^.,;:!?()—–]*)/)?.[1]?.split(/\s+/).filter(Boolean) ?? [];
  return words.find((word) => !skipped.has(word.toLowerCase())) ?? "";
}

function isYear(words: string): boolean {
  return /^(1[5-9]|20)\d\d$/.test(words);
}

function isDate(words: string, before: string, after: string): boolean {
  if (isYear(words) && new RegExp(`\\b(${months})\\s$`).test(before)) return true;
  return /^\d{1,2}$/.test(words) &&
    (new RegExp(`^(\\s(and|to|or)\\s\\d{1,2})?\\s(${months})\\b`).test(after) ||
      new RegExp(`\\b(${months})\\s$`).test(before));
}

/** Nothing is counted: a stop or a small word follows. */
function isBare(after: string): boolean {
  return /^\s*($|[.,;:!?)”’—–]|(and|or|to|in|on|by|for|at|from|was|were|is|had|has|of|as|with)\b)/.test(after);
}

function speaksOfTolls(sentence: string): boolean {
  return /\btolls?\b/i.test(sentence) || measureNames.some(([, name]) => sentence.search(name) >= 0);
}

/** The least that the words can mean; exact for digits, good enough to tell a hundred from a dozen for others. */
function valueOf(words: string): number {
  if (/hundred|thousand|million|billion|dozens|\dk|\dm|\dbn/i.test(words)) return 100;
  if (/^\d/.test(words)) return Number(words.replace(/[^\d.]/g, ""));
  const [first = "", last = ""] = words.toLowerCase().split(/[- ]/);
  return tens.includes(first) ? 20 + tens.indexOf(first) * 10 + Math.max(0, ones.indexOf(last))
    : Math.max(0, ones.indexOf(first));
}

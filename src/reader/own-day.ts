import {isDay, toDate, type Day} from "../toll/day.js";
import type {Language} from "./language.js";
import {languages} from "./languages/choose.js";
import {weekdays} from "./languages/en/numbers.js";
import {dayLabels, firstLabels, lateLabels} from "./languages/en/timing.js";

/** What a computer writes of a day that nobody gave it. */
const unset: Day = "1970-01-01";

/** The first lines in which a text may say its day, in characters. */
const head = 800;

/** The day of a line of its own ("27 March 2022", "Published: 3 Apr 2022") or of a dateline ("KYIV, March 27, 2022
 * (Wire) —") among the first lines of a text: a guess. The day of an update only where none of publication stands
 * beside it. Null where none says it, or one that may be two: "03/04/2022", "1 May 2022 – 3 May 2022". */
export function dayOfHead(text: string, language: Language): Day | null {
  const lines = text.slice(0, head).split("\n", 12).map((line) => line.trim()).filter((line) => line !== "");
  let late: {day: Day; at: number} | null = null;
  for (const [at, line] of lines.entries()) {
    if (late && at > late.at + 2) break;
    const label = at > 0 && isLabel(lines[at - 1]!, language) && !/\d/.test(lines[at - 1]!) ? lines[at - 1]! : "";
    const days = daysOfLine(line, label, language);
    const first = days.find(({isLate}) => !isLate);
    if (first) return first.day;
    if (days[0]) late ??= {day: days[0].day, at};
  }
  return late?.day ?? null;
}

/** The day that a page writes for machines or beside its headline: as computers write it, with or without time, or
 * alone as people do in any language that is read. Null for one that does not exist, or may be two. */
export function writtenDay(said: unknown): Day | null {
  const text = typeof said === "string" ? said.trim().slice(0, 100) : "";
  const [, ...parts] = /^(\d{4})-(\d\d)-(\d\d)(?!\d)(?!.*\d{4}-\d\d-\d\d)/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)(?=T\d|$)/.exec(text) ?? [];
  if (parts.length) return likelyDay(parts, 1800);
  for (const language of /\d{4}/.test(text) ? languages : []) {
    const found = daysOfLine(text.replace(/^\p{L}{3}(?=, )/u, wholeWeekday), "", language).find(({isLate}) => !isLate);
    if (found) return found.day;
  }
  return null;
}

/** Mail and feeds write "Sun, 27 Mar 2022"; in an article's text "Sat" may be a verb, and "Sun" a newspaper. */
const wholeWeekday = (short: string) =>
  Object.keys(weekdays).find((name) => name.length > 3 && name.startsWith(short.toLowerCase())) ?? short;

const shapes: [shape: RegExp, order: string][] = [
  [/(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/g, "ymd"],
  [/(?<!\d)(\d{4})\/(\d\d)\/(\d\d)(?!\d)/g, "ymd"],
  [/(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g, "dmy"],
  [/(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/g, "?"],
  [/(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)? (\p{L}{3,12})\.?,? (\d{4})(?!\d)/gu, "dmy"],
  [/(?<!\p{L})(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/gu, "mdy"]
];

interface LineDay {
  day: Day;
  /** Whether it is the day of an update. */
  isLate: boolean;
}

/** @param label a line before that only says whose day follows */
function daysOfLine(line: string, label: string, language: Language): LineDay[] {
  const found = shapes.flatMap(([shape, order]) => [...line.matchAll(shape)].map((match) => ({match, order,
    end: match.index + match[0].length}))).toSorted((one, other) => one.match.index - other.match.index);
  const days = found.flatMap(({match, order, end}, at): LineDay[] => {
    const day = dayOf(match.slice(1), order, language);
    const [before, after] = [line.slice(0, match.index), line.slice(end)];
    const isAlone = [before, after].every((part) => isLabel(part, language)) && !isOfPeriod(before, after, language);
    if (!day || !(isAlone || isDateline(before, after))) return [];
    const own = at === 0 ? `${label} ${before}` : line.slice(found[at - 1]!.end, match.index);
    const said = wordsOf(isAlone && at === found.length - 1 ? `${after} ${own}` : own);
    const isLate = lateLabels.has(said.findLast((word) => lateLabels.has(word) || firstLabels.has(word)) ?? "");
    return isOnWeekday(day, said, language) ? [{day, isLate}] : [];
  });
  const isLabelled = wordsOf(line).some((word) => lateLabels.has(word) || firstLabels.has(word));
  return isLabelled || new Set(days.map(({day}) => day)).size < 2 ? days : [];
}

const wordsOf = (part: string) => part.toLowerCase().match(/\p{L}+/gu) ?? [];

/** A weekday beside a day that was another weekday means that one of them is wrong. */
const isOnWeekday = (day: Day, said: string[], {words}: Language) => said.every((word) =>
  (words.get(word)?.weekday ?? toDate(day).getUTCDay()) === toDate(day).getUTCDay());

/** The day of three parts; null for one that does not exist, or where day and month may be either. */
function dayOf(parts: string[], order: string, {words}: Language): Day | null {
  const numbers = parts.map((part) => words.get(part.toLowerCase())?.month ?? Number(part));
  const [first, second] = numbers as [number, number];
  const own = order !== "?" ? order : first > 12 ? "dmy" : second > 12 ? "mdy" : null;
  if (!own) return null;
  return likelyDay([..."ymd"].map((part) => String(numbers[own.indexOf(part)]!).padStart(2, "0")), 1980);
}

/** A day that exists, of the years in which such days are written. */
function likelyDay(parts: string[], since: number): Day | null {
  const [day, year] = [parts.join("-"), Number(parts[0])];
  return year > since && year < 2100 && day !== unset && isDay(day) ? day : null;
}

/** Nothing but words like "published", weekdays, months and times. */
const isLabel = (part: string, {words}: Language) => wordsOf(part).every((word) =>
  dayLabels.has(word) || words.get(word)?.weekday !== undefined || words.get(word)?.month !== undefined);

/** One end of "1–3 May 2022", "24 February – 3 May 2022" or "3 May 2022 – 5 June". */
function isOfPeriod(before: string, after: string, {words}: Language): boolean {
  const ends = [
    /(?<![:.\d])\d{1,2}(?:st|nd|rd|th|\.)?(?: (\p{L}+)\.?)?(?:,? \d{4})? ?[-–—] ?$/u.exec(before),
    /^ ?[-–—] ?(?:(\p{L}+)\.? )?\d{1,2}(?![:.\d])/u.exec(after)
  ];
  return ends.some((end) => end && (!end[1] || words.get(end[1].toLowerCase())?.month !== undefined));
}

/** "KYIV, Ukraine, " before "(Wire) —"; a place in capitals, or any before the name of a wire in brackets. */
const isDateline = (before: string, after: string) =>
  /^\p{Lu}[\p{L}\p{M}'’ .-]{1,40},(?: \p{Lu}[\p{L} .-]{1,30},)? ?$/u.test(before) &&
  (/^,? ?\([^()]{1,40}\) ?[-–—:.]/.test(after) ||
    (/^\p{Lu}[\p{Lu}'’ .-]{1,40},/u.test(before) && /^(?: ?(?:г|р|року|года)\.?)? ?(?:$|[-–—:.(/])/.test(after)));

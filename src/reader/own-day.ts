import {isDay, type Day} from "../toll/day.js";
import type {Language} from "./language.js";
import {dayLabels} from "./languages/en/timing.js";

/** The first lines in which a text may say its day, in characters. */
const head = 800;

/** The day of a line of its own ("27 March 2022", "Published: 3 Apr 2022") or of a dateline ("KYIV, March 27, 2022
 * (Wire) —") among the first lines of a text: a guess. Null where none says it, or one that may be two: "03/04/2022".
 */
export function dayOfHead(text: string, language: Language): Day | null {
  for (const line of text.slice(0, head).split("\n", 12)) {
    const day = dayOfLine(line.trim(), language);
    if (day) return day;
  }
  return null;
}

const shapes: [shape: RegExp, order: string][] = [
  [/(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/, "ymd"],
  [/(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/, "dmy"],
  [/(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/, "?"],
  [/(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)? (\p{L}{3,12})\.?,? (\d{4})(?!\d)/u, "dmy"],
  [/(?<!\p{L})(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u, "mdy"]
];

function dayOfLine(line: string, language: Language): Day | null {
  for (const [shape, order] of shapes) {
    const found = shape.exec(line);
    if (!found) continue;
    const day = dayOf(found.slice(1), order, language);
    const [before, after] = [line.slice(0, found.index), line.slice(found.index + found[0].length)];
    const isAlone = [before, after].every((part) => isLabel(part, language));
    if (day && (isAlone || isDateline(before, after))) return day;
  }
  return null;
}

/** The day of three parts; null for one that does not exist, or where day and month may be either. */
function dayOf(parts: string[], order: string, {words}: Language): Day | null {
  const numbers = parts.map((part) => words.get(part.toLowerCase())?.month ?? Number(part));
  const [first, second] = numbers as [number, number];
  const own = order !== "?" ? order : first > 12 ? "dmy" : second > 12 ? "mdy" : null;
  if (!own) return null;
  const [year, month, day] = [..."ymd"].map((part) => numbers[own.indexOf(part)]!) as [number, number, number];
  const written = [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  return year > 1980 && year < 2100 && isDay(written) ? written : null;
}

/** Nothing but words like "published", weekdays, months and times. */
const isLabel = (part: string, {words}: Language) => (part.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) =>
  dayLabels.has(word) || words.get(word)?.weekday !== undefined || words.get(word)?.month !== undefined);

/** "KYIV, Ukraine, " before "(Wire) —"; a place in capitals, or any before the name of a wire in brackets. */
const isDateline = (before: string, after: string) =>
  /^\p{Lu}[\p{L}\p{M}'’ .-]{1,40},(?: \p{Lu}[\p{L} .-]{1,30},)? ?$/u.test(before) &&
  (/^,? ?\([^()]{1,40}\) ?[-–—:.]/.test(after) ||
    (/^\p{Lu}[\p{Lu}'’ .-]{1,40},/u.test(before) && /^(?: ?(?:г|р|року|года)\.?)? ?(?:$|[-–—:.(/])/.test(after)));

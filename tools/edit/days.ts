import {isDay} from "../../src/toll/day.ts";
import {plainDigits} from "./count.ts";

/** Languages in which the names of months are read. */
const languages = ["en", "uk", "ru", "de", "fr", "es", "pt", "it", "pl", "nl", "tr", "cs", "ro", "sv", "id"];

/** Words of a day that say nothing of it: "1 de junio", "1-го червня 1900 року". */
const idle = new Set(["de", "del", "of", "the", "den", "року", "г", "года", "р", "di", "r"]);

/** The days that a cell may mean, the one with the day before the month first: 3/2/2022 is two; 24.02.2022, 20220224,
 * "24 лютого 2022" and 44616 (Excel's count of days) are one. An hour without its zone is left out. */
export function days(cell: string): string[] {
  const text = plainDigits(cell).trim().replace(/,/g, " ").replace(/[年月]/g, "-").replace(/日$/, "")
    .replace(/(?<=\d)[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/, "").replace(/[T ]00:00(?::00)?(?:\.0+)?Z$/, "");
  if (text === "") return [""];
  if (isDay(text)) return [text];
  if (isDayCount(text)) return [new Date(Date.UTC(1899, 11, 30) + Number(text) * 864e5).toISOString().slice(0, 10)];
  if (/^(?:1[89]|2\d)\d{6}$/.test(text)) return valid(text.slice(0, 4), Number(text.slice(4, 6)), text.slice(6));
  const parts = text.split(/[./\-\s]+/).filter(Boolean);
  return /\p{L}/u.test(text) ? named(parts) : parts.length === 3 ? numbered(parts as [string, string, string]) : [];
}

/** Whether a cell of a day is a number as spreadsheets keep them, days since the end of 1899. */
export const isDayCount = (cell: string) => /^\d{5}$/.test(cell.trim());

function numbered([first, second, third]: [string, string, string]): string[] {
  if (first.length === 4) return valid(first, Number(second), third);
  return [...valid(third, Number(second), first), ...valid(third, Number(first), second)];
}

/** A day whose month is a word; any other word but the day of the week makes it none. */
function named(words: string[]): string[] {
  const {months, weekdays} = calendarNames();
  const parts = words.map((word) => word.toLowerCase()).filter((word) => !idle.has(word) && !weekdays.has(word));
  const month = parts.flatMap((part) => months.get(part) ?? []);
  const [first, second, ...more] = parts.filter((part) => !months.has(part)).map(dayNumber);
  if (month.length !== 1 || !first || !second || more.length) return [];
  return first.length === 4 ? valid(first, month[0]!, second) : valid(second, month[0]!, first);
}

/** "1st", "1er", "1º", "1-го" → 1; null for another word. */
function dayNumber(part: string): string | null {
  return /^(\d{1,4})(?:st|nd|rd|th|er|º|ª|го|e)?$/u.exec(part)?.[1] ?? null;
}

let names: {months: Map<string, number>; weekdays: Set<string>} | null = null;

/** What months and days of the week are called, in full and short, as in a date and alone. */
function calendarNames(): NonNullable<typeof names> {
  if (names) return names;
  names = {months: new Map([["sept", 9]]), weekdays: new Set()};
  for (const language of languages)
    for (const form of ["long", "short"] as const) {
      for (const beside of [{}, {day: "numeric"}] as const)
        for (const [name, month] of namesIn(language, "month", {month: form, ...beside}, 12))
          names.months.set(name, month);
      for (const [name] of namesIn(language, "weekday", {weekday: form}, 7)) names.weekdays.add(name);
    }
  return names;
}

/** The first names of a calendar with their numbers; where a language writes numbers, there is none. */
function namesIn(language: string, type: "month" | "weekday", options: Intl.DateTimeFormatOptions,
  most: number): [name: string, number: number][] {
  const format = new Intl.DateTimeFormat(language, {...options, timeZone: "UTC"});
  return Array.from({length: most}, (_, at): [string, number] => {
    const day = type === "month" ? Date.UTC(2001, at, 5) : Date.UTC(2001, 0, at + 1);
    const name = format.formatToParts(day).find((one) => one.type === type)?.value ?? "";
    return [name.toLowerCase().replace(/\.$/, ""), at + 1];
  }).filter(([name]) => name && !/\d/.test(name));
}

function valid(year: string, month: number, day: string): string[] {
  const full = year.length === 2 ? `20${year}` : year;
  const text = `${full}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(text) ? [text] : [];
}

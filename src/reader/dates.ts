import {addDays, isDay, toDate, type Day} from "../toll/day.js";
import {isDayNumber, type Token} from "./tokenise.js";

export interface DateMention {
  from: number;
  to: number;
  day: Day;
  /** Written with a year that is not the article's. */
  otherYear: boolean;
}

/** Reads "Friday", "March 2", "5 March 2023", "yesterday" in tokens [from, to); a weekday is the latest such day on or
 * before the day of publishing, a date without a year the latest such date. Without a day of publishing: full dates
 * only. */
export function readDates(tokens: Token[], from: number, to: number, published: Day | null): DateMention[] {
  const dates: DateMention[] = [];
  for (let at = from; at < to; at += 1) {
    const {lexeme, capital, lower} = tokens[at]!;
    if (lexeme.month !== undefined && capital) {
      const found = monthDate(tokens, at, from, to, published);
      if (found) dates.push(found);
    } else if (published && lexeme.weekday !== undefined)
      dates.push(mention(at, at + 1, lastWeekday(published, lexeme.weekday)));
    else if (published && lower === "yesterday") dates.push(mention(at, at + 1, daysBefore(published, 1)));
    else if (published && lower === "today") dates.push(mention(at, at + 1, published));
  }
  return dates;
}

const mention = (from: number, to: number, day: Day, otherYear = false): DateMention => ({from, to, day, otherYear});

function lastWeekday(published: Day, weekday: number): Day {
  const back = (toDate(published).getUTCDay() - weekday + 7) % 7;
  return daysBefore(published, back);
}

/** The last days before one day, as far as they were asked for: an article asks for them again and again. */
let [asked, week]: [Day, Day[]] = ["", []];

function daysBefore(day: Day, back: number): Day {
  if (day !== asked) [asked, week] = [day, []];
  return (week[back] ??= addDays(day, -back));
}

const isYearNumber = (token: Token | undefined) =>
  token?.kind === "number" && token.text.length === 4 && token.value >= 1500 && token.value < 2200;

function monthDate(tokens: Token[], at: number, from: number, to: number, published: Day | null): DateMention | null {
  const month = tokens[at]!.lexeme.month!;
  let first = at;
  let next = at + 1;
  let day = NaN;
  if (at > from && isDayNumber(tokens[at - 1])) {
    day = tokens[at - 1]!.value;
    first = at - 1;
  } else if (next < to && isDayNumber(tokens[next])) {
    day = tokens[next]!.value;
    next += 1;
    if (tokens[next]?.text === "," && isYearNumber(tokens[next + 1])) next += 1;
  }
  if (Number.isNaN(day)) return null;
  let year = NaN;
  if (next < to && isYearNumber(tokens[next])) {
    year = tokens[next]!.value;
    next += 1;
  }
  if (!Number.isNaN(year)) {
    const full = written(year, month, day);
    return isDay(full) ? mention(first, next, full, published !== null && !published.startsWith(String(year))) : null;
  }
  if (!published) return null;
  const near = written(Number(published.slice(0, 4)), month, day);
  const past = near > published ? written(Number(published.slice(0, 4)) - 1, month, day) : near;
  return isDay(past) ? mention(first, next, past) : null;
}

function written(year: number, month: number, day: number): Day {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

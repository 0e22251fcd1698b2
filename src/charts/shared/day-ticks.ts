import {addDays, daysBetween, formatDayShort, type Day} from "../../toll/day.js";

/** Firsts and middles of months, firsts, every third first, or years: whatever leaves a tick the room it needs. */
export function dayTicks(from: Day, until: Day, room: number): Day[] {
  const months = daysBetween(from, until) / 30;
  if (yearsApart(from, until)) return years(from, until, room);
  return range(from, until).filter((day) => {
    const [, month, date] = day.split("-");
    if (months < 1) return daysBetween(from, day) % Math.ceil(daysBetween(from, until) / room + 0.01) === 0;
    if (months * 2 <= room) return date === "01" || date === "15";
    return date === "01" && (months <= room || (Number(month) - 1) % monthStep(months / room) === 0);
  });
}

/** What ticks say: the year where years are shown, from the first on; else day and month, and below the first of each
 * year the year. */
export function tickWords(ticks: Day[], from: Day, until: Day): {day: Day; words: string; year?: string}[] {
  if (yearsApart(from, until)) return ticks.map((day) => ({day, words: day.slice(0, 4)}));
  const year = (day: Day | undefined) => day?.slice(0, 4);
  return ticks.map((day, index) =>
    ({day, words: formatDayShort(day), ...(year(day) !== year(ticks[index - 1]) && {year: year(day)})}));
}

/** The room below a plot for its ticks: two lines where the year has one of its own. */
export function footOf(from: Day, until: Day): number {
  return yearsApart(from, until) ? 26 : 39;
}

/** The first day, for its year, and the first of each year or of each so many: a next year that would leave the first
 * no room is passed over. */
function years(from: Day, until: Day, room: number): Day[] {
  const [first, last] = [from, addDays(until, 1)].map((day) => Number(day.slice(0, 4))) as [number, number];
  const every = Math.ceil(0.7 / (room * 365 / daysBetween(from, until)));
  const firsts = Array.from({length: last - first}, (_, index) => first + index + 1)
    .filter((year) => (year - first) % every === 0).map((year) => `${year}-01-01`);
  const apart = daysBetween(from, firsts[0] ?? until) / daysBetween(from, until);
  return apart * room > 0.3 ? [from, ...firsts.slice(apart * room > 1 ? 0 : 1)] : firsts;
}

/** Months from tick to tick: a part of the year, so that the ticks are as far apart over its end as within it. */
function monthStep(least: number): number {
  return [2, 3, 4, 6].find((months) => months >= least) ?? 12;
}

function range(from: Day, until: Day): Day[] {
  return Array.from({length: daysBetween(from, until) + 1}, (_, index) => addDays(from, index));
}

function yearsApart(from: Day, until: Day): boolean {
  return Number(until.slice(0, 4)) - Number(from.slice(0, 4)) >= 2;
}

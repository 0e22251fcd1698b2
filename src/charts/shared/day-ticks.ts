import {addDays, daysBetween, formatDayShort, type Day} from "../../toll/day.js";

/** Firsts and middles of months, firsts, every third first, or years: whatever leaves a tick the room it needs. */
export function dayTicks(from: Day, until: Day, room: number): Day[] {
  const months = daysBetween(from, until) / 30;
  return range(from, until).filter((day) => {
    const [, month, date] = day.split("-");
    if (months < 1) return daysBetween(from, day) % Math.ceil(daysBetween(from, until) / room + 0.01) === 0;
    if (yearsApart(from, until)) return month === "01" && date === "01";
    if (months * 2 <= room) return date === "01" || date === "15";
    return date === "01" && (months <= room || (Number(month) - 1) % monthStep(months / room) === 0);
  });
}

/** What a tick says: the year where years are shown, else day and month. */
export function tickWords(from: Day, until: Day): (day: Day) => string {
  return yearsApart(from, until) ? (day) => day.slice(0, 4) : formatDayShort;
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

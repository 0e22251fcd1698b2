/** A calendar day, `YYYY-MM-DD`. Days are compared and stored as strings; only charts turn them into Dates (UTC). */
export type Day = string;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayLength = 86_400_000;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const months = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December"
];

/** Whether the text is a day that exists: "2022-02-30" and "2022-2-3" are not. */
export function isDay(text: string): boolean {
  const parts = shape.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1000 && day >= 1 && day <= lengthOf(year, month);
}

/** How many days a month has; 0 for one that no year has. */
function lengthOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : lengths[month - 1] ?? 0;
}

/** Midnight UTC of a day, for scales. */
export function toDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function fromDate(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

export function addDays(day: Day, count: number): Day {
  return fromDate(new Date(toDate(day).getTime() + count * dayLength));
}

/** Whole days from one day to another; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return (toDate(to).getTime() - toDate(from).getTime()) / dayLength;
}

/** "2 March 2022"; without the year when it is told to leave it out. */
export function formatDay(day: Day, {year = true}: {year?: boolean} = {}): string {
  const [y, m, d] = day.split("-").map(Number) as [number, number, number];
  return `${d} ${months[m - 1]}${year ? ` ${y}` : ""}`;
}

/** "2 Mar", for axes and narrow places. */
export function formatDayShort(day: Day): string {
  const [, m, d] = day.split("-").map(Number) as [number, number, number];
  return `${d} ${months[m - 1]!.slice(0, 3)}`;
}

/** An hour with its zone as a reader has it: `13:37+02:00` → "13:37 UTC+2", `09:30Z` → "09:30 UTC". */
export function formatTime(time: string): string {
  const [, hour, sign, hours, minutes] = /^(\d\d:\d\d)(?:Z|([+-])(\d\d):(\d\d))$/.exec(time)!;
  const zone = Number(hours ?? 0) || Number(minutes ?? 0)
    ? `${sign === "-" ? "−" : "+"}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}` : "";
  return `${hour} UTC${zone}`;
}

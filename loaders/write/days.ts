import {toDate} from "../../src/toll/day.ts";

/** Days as Dates, for formats that have a type for them; a day that comes again is the same Date. */
export function days(): (day: string | null) => Date | null {
  const known = new Map<string, Date>();
  return (day) => {
    if (day === null) return null;
    let date = known.get(day);
    if (!date) known.set(day, (date = toDate(day)));
    return date;
  };
}

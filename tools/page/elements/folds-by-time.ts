import {group} from "d3";
import {countOf} from "../../../src/toll/count-of.ts";
import {formatDay} from "../../../src/toll/day.ts";
import type {Html} from "../html.ts";
import {fold} from "./fold.ts";

/** So many claims of a year stand in one fold. */
const most = 100;

/** Claims folded under the years in which they were said, in the order that they have, and where a year has many
 * screens of them under its months; those without a day last.
 * @param dayOf its day, or nothing where that is not known
 * @param write what stands in the fold of a time */
export function foldsByTime<Row>(rows: Row[], dayOf: (row: Row) => string, write: (time: string, rows: Row[]) => Html):
Html[] {
  const years = [...group(rows, (row) => dayOf(row).slice(0, 4))]
    .sort(([a], [b]) => Number(a === "") - Number(b === ""));
  const times = years.flatMap(([year, some]): [string, Row[]][] => some.length > most && year !== ""
    ? [...group(some, (row) => formatDay(dayOf(row)).replace(/^\d+ /, ""))] : [[year || "No day known", some]]);
  return times.map(([time, some]) => fold(time, write(time, some), {count: countOf(some.length, "claim")}));
}

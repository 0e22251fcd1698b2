import {group} from "d3";
import {dayAfter, daysFrom, type Opinion} from "./rows.ts";

/** The rows of the table silences, as text. */
export function silencesOf({claims, coverage, body}: Opinion): string[] {
  const voices = group(claims.filter(({known}) => known), ({claimant, toll}) => `${claimant} ${toll}`);
  return [...voices.values()].flatMap((own) => {
    const {claimant, toll} = own[0]!;
    const isRead = (day: string) => coverage.some((row) => row.complete === "true" && row.toll_id === toll &&
      [claimant, body(claimant)].includes(row.claimant_id!) && row.covers_from! <= day && day <= row.covers_until!);
    const days = [...new Set(own.map(({known}) => known))].sort();
    const said = (day?: string) => own.filter(({known}) => known === day).map(({id}) => id).sort().join(",");
    return days.map((day, at) => {
      const next = days[at + 1];
      const length = next ? daysFrom(day, next) : "";
      return [claimant, toll, day, said(day), next ?? "", said(next), length, provenTo(day, next, isRead)].join(" ");
    });
  });
}

/** Walks on from a day of speaking as long as each day was read; to the next day of speaking at the furthest. */
function provenTo(day: string, next: string | undefined, isRead: (day: string) => boolean): string {
  let last = day;
  while (last !== next && isRead(dayAfter(last))) last = dayAfter(last);
  if (last === day) return "";
  return next && dayAfter(last) === next ? next : last;
}

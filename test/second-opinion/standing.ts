import {group} from "d3";
import {dayAfter, isSpread, type Said} from "./rows.ts";

/** Of claims of one day the last words: none whose place another takes, then none of an earlier hour than another's,
 * then none that covers less. What a claim does not say counts for nothing. */
function lastWords(same: Said[]): Said[] {
  const kept = same.filter(({id}) => !same.some(({row}) => row.replaces === id));
  const hours = kept.filter(({row}) => row.said_time).map(hour);
  const late = kept.filter((claim) => !claim.row.said_time || hour(claim) === Math.max(...hours));
  const last = late.map(({row}) => row.as_of!).filter(Boolean).sort().at(-1);
  return late.filter(({row}) => !row.as_of || row.as_of === last);
}

function hour({known, row}: Said): number {
  return Date.parse(`${known}T${row.said_time}`);
}

/** Who stands on a day among the claims of one line: a speaker's about a toll, counts of cases apart from others. */
export function standing(line: Said[], day: string): Said[] {
  const own = line.filter((claim) => claim.known && !isSpread(claim));
  return [...runningOn(own.filter(({row}) => row.period !== "past-day"), day),
    ...coveredOn(own.filter(({row}) => row.period === "past-day"), day)];
}

/** A count of one day: on that day, the last that was said of it and never taken back. */
function coveredOn(own: Said[], day: string): Said[] {
  const about = own.filter(({row, known}) => (row.as_of || known) === day && !row.withdrawn_on);
  const last = about.map(({known}) => known).sort().at(-1);
  return lastWords(about.filter(({known}) => known === last));
}

/** Any other: the last words of the last day that has a claim nobody took back. */
function runningOn(own: Said[], day: string): Said[] {
  const known = own.filter((claim) => claim.known <= day);
  const days = [...new Set(known.map((claim) => claim.known))].sort();
  for (const one of days.toReversed()) {
    const same = known.filter((claim) => claim.known === one);
    const live = same.filter((claim) => {
      if (claim.row.withdrawn_on && claim.row.withdrawn_on <= day) return false;
      return claim.row.status !== "superseded" || (one === days.at(-1) && lastWords(same).includes(claim));
    });
    if (live.length) return lastWords(live);
  }
  return [];
}

/** The days on which what stands may change. */
export function turningDays(claims: Said[]): string[] {
  const days = claims.flatMap(({known, row}) => [known, row.withdrawn_on!, row.as_of!]).filter(Boolean);
  return [...new Set(days.flatMap((day) => [day, dayAfter(day)]))].sort();
}

export function linesOf(claims: Said[], speaker: "claimant" | "body"): Said[][] {
  const lines = group(claims.filter(({known}) => known), (claim) => `${claim.toll} ${claim[speaker]} ${claim.floor}`);
  return [...lines.values()];
}

/** The stretches of a line, as "claim from until". */
export function stretchesOf(line: Said[]): string[] {
  const open = new Map<string, string>();
  const found: string[] = [];
  for (const day of turningDays(line)) {
    const now = new Set(standing(line, day).map(({id}) => id));
    for (const [id, from] of open)
      if (!now.has(id)) {
        found.push(`${id} ${from} ${dayAfter(day, -1)}`);
        open.delete(id);
      }
    for (const id of now) if (!open.has(id)) open.set(id, day);
  }
  for (const [id, from] of open) found.push(`${id} ${from} still`);
  return found;
}

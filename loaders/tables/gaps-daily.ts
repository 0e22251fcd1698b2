import {ascending, index} from "d3";
import {addDays, daysBetween} from "../../src/toll/day.ts";
import type {DailyGap} from "../schema/gaps-daily.ts";
import type {Tables} from "../schema/index.ts";

/** The gaps between claims that may be compared outright, a row a day, from the tables of any version. */
export function deriveGapsDaily({gaps, tolls}: Pick<Tables, "gaps" | "tolls">): DailyGap[] {
  const byId = index(tolls, (toll) => toll.toll_id);
  const rows = gaps.filter((row) => row.admits === "same" && row.larger_claim_id !== null)
    .flatMap(({holds_from, holds_until, admits: _, ...row}) => {
      const last = holds_until ?? byId.get(row.toll_id)!.last_known_on!;
      return Array.from({length: daysBetween(holds_from, last) + 1}, (_, age): DailyGap => ({
        ...row, on_day: addDays(holds_from, age),
        smaller_age: row.smaller_age! + age, larger_age: row.larger_age! + age
      }));
    });
  return rows.sort((a, b) => ascending(a.toll_id, b.toll_id) || ascending(a.pairs, b.pairs) ||
    ascending(a.on_day, b.on_day) || ascending(a.smaller_claim_id!, b.smaller_claim_id!) ||
    ascending(a.larger_claim_id!, b.larger_claim_id!));
}

import {admitted} from "../../../src/toll/bound.ts";
import {isInterval, isProjection} from "../../../src/toll/claim.ts";
import {daysBetween} from "../../../src/toll/day.ts";
import type {WholeOf} from "../../../src/toll/part.ts";
import {figureText} from "../../../src/toll/figure.ts";
import type {Measure} from "../../../src/toll/vocabulary.ts";
import type {Claim} from "../../schema/claims.ts";
import {grouped} from "../grouped.ts";
import type {Question, Scene} from "./question.ts";

/** A whole counted so many days after its part takes the part in. */
const within = 7;

/** Measures of which a larger part is a slip, though not each of them takes the other in by what it means. */
const measuresWith: Partial<Record<Measure, Measure[]>> = {
  killed: ["casualties", "losses", "irrecoverable"], wounded: ["casualties", "losses"], irrecoverable: ["losses"]
};

/** A claimant's count of a part that is larger than its count of the whole, of the same days or a week more. */
export function* partQuestions({claims, startedOn, tollOf, dayOf, wholeOf}: Scene): Generator<Question> {
  const counts = claims.filter(({row}) => row.period !== "incident" && row.count_window !== "closed" && dayOf(row) &&
    !isInterval(row) && !isProjection(row) && !row.withdrawn_on);
  for (const own of grouped(counts, ({row}) => `${row.claimant_id} ${row.victims_party} ${row.period}`).values()) {
    const tolls = grouped(own, ({row}) => tollOf(row));
    for (const placed of tolls.size > 1 ? own : []) {
      const part = placed.row;
      const whole = own.find(({row}) => isPart(part, row, startedOn, wholeOf) && isOfThoseDays(part, row, dayOf) &&
        admitted(part).low > admitted(row).high);
      if (whole) yield {
        table: "claims", placed, column: "low", code: "CLAIM-PART-LARGER", other: whole.row.claim_id,
        what: `${figureText(part)} here, ${figureText(whole.row)} in ${whole.row.claim_id}, which takes it in`,
        why: "a part is no larger than its whole", mend: "look up both figures, the measure, and whom each counts"
      };
    }
  }
}

/** Wider than `partOf`, for it only asks: mercenaries may be counted among soldiers, and a scope is narrower than
 * none. */
function isPart(a: Claim, b: Claim, startedOn: string, wholeOf: WholeOf): boolean {
  const [from, wholeFrom] = [a.since ?? startedOn, b.since ?? startedOn];
  const differs = a.victims_group !== b.victims_group || a.measure !== b.measure || from !== wholeFrom ||
    a.comparable_scope !== b.comparable_scope;
  return differs && from >= wholeFrom &&
    (a.victims_group === b.victims_group || groupsOver(a.victims_group, wholeOf).includes(b.victims_group)) &&
    (a.measure === b.measure || (measuresWith[a.measure] ?? []).includes(b.measure)) &&
    (a.comparable_scope === b.comparable_scope || b.comparable_scope === null);
}

function groupsOver(group: string, wholeOf: WholeOf): string[] {
  const found = new Set<string>();
  for (let at = group === "mercenaries" ? "military" : wholeOf("group", group); at && !found.has(at);
    at = wholeOf("group", at)) found.add(at);
  return [...found];
}

function isOfThoseDays(part: Claim, whole: Claim, dayOf: Scene["dayOf"]): boolean {
  const days = daysBetween(dayOf(part), dayOf(whole));
  return days >= 0 && days <= (part.period === "past-day" ? 0 : within);
}

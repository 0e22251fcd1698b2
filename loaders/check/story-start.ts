import {min} from "d3";
import {daysBetween} from "../../src/toll/day.ts";
import type {Claim} from "../schema/claims.ts";
import type {Story} from "../schema/story.ts";
import type {Placed} from "../read/table.ts";
import type {ReadLedger, TellFor} from "./tell.ts";
import {wholeRows} from "./whole.ts";

/** A first claim so many days after the story's first day, or so great a part of its claims before it, is a slip of
 * that day and not of theirs. */
const late = 300;
const early = {part: 0.05, claims: 3};

type Days = Pick<Claim, "said_on" | "as_of">;
const firstOf = ({said_on, as_of}: Days) => said_on && as_of && as_of < said_on ? as_of : said_on ?? as_of;

/** Whether more claims come before a day than a ledger has slips. */
export function beginsTooLate(claims: Days[], startedOn: string): boolean {
  const before = claims.filter((claim) => (firstOf(claim) ?? startedOn) < startedOn).length;
  return before >= early.claims && before > claims.length * early.part;
}

/** The story begins when its claims do, and opens with a toll that is claimed. */
export function checkStoryStart(read: ReadLedger, tellFor: TellFor): void {
  const [placed] = read.story.rows as unknown as Placed<Story>[];
  const rows = wholeRows<Claim>(read.claims).map(({row}) => row);
  if (!placed || placed.unread.size || !rows.length) return;
  const tell = tellFor<Story>("story");
  const {started_on: start, default_victims_party: party, default_victims_group: group, default_measure: measure} =
    placed.row;
  const first = min(rows, firstOf);
  if (beginsTooLate(rows, start))
    tell(placed, "started_on", "STORY-START", `many claims come before ${start}, the first is of ${first}`,
      "no claim comes before its story", "look up the year");
  else if (first && daysBetween(start, first) > late)
    tell(placed, "started_on", "STORY-START", `the first claim is of ${first}, long after ${start}`,
      "a chart would begin with nothing", "look up the year");
  const ofParty = rows.filter((row) => row.victims_party === party);
  const ofGroup = ofParty.filter((row) => row.victims_group === group);
  const column = !ofParty.length ? "default_victims_party" : !ofGroup.length ? "default_victims_group"
    : ofGroup.some((row) => row.measure === measure) ? null : "default_measure";
  if (column && !read.claims.mayHold(""))
    tell(placed, column, "STORY-DEFAULT", `no claim counts ${party}, ${group}, ${measure}`,
      "the story would open with an empty chart", "write the toll of a claim");
}

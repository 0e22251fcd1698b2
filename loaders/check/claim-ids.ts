import {fitsBound} from "../../src/toll/bound.ts";
import {daysBetween} from "../../src/toll/day.ts";
import type {Claim} from "../schema/claims.ts";
import type {Correction} from "../schema/corrections.ts";
import type {Placed} from "../read/table.ts";
import type {ReadLedger, TellFor} from "./tell.ts";
import {printingsByClaim} from "./whole.ts";

const form = /-(?<day>\d{4}-\d\d-\d\d)-(?<measure>[a-z]+)-(?<low>\d+)(?:-(?<high>\d+))?$/;

/** What an id says of its claim was so when the claim came in: it still is, or a correction says why not. */
export function checkClaimIds(read: ReadLedger, tellFor: TellFor): void {
  const corrected = new Set((read.corrections.rows as unknown as Placed<Correction>[]).map(({row}) => row.target));
  const known = new Set(read.claimants.rows.map(({row}) => row.claimant_id));
  const tell = tellFor<Claim>("claims");
  for (const placed of read.claims.rows as unknown as Placed<Claim>[]) {
    const {claim_id: id} = placed.row;
    const said = form.exec(id)?.groups;
    if (!said || placed.unread.size) continue;
    const isCorrected = (...columns: string[]) => columns.some((column) => corrected.has(`claims/${id}/${column}`));
    const {measure, claimant_id: claimant} = placed.row;
    const found: Slip[] = [];
    if (said.measure !== measure && !isCorrected("measure"))
      found.push(["measure", "CLAIM-ID-MEASURE", `the id says ${said.measure}, the row ${measure}`]);
    if (known.has(claimant) && !id.startsWith(`${claimant}-`) && !isCorrected("claimant_id"))
      found.push(["claimant_id", "CLAIM-ID-CLAIMANT", `the id does not begin with ${claimant}`]);
    if (!isCorrected("low", "high")) found.push(...figureSlip(placed, said));
    if (!isCorrected("said_on", "as_of")) found.push(...daySlip(placed, said.day!, read));
    // What contradicts one cell may be right; what contradicts three is another row's id.
    for (const [column, code, what] of found)
      tell(placed, found.length > 2 ? "claim_id" : column, code, what, slip, mend);
  }
}

type Slip = [column: keyof Claim & string, code: string, what: string];

const isSaid = (count: number | null) => count !== null;
const slip = "one of the two has a slip";
const mend = "look up which is right; an id that is wrong from the start is given anew";

function figureSlip(placed: Placed<Claim>, {low, high}: Record<string, string | undefined>): Slip[] {
  const counts = [placed.row.low, placed.row.high];
  // A figure that is none is told already.
  if (!fitsBound(placed.row)) return [];
  if ([low, high].every((count) => count === undefined || counts.includes(Number(count)))) return [];
  return [[counts[0] === null ? "high" : "low", "CLAIM-ID-FIGURE",
    `the id says ${[low, high].filter(Boolean).join(" to ")}, the row ${counts.filter(isSaid).join(" to ")}`]];
}

function daySlip(placed: Placed<Claim>, day: string, read: ReadLedger): Slip[] {
  const {row} = placed;
  const own = row.said_on || row.as_of ? [row.said_on, row.as_of, row.since]
    : (printingsByClaim(read).get(row.claim_id) ?? []).map((printing) => printing.row.published_on);
  const days = own.filter((one) => one !== null);
  // An id of the day that a count runs up to may be of the day before it was said.
  if (!days.length || days.some((one) => Math.abs(daysBetween(day, one)) <= 1)) return [];
  return [[row.said_on ? "said_on" : "as_of", "CLAIM-ID-DAY", `the id says ${day}, the row ${days[0]}`]];
}

import {ownEnd} from "../../src/toll/relay.ts";
import type {Claim} from "../schema/claims.ts";
import type {Report} from "../schema/reports.ts";
import type {Placed} from "../read/table.ts";
import {grouped} from "./grouped.ts";
import type {ReadLedger, Tell, TellFor} from "./tell.ts";

/** Rules between a claim and its reports. */
export function checkPrintings(read: ReadLedger, tellFor: TellFor): void {
  const reports = grouped(read.reports.rows as unknown as Placed<Report>[], ({row}) => row.claim_id);
  for (const placed of read.claims.rows as unknown as Placed<Claim>[]) {
    const claim = placed.row;
    const own = reports.get(claim.claim_id) ?? [];
    if (!own.length && !placed.unread.has("claim_id") && !read.reports.mayHold(claim.claim_id))
      tellFor<Claim>("claims")(placed, "claim_id", "CLAIM-NO-REPORT", `no report prints ${claim.claim_id}`,
        "a claim stands on a printing that can be looked up", "add the report or delete the claim");
    for (const report of own) checkPublished(claim, report, tellFor<Report>("reports"));
    if (!claim.decided_because && !placed.unread.size && own.some((report) => differs(claim, report)))
      tellFor<Claim>("claims")(placed, unprinted(claim, own) ?? "decided_because", "CLAIM-UNDECIDED",
        "reports of this claim differ from it and decided_because is empty",
        "a reader must be able to see why it was written so",
        "say in a sentence why there: “Why so=…” with correct, --because with add");
  }
}

function checkPublished(claim: Claim, placed: Placed<Report>, tell: Tell<Report>): void {
  const {published_on} = placed.row;
  if (!published_on) return;
  if (published_on > claim.recorded_on)
    tell(placed, "published_on", "DAY-ORDER", `printed on ${published_on}, recorded on ${claim.recorded_on}`,
      "a printing is recorded after it appears", "mend the day");
}

const whom = ["victims_party", "victims_group"] as const;

/** Whom a claim counts otherwise than all its printings do, who agree: it has the slip and not each of them. */
export function unprinted(claim: Claim, own: Placed<Report>[]): (typeof whom)[number] | null {
  const [first] = own;
  return whom.find((name) => first && own.every(({row, unread}) => !unread.size &&
    row[name] !== claim[name] && row[name] === first.row[name])) ?? null;
}

/** What a printing says whole, so that it differs wherever it says otherwise. */
const printed = ["low", "high", "bound", "measure", "victims_party", "victims_group", "modality"] as const;

function differs(claim: Claim, {row, unread}: Placed<Report>): boolean {
  if (unread.size) return false;
  const own = ownEnd(claim, row);
  return (
    printed.some((name) => claim[name] !== own[name]) ||
    (row.as_of !== null && claim.as_of !== null && row.as_of !== claim.as_of) ||
    row.claimant_as_printed !== null
  );
}

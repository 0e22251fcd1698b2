import type {Claim} from "../schema/claims.ts";
import type {ReadLedger, TellFor} from "./tell.ts";
import {claimsById, wholeRows} from "./whole.ts";

/** A claim takes the place of an earlier one that stands no more, and never in a circle. */
export function checkReplacing(read: ReadLedger, tellFor: TellFor): void {
  const tell = tellFor<Claim>("claims");
  const byId = claimsById(read);
  for (const placed of wholeRows<Claim>(read.claims)) {
    const {replaces, said_on, claim_id: id} = placed.row;
    const before = replaces && replaces !== id ? byId.get(replaces) : undefined;
    if (!before) continue;
    if (comesBackTo(id, byId))
      tell(placed, "replaces", "REPLACES-CIRCLE", `${id} takes the place of itself by way of ${replaces}`,
        "none of them would stand", "name the earlier claim in one of the two only");
    else if (said_on && before.said_on && before.said_on > said_on)
      tell(placed, "replaces", "REPLACES-LATER", `${replaces} was said on ${before.said_on}, this on ${said_on}`,
        "nobody revises what is not yet said", "swap the two or look up the days");
    else if (before.status === "standing")
      tell(placed, "replaces", "REPLACES-STANDING", `${replaces} still has the status standing`,
        "both would stand", "write revised or superseded there, or take the id away here");
    else if (before.victims_party !== placed.row.victims_party)
      tell(placed, "replaces", "REPLACES-OTHER", `${replaces} counts ${before.victims_party}, this ` +
        placed.row.victims_party, "a claim is revised by one about the same people", "name the earlier claim of these");
  }
}

function comesBackTo(id: string, byId: Map<string, Claim>): boolean {
  const seen = new Set<string>();
  for (let at = byId.get(id)?.replaces; at && !seen.has(at); at = byId.get(at)?.replaces) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

import type {Denial} from "../schema/denials.ts";
import type {Placed} from "../read/table.ts";
import type {ReadLedger, TellFor} from "./tell.ts";

/** Nobody denies what is not yet said; a denial is of something. */
export function checkDenials(read: ReadLedger, tellFor: TellFor): void {
  const tell = tellFor<Denial>("denials");
  for (const placed of read.denials.rows as unknown as Placed<Denial>[]) {
    const {claim_ids, kind, said_on, published_on} = placed.row;
    const isRead = !placed.unread.has("claim_ids") && !placed.unread.has("kind");
    if (isRead && kind !== "declines" && !claim_ids.length)
      tell(placed, "claim_ids", "DENIAL-NOTHING", "claim_ids is empty", "a denial is of somebody's claim",
        "name the claims");
    if (said_on && published_on && published_on < said_on)
      tell(placed, "published_on", "DAY-ORDER", `printed on ${published_on}, said_on is ${said_on}`,
        "nobody prints what is not yet said", "look up both days");
  }
}

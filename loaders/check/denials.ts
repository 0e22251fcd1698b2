import type {Denial} from "../schema/denials.ts";
import type {Placed} from "../read/table.ts";
import type {ReadLedger, Tell, TellFor} from "./tell.ts";

/** Nobody denies what is not yet said; a denial is of something. */
export function checkDenials(read: ReadLedger, tellFor: TellFor): void {
  const tell = tellFor<Denial>("denials");
  const rows = read.denials.rows as unknown as Placed<Denial>[];
  const first = new Map(rows.map(({row}) => [row.denial_id, row]));
  for (const placed of rows) {
    const {claim_ids, kind, said_on, published_on} = placed.row;
    const isRead = !placed.unread.has("claim_ids") && !placed.unread.has("kind");
    if (isRead && kind !== "declines" && !claim_ids.length)
      tell(placed, "claim_ids", "DENIAL-NOTHING", "claim_ids is empty", "a denial is of somebody's claim",
        "name the claims");
    if (said_on && published_on && published_on < said_on)
      tell(placed, "published_on", "DAY-ORDER", `printed on ${published_on}, said_on is ${said_on}`,
        "nobody prints what is not yet said", "look up both days");
    checkPrinting(placed, first, tell);
  }
}

/** A further printing is of the same denial: the same body says the same of the same claims. */
function checkPrinting(placed: Placed<Denial>, first: Map<string, Denial>, tell: Tell<Denial>): void {
  const {printing_of, claimant_id, kind, claim_ids, denial_id} = placed.row;
  const other = printing_of ? first.get(printing_of) : undefined;
  if (!other || placed.unread.size) return;
  const why = "several printings of one denial are one denial";
  if (other.printing_of || other.denial_id === denial_id)
    tell(placed, "printing_of", "DENIAL-PRINTING", `${printing_of} is itself a further printing`, why,
      "name the row of the first printing");
  else if (other.claimant_id !== claimant_id || other.kind !== kind || other.claim_ids.join() !== claim_ids.join())
    tell(placed, "printing_of", "DENIAL-PRINTING", `claimant, kind or claims differ from those of ${printing_of}`, why,
      "mend the row, or empty printing_of");
}

import {figureText} from "../../src/toll/figure.ts";
import {tollId} from "../../src/toll/toll.ts";
import type {Claim} from "../schema/claims.ts";
import type {Placed} from "../read/table.ts";
import type {ReadLedger, TellFor} from "./tell.ts";

/** A claimant that said two figures of one toll on one day, on one basis, is a slip of somebody's unless a row says
 * why. */
export function checkOtherWord(read: ReadLedger, tellFor: TellFor): void {
  const startedOn = (read.story.rows[0]?.row.started_on as string | undefined) ?? "";
  const said = new Map<string, Claim>();
  for (const placed of read.claims.rows as unknown as Placed<Claim>[]) {
    const claim = placed.row;
    if (placed.unread.size || !claim.said_on || claim.interval_of || claim.decided_because || claim.note) continue;
    const {claimant_id, said_on, basis, window, as_of} = claim;
    const key = [claimant_id, said_on, basis, window, as_of, tollId(claim, startedOn)].join(" ");
    const other = said.get(key);
    said.set(key, other ?? claim);
    if (!other || figureText(other) === figureText(claim)) continue;
    tellFor<Claim>("claims")(placed, "low", "CLAIM-OTHER-WORD",
      `${claimant_id} said ${figureText(claim)} here and ${figureText(other)} in ${other.claim_id}, of the same ` +
        `on ${said_on}`,
      "a reader could not tell which stands", "say in decided_because why both stand, or mend the day or the figure");
  }
}

import type {Claimant} from "../schema/claimants.ts";
import type {Placed} from "../read/table.ts";
import type {ReadLedger, TellFor} from "./tell.ts";

/** `speaks_for` stays on one side and never runs in a circle. */
export function checkBodies(read: ReadLedger, tellFor: TellFor): void {
  // An id that is not of its form was read as none.
  const named = (read.claimants.rows as unknown as Placed<Claimant>[]).filter(({row}) => row.claimant_id);
  const claimants = new Map(named.map((placed) => [placed.row.claimant_id, placed]));
  const tell = tellFor<Claimant>("claimants");
  for (const placed of claimants.values()) {
    const seen = new Set<string>();
    for (let at: Placed<Claimant> | undefined = placed; at?.row.speaks_for; at = claimants.get(at.row.speaks_for)) {
      if (seen.has(at.row.claimant_id)) {
        tell(placed, "speaks_for", "CLAIMANT-CIRCLE", `${placed.row.claimant_id} speaks for itself in the end`,
          "no body is at the end of the chain", "empty speaks_for of the larger body");
        break;
      }
      seen.add(at.row.claimant_id);
      const body = claimants.get(at.row.speaks_for);
      if (body && body.row.side !== at.row.side && at === placed)
        // The id of a body begins with its side's name, where it has one.
        tell(placed, placed.row.claimant_id.startsWith(`${body.row.side}-`) ? "side" : "speaks_for", "CLAIMANT-SIDE",
          `side ${placed.row.side} speaks for side ${body.row.side}`,
          "a body and its members stand on one side", "mend the side or speaks_for");
    }
  }
}

import type {Claim} from "../schema/claims.ts";
import type {Report} from "../schema/reports.ts";
import type {Placed} from "../read/table.ts";
import type {ReadLedger, TellFor} from "./tell.ts";

/** A range that a page makes of what two said has the figure of each at one end, and a printing of each. */
export function checkJoint(read: ReadLedger, tellFor: TellFor): void {
  const rows = read.reports.rows as unknown as Placed<Report>[];
  const joint = rows.filter(({row, unread}) => row.joint_with && !unread.size);
  if (!joint.length) return;
  const claims = new Map((read.claims.rows as unknown as Placed<Claim>[]).map((placed) =>
    [placed.row.claim_id, placed]));
  const tell = tellFor<Report>("reports");
  for (const placed of joint) {
    const {claim_id, joint_with, low, high, bound} = placed.row;
    const [own, other] = [claim_id, joint_with!].map((id) => claims.get(id));
    if (!own || !other || own.unread.size || other.unread.size) continue;
    const ends = [own, other].map(({row}) => row.low ?? row.high!).sort((a, b) => a - b);
    const isBack = ({row}: Placed<Report>) =>
      row.claim_id === joint_with && row.joint_with === claim_id && isSamePage(row, placed.row);
    if (bound !== "range" || low !== ends[0] || high !== ends[1])
      tell(placed, "joint_with", "REPORT-JOINT", `its ends are not ${ends.join(" and ")}, as in the two claims`,
        "each end of the range is what one of the two said", "mend the figure as printed, or empty joint_with");
    else if (!joint.some(isBack))
      tell(placed, "joint_with", "REPORT-JOINT", `${joint_with} has no printing here that is joint with ${claim_id}`,
        "the other end is a printing of its own", "add the row of the other end");
  }
}

function isSamePage(a: Report, b: Report): boolean {
  return a.outlet_id === b.outlet_id && a.url === b.url && a.figure_words === b.figure_words;
}

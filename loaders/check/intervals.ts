import type {Claim} from "../schema/claims.ts";
import type {Placed} from "../read/table.ts";
import type {ReadLedger, TellFor} from "./tell.ts";

/** An interval lies around its point estimate: same claimant, toll, days. */
export function checkIntervals(read: ReadLedger, tellFor: TellFor): void {
  const rows = read.claims.rows as unknown as Placed<Claim>[];
  const claims = new Map(rows.map((placed) => [placed.row.claim_id, placed]));
  const tell = tellFor<Claim>("claims");
  for (const placed of claims.values()) {
    const {row} = placed;
    const point = row.interval_of ? claims.get(row.interval_of) : undefined;
    if (!point || placed.unread.size || point.unread.size) continue;
    const other = sameInterval.find((name) => row[name] !== point.row[name]);
    const at = point.row.low ?? point.row.high!;
    if (other)
      tell(placed, other, "INTERVAL-POINT", `${other} differs from that of its point estimate ${row.interval_of}`,
        "an interval and its point are one estimate", "mend one of the two, or empty interval_of");
    else if (row.low! > at || row.high! < at)
      tell(placed, "low", "INTERVAL-POINT", `the point estimate ${at} lies outside ${row.low}–${row.high}`,
        "an interval lies around its point", "mend the digits or interval_of");
  }
}

const sameInterval = [
  "claimant_id", "victims_party", "victims_group", "measure", "period", "since", "as_of", "said_on", "comparable_scope",
  "count_window"
] as const;

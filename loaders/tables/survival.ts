import {rollups} from "d3-array";
import type {Ledger} from "../schema/index.ts";
import type {SurvivalRow} from "../schema/survival.ts";

/** What became of each bound and each measure in print. */
export function deriveSurvival({claims, reports}: Pick<Ledger, "claims" | "reports">): SurvivalRow[] {
  const byId = new Map(claims.map((claim) => [claim.claim_id, claim]));
  return (["bound", "measure"] as const).flatMap((aspect) =>
    rollups(reports, (own) => own.length, (report) => byId.get(report.claim_id)![aspect], (report) => report[aspect])
      .flatMap(([said, counts]) => counts.map(([printed, printings]) => ({aspect, said, printed, printings})))
  );
}

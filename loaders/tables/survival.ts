import {escape, from} from "arquero";
import type {Ledger} from "../schema/index.ts";
import {survivalTable, type SurvivalRow} from "../schema/survival.ts";
import {rowsOf} from "./rows.ts";

/** What became of each bound and each measure in print. */
export function deriveSurvival({claims, reports}: Pick<Ledger, "claims" | "reports">): SurvivalRow[] {
  return (["bound", "measure"] as const).flatMap((aspect) => rowsOf(survivalTable,
    from(claims, ["claim_id", aspect]).rename({[aspect]: "said"})
      .join(from(reports, ["claim_id", aspect]).rename({[aspect]: "printed"}))
      .groupby("said", "printed")
      .count({as: "printings"})
      .derive({aspect: escape(() => aspect)})));
}

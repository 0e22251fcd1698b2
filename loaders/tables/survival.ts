import {rollups} from "d3";
import {ownEnd} from "../../src/toll/relay.ts";
import type {Ledger} from "../schema/index.ts";
import type {SurvivalRow} from "../schema/survival.ts";
import {ownWords, printingsOf} from "./own-words.ts";

/** What became of each bound and each measure in print: in all printings, and in each place on a page apart. Printings
 * of a claim whose own words no printing carries are not counted: nobody knows what they lost. */
export function deriveSurvival(ledger: Pick<Ledger, "claims" | "reports">): SurvivalRow[] {
  const byId = new Map(ledger.claims.map((claim) => [claim.claim_id, claim]));
  const words = ownWords(ledger);
  const printed = printingsOf(ledger).filter(({claim_id}) => words.get(claim_id));
  const counted = printed.map((report) => ownEnd(byId.get(report.claim_id)!, report)).flatMap((report) => {
    const {unit} = report;
    return unit ? [{report, unit: "all" as const}, {report, unit}] : [{report, unit: "all" as const}];
  });
  return (["bound", "measure"] as const).flatMap((aspect) =>
    rollups(counted, (own) => own.length, ({unit}) => unit, ({report}) => byId.get(report.claim_id)![aspect],
      ({report}) => report[aspect])
      .flatMap(([unit, words]) => words.flatMap(([said, counts]) =>
        counts.map(([printed, printings]) => ({aspect, unit, said, printed, printings}))))
  );
}

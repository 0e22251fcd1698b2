import {bodyOf} from "../../src/toll/claim.ts";
import {formatDay} from "../../src/toll/day.ts";
import {figureText, formatRatio} from "../../src/toll/figure.ts";
import {isTelling} from "../../src/toll/headline.ts";
import {relay} from "../../src/toll/relay.ts";
import {tollId} from "../../src/toll/toll.ts";
import {damageText, measureWord} from "../../src/toll/vocabulary.ts";
import type {GapRow} from "../../loaders/schema/gaps.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {deriveGaps} from "../../loaders/tables/gaps.ts";
import {deriveStanding} from "../../loaders/tables/standing.ts";
import type {Added} from "./add-claim.ts";

/** What an addition does, in sentences: what of the figure is not kept, what the printing changed of the claim, when
 * the claim stands, and what becomes of the widest gap of its toll. */
export function effectOf({claim, report, known, lost}: Added, before: Ledger, after: Ledger): string[] {
  const damages = relay(claim, report, bodyOf(after.claimants));
  const print = damages.map(({damage, was, now}) => `${damageText[damage]} (said ${was}, printed ${now})`).join(", ") ||
    damageText.none;
  const printed = `${report.report_id} prints ${claim.claim_id}: ${print}`;
  if (known) return [...lost, printed];
  const standing = deriveStanding(after).find((row) => row.claim_id === claim.claim_id && row.word_of === "body");
  const stands = standing
    ? `it stands from ${formatDay(standing.stands_from)} ` +
      (standing.stands_until ? `until ${formatDay(standing.stands_until)}` : "on")
    : "it never stands: no day is known, or a later word of the same day has its place";
  const toll = tollId(claim, after.story[0]!.started_on);
  return [...lost, printed, `${claim.claim_id}: ${figureText(claim)} ${measureWord[claim.measure]}; ${stands}`,
    gapMoves(toll, before, after)];
}

function gapMoves(toll: string, before: Ledger, after: Ledger): string {
  const own = (ledger: Ledger) => deriveGaps(ledger).filter((row) =>
    row.toll_id === toll && row.admits === "same" && row.pairs === "standing" && row.larger_claim_id);
  const [was, now] = [own(before), own(after)];
  const written = (row: GapRow | undefined) =>
    isTelling(row?.guaranteed_ratio)
      ? `at least ${formatRatio(row!.guaranteed_ratio!, {cut: true})} times` : "no ratio";
  const moved = now.find((row) => {
    const then = was.find((old) => old.holds_from <= row.holds_from && (old.holds_until ?? "9999") >= row.holds_from);
    return then?.larger_claim_id !== row.larger_claim_id || then?.smaller_claim_id !== row.smaller_claim_id;
  });
  if (!moved) return `the widest gap of ${toll} is as it was`;
  const then = was.find((old) => old.holds_from <= moved.holds_from && (old.holds_until ?? "9999") >= moved.holds_from);
  return `the widest gap of ${toll} from ${formatDay(moved.holds_from)}: ${written(then)}, now ${written(moved)}`;
}

import assert from "node:assert/strict";
import {test} from "node:test";
import {storyIds, readLedger} from "../../loaders/read/ledger.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {deriveGaps} from "../../loaders/tables/gaps.ts";
import {knownClaims, type KnownClaim} from "../../loaders/tables/known.ts";
import {comparable, isFloor} from "../../src/toll/comparable.ts";
import {addDays} from "../../src/toll/day.ts";
import {gap} from "../../src/toll/gap.ts";
import {standingOn} from "../../src/toll/standing.ts";
import {atlantis} from "../fixtures/atlantis.ts";

/** The widest gap of one day by the plainest way: who stands, each pair of speakers with what holds for either of their
 * claims of one day, the widest of these. */
function widestOn(day: string, claims: KnownClaim[], startedOn: string): number | null {
  const speakers = [...new Set(claims.map(speakerOf))];
  const stand = speakers.map((speaker) => standingOn(claims.filter((claim) => speakerOf(claim) === speaker), day));
  const ratios = stand.flatMap((own) => stand.flatMap((other) => {
    const both = own.flatMap((a) => other
      .filter((b) => a.body_id !== b.body_id && comparable(a, b, startedOn).answer === "yes")
      .map((b) => gap(a, b).guaranteed_ratio ?? 0));
    return both.length ? [Math.min(...both)] : [];
  }));
  return ratios.length ? Math.max(...ratios) : null;
}

function speakerOf({body_id, basis}: KnownClaim): string {
  return `${body_id} ${isFloor(basis)}`;
}

function compareDays(ledger: Ledger, first: string, days: number): number {
  const startedOn = ledger.story[0]!.started_on;
  const {default_victims_party, default_victims_group, default_measure} = ledger.story[0]!;
  const toll = `${default_victims_party}-${default_victims_group}-${default_measure}`;
  const claims = knownClaims(ledger).filter((claim) => claim.toll_id === toll);
  const rows = deriveGaps(ledger)
    .filter((row) => row.toll_id === toll && row.admits === "same" && row.pairs === "standing");
  let compared = 0;
  for (let day = first; day < addDays(first, days); day = addDays(day, 1)) {
    const row = rows.find((one) => one.holds_from <= day && (one.holds_until ?? day) >= day);
    const plain = widestOn(day, claims, startedOn);
    assert.equal(row?.guaranteed_ratio?.toFixed(5) ?? null, plain?.toFixed(5) ?? null, `${toll} on ${day}`);
    if (plain !== null) compared++;
  }
  return compared;
}

test("gaps in stretches say of every day what a day-by-day search says, in the invented story", () => {
  assert.equal(compareDays(atlantis, "1900-03-01", 60), 49);
});

for (const id of storyIds())
  test(`gaps in stretches say of every day what a day-by-day search says, in the first hundred days of ${id}`, () => {
    const {ledger} = readLedger(id);
    assert.ok(compareDays(ledger, ledger.story[0]!.started_on, 100) > 0);
  });

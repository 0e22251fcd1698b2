// What a change does to what stands, said of the invented ledger, whose rows are few enough to look up.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {readLedger} from "../../loaders/read/ledger.ts";
import type {Claim} from "../../loaders/schema/claims.ts";
import {effectsOn, gapText} from "../../tools/edit/effect.ts";
import {fixtureRoot} from "../loaders/corrupt.ts";

const {ledger} = readLedger("atlantis-1900", fixtureRoot);
const claimOf = (id: string) => ledger.claims.find(({claim_id}) => claim_id === id)!;
const [office, council, crown, fire] = ["lemuria-war-office-1900-03-04-killed-40",
  "lemuria-council-1900-03-20-killed-160", "atlantis-crown-1900-03-24-killed-3000",
  "lemuria-war-office-1900-03-22-killed-70"] as [string, string, string, string];

/** What is said when a claim came in with all its printings, or changed by some cells, told of one printing. */
function added(id: string, cells: Partial<Claim> = {}, known = false): string[] {
  const claim = {...claimOf(id), ...cells};
  const after = {...ledger, claims: ledger.claims.map((one) => (one.claim_id === id ? claim : one))};
  const before = {...ledger, claims: ledger.claims.filter(({claim_id}) => claim_id !== id),
    reports: ledger.reports.filter(({claim_id}) => claim_id !== id)};
  const report = after.reports.findLast(({claim_id}) => claim_id === id)!;
  return effectsOn(before, after).lines({claim, report, known, told: ["First."]} as never);
}

function changed(id: string, cells: Partial<Claim>): string[] {
  const claim = {...claimOf(id), ...cells};
  const after = {...ledger, claims: ledger.claims.map((one) => (one.claim_id === id ? claim : one))};
  return effectsOn(ledger, after).ofChanged(claim);
}

const queen = "atlantis-crown-1900-03-12-killed-1000";
const day = "date changed (said 1900-03-18, printed 1900-03-22)";
const dated = `r-16 prints ${council}: ${day}`;
const atlantean = "victims changed (said lemuria military, printed atlantis military)";
const toll = "lemuria-military-killed";

describe("a claim that comes in is told with its printing, when it stands and what becomes of the widest gap", () => {
  const cases: [promise: string, lines: string[], told: string[]][] = [
    ["in place of its body's claim", added(council), ["First.", dated,
      `${council}: 160 killed; it stands from 20 March 1900 on, in place of 40 (${office})`,
      `the widest gap of ${toll} from 20 March 1900: at least 25 times (${queen} over ${office}), ` +
        `now at least 6.2 times (${queen} over ${council})`]],
    ["a toll of its own", added(fire), ["First.", `r-17 prints ${fire}: as said`,
      `${fire}: about 70 killed; it stands from 22 March 1900 on`,
      "the widest gap of lemuria-civilians-killed.incident.since-1900-03-21.harbour-fire is as it was"]],
    ["of a claim that is known, the printing alone", added(council, {}, true), ["First.", dated]],
    ["no day of a projection", added(council, {modality: "projection"}), ["First.",
      `${dated}, projection and count mixed up (said projection, printed count)`,
      `${council}: 160 killed, projected; it stands on no day: it says what may be, not what was counted`,
      `the widest gap of ${toll}.projection is as it was`]],
    ["no day of an interval", added(council, {interval_of: office}), ["First.", dated,
      `${council}: 160 killed; it stands on no day: it is the statistical interval of another claim`,
      `the widest gap of ${toll} is as it was`]],
    ["a claim that stood until it was withdrawn", added(crown), ["First.", `r-20 prints ${crown}: as said`,
      `${crown}: 3,000 killed; it stands from 24 March 1900 until 26 March 1900, ` +
        `in place of more than 1,000 (${queen})`,
      `the widest gap of ${toll} from 24 March 1900: at least 6.2 times (${queen} over ${council}), ` +
        `now at least 18 times (${crown} over ${council})`]]
  ];
  for (const [promise, lines, told] of cases) test(promise, () => assert.deepEqual(lines, told));
});

describe("a claim that changes is told with what moves", () => {
  const cases: [promise: string, lines: string[], told: string[]][] = [
    ["nothing, where a note changes", changed(council, {note: "A remark."}), []],
    ["its figure, the gap, and each printing that is bent otherwise", changed(council, {low: 106, high: 106}), [
      `${council}: 106 killed; it stands from 20 March 1900 on`,
      `the widest gap of ${toll} from 20 March 1900: at least 6.2 times (${queen} over ${council}), ` +
        `now at least 9.4 times (${queen} over ${council})`,
      `r-13 prints ${council}: another number (said 106, printed 160); before: as said`,
      `r-14 prints ${council}: as said; before: another number (said 160, printed 106)`,
      `r-15 prints ${council}: another number (said 106, printed 160), ${atlantean}; before: ${atlantean}`,
      `r-16 prints ${council}: another number (said 106, printed 160), ${day}; before: ${day}`]],
    ["the days on which it stands", changed(council, {said_on: "1900-03-21"}),
      [`${council}: 160 killed; it stands from 21 March 1900 on`]]
  ];
  for (const [promise, lines, told] of cases) test(promise, () => assert.deepEqual(lines, told));
});

test("a gap is told by what is certain of it", () => {
  const row = {larger_claim_id: "a", smaller_claim_id: "b", guaranteed_ratio: 14.19} as never as
    NonNullable<Parameters<typeof gapText>[0]>;
  assert.deepEqual([gapText(row), gapText({...row, guaranteed_ratio: 1}), gapText({...row, guaranteed_ratio: null}),
    gapText(undefined)], ["at least 14 times (a over b)", "nothing that is certain (a over b)",
    "no ratio (a over b)", "none"]);
});

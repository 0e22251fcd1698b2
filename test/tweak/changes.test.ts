// The mark above a changed chart names what was taken away, and does not appear where nothing drawn changed.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {specOf} from "../../src/charts/call.ts";
import {rowsFor} from "../../src/charts/rows-for.ts";
import type {ChartSpec} from "../../src/charts/spec.ts";
import {bounds} from "../../src/toll/vocabulary.ts";
import {changesIn} from "../../src/tweak/changes.ts";
import {settle} from "../../src/tweak/settle.ts";
import {speakersOf} from "../../src/tweak/speakers.ts";
import {steps} from "../../src/tweak/steps.ts";
import {author as count, storyRows} from "./state.ts";

const rows = storyRows();
const oneDay = specOf({chart: "strip", tolls: ["russia-military-killed", "russia-military-losses"],
  options: {from: "2022-03-02", until: "2022-03-02", by: "claimant"}}, rows);

/** What the mark says of a chart with these changes. */
function mark(author: ChartSpec, changes: Partial<ChartSpec>): string[] {
  const {spec} = settle(author, changes, rows);
  return changesIn(author, spec, rowsFor(spec, rows));
}

describe("the mark of a changed chart", () => {
  const names = speakersOf(oneDay, rows);
  const others = (...left: string[]) => [...names.keys()].filter((id) => !left.includes(id));

  test("names whom a reader left out, however many stay", () => {
    assert.ok(names.size > 4);
    assert.deepEqual(mark(oneDay, {only: others("russia-mod")}), ["without Russian defence ministry"]);
  });

  test("names those who stay where they are fewer", () =>
    assert.deepEqual(mark(oneDay, {only: ["russia-mod"]}), ["only Russian defence ministry"]));

  test("names the figures that were left out, by their small word", () => {
    assert.deepEqual(mark(count, {bounds: bounds.filter((bound) => bound !== "exact")}), ["without exact figures"]);
    assert.deepEqual(mark(count, {bounds: ["exact"]}), ["only exact figures"]);
  });

  test("does not appear where whoever is left out says nothing in this chart", () => {
    const silent = rows.claims.find(({claimant_id}) => !names.has(claimant_id))!.claimant_id;
    assert.deepEqual(mark({...oneDay, only: [...names.keys(), silent]}, {only: [...names.keys()]}), []);
  });

  test("says which claim is followed, and not by its id", () => {
    const {claim_id, claimant} = rows.claims.find((claim) => rows.reports.some(
      (report) => report.claim_id === claim.claim_id))!;
    const [said] = mark(
      specOf({chart: "follow", options: {claim: rows.reports.find((report) => report.claim_id !== claim_id)!.claim_id}},
        rows), {claim: claim_id});
    assert.ok(said!.startsWith(`another claim: ${claimant}, `), said);
    assert.ok(!said!.includes(claim_id));
  });
});

describe("steps of a reader", () => {
  let clock = 0;
  const made = (carry: number): ChartSpec => ({...count, carry});
  const after = (wait: number) => (clock += wait);

  test("are taken back and made again, one by one; a new one forgets those that were taken back", () => {
    const own = steps(() => clock);
    own.made(count, made(1));
    after(1000);
    own.made(made(1), made(2));
    assert.deepEqual(own.back(made(2)), made(1));
    assert.deepEqual(own.back(made(1)), count);
    assert.equal(own.back(count), null);
    assert.deepEqual(own.forth(count), made(1));
    own.made(made(1), {...made(1), scale: "log"});
    assert.deepEqual(own.can(), {back: true, forth: false});
  });

  test("of one slider in one go are one; the same spec is none", () => {
    const own = steps(() => clock);
    for (let at = 0; at < 9; at++, after(50)) own.made(made(at), made(at + 1));
    own.made(made(9), made(9));
    assert.deepEqual(own.back(made(9)), made(0));
    assert.deepEqual(own.can(), {back: false, forth: true});
  });
});

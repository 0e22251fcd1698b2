// slow: recomputes every table of both stories in the plainest way
// The tables of both stories against plain code that shares nothing with what derives them.
import assert from "node:assert/strict";
import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {describe, test} from "node:test";
import {readLedger, storyIds} from "../../loaders/read/ledger.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {gapsOf, admits} from "./gaps.ts";
import {relayOf, survivalOf} from "./printings.ts";
import {isSpread, readStory} from "./rows.ts";
import {silencesOf} from "./silences.ts";
import {linesOf, stretchesOf} from "./standing.ts";
import {symmetryOf} from "./symmetry.ts";

const text = (cells: unknown[], sign: string) => cells.map((cell) => cell ?? "").join(sign);
const same = (derived: string[], opinion: string[]) => {
  assert.ok(opinion.length);
  assert.deepEqual(derived.toSorted(), opinion.toSorted());
};

for (const story of storyIds())
  describe(`the tables of ${story}, recomputed from the files`, () => {
    const opinion = readStory(story);
    const tables = deriveTables(readLedger(story).ledger);

    test("claims: toll, body, day of knowing and what the words admit", () => same(
      tables.claims.map((row) => text([row.claim_id, row.toll_id, row.body_id, row.known_on, row.admitted_low,
        row.admitted_low_open, row.admitted_high, row.admitted_high_open], " ")),
      opinion.claims.map((claim) => {
        const [low, lowOpen, high, highOpen] = admits(claim);
        return text([claim.id, claim.toll, claim.body, claim.known, low, lowOpen, high === Infinity ? "" : high,
          highOpen], " ");
      })));

    test("claims that never stand are those without a day, intervals, and those taken back or outrun at once", () => {
      const stood = new Set(linesOf(opinion.claims, "claimant").flatMap(stretchesOf).map((line) => line.split(" ")[0]));
      assert.deepEqual(tables.claims.filter((row) => row.never_stands === null).map((row) => row.claim_id).toSorted(),
        [...stood].toSorted());
      for (const claim of opinion.claims.filter((one) => !one.known || isSpread(one))) assert.ok(!stood.has(claim.id));
    });

    for (const by of ["claimant", "body"] as const)
      test(`standing by ${by}: every stretch of every claim`, () => same(
        tables.standing.filter((row) => row.word_of === by)
          .map((row) => `${row.claim_id} ${row.stands_from} ${row.stands_until ?? "still"}`),
        linesOf(opinion.claims, by).flatMap(stretchesOf)));

    test("gaps: every stretch, for all that may be let in, of standing and of headline pairs", () => {
      const tolls = new Set(opinion.claims.filter(({known}) => known).map(({toll}) => toll));
      const of = ({toll_id, admits: lets, pairs, bodies, ...row}: typeof tables.gaps[number]) =>
        [toll_id, lets, pairs, row.holds_from, row.holds_until ?? "still", bodies,
          ...(row.larger_claim_id === null ? ["none"] : [
          row.smaller_claim_id, row.larger_claim_id, row.nominal_ratio ?? "none", row.guaranteed_ratio ?? "none",
          row.difference, row.smaller_age, row.larger_age])].join(" ");
      same(tables.gaps.map(of), [...tolls].flatMap((toll) => gapsOf(toll, opinion.claims, opinion.start)));
    });

    test("relay: every damage of every printing", () => same(
      tables.relay.map((row) => text([row.report_id, row.claim_id, row.outlet_id, row.language, row.published_on,
        row.bound, row.measure, row.unit, row.own_words, row.damage, row.was, row.now], "|")),
      relayOf(opinion)));

    test("survival: every bound and measure, in all printings and in each place of a page", () => same(
      tables.survival.map((row) => text([row.aspect, row.unit, row.said, row.printed, row.printings], " ")),
      survivalOf(opinion)));

    test("silences: every time between two days of speaking, and how much of it is proven", () => same(
      tables.silences.map((row) => text([row.claimant_id, row.toll_id, row.spoke_on, row.claim_ids.join(),
        row.spoke_again_on, row.next_claim_ids.join(), row.days, row.covered_until], " ")),
      silencesOf(opinion)));

    test("symmetry: every share of every side and party", () => same(
      tables.symmetry.map(({side, victims_party, measures, measure_words, ...row}) => text([side, victims_party,
        row.claims, row.claimants, row.printings, row.second_printing, row.checked, row.called_verified,
        row.called_unverified, row.unit_known, row.archived, row.captured, row.hashed, row.own_words, row.covered,
        row.bent, row.median_days, row.dated, measures.join(), measure_words.join()], " ; ")),
      symmetryOf(opinion)));
  });

test("the second opinion takes nothing from what it judges", () => {
  const judged = /from "(?:\.\.\/)+(?:src|loaders|tools)/;
  for (const file of readdirSync(import.meta.dirname).filter((name) => !name.endsWith(".test.ts")))
    assert.doesNotMatch(readFileSync(join(import.meta.dirname, file), "utf8"), judged);
});

import assert from "node:assert/strict";
import {test} from "node:test";
import {deriveCorrections} from "../../loaders/tables/corrections.ts";
import {atlantis} from "../fixtures/atlantis.ts";

type Cell = [target: string, was: string | null, now: string | null, made_on?: string];

function derived(...cells: Cell[]) {
  const corrections = cells.map(([target, was, now, made_on = "1901-02-01"], at) =>
    ({correction_id: `fix-${at + 1}`, target, was, now, reason: "The page has it so.", made_on}));
  return deriveCorrections({...atlantis, corrections});
}

const crown = "claims/atlantis-crown-1900-03-12-killed-1000";

const cases: [title: string, cell: Cell, routine: boolean][] = [
  ["a bound", [`${crown}/bound`, "at-least", "more-than"], false],
  ["a figure as printed", ["reports/r-14/low", "160", "106"], false],
  ["whom a printing credits", ["reports/r-10/claimant_as_printed", null, "lemuria-council"], false],
  ["a claim that was taken back", [`${crown}/status`, "standing", "disowned"], false],
  ["a claim that its claimant went past", [`${crown}/status`, "standing", "superseded"], true],
  ["why it is written so", [`${crown}/decided_because`, null, "The speech has it."], true],
  ["the address of a copy", ["reports/r-01/archive_url", null, "https://kept.example/1"], true],
  ["the spelling of printed words", ["reports/r-06/figure_words", "1000 wedi'u Lladd", "1,000 wedi'u lladd"], true],
  ["other printed words", ["reports/r-06/figure_words", "tua 1,000", "1,000 wedi'u lladd"], false],
  ["a name on a chart", ["events/harbour-fire/label", "Fire", "The harbour burns"], true],
  ["a claimant's name", ["claimants/atlantis-crown/name", "Crown", "Crown of Atlantis"], true],
  ["a claimant's side", ["claimants/mu-observers/side", "atlantis", "third-party"], false]
];

for (const [title, cell, routine] of cases)
  test(`${title} is ${routine ? "routine" : "told to readers"}`, () => {
    assert.equal(derived(cell)[0]!.routine, routine);
  });

test("a figure is told whole, with bound and measure, however many of its cells were corrected that day", () => {
  const [low, bound, measure] = derived([`${crown}/low`, "100", "1000"], [`${crown}/bound`, "at-least", "more-than"],
    [`${crown}/measure`, "losses", "killed"]);
  for (const row of [low!, bound!, measure!]) {
    assert.equal(row.claim_id, "atlantis-crown-1900-03-12-killed-1000");
    assert.deepEqual([row.was_in_words, row.now_in_words], ["at least 100 losses", "more than 1,000 killed"]);
  }
});

test("of two days each says what its own corrections changed", () => {
  const [first, second] = derived([`${crown}/low`, "100", "500"], [`${crown}/low`, "500", "1000", "1901-03-01"]);
  assert.deepEqual([first!.was_in_words, first!.now_in_words], ["more than 100 killed", "more than 500 killed"]);
  assert.deepEqual([second!.was_in_words, second!.now_in_words], ["more than 500 killed", "more than 1,000 killed"]);
});

test("days, people and printings are told in words, and a printing belongs to its claim", () => {
  const [day, printed] = derived([`${crown}/said_on`, null, "1900-03-12"],
    ["reports/r-10/claimant_as_printed", null, "lemuria-council"]);
  assert.deepEqual([day!.was_in_words, day!.now_in_words], ["said on a day not said", "said on 12 March 1900"]);
  assert.deepEqual([printed!.claim_id, printed!.was_in_words, printed!.now_in_words],
    ["atlantis-admiralty-1900-03-16-losses-800", "credited to its claimant", "credited to Council of Lemuria"]);
});

test("a routine correction is in the table, without words of its own", () => {
  const [row] = derived([`${crown}/note`, null, "A remark."]);
  assert.deepEqual([row!.was_in_words, row!.now_in_words, row!.was, row!.now], [null, null, null, "A remark."]);
});

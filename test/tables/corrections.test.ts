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
  assert.deepEqual([day!.was_in_words, day!.now_in_words], ["said on an unknown day", "said on 12 March 1900"]);
  assert.deepEqual([printed!.claim_id, printed!.was_in_words, printed!.now_in_words],
    ["atlantis-admiralty-1900-03-16-losses-800", "credited to its claimant", "credited to Council of Lemuria"]);
});

test("a text of its own stands between its day and what it names, and nobody is called nobody", () => {
  const [event] = derived(["events/harbour-fire/text", "Old. Words.", "x"],
    ["events/harbour-fire/date", "1900-03-01", "x"],
    ["events/harbour-fire/claim_ids", null, "x"]);
  assert.equal(event!.was_in_words, "on 1 March 1900: Old. Words.; it names no claim");
  const [printed] = derived(["reports/r-10/claimant_as_printed", "unattributed", null]);
  assert.equal(printed!.was_in_words, "credited to nobody");
  const [claim] = derived([`${crown}/status`, "disowned", "standing"]);
  assert.deepEqual([claim!.was_in_words, claim!.now_in_words], ["marked as disowned", "marked as standing"]);
});

test("a routine correction is in the table, without words of its own", () => {
  const [row] = derived([`${crown}/note`, null, "A remark."]);
  assert.deepEqual([row!.was_in_words, row!.now_in_words, row!.was, row!.now], [null, null, null, "A remark."]);
});

/** What is told where one cell of a row was corrected: the row holds `now`, and held `was`. */
function told(target: string, was: string | null, now: unknown): (string | null)[] {
  const [table, id, column] = target.split("/") as [keyof typeof atlantis, string, string];
  const rows = (atlantis[table] as {}[])
    .map((row) => (Object.values(row).includes(id) ? {...row, [column]: now} : row));
  const correction = {correction_id: "fix-1", target, was, now: "unread", reason: "So.", made_on: "1901-02-01"};
  const [row] = deriveCorrections({...atlantis, [table]: rows, corrections: [correction]} as typeof atlantis);
  return [row!.was_in_words, row!.now_in_words];
}

const printing = "reports/r-10";
const inWords: [target: string, was: string | null, now: unknown, words: [was: string, now: string]][] = [
  [`${crown}/claimant_id`, "mu-observers", "atlantis-crown", ["said by Observers of Mu", "said by Crown of Atlantis"]],
  [`${crown}/claimant_id`, "nobody-known", "atlantis-crown", ["said by nobody-known", "said by Crown of Atlantis"]],
  [`${printing}/claimant_as_printed`, null, "lemuria-council",
    ["credited to its claimant", "credited to Council of Lemuria"]],
  [`${crown}/cites`, "mu-observers", null, ["citing Observers of Mu", "citing nobody"]],
  [`${crown}/victims_party`, "atlantis", "lemuria", ["of Atlantis", "of Lemuria"]],
  [`${crown}/victims_party`, "mu", "lemuria", ["of mu", "of Lemuria"]],
  [`${crown}/victims_group`, "civilians", "military", ["of civilians", "of soldiers"]],
  [`${crown}/comparable_scope`, "harbour-fire", null, ["covering the harbour fire", "covering everywhere"]],
  [`${crown}/period`, "past-day", "cumulative", ["a count of one day", "a running count"]],
  [`${crown}/period`, "incident", "cumulative", ["a count of one event", "a running count"]],
  [`${crown}/since`, null, "1900-03-01", ["counted from an unknown day", "counted from 1 March 1900"]],
  [`${crown}/as_of`, "1900-03-10", "1900-03-11", ["counted up to 10 March 1900", "counted up to 11 March 1900"]],
  [`${crown}/said_on`, "1900-03-11", "1900-03-12", ["said on 11 March 1900", "said on 12 March 1900"]],
  [`${crown}/said_time`, null, "13:37Z", ["said at an hour not known", "said at 13:37 UTC"]],
  [`${printing}/published_on`, "1900-03-18", "1900-03-17", ["printed on 18 March 1900", "printed on 17 March 1900"]],
  [`${crown}/withdrawn_on`, "1900-04-01", null, ["taken back on 1 April 1900", "not taken back"]],
  [`${crown}/replaces`, "a-claim", null, ["in the place of a-claim", "in nobody’s place"]],
  [`${printing}/claim_id`, "a-claim", "another", ["a printing of a-claim", "a printing of another"]],
  ["denials/council-denies-1000/claim_ids", "one two", [], ["it names one and two", "it names no claim"]],
  [`${printing}/figure_words`, "800 pris", "800 tués", ["“800 pris”", "“800 tués”"]],
  [`${printing}/set_aside`, "A page about something else.", null,
    ["counted among no printings", "counted among the printings"]],
  ["events/war-begins/date", "1900-03-02", "1900-03-01", ["on 2 March 1900", "on 1 March 1900"]],
  ["events/war-begins/text", "War is told.", "War begins.", ["War is told.", "War begins."]],
  [`${crown}/status`, "standing", "disowned", ["marked as standing", "marked as disowned"]],
  ["denials/council-denies-1000/kind", "disowns", "denies", ["kind disowns", "kind denies"]],
  [`${crown}/interval_of`, "a-claim", null, ["interval_of a-claim", "interval_of nothing"]],
  ["coverage/admiralty-own-dead/complete", "false", true, ["complete false", "complete true"]],
  [`${crown}/basis`, "recovered", "statement", ["more than 1,000 bodies recovered", "more than 1,000 killed"]],
  [`${crown}/modality`, "projection", null, ["more than 1,000 killed, projected", "more than 1,000 killed"]],
  [`${printing}/low`, "700", 800, ["about 700 800 killed", "about 800 killed"]],
  [`${crown}/bound`, "up-to", "more-than", ["up-to 1000 killed", "more than 1,000 killed"]]
];
for (const [target, was, now, words] of inWords)
  test(`of a corrected ${target.replace(/\/.*\//, "/")} it says “${words[0]}” and “${words[1]}”`, () =>
    assert.deepEqual(told(target, was, now), words));

test("a figure and what is no part of it are told one after the other", () => {
  const [low] = derived([`${crown}/low`, "100", "1000"], [`${crown}/said_on`, null, "1900-03-12"]);
  assert.deepEqual([low!.was_in_words, low!.now_in_words],
    ["more than 100 killed, said on an unknown day", "more than 1,000 killed, said on 12 March 1900"]);
});

test("cells of one day are taken back the last first, and a column that is none is passed over", () => {
  const [first, second] = derived([`${crown}/low`, "100", "500"], [`${crown}/low`, "500", "1000"]);
  assert.deepEqual([first!.was_in_words, first!.now_in_words], ["more than 100 killed", "more than 1,000 killed"]);
  assert.equal(second!.was_in_words, first!.was_in_words);
  const [known, unknown] = derived([`${crown}/low`, "100", "1000"], [`${crown}/no_such`, "a", "b"]);
  assert.deepEqual([known!.was_in_words, unknown!.was_in_words, unknown!.routine], ["more than 100 killed",
    "more than 100 killed", true]);
});

test("a correction belongs to a claim that is there, or to that of its printing, and else to none", () => {
  const claims = derived(["claims/no-such/low", "1", "2"], ["reports/no-such/low", "1", "2"],
    ["claims/r-10/low", "1", "2"], ["events/war-begins/text", "a", "b"], [`${printing}/low`, "1", "800"])
    .map(({claim_id, was_in_words}) => [claim_id, was_in_words !== null]);
  assert.deepEqual(claims, [[null, false], [null, false], [null, false], [null, true],
    ["atlantis-admiralty-1900-03-16-losses-800", true]]);
});

test("what began or ended empty is no other spelling", () => {
  const routine = derived(["events/war-begins/text", null, ""], ["events/war-begins/text", "", null],
    ["events/war-begins/text", "", "—"]).map((row) => row.routine);
  assert.deepEqual(routine, [false, false, true]);
});

test("a correction of a table that is none has no words, and keeps no other from having them", () => {
  const [none, low] = derived(["no-such-table/a/low", "1", "2"], [`${crown}/low`, "100", "1000"]);
  assert.deepEqual([none!.was_in_words, none!.claim_id, low!.was_in_words], [null, null, "more than 100 killed"]);
});

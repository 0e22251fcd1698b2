// Where each question begins and ends: rows of the smallest scene that is just asked about, and just not.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {evidenceQuestions} from "../../loaders/check/questions/evidence.ts";
import {fitQuestions, unprintedQuestions} from "../../loaders/check/questions/fits.ts";
import {numbersIn} from "../../loaders/check/questions/number-words.ts";
import {partQuestions} from "../../loaders/check/questions/parts.ts";
import {peopleQuestions} from "../../loaders/check/questions/people.ts";
import type {Question, Scene} from "../../loaders/check/questions/question.ts";
import {seriesQuestions} from "../../loaders/check/questions/series.ts";
import {wordQuestions} from "../../loaders/check/questions/words.ts";
import {wordingQuestions} from "../../loaders/check/questions/wording.ts";
import {beginsTooLate} from "../../loaders/check/story-start.ts";
import type {Placed} from "../../loaders/read/table.ts";
import type {Claim} from "../../loaders/schema/claims.ts";
import type {Report} from "../../loaders/schema/reports.ts";
import {grouped} from "../../loaders/check/grouped.ts";
import {changed, fixtureText, problemsWith, rowOf} from "./corrupt.ts";

type Cells<Row> = Partial<Row>;
const placed = <Row>(row: Row): Placed<Row> => ({row, unread: new Set(), at: () => ({line: 1, column: 1})});
const counts = {low: 40, high: 40, bound: "exact", measure: "killed", victims_party: "lemuria",
  victims_group: "military", as_of: null} as const;
const claimOf = (cells: Cells<Claim>) => ({...counts, claim_id: "c", claimant_id: "crown", said_on: null, since: null,
  period: "cumulative", count_window: null, comparable_scope: null, withdrawn_on: null, basis: "statement",
  modality: "count", decided_because: "", speaker: null, interval_level: null, ...cells} as unknown as Claim);
const reportOf = (cells: Cells<Report>) => ({...counts, report_id: "r", claim_id: "c", outlet_id: "tide", url: "",
  archive_url: "", published_on: null, language: "en", figure_words: "40 killed", note: "", unit: null, via: [],
  ...cells} as unknown as Report);

function scene(claims: Cells<Claim>[], reports: Cells<Report>[] = [], more: Partial<Scene> = {}): Scene {
  const [said, printed] = [claims.map(claimOf).map(placed), reports.map(reportOf).map(placed)];
  const dayOf = ({as_of, said_on}: Claim) => as_of ?? said_on ?? "";
  return {storyId: "atlantis", startedOn: "1900-03-01", claims: said, reports: printed,
    printings: grouped(printed, ({row}) => row.claim_id), byId: new Map(said.map(({row}) => [row.claim_id, row])),
    pages: [printed], outlets: new Map(), parties: new Set(["lemuria", "atlantis"]), peoples: [], sideOf: new Map(),
    tollOf: (claim) => `${claim.measure} ${claim.victims_group}`, dayOf, knownOn: dayOf, follows: () => false,
    wholeOf: (_, word) => (word === "army" ? "military" : null), ...more};
}
const asked = (rule: (scene: Scene) => Iterable<Question>, ...of: Parameters<typeof scene>) =>
  Array.from(rule(scene(...of)), ({code, column}) => `${code} ${column}`);

const url = (address: string, published_on: string | null = null): Cells<Report> =>
  ({url: `https://tide.example${address}`, published_on});
const words = (figure_words: string, cells: Cells<Report> = {}): Cells<Report> => ({figure_words, ...cells});
const exactly = (count: number) => ({low: count, high: count});

const evidence: [report: Cells<Report>, asked: string[], claim?: Cells<Claim>][] = [
  [url("/2022/03/04/x", "2022-03-02"), []], [url("/2022/03/04/x", "2022-03-06"), []],
  [url("/2022/03/04/x", "2022-03-01"), ["REPORT-ADDRESS-DAY published_on"]],
  [url("/2022/03/04/x", "2022-03-07"), ["REPORT-ADDRESS-DAY published_on"]],
  [url("/2022/03/some-words", "2022-02-27"), []], [url("/2022/03/some-words", "2022-04-02"), []],
  [url("/2022/03/some-words", "2022-02-26"), ["REPORT-ADDRESS-DAY published_on"]],
  [url("/2022/03/some-words", "2022-04-03"), ["REPORT-ADDRESS-DAY published_on"]],
  [url("/"), ["REPORT-HOME url"]], [url(""), ["REPORT-HOME url"]], [url("/x"), []], [url("/?x"), []],
  [words("40 per cent"), ["REPORT-UNIT figure_words"]], [words("$40"), ["REPORT-UNIT figure_words"]],
  [words("40 killed, 3 tanks"), []], [words("40 killed"), []],
  [words("killed in 2022", {...exactly(2022), published_on: "2022-03-02"}), ["REPORT-YEAR low"]],
  [words("2022 killed", {...exactly(2022), published_on: "2022-03-02"}), []],
  [words("killed in 2022", {...exactly(2022), published_on: "2023-03-02"}), []],
  [words("killed in 2022", {low: 2022, high: 2030, published_on: "2022-03-02"}), []],
  [words("1,5 thousand", {low: 1.5, high: 9}), ["REPORT-SCALE low"]],
  [words("7 thousand", {low: 1, high: 7}), ["REPORT-SCALE high"]], [words("7 thousand", exactly(7000)), []],
  [{published_on: "2023-03-02"}, ["REPORT-YEAR-LATE published_on"], {said_on: "2022-03-02"}],
  [{published_on: "2024-03-02"}, [], {said_on: "2022-03-02"}],
  [{published_on: "2023-03-03"}, [], {said_on: "2022-03-02"}],
  [{published_on: "2023-03-02"}, ["REPORT-YEAR-LATE published_on"], {as_of: "2022-03-02"}],
  [{as_of: "2023-03-02"}, ["REPORT-YEAR-OFF as_of"], {as_of: "2022-03-02"}],
  [{as_of: "2022-03-02"}, [], {as_of: "2022-03-02"}], [{as_of: "2023-03-03"}, [], {as_of: "2022-03-02"}],
  [{as_of: "2023-03-02", note: "so there"}, [], {as_of: "2022-03-02"}],
  [{as_of: "2023-03-02", published_on: "2023-03-02"}, [], {as_of: "2022-03-02", said_on: "2022-03-01"}],
  [{as_of: "2023-03-02", published_on: "2023-03-09"}, [], {as_of: "2022-03-02"}],
  [{as_of: "2023-03-02", published_on: "2023-03-10"}, ["REPORT-YEAR-OFF as_of"], {as_of: "2022-03-02"}],
  [{as_of: "2023-03-02", published_on: "2023-03-01"}, ["REPORT-YEAR-OFF as_of"], {as_of: "2022-03-02"}],
  [{as_of: "2021-03-02", published_on: "2021-03-03"}, ["REPORT-YEAR-OFF as_of"], {as_of: "2022-03-02"}],
  [{archive_url: "https://archive.example/x"}, []],
  [{archive_url: "https://tide.example"}, ["REPORT-ARCHIVE archive_url"]],
  [exactly(400), ["REPORT-TENFOLD low"], {}], [exactly(4000), ["REPORT-TENFOLD low"], {}],
  [exactly(40_000), ["REPORT-TENFOLD low"], {}], [exactly(400_000), [], {}], [exactly(410), [], {}],
  [exactly(4), [], {}], [exactly(10), ["REPORT-TENFOLD low"], exactly(100)], [exactly(100), [], exactly(1)],
  [{...exactly(400), note: "so there"}, [], {}], [{low: null, high: 400}, ["REPORT-TENFOLD low"], {low: null, high: 40}]
];
describe("what an address and its own numbers say against a printing", () => {
  for (const [report, found, claim] of evidence)
    test(`${JSON.stringify(report)} of ${JSON.stringify(claim ?? null)}`, () =>
      assert.deepEqual(asked(evidenceQuestions, claim ? [claim] : [], [report]), found));

  test("two figures of one page for one claim are asked about from the second on, where no part of it is told", () => {
    const two = (...units: Report["unit"][]) => asked(evidenceQuestions, [], units.map((unit, at) =>
      ({report_id: `r${at}`, ...exactly(40 + at), unit})));
    assert.deepEqual(two(null, null, null), Array(2).fill("REPORT-TWO-FIGURES low"));
    assert.deepEqual(two("body", "table"), []);
    assert.deepEqual(two("body", "body"), ["REPORT-TWO-FIGURES low"]);
    assert.deepEqual(two(null, "body"), ["REPORT-TWO-FIGURES low"]);
    assert.deepEqual(asked(evidenceQuestions, [], [{}, {}]), []);
    assert.deepEqual(asked(evidenceQuestions, [], [{}, {...exactly(41), note: "so there"}]), []);
  });
});

const wordings: [report: Cells<Report>, asked: string[]][] = [
  [words("4O killed"), ["REPORT-LETTERS figure_words"]], [words("40 killed in 1o de mayo"), []],
  [words("1o de mayo", {language: "es"}), []], [words("1o de mayo", {language: "fr"}), ["REPORT-LETTERS figure_words"]],
  [words("aboard the I76"), []], [words("I40 killed", exactly(140)), ["REPORT-LETTERS figure_words"]],
  [words("hundreds killed"), ["REPORT-VAGUE figure_words"]], [words("hundreds killed", {bound: "about"}), []],
  [words("hundreds killed", {language: "fr"}), []], [words("hundreds, 40, killed"), []],
  [words("hundreds: two hundred killed", exactly(200)), []],
  [words("40 civilians killed"), ["REPORT-GROUP victims_group"]], [words("40 civilians and soldiers killed"), []],
  [words("40 civilians killed", {victims_group: "civilians"}), []],
  [words("40 soldiers killed", {victims_group: "children"}), ["REPORT-GROUP victims_group"]],
  [words("40 soldiers and civilians killed", {victims_group: "women"}), []],
  [words("40 soldiers killed", {victims_group: "all"}), []],
  [words("40 civilians killed", {language: "fr"}), []],
  [words("40 morts"), ["REPORT-LANGUAGE language"]], [words("40 killed in the Valle de los Muertos"), []],
  [words("40 Morts"), ["REPORT-LANGUAGE language"]], [words("40 morts", {language: "fr"}), []],
  [words("two hundred killed"), ["REPORT-WORDS figure_words"]], [words("two hundred killed", exactly(200)), []],
  [words("two hundred killed", {low: 100, high: 200, bound: "range"}), []],
  [words("two hundred killed, one hundred more"), []], [words("several hundred killed"), []],
  [words("two hundred killed", {language: "fr"}), []], [words("two hundred killed", {note: "so there"}), []],
  [words("30 to 50", {low: 30, high: 50, bound: "range"}), []], [words("30", {low: 20, high: 50, bound: "range"}), []],
  [words("30 to 50", {low: 30, high: 60, bound: "range"}), ["REPORT-WORDS figure_words"]],
  [words("3 to 5", {low: 3_000, high: 5_000_000, bound: "range"}), []],
  [words("3 to 5", {low: 30_000, high: 51, bound: "range"}), ["REPORT-WORDS figure_words"]],
  [words("30 to 50", {low: 30, high: 60, bound: "range", note: "so there"}), []]
];
describe("what the words of a printing say against its row", () => {
  for (const [report, found] of wordings)
    test(JSON.stringify(report), () => assert.deepEqual(asked(wordingQuestions, [], [report]), found));

  for (const [count, found] of [[40, []], [40_000, []], [400_000, []], [40_000_000, []],
    [400, ["REPORT-WORDS figure_words"]], [4, ["REPORT-WORDS figure_words"]]] as const)
    test(`a row of ${count} whose words say 40`, () =>
      assert.deepEqual(asked(wordQuestions, [], [{...exactly(count)}]), found));
});

const numbers: [words: string, numbers: (number | null)[]][] = [
  ["twenty-four", [24]], ["twenty-ten", [null]], ["ten four", [null]], ["one hundred and four", [104]],
  ["hundred", [null]], ["one hundred hundred", [null]], ["ninety hundred", [9_000]],
  ["one million two hundred thousand", [1_200_000]], ["two thousand one million", [null]],
  ["three thousand thousand", [null]], ["nineteen, twenty", [19, 20]], ["twenty thirty", [null]]
];
for (const [said, found] of numbers) test(`“${said}” is ${found}`, () => assert.deepEqual(numbersIn(said), found));

const days = (from: number, low: number, cells: Cells<Claim> = {}): Cells<Claim> =>
  ({claim_id: `c${from}`, as_of: `1900-03-${String(from).padStart(2, "0")}`, ...exactly(low), ...cells});
const series: [before: Cells<Claim>, after: Cells<Claim>, asked: string | null][] = [
  [days(1, 300), days(2, 300), null], [days(1, 300), days(2, 299), "FALLS"], [days(1, 300), days(2, 100), "FALLS"],
  [days(1, 300), days(2, 99), "RESTARTS"], [days(1, 300), days(2, 599), null], [days(1, 300), days(2, 600), "LEAPS"],
  [days(1, 300), days(15, 600), "LEAPS"], [days(1, 300), days(16, 600), null], [days(1, 0), days(2, 9), null],
  [days(1, 300), days(2, 100, {basis: "survey"}), null], [days(1, 300), days(2, 99, {measure: "losses"}), null],
  [days(1, 300), days(2, 99, {claimant_id: "other"}), null], [days(1, 300), days(2, 99, {period: "incident"}), null],
  [days(1, 300), days(2, 99, {count_window: "closed"}), null],
  [days(1, 300), days(2, 99, {withdrawn_on: "1900-04-01"}), null],
  [days(1, 300), days(1, 99, {claim_id: "same-day"}), null]
];
describe("a running count of one claimant", () => {
  for (const [before, after, found] of series)
    test(`${JSON.stringify(after)} after ${before.low} on ${before.as_of}: ${found ?? "nothing"}`, () =>
      assert.deepEqual(asked(seriesQuestions, [before, after]), found ? [`CLAIM-${found} low`] : []));
});

const whole = {...days(1, 40), victims_group: "military"} as const;
const parts: [part: Cells<Claim>, whole: Cells<Claim>, isAsked: boolean][] = [
  [days(1, 41, {victims_group: "army"}), whole, true], [days(1, 40, {victims_group: "army"}), whole, false],
  [days(1, 41, {victims_group: "mercenaries"}), whole, true], [days(1, 41, {victims_group: "civilians"}), whole, false],
  [days(1, 41, {victims_group: "army"}), {...whole, ...days(8, 40)}, true],
  [days(1, 41, {victims_group: "army"}), {...whole, ...days(9, 40)}, false],
  [days(2, 41, {victims_group: "army"}), whole, false],
  [days(1, 41), {...whole, measure: "losses"}, true], [days(1, 41), {...whole, measure: "captured"}, false],
  [days(1, 41, {victims_group: "army", since: "1900-02-27"}), whole, false],
  [days(1, 41, {victims_group: "army", comparable_scope: "fire"}), whole, true],
  [days(1, 41, {victims_group: "army"}), {...whole, comparable_scope: "fire"}, false]
];
describe("a part that is larger than its whole", () => {
  for (const [part, over, isAsked] of parts)
    test(`${JSON.stringify(part)} of ${JSON.stringify(over)}: ${isAsked}`, () => assert.deepEqual(
      asked(partQuestions, [{...part, claim_id: "part"}, over]), isAsked ? ["CLAIM-PART-LARGER low"] : []));

  test("of one day alone is held against that day alone", () => {
    const daily = (day: number) => asked(partQuestions, [days(1, 41, {victims_group: "army", period: "past-day"}),
      {...whole, ...days(day, 40), claim_id: "whole", period: "past-day"}]);
    assert.deepEqual([daily(1), daily(2)], [["CLAIM-PART-LARGER low"], []]);
  });
});

const fits: [title: string, report: Cells<Report>, asked: string[]][] = [
  ["the claim's own figure", {}, []], ["a figure within a twentieth", exactly(38), []],
  ["another claim's figure", exactly(90), ["REPORT-OTHER-CLAIM claim_id"]],
  ["another claim's figure, with a note", {...exactly(90), note: "so there"}, []],
  ["a figure of no claim", exactly(60), []],
  ["another claim's figure of another measure", {...exactly(90), measure: "wounded"}, []],
  ["another claim's figure a week after it", {...exactly(90), published_on: "1900-03-08"},
    ["REPORT-OTHER-CLAIM claim_id"]],
  ["another claim's figure eight days after it", {...exactly(90), published_on: "1900-03-09"}, []],
  ["the figure of other people", {victims_party: "atlantis"}, ["REPORT-PARTY victims_party"]]
];
describe("a printing beside its claim and another", () => {
  const claims = [{}, {claim_id: "other", said_on: "1900-03-01", ...exactly(90)}];
  for (const [title, report, found] of fits)
    test(title, () => assert.deepEqual(asked(fitQuestions, claims, [report]), found));
});

test("a figure is vast from a hundred millions on, at its one end or the other", () => {
  const vast = (cells: Cells<Claim>) => asked(unprintedQuestions, [cells]);
  assert.deepEqual([exactly(99_999_999), exactly(100_000_000), {low: null, high: 100_000_000}, {low: 100_000_000,
    high: null}].map(vast), [[], ["CLAIM-VAST low"], ["CLAIM-VAST high"], ["CLAIM-VAST low"]]);
});

test("a claim is said after its printings only where all of them are earlier, and its id does not say that day", () => {
  const said = (claim_id: string, ...printed: (string | null)[]) => asked(unprintedQuestions,
    [{claim_id, said_on: "1900-03-05"}], printed.map((published_on) => ({claim_id, published_on})));
  const after = ["CLAIM-AFTER-PRINTINGS said_on"];
  assert.deepEqual([said("c", "1900-03-04"), said("c", "1900-03-03", "1900-03-04")], [after, after]);
  for (const none of [said("c"), said("c", "1900-03-05"), said("c", "1900-03-04", "1900-03-05"), said("c", null),
    said("crown-1900-03-05", "1900-03-04")]) assert.deepEqual(none, []);
});

test("a running count from a day to the same day is asked about, but for the story's first or one that went on", () => {
  const one = (...claims: Cells<Claim>[]) => asked(peopleQuestions, claims);
  const day = (since: string, as_of = since): Cells<Claim> => ({since, as_of});
  assert.deepEqual(one(day("1900-03-02")), ["CLAIM-ONE-DAY since"]);
  for (const none of [one(day("1900-03-01")), one(day("1900-03-02", "1900-03-03")),
    one(day("1900-03-02"), day("1900-03-02", "1900-03-03")), one({...day("1900-03-02"), period: "incident"})])
    assert.deepEqual(none, []);
});

const speakers: [speaker: string, asked: string[]][] = [
  ["Reuters", ["CLAIM-SPEAKER-OUTLET speaker"]], ["forty killed", ["CLAIM-SPEAKER-NAME speaker"]],
  ["somebody", ["CLAIM-SPEAKER-NAME speaker"]], ["spokesman", []], ["some body", []], ["A. Name", []], ["12", []]
];
for (const [speaker, found] of speakers) test(`a speaker called ${speaker} is asked about as ${found}`, () =>
  assert.deepEqual(asked(peopleQuestions, [{speaker}]), found));

const vias: [agency: string, isAsked: boolean][] = [["He said so to us today.", true], ["He said so to us.", false],
  ["He said so to us today", false], ["A B C D E Ltd.", false], ["Is it so for us all?", true]];
for (const [agency, isAsked] of vias) test(`“${agency}” in via is asked about: ${isAsked}`, () =>
  assert.deepEqual(asked(peopleQuestions, [], [{via: [agency]}]), isAsked ? ["REPORT-VIA via"] : []));

test("a story begins too late with three claims before it, if they are more than a twentieth", () => {
  const before = (count: number, all: number) => beginsTooLate(Array.from({length: all}, (_, at) =>
    ({said_on: at < count ? "1900-02-28" : "1900-03-01", as_of: null})), "1900-03-01");
  assert.deepEqual([before(2, 3), before(3, 59), before(3, 60), before(4, 79), before(4, 80)],
    [false, true, false, true, false]);
  const days = [{said_on: "1900-03-02", as_of: "1900-02-28"}, {said_on: null, as_of: "1900-02-28"},
    {said_on: "1900-02-28", as_of: null}];
  assert.equal(beginsTooLate([...days, {said_on: null, as_of: null}], "1900-03-01"), true);
});

test("an address that nobody can read is told, of a printing as of a denial, and stops no other rule", () => {
  const url = "https://tide.example:99999/x";
  for (const [file, id] of [["reports.csv", "r-01"], ["denials.csv", "council-denies-1000"]] as const) {
    const text = changed(fixtureText(file), rowOf(file, id), rowOf(file, id, {url}));
    assert.deepEqual(problemsWith(new Map([[file, text]])).map(({code}) => code), ["ADDRESS-FORM"]);
  }
});

import assert from "node:assert/strict";
import {test} from "node:test";
import {JSDOM} from "jsdom";
import {readTable} from "../../loaders/read/table.ts";
import {claimsTable} from "../../loaders/schema/claims.ts";
import {reportsTable} from "../../loaders/schema/reports.ts";
import {columnsOf} from "../../loaders/schema/table.ts";
import {examples} from "../../src/components/desk/examples.ts";
import {claimRows, reportRows} from "../../src/components/desk/ledger-rows.ts";
import {readPage} from "../../src/components/desk/read-page.ts";
import {deskFigure, relationText, slotProblem, type DeskFigure} from "../../src/components/desk/slots.ts";
import {damageWords, victimsText} from "../../src/components/desk/words.ts";
import {drawPrinted} from "../../src/charts/small/printed-marks.ts";
import type {ChartClaim} from "../../src/charts/view/chart-claim.ts";
import {judgedSlots, type Candidate} from "../../src/reader/candidate.ts";
import type {Match} from "../../src/reader/match.ts";
import {daysBetween} from "../../src/toll/day.ts";
import type {Change} from "../../src/toll/relay.ts";

const printing = {
  story_id: "x", outlet: "Reed Post", url: "https://news.example/a", language: "en", published: "2030-03-04",
  recorded: "2030-03-05"
};
const match = (more: Partial<Match>): Match => ({
  relation: "new", claim_id: null, changes: [], others: [], claimant_id: null, victims_party: null, standing: null,
  near: null, notes: [], ...more
});

const columns = {claims: columnsOf(claimsTable), reports: columnsOf(reportsTable)};

test("rows of a figure that the ledger knows and of a new one are read by the ledger's own checker", () => {
  const page = readPage(
    "date 2030-03-04 Reed police said on Monday that 12 people were killed and, for once, =7 wounded.", null, null);
  const figures = page.figures.map(deskFigure);
  for (const one of figures) {
    one.slots = {...one.slots, party: "reed", group: "all"};
    const known = {relation: "known", claim_id: "reed-police-killed"} as const;
    one.match = match({...(one.index ? known : {}), victims_party: "reed"});
  }
  const read = (table: unknown, text: string) => readTable(table as never, "rows.csv", new TextEncoder().encode(text));
  const reports = read(reportsTable, reportRows(figures, printing, new Map(), columns));
  assert.deepEqual(reports.problems, []);
  const shown = ["report_id", "claim_id", "outlet_id", "figure_words", "low", "recorded_on"];
  assert.deepEqual(reports.rows.map(({row}) => shown.map((name) => row[name])), [
    ["read-0001", "reed-police-2030-03-04-killed-12", "reed-post", "12", 12, "2030-03-05"],
    ["read-0002", "reed-police-killed", "reed-post", "7", 7, "2030-03-05"]
  ]);
  const claims = read(claimsTable, claimRows(figures, printing, columns));
  assert.deepEqual(claims.problems, []);
  assert.deepEqual(claims.rows.map(({row}) => [row.claim_id, row.claimant_id, row.said_on]),
    [["reed-police-2030-03-04-killed-12", "reed-police", "2030-03-04"]]);
});

test("no cell begins like a formula", () => {
  const [figure] = readPage("12 people were killed.", null, null).figures.map(deskFigure);
  figure!.slots = {...figure!.slots, via: ["=cmd|' /C calc'!A0"]};
  assert.match(reportRows([figure!], {...printing, url: "@SUM(1)"}, new Map(), columns), /,'@SUM\(1\),.*,'=cmd/);
});

test("readPage(html) places each figure in the visible words", () => {
  const page = readPage(
    "<p>Police said <b>more&nbsp;than</b> <i hidden>9</i>1&#44;200 people were killed.</p>", null, null);
  assert.equal(page.kind, "html");
  const shown = page.figures.map(({from, to}) => page.words.slice(from, to).replace(/\s/g, " "));
  assert.deepEqual(shown, ["more than 1,200"]);
});

test("the examples say that they are invented, and hide what they hide", () => {
  for (const {text} of examples) assert.match(text, /INVENTED EXAMPLE/);
  const page = readPage(examples.find((one) => one.id === "page")!.text, null, null);
  assert.equal(page.published, "2022-03-27");
  for (const hidden of ["9,999", "8,888", "7,777", "6,666"]) assert.equal(page.words.includes(hidden), false);
});

test("slotProblem() holds the numbers to the bound", () => {
  const slots = deskFigure(readPage("12 people were killed.", null, null).figures[0]!, 0).slots;
  assert.equal(slotProblem(slots), null);
  assert.equal(slotProblem({...slots, low: null, high: null}), "A figure needs a number.");
  assert.match(slotProblem({...slots, bound: "at-least"})!, /^The numbers do not fit the bound/);
});

const judged = (verdict: "accept" | "review") =>
  Object.fromEntries(judgedSlots.map((slot) => [slot, {verdict, right: null, other: null}])) as Candidate["verdicts"];
const names = {
  words: {"party/reed": "Reed", "party/fen": "Fen", "group/military": "soldiers"},
  claims: [{claimant_id: "reed-staff", claimant: "Reed staff", body_id: "reed-court", body: "Reed court"} as ChartClaim]
};
const told: [change: Change, sure: "accept" | "review", words: string][] = [
  [{damage: "number", was: "1498", now: "more-than 1489"}, "accept", "another number (1,498 → more than 1,489)"],
  [{damage: "range-collapsed", was: "7000–15000", now: "up-to 15000"}, "accept",
    "range cut to one end (7,000 to 15,000 → up to 15,000)"],
  [{damage: "measure-changed", was: "casualties", now: "killed"}, "review",
    "measure changed, if read right (casualties → killed)"],
  [{damage: "victims-changed", was: "reed military", now: "fen military"}, "review",
    "victims changed, if read right (Reed, soldiers → Fen, soldiers)"],
  [{damage: "claimant-changed", was: "reed-staff", now: "unknown-id"}, "accept",
    "claimant changed (Reed staff → unknown-id)"],
  [{damage: "claimant-changed", was: "reed-staff", now: "reed-court"}, "accept",
    "claimant changed (Reed staff → Reed court)"],
  [{damage: "date-changed", was: "2030-03-04", now: "2030-03-01"}, "review",
    "date changed (4 March 2030 → 1 March 2030)"]
];
for (const [change, sure, words] of told) {
  test(`a change that was read ${sure === "accept" ? "surely" : "in doubt"} is told in words: ${words}`, () => {
    const [figure] = readPage("Police said that 12 people were killed.", null, null).figures.map(deskFigure);
    const read = {...figure!, candidate: {...figure!.candidate, verdicts: judged(sure)}};
    const changed = {...read, match: match({relation: "garbled", changes: [change]})};
    assert.equal(damageWords(changed, names), words);
    assert.doesNotMatch(damageWords({...changed, byHand: true}, names), /if read right/);
  });
}

test("a side or group that was read in doubt is not told as if it were read", () => {
  const [figure] = readPage("Police said that 12 people were killed.", null, null).figures.map(deskFigure);
  const of = (party: "accept" | "review", group: "accept" | "review") => ({...figure!,
    match: match({victims_party: "reed"}),
    slots: {...figure!.slots, party: "reed", group: "military"}, candidate: {...figure!.candidate,
      verdicts: {...judged("accept"), party: judged(party).party, group: judged(group).group}}});
  const told = (read: DeskFigure) => victimsText(read, names);
  assert.equal(told(of("accept", "accept")), "Reed, soldiers");
  assert.equal(told(of("review", "accept")), "whose people: in doubt; soldiers");
  assert.equal(told(of("review", "review")), "whose people: in doubt; which people: in doubt");
  assert.equal(told({...of("review", "review"), byHand: true}), "Reed, soldiers");
});

test("the line from a figure to an older claim stays within the plot", () => {
  const {document} = new JSDOM().window;
  const [low, high, bound, status] = [5, 5, "exact", "standing"] as const;
  const claim = (known_on: string) =>
    ({claim_id: known_on, known_on, low, high, bound, status, measure: "killed", side: "", basis: null}) as ChartClaim;
  const x = (day: string) => 40 + 10 * daysBetween("2030-03-01", day);
  for (const bent of [true, false]) for (const [day, from] of [["2028-01-01", 40], ["2030-03-03", 60]] as const) {
    const mark = {claim: claim("2030-03-09"), of: claim(day), bent, sure: true, words: "5"};
    const made = drawPrinted({document, width: 300, sides: []} as never, [mark], {x, y: (n) => 100 - n}, "2030-03-01");
    assert.equal(/^m([\d.-]+),/i.exec(made[0]!.getAttribute("d")!)![1], String(from), `${bent} ${day}`);
  }
});

test("a claim is known without a doubt only where what was printed is read for sure", () => {
  const [figure] = readPage("12 people were killed.", null, null).figures.map(deskFigure);
  const known = match({relation: "known"});
  const told = (more: object) => relationText({...figure!, match: known, ...more});
  const verdict = (is: "accept" | "review") => ({verdict: is, right: 0.9, other: null});
  const sure = {figure: verdict("accept"), party: verdict("accept"), group: verdict("accept"),
    claimant: verdict("accept")};
  const read = (verdicts: object, slots: object = {}) => told({slots: {...figure!.slots, ...slots},
    candidate: {...figure!.candidate, verdicts: {...sure, ...verdicts}}});
  assert.equal(read({}), "known claim");
  assert.equal(read({figure: verdict("review")}), "known claim, if read right");
  assert.equal(read({party: verdict("review")}), "known claim");
  assert.equal(read({party: verdict("review")}, {party: "isle"}), "known claim, if read right");
  assert.equal(read({claimant: verdict("review")}, {claimant: "police"}), "known claim, if read right");
  assert.equal(told({byHand: true}), "known claim");
  assert.equal(told({match: match({relation: "garbled"})}), "differs from a known claim");
});

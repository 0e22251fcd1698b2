// What an entry adds to a draft, and what it is refused for, without a byte on the disk.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import type {Claim} from "../../loaders/schema/claims.ts";
import {addClaim, nextReport} from "../../tools/edit/add-claim.ts";
import {claimId} from "../../tools/edit/claim-id.ts";
import {openDraft} from "../../tools/edit/draft.ts";
import {atlantis, ledgers} from "../fixtures/atlantis.ts";
import "./ledger-copy.ts";

const today = "1901-02-01";
const entry = {outlet: "Tide & Times", words: "more than 2,000 fell", figure: "more than 2,000",
  claimant: "atlantis-crown", party: "lemuria", "said-on": "1900-04-01", "published-on": "1900-04-02",
  since: "1900-03-01", language: "en"};
const queen = "atlantis-crown-1900-03-12-killed-1000";
const added = (change: Record<string, string>, how?: {sure: boolean}) => {
  const draft = openDraft("atlantis-1900", ledgers);
  const found = addClaim(draft, {...entry, ...change}, today, how);
  const lines = [...draft.now].flatMap(([name, text]) => text.split("\n")
    .filter((line) => !draft.was.get(name)!.split("\n").includes(line)).map((line) => `${name} ${line}`));
  return {...found, lines};
};
const {figure, claimant, "said-on": said, since, party, ...page} = entry;
const printing = {...page, "printing-of": queen, words: "more than 1,000"};
const addedTo = (change: Record<string, string>) => {
  const draft = openDraft("atlantis-1900", ledgers);
  const found = addClaim(draft, {...printing, ...change}, today);
  return {...found, corrections: draft.now.get("corrections")!.split("\n").length
    - draft.was.get("corrections")!.split("\n").length, told: found.told};
};

describe("an entry", () => {
  test("adds a claim and its printing, each in one line, as of the day of adding", () => {
    const {claim, report, known, lines} = added({});
    assert.deepEqual([known, claim.claim_id, claim.status, claim.recorded_on, report.report_id, report.claim_id,
      report.outlet_id, report.recorded_on, report.measure, report.victims_party],
    [false, "atlantis-crown-1900-04-01-killed-2000", "standing", today, "r-27", claim.claim_id, "tide-and-times", today,
      "killed", "lemuria"]);
    assert.deepEqual(lines.map((line) => line.split(",")[0]), [`claims ${claim.claim_id}`, "reports r-27"]);
  });

  test("gives each answer to the row that it is of", () => {
    const {claim, report} = added({answers: "CLAIM-STEP a: One. | REPORT-PAGE b: Two. || CLAIM-GAP c: Three."});
    assert.deepEqual([claim.answers, report.answers],
      [["CLAIM-STEP a: One.", "CLAIM-GAP c: Three."], ["REPORT-PAGE b: Two."]]);
    assert.deepEqual([added({}).claim.answers, added({}).report.answers], [[], []]);
  });

  test("of a known claim adds a printing as the claim has it, but for what was printed otherwise", () => {
    const {claim, report, known} = addedTo({printed: "about 900", words: "about 900", "printed-measure": "wounded"});
    assert.deepEqual([known, claim.claim_id, report.low, report.high, report.bound, report.measure, report.as_of],
      [true, queen, 900, 900, "about", "wounded", "1900-03-11"]);
    assert.equal(addedTo({}).report.bound, "more-than");
  });

  test("says of a printing whether it is projected as its claim is, or as was printed", () => {
    const of = (change: Record<string, string>) => added(change).report.modality;
    assert.deepEqual([of({}), of({modality: "projection"}), of({"printed-modality": " projection "}),
      of({"printed-modality": "bird"})], [null, "projection", "projection", null]);
  });

  test("says why a printing differs in its claim, or beside a reason that the claim has", () => {
    const mu = "mu-observers-1900-04-02-killed-1200";
    const first = addedTo({"printing-of": mu, words: "900", printed: "900", because: "The page has 900."});
    assert.deepEqual([first.corrections, first.report.answers], [1, []]);
    const second = addedTo({printed: "900", words: "900", because: "The page | has 900."});
    assert.deepEqual([second.corrections, second.report.answers],
      [0, [`REPORT-NUMBER ${queen}: The page / has 900.`]]);
    assert.deepEqual(addedTo({because: " "}).report.answers, []);
  });

  test("adds an outlet that is new with the host of its address, and knows one by its host", () => {
    const outlet = (change: Record<string, string>) =>
      added(change).lines.filter((line) => line.startsWith("outlets"));
    assert.deepEqual([outlet({outlet: "Red Lantern", url: "https://www.red.example/1"}),
      outlet({outlet: "Red Lantern"}), outlet({outlet: "Red Lantern", url: "red"}),
      outlet({outlet: "https://www.tide.example/x"})],
    [["outlets red-lantern,Red Lantern,red.example,"], ["outlets red-lantern,Red Lantern,,"],
      ["outlets red-lantern,Red Lantern,,"], []]);
    assert.deepEqual(outlet({outlet: "Tide & Time", "new-outlet": "yes"}), ["outlets tide-time,Tide & Time,,"]);
  });

  test("tells what names and words were taken as, what was filled in and what is not kept", () =>
    assert.deepEqual(added({claimant: "Crown of Atlantis", figure: "well over 2,000", words: "well over 2,000"}).told, [
      "“Crown of Atlantis” is the claimant atlantis-crown", "group: military, as its 2 other claims",
      "measure: killed, as its 2 other claims", "basis: statement, as its 2 other claims",
      "“well over 2,000” is taken as more than 2,000: by how much more is not kept"]));

  test("with a figure that does not stand in its words comes in where that is sure", () =>
    assert.equal(added({words: "two thousand and more"}, {sure: true}).claim.low, 2000));
});

describe("an entry is refused", () => {
  const same = {claimant: "lemuria-council", figure: "160", words: "160", "said-on": "1900-03-20"};
  const refused: [why: string, run: () => unknown, message: string | RegExp, code: number][] = [
    ["that lacks what is needed", () => added({outlet: "", words: " ", figure: ""}),
      /^--outlet, --words, --figure: not said; .*\?$/, 2],
    ["of a known claim that lacks its words", () => addedTo({words: ""}), /^--words: not said; /, 2],
    ["of a claim that there is not", () => addedTo({"printing-of": "atlantis-crown-1900-03-12-killed-100"}),
      `--printing-of atlantis-crown-1900-03-12-killed-100: no such claim; did you mean ${queen}?`, 1],
    ["of a claim that is like none", () => addedTo({"printing-of": "x"}),
      "--printing-of x: no such claim; its page and the table of claims have its id", 1],
    ["with a day that is none", () => added({"as-of": "1900-02-30"}),
      "--as-of 1900-02-30: no such day; write it like 2022-03-02", 1],
    ["with a truth that is none", () => added({verified: "perhaps"}),
      "--verified perhaps: write true or false, or leave it out", 1],
    ["with a printed figure that is none", () => added({printed: "many"}),
      /^--printed "many": no figure; write it like 498/, 1],
    ["with a figure that its words have not", () => added({words: "2,001"}), '--words "2,001": more than 2,000 does ' +
      "not stand in them; say with --printed what does, or --sure if it does in a way that is not recognised", 1],
    ["that says again what a claimant said that day", () => added(same), "lemuria-council said 160 of the same on " +
      "1900-03-20 (lemuria-council-1900-03-20-killed-160); this is a printing of it: --printing-of " +
      "lemuria-council-1900-03-20-killed-160", 1],
    ["with an outlet like one that is known", () => added({outlet: "Tide & Time"}), '--outlet "Tide & Time": the ' +
      "ledger has tide-and-times; write that, or add --new-outlet yes if it is another", 1]
  ];
  for (const [why, run, message, code] of refused) test(why, () => assert.throws(run, {message, code}));

  test("not where a day, a figure, a toll or a reason is another", () => {
    for (const change of [{"said-on": "1900-03-21"}, {figure: "about 160", words: "about 160"}, {party: "atlantis"},
      {because: "Said twice."}] as Record<string, string>[])
      assert.equal(added({...same, ...change}).claim.low, 160, JSON.stringify(change));
  });
});

describe("the id of a claim", () => {
  const claim = {claimant_id: "a", said_on: "1900-01-01", as_of: "1900-01-02", measure: "killed", low: 5, high: null,
    bound: "at-least", comparable_scope: null, victims_group: "g"} as Claim;
  const ids: [what: string, change: Partial<Claim>, taken: string[], id: string][] = [
    ["has claimant, day, measure and figure", {}, [], "a-1900-01-01-killed-5"],
    ["has the upper figure where there is no lower", {low: null, high: 9}, [], "a-1900-01-01-killed-9"],
    ["has both ends of a range", {bound: "range", high: 9}, [], "a-1900-01-01-killed-5-9"],
    ["has the day that it counts up to where nobody knows when it was said", {said_on: null}, [],
      "a-1900-01-02-killed-5"],
    ["has the day of its printing where there is no other", {said_on: null, as_of: null}, [], "a-1900-01-03-killed-5"],
    ["has its people behind it where that is taken", {}, ["a-1900-01-01-killed-5"], "a-1900-01-01-killed-5-g"],
    ["or its scope", {comparable_scope: "s"}, ["a-1900-01-01-killed-5"], "a-1900-01-01-killed-5-s"],
    ["then a number", {}, ["a-1900-01-01-killed-5", "a-1900-01-01-killed-5-g"], "a-1900-01-01-killed-5-2"],
    ["and the next one", {}, ["a-1900-01-01-killed-5", "a-1900-01-01-killed-5-g", "a-1900-01-01-killed-5-2"],
      "a-1900-01-01-killed-5-3"]
  ];
  for (const [what, change, taken, id] of ids)
    test(what, () => assert.equal(claimId({...claim, ...change}, "1900-01-03", new Set(taken)), id));
  test("is undated where no day is known", () =>
    assert.equal(claimId({...claim, said_on: null, as_of: null}, null, new Set()), "a-undated-killed-5"));
});

test("the next printing has the number behind the highest, also of those left out, as wide as the others", () => {
  const of = (reports: string[], out: string[] = [], after?: number) => nextReport({...atlantis,
    reports: reports.map((report_id) => ({report_id})), "left-out": out.map((report_id) => ({report_id}))} as never,
  after);
  assert.deepEqual([of(["r-09", "r-08"]), of(["r-0041"]), of(["r-01"], ["r-07"]), of([]), of(["x-99"]),
    of(["r-09"], [], 3), of(["odd"])], ["r-10", "r-0042", "r-08", "r-0001", "x-100", "r-13", "r-0001"]);
});

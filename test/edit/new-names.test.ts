// What a table names that the ledger has not: what is asked of it, and what an answer makes.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {readLedger} from "../../loaders/read/ledger.ts";
import type {Answers} from "../../tools/edit/flat/answers.ts";
import {columnTitled} from "../../tools/edit/flat/guess-columns.ts";
import {newNames, type Unknown} from "../../tools/edit/flat/new-names.ts";
import {fixtureRoot} from "../loaders/corrupt.ts";

const {ledger} = readLedger("atlantis-1900", fixtureRoot);
const answers = (own: Partial<Answers> = {}): Answers =>
  ({columns: new Map(), every: new Map(), same: new Map(), made: new Map(), days: null, ...own});
const unknown = (title: string, name: string, more: Partial<Unknown> = {}): Unknown =>
  ({column: columnTitled(title)!, name, domain: null, ...more});

function made(all: Unknown[], own = answers()) {
  const {made, questions} = newNames(all, ledger, own);
  return {rows: [...made.claimants.map((row) => `${row.claimant_id} ${row.kind} ${row.side}`),
    ...made.outlets.map((row) => `${row.outlet_id} ${row.domain}`),
    ...made.vocabulary.map((row) => `${row.kind} ${row.word_id}`)], questions};
}
const asked = (all: Unknown[], own = answers()) => made(all, own).questions.map(({what, flag}) => `${what}; ${flag}`);

describe("a name that the ledger has not", () => {
  test("of an outlet is a new one, at its host, once for all its rows", () =>
    assert.deepEqual(
      made([unknown("Outlet", "Red Lantern", {domain: "red.example"}), unknown("Outlet", "red lantern")]),
      {rows: ["red-lantern red.example"], questions: []}));

  test("like an outlet's is asked about, with the one that it is like", () =>
    assert.deepEqual(asked([unknown("Outlet", "Mu Courrier")]), ["Outlet “Mu Courrier” is not in the ledger. Is it " +
      "Courier of Mu; --same \"Mu Courrier=Courier of Mu\", or --new \"Mu Courrier\""]));

  test("of a claimant is asked about, unless its row or an answer says kind and side", () => {
    const [question] = made([unknown("Claimant", "Red Lantern")]).questions;
    assert.equal(question!.what, "Claimant “Red Lantern” is not in the ledger");
    assert.equal(question!.flag, '--new "Red Lantern=KIND, SIDE"');
    assert.equal(question!.ask, "Write the ledger's name, or kind and side if it is new, such as “ngo, SIDE”");
    assert.match(question!.legend!, /^KIND is one of .*, ngo, .*; SIDE is one of lemuria, atlantis, third-party$/);
    const row = "red-lantern ngo atlantis";
    assert.deepEqual(made([unknown("Claimant", "Red Lantern", {what: "ngo, atlantis"})]), {rows: [row], questions: []});
    assert.deepEqual(made([unknown("Claimant", "Red Lantern"),
      unknown("Claimant", "RED LANTERN", {what: "ngo, atlantis"})]).rows, [row]);
    assert.deepEqual(made([unknown("Claimant", "Red Lantern", {what: "ngo, lemuria"})],
      answers({made: new Map([["red lantern", "ngo, atlantis"]])})).rows, [row]);
  });

  test("of a claimant whose kind is none is asked about with why", () =>
    assert.match(asked([unknown("Claimant", "Red Lantern", {what: "bird, atlantis"})])[0]!,
      /^“Red Lantern” bird: no kind of claimant; one of .*\. Claimant “Red Lantern” is not in the ledger; /));

  test("of a word of the story is asked about, and made where that is answered", () => {
    assert.deepEqual(asked([unknown("Which people", "Divers")]),
      ["Which people “Divers” is not in the ledger; --new \"Divers\""]);
    assert.deepEqual(made([unknown("Which people", "Divers")], answers({made: new Map([["divers", ""]])})).rows,
      ["group divers"]);
  });

  test("is the one of the ledger that an answer names, or another new one, and else asked about again", () => {
    const same = (to: string, more: Partial<Answers> = {}) =>
      answers({same: new Map([["red lantern", to]]), ...more});
    const lantern = unknown("Claimant", "Lantern", {what: "ngo, atlantis"});
    assert.deepEqual(made([unknown("Claimant", "Red Lantern"), lantern], same("Lantern")).rows,
      ["lantern ngo atlantis"]);
    assert.deepEqual(made([unknown("Claimant", "Red Lantern")],
      same("Lantern", {made: new Map([["lantern", "ngo, atlantis"]])})).rows, ["lantern ngo atlantis"]);
    const own = same("Nobody");
    assert.match(asked([unknown("Claimant", "Red Lantern")], own)[0]!, /^the ledger has no Nobody\. Claimant “Red/);
    assert.equal(own.same.size, 0);
  });
});

describe("an answer about a new name", () => {
  const taken = (title: string, answer: string, more: Partial<Answers> = {}) => {
    const own = answers(more);
    const [question] = newNames([unknown(title, "Red Lantern")], ledger, own).questions;
    return {said: question!.take(answer), same: [...own.same], made: [...own.made]};
  };
  const key = "red lantern";
  test("is a name of the ledger", () =>
    assert.deepEqual(taken("Claimant", "War Office of Lemuria"),
      {said: null, same: [[key, "War Office of Lemuria"]], made: []}));
  test("is another name that came in", () => {
    const before = new Map([["lantern", "ngo, atlantis"]]);
    assert.deepEqual(taken("Claimant", "Lantern", {made: before}).same, [[key, "Lantern"]]);
  });
  test("is kind and side of a claimant", () =>
    assert.deepEqual(taken("Claimant", "ngo, atlantis"), {said: null, same: [], made: [[key, "ngo, atlantis"]]}));
  test("is new, or n, of a word", () => {
    for (const answer of ["new", "N"])
      assert.deepEqual(taken("Which people", answer), {said: null, same: [], made: [[key, ""]]});
  });
  test("is refused where it is none of these, with what there is", () => {
    assert.match(taken("Claimant", "new").said!,
      /^the ledger has no new; write one of its names, or kind and side if it is new, .* \(KIND is one of .*\)$/);
    assert.equal(taken("Which people", "newt").said,
      "the ledger has no newt; write one of its names, or “new” if it is");
  });
});

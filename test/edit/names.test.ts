import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {isId} from "../../loaders/schema/column.ts";
import {readLedger} from "../../loaders/read/ledger.ts";
import {namesOf} from "../../tools/edit/names.ts";
import {freeId, slug} from "../../tools/edit/slug.ts";
import {fixtureRoot} from "../loaders/corrupt.ts";

const {ledger} = readLedger("atlantis-1900", fixtureRoot);
const [first] = ledger.claimants;
const [paper] = ledger.outlets;
const own = {...ledger, claimants: [...ledger.claimants,
  {...first!, claimant_id: "quay-office", name: "Міністерство Портів", short_name: "Ports"},
  {...first!, claimant_id: "quay-watch", name: "Quay Watch (by name)", short_name: "Quay Watch"}],
outlets: [...ledger.outlets,
  {...paper!, outlet_id: "ostrivna-pravda", name: "Острівна правда", domain: "ostriv.example"}]};
const names = namesOf(own);

const meant: [typed: string, id: string][] = [
  ["quay-office", "quay-office"], ["QUAY WATCH", "quay-watch"], ["quay watch (BY NAME)", "quay-watch"],
  ["міністерство портів", "quay-office"], ["Ministerstvo Portiv", "quay-office"], ["the ports", "quay-office"]
];
for (const [typed, id] of meant)
  test(`“${typed}” is ${id}, whatever the case, script and brackets`, () =>
    assert.deepEqual(names.claimant(typed), {id, near: []}));

const ids: [name: string, taken: string[], id: string][] = [
  ["Y Llanw", [], "y-llanw"], ["Y Llanw", ["y-llanw"], "y-llanw-2"], ["24", [], "outlet-24"],
  ["3/2", ["outlet-3-2"], "outlet-3-2-2"], ["May 24", [], "outlet-may-24"], ["TRUE", [], "outlet-true"],
  ["???", [], "outlet-1"], ["???", ["outlet-1"], "outlet-2"]
];
for (const [name, taken, id] of ids)
  test(`a new outlet called ${name} beside ${taken.join() || "none"} has the id ${id}, which may stand as one`, () => {
    assert.equal(freeId(name, taken, "outlet"), id);
    assert.ok(isId(id));
  });

test("an outlet is known by its name in either script, and by its host", () => {
  for (const typed of ["Острівна Правда", "Ostrivna pravda", "https://www.ostriv.example/1900"])
    assert.equal(names.outlet(typed).id, "ostrivna-pravda", typed);
});

test("a claimant and an outlet are known by each of their aliases", () => {
  const called = namesOf({...own, claimants: own.claimants.map((row) =>
    (row.claimant_id === "quay-office" ? {...row, aliases: ["Harbour Board", "Портове управління"]} : row)),
  outlets: own.outlets.map((row) =>
    (row.outlet_id === "ostrivna-pravda" ? {...row, aliases: ["Island Truth"]} : row))});
  for (const typed of ["harbour board", "Portove upravlinnya", "Портове Управління"])
    assert.equal(called.claimant(typed).id, "quay-office", typed);
  assert.equal(called.outlet("the island truth").id, "ostrivna-pravda");
  assert.equal(names.claimant("Harbour Board").id, null);
});

test("a name that is merely like another is offered and not taken", () => {
  assert.deepEqual(names.claimant("Quay Wach"), {id: null, near: ["quay-watch"]});
  assert.deepEqual(names.outlet("Ostrivna pravada"), {id: null, near: ["ostrivna-pravda"]});
  assert.deepEqual(names.claimant("Nobody whatever"), {id: null, near: []});
});

describe("a name is offered for one that is like it", () => {
  const called = (...all: string[]) => namesOf({...ledger, outlets: all.map((name, at) =>
    ({...paper!, outlet_id: `c-${at}`, name, domain: null, aliases: []}))});
  const cases: [what: string, all: string[], typed: string, near: string[]][] = [
    ["of three letters none", ["abc"], "abd", []], ["of four letters one other", ["abcd"], "abce", ["c-0"]],
    ["of four letters not two others", ["abcd"], "abef", []],
    ["of six letters not two others", ["abcdef"], "abcdxy", []],
    ["of seven letters two others", ["abcdefg"], "abcdexy", ["c-0"]],
    ["of twelve letters not three others", ["abcdefghijkl"], "abcdefghixyz", []],
    ["of thirteen letters three others", ["abcdefghijklm"], "abcdefghijxyz", ["c-0"]],
    ["of nineteen letters four others", ["abcdefghijklmnopqrs"], "abcdefghijklmnowxyz", ["c-0"]],
    ["of thirty letters not five others", [`${"abcdefghij".repeat(2)}klmnopqrst`],
      `${"abcdefghij".repeat(2)}klmnovwxyz`, []],
    ["the nearest first", ["abcdefxx", "abcdefgx"], "abcdefgh", ["c-1", "c-0"]],
    ["four at most", ["abcdefg1", "abcdefg2", "abcdefg3", "abcdefg4", "abcdefg5"], "abcdefgh",
      ["c-0", "c-1", "c-2", "c-3"]],
    ["whose words all stand in it", ["civil defence"], "civil defence of freedonia", ["c-0"]],
    ["in which all its words stand", ["civil defence of freedonia"], "freedonia defence", ["c-0"]],
    ["not one whose words stand there in part", ["civil defence of freedonia"], "civil office", []],
    ["not one of short words", ["the sea of us"], "sea of", []],
    ["nor for signs alone", ["abcd"], "!!", []]
  ];
  for (const [what, all, typed, near] of cases)
    test(what, () => assert.deepEqual(called(...all).outlet(typed), {id: null, near}));
});

test("a name that two have is asked about", () => {
  const two = namesOf({...own, claimants: own.claimants.map((row) =>
    (row.claimant_id === "quay-watch" ? {...row, short_name: "Ports"} : row))});
  assert.deepEqual(two.claimant("ports"), {id: null, near: ["quay-office", "quay-watch"]});
});

test("words of the story are known by name and adjective, measures by what people call them", () => {
  const {word_id, name, adjective} = ledger.vocabulary.find((row) => row.kind === "party" && row.adjective)!;
  for (const typed of [word_id, name.toUpperCase(), adjective!])
    assert.equal(names.word("party", typed).id, word_id, typed);
  assert.equal(names.measure("Deaths").id, "killed");
  assert.equal(names.measure("Irrecoverable Losses").id, "irrecoverable");
});

test("an id is made of a name in any script", () => {
  assert.deepEqual(["Українська правда", "Łódzki Głos", "L’Océan", "Die Straße", "新华社"].map(slug),
    ["ukrainska-pravda", "lodzki-glos", "locean", "die-strasse", "xinhuashe"]);
});

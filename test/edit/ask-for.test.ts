// One question at a terminal: how it is put, what Enter takes, and what each answer fills in or is refused for.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {askField, askFor, offersOf} from "../../tools/edit/questions.ts";
import {fields, type Entry} from "../../tools/edit/entry.ts";
import type {Prompt} from "../../tools/edit/prompt.ts";
import {atlantis as ledger} from "../fixtures/atlantis.ts";
import "./ledger-copy.ts";

const fieldOf = (name: string) => fields.find((field) => field.name === name)!;

/** What is asked for one field, as these answers are given, and what the entry holds then. */
async function asking(name: string, answers: string[], filled: Entry = {}, read: Entry = {}) {
  const asked: string[] = [];
  const prompt: Prompt = {close() {}, ask(text) {
    asked.push(text);
    const answer = answers.shift();
    return answer === undefined ? Promise.reject(new Error(`asked once more: ${text}`)) : Promise.resolve(answer);
  }};
  const entry = {...filled};
  await askField(fieldOf(name), entry, {prompt, ledger, read});
  return {asked, entry};
}

describe("a field offers", () => {
  const offers: [field: string, first: string[]][] = [
    ["claimant", ["atlantis-admiralty", "atlantis-crown"]], ["outlet", ["Le Cap Noir", "The Harbour Gazette"]],
    ["printing-of", ["atlantis-admiralty-1900-03-03-losses-300", "atlantis-admiralty-1900-03-16-losses-800"]],
    ["party", ["lemuria", "atlantis"]], ["group", ["military", "civilians"]], ["scope", ["harbour-fire"]],
    ["period", ["cumulative", "past-day"]], ["words", []]
  ];
  for (const [field, first] of offers)
    test(`${first.join(", ") || "nothing"} for ${field}`, () =>
      assert.deepEqual(offersOf(fieldOf(field), ledger).slice(0, 2), first));
});

describe("an answer", () => {
  const taken: [field: string, answers: string[], value: string, filled?: Entry, read?: Entry][] = [
    ["words", ["12 dead"], "12 dead"], ["words", ["one two three four five six seven 8"],
      "one two three four five six seven 8"],
    ["url", [""], ""], ["url", [""], "https://a.example/1", {}, {url: "https://a.example/1"}],
    ["url", ["-"], "", {}, {url: "https://a.example/1"}],
    ["figure", ["about 5"], "about 5"], ["claimant", ["War Office"], "lemuria-war-office"],
    ["measure", ["deaths"], "killed"], ["period", ["past-day"], "past-day"],
    ["party", [""], "lemuria", {claimant: "lemuria-war-office"}], ["party", ["-"], "-", {claimant: "nobody"}],
    ["scope", ["-"], ""], ["said-on", ["1900-03-02"], "1900-03-02"], ["answers", ["anything"], "anything"],
    ["via", ["Wire of Mu > Tide"], "Wire of Mu > Tide"]
  ];
  for (const [field, answers, value, filled, read] of taken)
    test(`“${answers.join()}” for ${field} is “${value}”`, async () =>
      assert.equal((await asking(field, [...answers], filled, read)).entry[field], value));

  const refused: [field: string, wrong: string, right: string, why: RegExp][] = [
    ["figure", "many", "5", /^many: no figure; write it like 498/],
    ["printed", "many", "5", /^many: no figure; write it like 498/],
    ["words", "one two three four five six seven eight 9", "9", /^More than eight words; keep those that carry/],
    ["words", "", "9", /^This one is needed\.\n/],
    ["period", "past-dy", "past-day", /^past-dy: not in the ledger; did you mean past-day\?\n/],
    ["period", "zzzzzzzzzz", "past-day", /^zzzzzzzzzz: not in the ledger; press Enter to leave it\n/],
    ["said-on", "soon", "1900-03-02", /^soon: write a day, YYYY-MM-DD\n/],
    ["url", "tide", "https://tide.example/1", /^tide: write .*(?<!or empty)\n/]
  ];
  for (const [field, wrong, right, why] of refused)
    test(`“${wrong}” for ${field} is refused with what is right`, async () => {
      const {asked, entry} = await asking(field, [wrong, right]);
      assert.deepEqual([asked.length, entry[field]], [2, right]);
      assert.match(asked[1]!, why);
    });
});

describe("a question", () => {
  const put = async (name: string, filled: Entry = {}, read: Entry = {}, answer = "-") =>
    (await asking(name, [answer, answer, "12"], filled, read)).asked[0]!;
  test("has its choices, or says that they can be completed where they are many", async () => {
    assert.match(await put("scope"), / \[harbour-fire\]: $/);
    assert.match(await put("printing-of"), / \[Tab completes\]: $/);
    assert.match(await put("said-on"), / \(YYYY-MM-DD\): $/);
    assert.match(await put("via"), /[^\]]: $/);
  });
  test("says what Enter takes, and where that comes from unless it was read", async () => {
    assert.match(await put("party", {claimant: "mu-observers"}), / \(Enter: lemuria, as its 2 other claims\): $/);
    assert.match(await put("party", {claimant: "mu-observers"}, {party: "atlantis"}), / \(Enter: atlantis\): $/);
    assert.match(await put("party", {claimant: "mu-observers"}, {party: "lemuria"}),
      / \(Enter: lemuria, as its 2 other claims\): $/);
    assert.match(await put("language", {words: "12", outlet: "Y Llanw"}), / \(Enter: cy, as this outlet’s other/);
  });
});

describe("a name that the ledger lacks", () => {
  test("is one of those that are like it, by its number", async () => {
    const {asked, entry} = await asking("claimant", ["atlantis-crow", "1"]);
    assert.equal(asked[1], "The ledger has no claimant “atlantis-crow”; meant may be 1 atlantis-crown. " +
      "Write a number, “new”, or Enter to write it otherwise: ");
    assert.equal(entry.claimant, "atlantis-crown");
  });
  test("is asked for again on Enter", async () => {
    const {asked, entry} = await asking("claimant", ["Red Lantern", "", "War Office"]);
    assert.equal(asked[1], "The ledger has no claimant “Red Lantern”. Write “new”, or Enter to write it otherwise: ");
    assert.equal(entry.claimant, "lemuria-war-office");
  });
  test("is a new word where it is said to be new", async () =>
    assert.deepEqual((await asking("group", ["Divers", "N"])).entry, {group: "Divers", "new-word": "yes"}));
  test("is no new measure", async () => {
    const {asked, entry} = await asking("measure", ["sunk", "new", "killed"]);
    assert.match(asked[1]!, /^The ledger has no measure “sunk”\. Write Enter, or Enter/);
    assert.equal(entry.measure, "killed");
  });
  test("is a new claimant with kind, side and, where it is long, a short name", async () => {
    assert.deepEqual((await asking("claimant", ["Red Lantern", "new", "ngo", "atlantis"])).entry,
      {claimant: "Red Lantern", "new-claimant": "ngo, atlantis"});
    const long = "Society of the Friends of Light";
    const {asked, entry} = await asking("claimant", [long, "new", "bird", "atlantis", "", "", "ngo", "atlantis",
      "Friends"]);
    assert.match(asked[5]!, /^bird: no kind of claimant; .* \(Enter\) $/);
    assert.equal(entry["new-claimant"], "ngo, atlantis, Friends");
  });
});

test("what is filled in is not asked for, nor a rare field that nothing was read for", async () => {
  const asked: string[] = [];
  const prompt: Prompt = {close() {}, ask: (text) => (asked.push(text), Promise.resolve(""))};
  const all = Object.fromEntries(fields.map(({name}) => [name, "x"]));
  const rare = fields.filter((field) => field.rare).map(({name}) => name);
  const without = (...names: string[]) => Object.fromEntries(Object.entries(all).filter(([name]) =>
    !names.includes(name)));
  await askFor(all, {prompt, ledger});
  await askFor(without(...rare), {prompt, ledger});
  assert.deepEqual(asked, []);
  await askFor(without("url"), {prompt, ledger});
  assert.equal(asked.length, 1);
});

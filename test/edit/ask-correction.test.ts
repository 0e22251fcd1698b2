// What somebody is asked who corrects a claim at a terminal.
import assert from "node:assert/strict";
import {test} from "node:test";
import {readLedger} from "../../loaders/read/ledger.ts";
import {askCorrection} from "../../tools/edit/ask-correction.ts";
import {meantBy, type Meant} from "../../tools/edit/in-words.ts";
import {fixtureRoot} from "../loaders/corrupt.ts";

const {ledger} = readLedger("atlantis-1900", fixtureRoot);
const crown = "atlantis-crown-1900-03-12-killed-1000";
const council = "lemuria-council-1900-03-20-killed-160";

/** What is wished after these answers, and what was asked for each. */
async function asked(named: Meant | null, ...answers: string[]) {
  const said: string[] = [];
  const offered: string[][] = [];
  const ask = async (text: string, offers: string[] = []) => {
    said.push(text);
    offered.push(offers);
    assert.ok(answers.length, `nobody answers: ${text}`);
    return answers.shift()!;
  };
  const wishes = await askCorrection(named, ledger, {ask, close: () => {}});
  assert.deepEqual(answers, [], "every answer was asked for");
  return {wishes, said, offered};
}
const which = "Which claim? Its id, or words of it: who said it, the figure, the day: ";
const what = "What is wrong? Write its name; Tab completes: ";
const end = ["note", "Two.", ""];

test("a claim is asked for again until words of it fit one, by claimant, figure, day or outlet", async () => {
  const {said} = await asked(null, "", "nothing like it", "", "crown 1,000 llanw", "", ...end);
  assert.deepEqual(said.slice(0, 4), [which, which,
    "No claim has all of “nothing like it”. Enter to write it otherwise: ", which]);
  assert.match(said[4]!, new RegExp(`^more than 1,000 .*, 1900-03-12 \\(${crown}\\)\n  \\S`));
});

test("of several that fit nine are offered by number, and how many there are besides", async () => {
  const {said} = await asked(null, "1900", "99", "1900", "2", "", ...end);
  const [list] = said.slice(1);
  const lines = list!.split("\n");
  assert.deepEqual(lines.slice(0, 9).map((line) => line.slice(0, 4)),
    Array.from({length: 9}, (_, at) => `  ${at + 1} `));
  assert.equal(lines[9], `  and ${ledger.claims.length - 9} more; write more of it to find them`);
  assert.equal(lines[10], "Write its number, or Enter to write more: ");
  assert.equal(said[2], which);
  assert.ok(said[4]!.includes(`(${ledger.claims[1]!.claim_id})`));
});

test("a claim is meant by its id or a printing's, and a claimant's name means all its claims", async () => {
  assert.match((await asked(null, "r-01", "", ...end)).said[1]!, /\(atlantis-admiralty-1900-03-03-losses-300\)\n/);
  const own = ledger.claims.filter(({claimant_id}) => claimant_id === "lemuria-council").length;
  assert.equal((await asked(null, "Council of Lemuria", "1", "", ...end)).said[1]!.split("\n").length, own + 1);
});

test("what is wrong is asked by name until Enter, with what it says; Enter leaves it, a hyphen empties it",
  async () => {
    const {wishes, said, offered} = await asked(meantBy(council, ledger), "", "", "claimant", "", "said at", "", "note",
      "Two.", "since nobody", "", "counted from", "-", "");
    assert.deepEqual(wishes, [{target: `claims/${council}/note`, now: "Two."},
      {target: `claims/${council}/since`, now: ""}]);
    assert.deepEqual([said[1], said[3]], [what,
      "Claimant says “lemuria-council”. What is right? A hyphen empties it, Enter leaves it: "]);
    assert.ok(offered[1]!.includes("Figure") && !offered[1]!.includes("Claim"));
    assert.deepEqual(offered[3], ledger.claimants.map(({name}) => name));
    assert.equal(said[5], "Said at says nothing. What is right? A hyphen empties it, Enter leaves it: ");
    assert.equal(said.at(-1), "What else is wrong, or Enter if that is all? Write its name; Tab completes: ");
  });

test("what a figure's words say and its bound does not is told, and what cannot be read is asked again", async () => {
  const {wishes, said} = await asked(meantBy(crown, ledger), "", "figure", "viele", "", "well over 6,000", "", "");
  assert.deepEqual(wishes, [{target: `claims/${crown}/low`, now: "6000"}]);
  assert.match(said[3]!, /^Figure: .*viele.* \(Enter\) $|^the figure "viele" cannot be read.* \(Enter\) $/);
  assert.match(said[5]!, /^“well over 6,000” is taken as more than 6,000: .* \(Enter\) $/);
});

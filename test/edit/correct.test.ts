import assert from "node:assert/strict";
import {test} from "node:test";
import {PassThrough} from "node:stream";
import correct from "../../tools/command/correct.ts";
import {askCorrection} from "../../tools/edit/ask-correction.ts";
import {openDraft, readDraft} from "../../tools/edit/draft.ts";
import {openPrompt} from "../../tools/edit/prompt.ts";
import {ledgerPublishedOn} from "../../tools/edit/published-on.ts";
import {diff, fileText, ledgerCopy, listening} from "./ledger-copy.ts";

const claim = "atlantis-admiralty-1900-03-18-killed-75";

async function correcting(...words: string[]) {
  const root = ledgerCopy();
  const voice = listening();
  const before = ["claims.csv", "corrections.csv"].map((file) => fileText(root, file));
  const code = await correct([...words, "--story", "atlantis-1900", "--ledger", root], voice, "1901-02-01");
  const changes = ["claims.csv", "corrections.csv"].flatMap((file, at) => diff(before[at]!, fileText(root, file)));
  return {code, said: voice.said, changes};
}

test("a correction changes the cell and keeps what it said, why and when", async () => {
  const {code, said, changes} = await correcting(`claims/${claim}/low=57`, `claims/${claim}/high=57`,
    `claims/${claim}/decided_because=The bulletin has 57.`, "--reason", "Digits turned.");
  assert.equal(code, 0);
  assert.deepEqual(said.slice(0, 3), [`Figure of ${claim}: “75”, now “57”, 18 fewer (24.0 %)`,
    `Why so of ${claim}: nothing, now “The bulletin has 57.”`,
    "what it said is kept as fix-1901-02-01-001 to fix-1901-02-01-003"]);
  assert.equal(changes.filter((line) => line.startsWith("-")).length, 1);
  assert.deepEqual(changes.slice(2), [
    `+fix-1901-02-01-001,claims/${claim}/low,75,57,Digits turned.,1901-02-01`,
    `+fix-1901-02-01-002,claims/${claim}/high,75,57,Digits turned.,1901-02-01`,
    `+fix-1901-02-01-003,claims/${claim}/decided_because,,The bulletin has 57.,Digits turned.,1901-02-01`
  ]);
});

const refusals: [promise: string, words: string[], line: RegExp][] = [
  ["a correction gives a reason", [`claims/${claim}/low=57`], /--reason: not said/],
  ["a correction changes something", [`claims/${claim}/low=75`, "--reason", "x"],
    /says "75" already; nothing to correct/],
  ["a wrong id is told the one that was meant",
    ["claims/atlantis-admiralty-1900-03-18-killed-57/low=1", "--reason", "x"],
    /did you mean atlantis-admiralty-1900-03-18-killed-75\?/],
  ["a wrong column is told the one that was meant", [`claims/${claim}/lo=1`, "--reason", "x"],
    /no column lo; did you mean low\?/],
  ["an id is never changed", [`claims/${claim}/claim_id=x`, "--reason", "x"], /an id is never changed/],
  ["what the checker refuses is refused in its words", [`claims/${claim}/low=57`, "--reason", "x"],
    /FIGURE-LOW-HIGH|FIGURE-BOUND/],
  ["a word of the story is named with its kind, and the refusal writes it",
    ["vocabulary/atlantis/note=x", "--reason", "x"],
    /write vocabulary\/party\/atlantis\/note or vocabulary\/side\/atlantis\/note/],
  ["a wrong kind of a word is told the one that was meant", ["vocabulary/sides/atlantis/note=x", "--reason", "x"],
    /no row sides\/atlantis; did you mean side\/atlantis\?/],
  ["corrections themselves are not corrected", ["corrections/fix-1/reason=x", "--reason", "x"], /no table corrections/]
];
for (const [promise, words, line] of refusals)
  test(promise, async () => {
    const {code, said, changes} = await correcting(...words);
    assert.notEqual(code, 0);
    assert.match(said.join("\n"), line);
    assert.deepEqual(changes, []);
  });

test("a word that two kinds share is corrected in the kind that is named; the day before has what it said",
  async () => {
  const root = ledgerCopy();
  const before = fileText(root, "vocabulary.csv");
  const voice = listening();
  const note = "The crown, its admiralty and its fleet.";
  assert.equal(await correct([`vocabulary/side/atlantis/note=${note}`, "--reason", "The fleet speaks for it too.",
    "--story", "atlantis-1900", "--ledger", root], voice, "1901-02-01"), 0, voice.said.join("\n"));
  assert.deepEqual(diff(before, fileText(root, "vocabulary.csv")).filter((line) => /^[-+]/.test(line)), [
    "-side,atlantis,Atlantean side,,The crown and its admiralty.",
    `+side,atlantis,Atlantean side,,"${note}"`
  ]);
  assert.match(voice.said.join("\n"), /Note of side\/atlantis: “The crown and its admiralty.”, now “The crown, its/);
  const {ledger, problems} = readDraft(openDraft("atlantis-1900", root));
  assert.deepEqual(problems, []);
  assert.equal(ledger.corrections.at(-1)!.target, "vocabulary/side/atlantis/note");
  const notes = (of: typeof ledger) => of.vocabulary.filter(({word_id}) => word_id === "atlantis")
    .map(({kind, note}) => [kind, note]);
  assert.deepEqual(notes(ledger), [["party", null], ["side", note]]);
  assert.deepEqual(notes(ledgerPublishedOn(ledger, "1901-01-31")),
    [["party", null], ["side", "The crown and its admiralty."]]);
});

test("a claim is corrected in words, what it said and what moves is told in words, and the cells are the figure's",
  async () => {
  const {code, said, changes} = await correcting(claim, "figure=well over 57", "Why so=The bulletin has 57.",
    "--reason", "Digits turned.");
  assert.equal(code, 0, said.join("\n"));
  assert.equal(said.shift(), "“well over 57” is taken as more than 57: by how much more is not kept");
  assert.deepEqual(said.slice(0, 3), [`Figure of ${claim}: “75”, now “more than 57”, 18 fewer (24.0 %)`,
    `Why so of ${claim}: nothing, now “The bulletin has 57.”`,
    "what it said is kept as fix-1901-02-01-001 to fix-1901-02-01-004"]);
  assert.match(said[3]!, new RegExp(`^${claim}: more than 57 killed; it stands from 18 March 1900 `));
  assert.ok(said.some((line) => /^r-\d+ prints .*number.*; before: as said$/.test(line)), said.join("\n"));
  assert.deepEqual(changes.slice(2).map((line) => line.split(",").slice(1, 4).join(",")), [
    `claims/${claim}/low,75,57`, `claims/${claim}/high,75,`, `claims/${claim}/bound,exact,more-than`,
    `claims/${claim}/decided_because,,The bulletin has 57.`
  ]);
});

const inWords: [words: string[], line: RegExp][] = [
  [[claim], /what is right is not said; as in: npx tollbook correct CLAIM-ID "Figure=more than 489"/],
  [["Figure=57", "--reason", "x"], /of which claim is not said; as in: /],
  [[claim, "Figur=57", "--reason", "x"], /nothing is called Figur; did you mean Figure\?/],
  [[claim, "Figure=viele", "--reason", "x"], /the figure "viele" cannot be read; write it like 498/],
  [[claim, "Figure=75", "--reason", "x"], /Figure of .* says 75 already; nothing to correct/],
  [[claim, "Said on=gestern", "--reason", "x"], /Said on "gestern": it must be /],
  [[claim, "Said on=3/2/1900", "--reason", "x"], /Said on: 3\/2\/1900 may be 1900-0\d-0\d or /],
  [[claim, "Claimant=Nobody Known", "--reason", "x"], /Claimant: the ledger has no claimant Nobody Known/],
  ...["Figure=", "Figure=-", "Printed figure="].map((word): (typeof inWords)[number] =>
    [[claim, word, "--reason", "x"], /igure is never empty; write it like 498/]),
  [[claim, claim, "Figure=57", "--reason", "x"], /: what of it is right is not said behind it; /],
  [[claim, "Figure=57", claim, "--reason", "x"], /what of it is right is not said behind it; /],
  [["atlantis-admiralty-1900-03-18-killed-57", "Figure=1", "--reason", "x"],
    /no claim or printing is called .*; did you mean atlantis-admiralty-1900-03-18-killed-75\?/]
];
for (const [words, line] of inWords)
  test(`correct ${words.slice(0, -2).join(" ") || words[0]} is refused with what would be accepted`, async () => {
    const {code, said, changes} = await correcting(...words);
    assert.notEqual(code, 0);
    assert.match(said.join("\n"), line);
    assert.deepEqual(changes, []);
  });

test("on a terminal a claim is found by words of it, and what is wrong is asked by its name with what it says today",
  async () => {
  const {ledger} = openDraft("atlantis-1900", ledgerCopy());
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = "";
  output.on("data", (chunk) => (shown += chunk));
  const lines = ["admiralty 75 killed", "", "Figur", "", "figure", "viele", "", "57", "said on", "", ""];
  input.write(lines.map((line) => `${line}\n`).join(""));
  const wishes = await askCorrection(null, ledger, openPrompt(input, output));
  assert.deepEqual(wishes, [{target: `claims/${claim}/low`, now: "57"}, {target: `claims/${claim}/high`, now: "57"}]);
  assert.match(shown, /75 killed, .*, 1900-03-18 \(atlantis-admiralty-1900-03-18-killed-75\)/);
  assert.match(shown, /  Figure: 75\n/);
  assert.match(shown, /nothing is called Figur; did you mean Figure\?/);
  assert.match(shown, /Figure says “75”. What is right\?/);
  assert.match(shown, /the figure "viele" cannot be read/);
  assert.match(shown, /Said on says “1900-03-18”. What is right\?/);
});

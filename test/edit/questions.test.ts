import assert from "node:assert/strict";
import {PassThrough} from "node:stream";
import {test} from "node:test";
import {readLedger} from "../../loaders/read/ledger.ts";
import {openPrompt} from "../../tools/edit/prompt.ts";
import {loadLanguages} from "../../tools/edit/language.ts";
import {askFor} from "../../tools/edit/questions.ts";
import {fixtureRoot} from "../loaders/corrupt.ts";

await loadLanguages();
const {ledger} = readLedger("atlantis-1900", fixtureRoot);

/** Enter, for however many questions are left. */
const enter = Array<string>(60).fill("");

function asking(lines: string[], entry: Record<string, string> = {}, read: Record<string, string> = {}) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const kept: Record<string, string | undefined>[] = [];
  let shown = "";
  output.on("data", (chunk) => (shown += chunk));
  input.write(lines.map((line) => `${line}\n`).join(""));
  return {input, kept, shown: () => shown, answer: askFor(entry,
    {prompt: openPrompt(input, output), ledger, read, keep: (entry) => kept.push({...entry})})};
}

test("lines that are pasted at once each answer their own question", async () => {
  const lines = ["Tide & Times", "", "12 dead", "1900-04-02", "", "12", "", "atlantis-crown", "1900-04-01",
    ...enter];
  const entry = await asking(lines).answer;
  assert.deepEqual([entry.outlet, entry.words, entry.figure, entry.claimant, entry["said-on"]],
    ["Tide & Times", "12 dead", "12", "atlantis-crown", "1900-04-01"]);
});

test("of a known claim only the printing is asked for", async () => {
  const entry =
    await asking(["Tide & Times", "", "12", "", "atlantis-crown-1900-03-12-killed-1000", "", "", "en", ""]).answer;
  assert.equal(entry["printing-of"], "atlantis-crown-1900-03-12-killed-1000");
  assert.equal(entry.claimant, undefined);
});

test("an outlet named much like one of the ledger's is that one, unless it is said to be another", async () => {
  const lines = (yes: string) =>
    ["Tide and Time", yes, "", "12", "", "atlantis-crown-1900-03-12-killed-1000", "", "", "en", ""];
  assert.equal((await asking(lines("")).answer).outlet, "tide-and-times");
  assert.equal((await asking(lines("y")).answer)["new-outlet"], "yes");
});

test("Enter keeps what an article filled in, a hyphen empties it, and a word that the ledger lacks is not kept",
  async () => {
  const read = {outlet: "Tide & Times", url: "https://tide.example/1", words: "12", "printing-of": "", figure: "12",
    claimant: "nobody-known"};
  const entry = await asking(["", "-", "", "", "", "", "", "atlantis-crown", ...enter], {}, read).answer;
  assert.deepEqual([entry.outlet, entry.url, entry.words, entry.figure, entry.claimant],
    ["Tide & Times", "", "12", "12", "atlantis-crown"]);
});

test("an end of the typing ends the asking, with nothing filled in", async () => {
  const {input, answer} = asking(["Tide & Times"]);
  input.end();
  await assert.rejects(answer, /broken off; nothing was written/);
});

const head = ["Tide & Times", "", "12 dead", "1900-04-02", "", "12", ""];

test("each answer is checked when it is given, and a wrong one is asked for again with what is right", async () => {
  const {answer, shown} = asking(["Tide & Times", "tide", "https://tide.example/9",
    "one two three four five six seven 8 9", "12 dead", "yesterday", "1900-02-30", "1900-04-02", "",
    "many", "12", "", "atlantis-crown", "1900-04-01", ...enter]);
  const entry = await answer;
  assert.deepEqual([entry.url, entry.words, entry["published-on"], entry.figure],
    ["https://tide.example/9", "12 dead", "1900-04-02", "12"]);
  for (const line of ["tide: write ", "More than eight words", "yesterday: write a day, YYYY-MM-DD",
    "1900-02-30: write a day", "many: no figure; write it like 498"]) assert.ok(shown().includes(line), line);
});

test("a claimant is known by any of its names, and one that is like another is asked about", async () => {
  const named = ledger.claimants.find(({claimant_id}) => claimant_id === "atlantis-crown")!;
  assert.equal((await asking([...head, named.name.toUpperCase(), ...enter]).answer).claimant, "atlantis-crown");
  assert.equal((await asking([...head, "atlantis-crow", "1", ...enter]).answer).claimant, "atlantis-crown");
});

test("a new claimant is made in the same breath, with kind and side asked until they are ones", async () => {
  const {answer, shown} = asking([...head, "Служба Порту", "new", "harbour", "lemuria", "", "local-authority",
    "lemuria", ...enter]);
  const entry = await answer;
  assert.deepEqual([entry.claimant, entry["new-claimant"]], ["Служба Порту", "local-authority, lemuria"]);
  assert.match(shown(), /harbour: no kind of claimant; one of government, military/);
});

test("each default is shown where it is asked for, with where it comes from, and Enter takes it", async () => {
  const {answer, shown} = asking([...head, "atlantis-crown", ...enter]);
  const entry = await answer;
  assert.deepEqual([entry.party, entry.basis, entry.since, entry.language],
    ["lemuria", "statement", "1900-03-01", "en"]);
  assert.match(shown(), /Whose people \[.*\] \(Enter: lemuria, as its 2 other claims\)/);
  assert.match(shown(), /Language of the printing, such as en \(Enter: en, as this outlet’s other printings\)/);
});

test("who is asked again after the end of the typing is refused at once", async () => {
  const input = new PassThrough();
  const prompt = openPrompt(input, new PassThrough());
  input.end();
  for (let turn = 0; turn < 2; turn++) await assert.rejects(prompt.ask("Outlet? "), {message: /broken off/, code: 2});
});

test("what was answered before Ctrl-C is kept, and an end of the typing loses nothing of it", async () => {
  const {input, answer, kept} = asking(["Tide & Times", "https://tide.example/9"]);
  input.end();
  await assert.rejects(answer, /broken off/);
  assert.deepEqual(kept.at(-1), {outlet: "Tide & Times", url: "https://tide.example/9"});
});

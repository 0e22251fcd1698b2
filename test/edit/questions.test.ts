import assert from "node:assert/strict";
import {PassThrough} from "node:stream";
import {test} from "node:test";
import {readLedger} from "../../loaders/read/ledger.ts";
import {openPrompt} from "../../tools/edit/prompt.ts";
import {askFor} from "../../tools/edit/questions.ts";
import {fixtureRoot} from "../loaders/corrupt.ts";

const {ledger} = readLedger("atlantis-1900", fixtureRoot);

/** Enter, for however many questions are left. */
const enter = Array<string>(60).fill("");

function asking(lines: string[], entry: Record<string, string> = {}, read: Record<string, string> = {}) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.write(lines.map((line) => `${line}\n`).join(""));
  return {input, answer: askFor(entry, ledger, openPrompt(input, output), read)};
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

import assert from "node:assert/strict";
import {test} from "node:test";
import review from "../../tools/command/review.ts";
import type {Prompt} from "../../tools/edit/prompt.ts";
import {diff, fileText, ledgerCopy, listening} from "./ledger-copy.ts";

const claim = "atlantis-admiralty-1900-03-18-killed-75";

/** Somebody at a terminal who gives these answers, one after another, and then has none. */
function answering(...answers: string[]): Prompt & {asked: number} {
  return {asked: 0, close() {}, ask() {
    this.asked += 1;
    return Promise.resolve(answers.shift() ?? "q");
  }};
}

async function reviewing(words: string[], prompt: Prompt | null = null, root = ledgerCopy()) {
  const voice = listening();
  const before = fileText(root, "claims.csv");
  const code = await review([...words, "--story", "atlantis-1900", "--ledger", root], voice, "1901-02-01", prompt);
  return {code, root, said: voice.said, changes: diff(before, fileText(root, "claims.csv"))};
}

const readers = (line: string) => line.split(",").slice(-20).join(",");

test("a claim is shown with its figure, and each printing with its address and its words", async () => {
  const {code, said, changes} = await reviewing([claim]);
  assert.equal(code, 0);
  assert.equal(said[0], `${claim}: Admiralty of Atlantis, said on 18 March 1900: atlantis military, 75 killed, ` +
    "counted up to 17 March 1900");
  assert.match(said.join("\n"), /\n {2}r-\d+ .*: “.*sailors”, read as 75 killed\n {4}https:\/\//);
  assert.match(said.at(-1)!, /^\d+ of \d+ claims were read by one reader only$/);
  assert.deepEqual(changes, []);
});

test("a yes records who read it and when, and changes no other cell", async () => {
  const {code, said, changes} = await reviewing([claim, "--by", "An Invented Reader"], answering("y"));
  assert.equal(code, 0);
  assert.equal(said.at(-2), `recorded: ${claim} read again by An Invented Reader, 1901-02-01`);
  const [was, now] = changes as [string, string];
  assert.equal(changes.length, 2);
  assert.match(readers(now), /"An Invented Reader, 1901-02-01"/);
  assert.equal(now.slice(1).replace('"An Invented Reader, 1901-02-01"', ""), was.slice(1));
});

test("no, skip and quit record nothing, and quit ends the asking", async () => {
  for (const [answers, asked] of [[["n", "s", "q", "y"], 3], [["q", "y"], 1]] as const) {
    const prompt = answering(...answers);
    const {code, changes} = await reviewing(["--by", "An Invented Reader"], prompt);
    assert.deepEqual([code, changes, prompt.asked], [0, [], asked]);
  }
});

test("the most printed claims that nobody has read again come first, and one that was read does not come back",
  async () => {
  const {root, said} = await reviewing(["--by", "An Invented Reader"], answering("y", "q"));
  const shown = said.filter((line) => /^[a-z0-9-]+: /.test(line) && !line.startsWith("recorded")).map((line) =>
    line.split(":")[0]);
  const {said: again} = await reviewing(["--by", "Another Invented Reader"], answering("q"), root);
  assert.equal(again[0]!.split(":")[0], shown[1]);
});

test("a second reader's name stands behind the first's, and nobody is recorded twice", async () => {
  const {root} = await reviewing([claim, "--by", "A", "--agree"]);
  const {code, changes} = await reviewing([claim, "--by", "B", "--agree"], null, root);
  assert.equal(code, 0);
  assert.match(changes[1]!, /"A, 1901-02-01; B, 1901-02-01"/);
  const twice = await reviewing([claim, "--by", "A", "--agree"], null, root);
  assert.equal(twice.code, 1);
  assert.match(twice.said.at(-1)!, /^nothing was recorded: .* A has read it already \(A, 1901-02-01; B, 1901-02-01\)/);
  assert.deepEqual(twice.changes, []);
});

const refusals: [promise: string, words: string[], line: RegExp][] = [
  ["a wrong id is told the one that was meant", ["atlantis-admiralty-1900-03-18-killed-57"],
    /no such claim; did you mean atlantis-admiralty-1900-03-18-killed-75\?/],
  ["agreeing names the reader", [claim, "--agree"], /--agree: say with --by who read/],
  ["a reader who cannot be asked agrees to claims by name", ["--by", "A"], /--by: nobody can be asked here/],
  ["a reader's name holds no semicolon", [claim, "--by", "A; B", "--agree"], /a semicolon parts one reader/],
  ["agreeing names the claims", ["--by", "A", "--agree"], /--agree: say with --by who read, and which claims/]
];
for (const [promise, words, line] of refusals)
  test(promise, async () => {
    const {code, said, changes} = await reviewing(words);
    assert.equal(code, 2);
    assert.match(said.join("\n"), line);
    assert.deepEqual(changes, []);
  });

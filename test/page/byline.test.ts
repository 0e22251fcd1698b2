import assert from "node:assert/strict";
import {test} from "node:test";
import {readImprint} from "../../tools/page/imprint.ts";
import {minutesToRead} from "../../tools/page/parts/byline.ts";

const head = "cff-version: 1.2.0\ntitle: x\n";
const imprints: [name: string, text: string, authors: string[], contact: string | null][] = [
  ["a group and nobody to ask", `${head}authors:\n  - name: the tollbook authors\n`, ["the tollbook authors"], null],
  ["persons, and the mail of the contact", `${head}authors:
  - {given-names: A., name-particle: de, family-names: B}
  - {given-names: C, family-names: D}
contact:
  - {given-names: C, family-names: D, email: desk@paper.example}
repository-code: https://code.example/tollbook
`, ["A. de B", "C D"], "mailto:desk@paper.example"],
  ["a contact without mail", `${head}authors: [{name: X}]\ncontact: [{name: X, website: "https://x.example/write"}]\n`,
    ["X"], "https://x.example/write"],
  ["a repository alone", `${head}authors: [{name: X}]\nrepository-code: https://code.example/tollbook.git\n`, ["X"],
    "https://code.example/tollbook/issues"]
];
for (const [name, text, authors, contact] of imprints)
  test(`who stands for the site is read from CITATION.cff: ${name}`, () => {
    assert.deepEqual(readImprint(text), {authors, contact});
  });

test("the file of this repository names its authors", () => {
  assert.ok(readImprint().authors.length > 0);
});

test("minutes count what is read: no front matter, no code, no tags, and a reference as one word", () => {
  const words = (count: number) => Array(count).fill("word").join(" ");
  assert.equal(minutesToRead(`---\ntitle: ${words(300)}\n---\n${words(230)}`), 1);
  assert.equal(minutesToRead(`${words(229)} {claim:a-b-c-d more}`), 1);
  assert.equal(minutesToRead(`${words(230)} one`), 2);
  assert.equal(minutesToRead(`${words(230)}\n\`\`\`js\n${words(400)}\n\`\`\`\n<p class="${words(9)}">`), 1);
});

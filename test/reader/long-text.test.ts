import assert from "node:assert/strict";
import {test} from "node:test";
import {readArticle} from "../../src/reader/read-article.ts";
import {fromHtml} from "../../src/reader/html.ts";
import {partsOf} from "../../src/reader/parts.ts";

const invented = `At least 12 people were killed in the strike on the market of Port Lemur, the health ministry said.

The mayor's office later put the toll at 14, with more than 30 wounded.`;
const long = Array.from({length: 2000}, () => invented).join("\n\n");

test("a text of 200,000 characters is read as one article, a longer one in parts that end at a blank line", () => {
  assert.deepEqual(partsOf("a".repeat(200_000)), [[0, 200_000]]);
  const parts = partsOf(long);
  assert.ok(parts.length > 6);
  assert.deepEqual([parts[0]![0], parts.at(-1)![1]], [0, long.length]);
  for (const [at, [from, to]] of parts.entries()) {
    assert.ok(to > from && to - from <= 50_000);
    if (at > 0) assert.equal(parts[at - 1]![1], from);
    if (at > 0) assert.equal(long.slice(from, from + 2), "\n\n");
  }
});

test("a text without a gap is cut where it has to be, and nothing of it is lost", () => {
  const text = "a".repeat(300_000);
  assert.equal(partsOf(text).map(([from, to]) => text.slice(from, to)).join(""), text);
});

test("what a long text says is found in every part, each quote where it stands", () => {
  const {candidates, published} = readArticle(`date 2024-03-04 \n\n${long}`);
  assert.equal(published, "2024-03-04");
  assert.equal(candidates.length, 6000);
  const text = `date 2024-03-04 \n\n${long}`;
  for (const {quote, start, end} of candidates) assert.equal(text.slice(start, end), quote);
  assert.deepEqual([...new Set(candidates.map(({quote}) => quote))], ["At least 12", "14", "more than 30"]);
});

test("a long page's claims stand where its HTML has them", () => {
  const html = long.split("\n\n").map((line) => `<p>${line}</p>`).join("");
  assert.ok(fromHtml(html).text.length > 200_000);
  const {candidates} = readArticle(html, {kind: "html"});
  assert.equal(candidates.length, 6000);
  for (const {quote, start, end} of candidates) assert.equal(html.slice(start, end), quote);
});

import assert from "node:assert/strict";
import {test} from "node:test";
import {decode, largest} from "../../src/reader/decode.ts";
import {readArticle} from "../../src/reader/read-article.ts";

const sentence = "Police said 12 people were killed.";
const wide = (text: string, big = false) => {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    bytes[at * 2 + (big ? 1 : 0)] = text.charCodeAt(at) & 255;
    bytes[at * 2 + (big ? 0 : 1)] = text.charCodeAt(at) >> 8;
  }
  return bytes;
};

test("decode reads UTF-16 with a mark, and without one", () => {
  assert.equal(decode(wide(`\ufeff${sentence}`)).text, `\ufeff${sentence}`);
  assert.equal(decode(wide(`\ufeff${sentence}`, true)).text, `\ufeff${sentence}`);
  assert.equal(decode(wide(sentence.repeat(3))).text, sentence.repeat(3));
});

test("decode reads Windows-1251 by its runs of high bytes and Windows-1252 by its lone ones", () => {
  const cyrillic = Uint8Array.from([0xc7, 0xe0, 0xe3, 0xe8, 0xed, 0xf3, 0xeb, 0xe8, 0x20, 0x32, 0x31]);
  assert.equal(decode(cyrillic).text, "Загинули 21");
  assert.equal(decode(Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x31])).text, "café 1");
});

test("decode keeps a byte order mark, so that offsets are the file's", () => {
  const text = decode(new TextEncoder().encode(`\ufeff${sentence}`)).text!;
  const [found] = readArticle(text).candidates;
  assert.deepEqual([found!.start, found!.end, text.slice(found!.start, found!.end)], [13, 15, "12"]);
});

test("decode refuses a picture, an empty file and a file beyond any article, by name", () => {
  assert.equal(decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])).refusal?.code, "BINARY");
  assert.equal(decode(new Uint8Array(0)).refusal?.code, "EMPTY");
  assert.equal(decode({length: largest + 1} as Uint8Array).refusal?.code, "TOO_LARGE");
});

const spans = (text: string, kind: "text" | "html" | "markdown" = "text") =>
  readArticle(text, {kind}).candidates.map((one) => {
    if (kind !== "html") assert.equal(one.quote, text.slice(one.start, one.end));
    return [one.quote, one.low, one.measure];
  });

test("readArticle(text) reads through line ends, NUL, bidi controls and no-break spaces, with the original's offsets", () => {
  assert.deepEqual(spans("Headline\r\n\r\nPolice said 1\u200e,200 people\r\nwere killed."), [
    ["1\u200e,200", 1200, "killed"]
  ]);
  assert.deepEqual(spans("Po\0lice said 12\0 people were killed."), [["12", 12, "killed"]]);
  assert.deepEqual(spans("\u202eOfficials said 14\u202f000 soldiers died\u202c."), [["14\u202f000", 14000, "killed"]]);
});

test("readArticle(html) quotes visible text alone, at the HTML's offsets", () => {
  const page = "<p>Police said <b>more than</b><span hidden> 90</span>&nbsp;<i>12</i> people were killed.</p>";
  assert.deepEqual(spans(page, "html"), [["more than\u00a012", 12, "killed"]]);
  const {start, end} = readArticle(page, {kind: "html"}).candidates[0]!;
  assert.equal(page.slice(start, end), "more than</b><span hidden> 90</span>&nbsp;<i>12");
  assert.deepEqual(
    spans("<script>var x = '12 people were killed';</script><style>p{}</style><p>Calm.</p>", "html"),
    []
  );
  assert.deepEqual(
    spans(
      '<div style="display:none">9 people were killed</div><div hidden>8 people died</div><p>7 people died.</p>',
      "html"
    ),
    [["7", 7, "killed"]]
  );
  assert.deepEqual(
    spans("<table><tr><th>Side</th><th>Killed</th></tr><tr><td>Russia</td><td>1,351</td></tr></table>", "html"),
    [["1,351", 1351, "killed"]]
  );
});

test("readArticle(markdown) reads past emphasis and links, at the Markdown's offsets", () => {
  assert.deepEqual(
    spans("## News\n\nPolice said [**12** people](https://example.org/99-killed) were _killed_.", "markdown"),
    [["12", 12, "killed"]]
  );
});

// The day of an article that no header and nobody gives: what a page says of itself, else a guess from the first lines,
// which every figure is marked with. The texts are invented.
import assert from "node:assert/strict";
import {test} from "node:test";
import {readArticle} from "../../src/reader/read-article.ts";

const day = (text: string, kind: "text" | "html" | "markdown" = "text") => {
  const {published, candidates} = readArticle(text, {kind});
  return [published, ...new Set(candidates.flatMap(({flags}) => flags))];
};
const english = "Twelve people were killed, the mayor said.";
const ukrainian = "Загинули 12 людей, повідомив мер.";
const russian = "Погибли 12 человек, сообщил мэр.";
const german = "Bei dem Angriff starben 12 Menschen, sagte die Polizei.";

const guesses: [head: string, body: string, found: string | null][] = [
  ["27 March 2022\n\n", english, "2022-03-27"],
  ["Sunday, March 27th, 2022, 14:05 GMT\n", english, "2022-03-27"],
  ["KYIV, March 27, 2022 (Wire) — ", english, "2022-03-27"],
  ["Kyiv, Ukraine, 27 March 2022 (Wire) - ", english, "2022-03-27"],
  ["A town after the strike\n\nPublished: 3 Apr 2022\n\n", english, "2022-04-03"],
  ["Published 2022-04-03T09:00Z, updated 4 April 2022\n\n", english, "2022-04-03"],
  ["27/03/2022\n\n", english, "2022-03-27"],
  ["КИЇВ, 2 березня 2022\n\n", ukrainian, "2022-03-02"],
  ["Опубліковано 2 березня 2022 року, 10:15\n\n", ukrainian, "2022-03-02"],
  ["МОСКВА, 2 марта 2022 г. — ", russian, "2022-03-02"],
  ["02.03.2022\n\n", russian, "2022-03-02"],
  ["Stand: 2. März 2022, 10.15 Uhr\n\n", german, "2022-03-02"],
  ["03/04/2022\n\n", english, null],
  ["31 February 2022\n\n", english, null],
  ["The attack of 11 September 2001 remembered\n\n", english, null],
  ["On March 27, 2022 the bridge fell. ", english, null],
  ["Bucha, 27 March 2022 – what we know\n\n", english, null],
  ["", english, null]
];
for (const [head, body, found] of guesses)
  test(`${found ?? "no day"}: ${head.trim()}`, () =>
    assert.deepEqual(day(head + body), found ? [found, "day-guessed"] : [null]));

test("what a page says of its day is no guess, and what is told goes before all", () => {
  const page = (head: string) => `<html><head>${head}</head><body><p>${english}</p></body></html>`;
  for (const head of ['<meta property="article:published_time" content="2022-04-03T10:00Z">',
    '<script type="application/ld+json">{"datePublished": "2022-04-03"}</script>'])
    assert.deepEqual(day(page(head), "html"), ["2022-04-03"]);
  assert.deepEqual(day(`<p><time datetime="2022-04-03">today</time></p><p>${english}</p>`, "html"), ["2022-04-03"]);
  assert.deepEqual(day(page("<title>3 April 2022</title>"), "html"), [null]);
  assert.deepEqual(day(`# A town\n\n*3 April 2022*\n\n${english}`, "markdown"), ["2022-04-03", "day-guessed"]);
  const told = readArticle(`27 March 2022\n\n${english}`, {published: "2022-03-28"});
  assert.deepEqual([told.published, told.candidates[0]!.flags], ["2022-03-28", []]);
});

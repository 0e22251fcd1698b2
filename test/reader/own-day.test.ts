// The day of an article that no header and nobody gives: what a page says of itself, else a guess from the first lines,
// which every figure is marked with. The texts are invented.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {ownDay} from "../../src/reader/page-day.ts";
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
  ["Updated 4 April 2022, published 3 April 2022\n\n", english, "2022-04-03"],
  ["Updated: Monday, 4 April 2022\nPublished: Sunday, 3 April 2022\n\n", english, "2022-04-03"],
  ["Updated\n4 April 2022\n\nPublished\n3 April 2022\n\n", english, "2022-04-03"],
  ["Last updated 4 April 2022\n\n", english, "2022-04-04"],
  ["Sunday, 28 March 2022\n\n", english, null],
  ["28 March 2022, Sunday\n\n", english, null],
  ["1 May 2022 — 3 May 2022\n\n", english, null],
  ["1–3 May 2022\n\n", english, null],
  ["24 February – 3 May 2022\n\n", english, null],
  ["3 May 2022 – 5 June\n\n", english, null],
  ["14:05 – 3 May 2022\n\n", english, "2022-05-03"],
  ["3 April 2022 / 2022-04-03\n\n", english, "2022-04-03"],
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
  assert.deepEqual(day(page("<title>3 April 2022</title>"), "html"), [null]);
  assert.deepEqual(day(`# A town\n\n*3 April 2022*\n\n${english}`, "markdown"), ["2022-04-03", "day-guessed"]);
  const told = readArticle(`27 March 2022\n\n${english}`, {published: "2022-03-28"});
  assert.deepEqual([told.published, told.candidates[0]!.flags], ["2022-03-28", []]);
});

const written: [said: string, found: string | null][] = [
  ["2022-03-27", "2022-03-27"], ["2022-03-27T23:30:00-05:00", "2022-03-27"], [" 2022-03-27 10:00:00 ", "2022-03-27"],
  ["2022-03-27T10:15:30.000+0300", "2022-03-27"], ["20220327", "2022-03-27"], ["20220327T101530Z", "2022-03-27"],
  ["2022/03/27 10:15", "2022-03-27"], ["Sun, 27 Mar 2022 14:05:00 GMT", "2022-03-27"],
  ["Sun, 27 Mar 2022 14:05:00 +0300", "2022-03-27"], ["March 27, 2022", "2022-03-27"],
  ["Mar 27, 2022 2:05 pm", "2022-03-27"], ["27 March 2022 at 14:05", "2022-03-27"], ["27.03.2022", "2022-03-27"],
  ["27/03/2022", "2022-03-27"], ["27. März 2022, 10:15 Uhr", "2022-03-27"], ["27 марта 2022, 10:15", "2022-03-27"],
  ["27 березня 2022", "2022-03-27"], ["Published 3 April 2022, updated 4 April 2022", "2022-04-03"],
  ["03/04/2022", null], ["Mon, 27 Mar 2022", null], ["2022-02-30", null], ["20221340", null], ["2022", null],
  ["1648389900", null], ["20220327123", null], ["March 2022", null], ["yesterday", null], ["", null],
  ["1900-06-02", "1900-06-02"], ["1970-01-01T00:00:00Z", null], ["1401-01-07", null], ["9999-12-31", null],
  ["2022-03-27/2022-03-29", null], ["27 March 2022 – 29 March 2022", null]
];
for (const [said, found] of written) {
  test(`a page that writes ${JSON.stringify(said)} of itself says ${found ?? "no day"}`, () => {
    const article = JSON.stringify({"@type": "Article", datePublished: said});
    const sure = found && {day: found, isGuess: false};
    assert.deepEqual(ownDay(`<meta property="article:published_time" content="${said}">`), sure);
    assert.deepEqual(ownDay(`<script type="application/ld+json">${article}</script>`), sure);
    assert.deepEqual(ownDay(`<span itemprop="datePublished">${said}</span>`), sure);
    const guess = found && {day: found, isGuess: true};
    assert.deepEqual(ownDay(`<p>By A. B. <time datetime="${said}">then</time></p>`), guess);
    assert.deepEqual(ownDay(`<p>By A. B. <time>${said}</time></p>`), guess);
  });
}

describe("the day that a page gives itself", () => {
  const linked = (...things: object[]) => `<script type="application/ld+json">${JSON.stringify(things)}</script>`;
  const time = (own: string, label = "") => `<p>${label}<time datetime="${own}">then</time></p>`;
  const site = {"@type": "WebSite", datePublished: "2001-01-01"};
  const pages: [what: string, page: string, found: string | null, isGuess?: true][] = [
    ["a time is a guess", time("2022-04-03"), "2022-04-03", true],
    ["one beside the article is none", `<aside>${time("2020-01-01")}</aside>${time("2022-04-03")}`, "2022-04-03", true],
    ["nor one that somebody typed", `<textarea>${time("2020-01-01")}</textarea>`, null],
    ["published goes before updated", time("2022-04-04", "Updated ") + time("2022-04-03", "Published "), "2022-04-03",
      true],
    ["and before what the text tells", time("2011-03-11", "The wave that came over the wall of the harbour on ") +
      time("2022-04-03"), "2022-04-03", true],
    ["what is commented out", '<!--<meta name="datePublished" content="2020-01-01">-->', null],
    ["the next is asked where one says no day", '<meta name="datePublished" content="2022-02-30"><meta property=' +
      '"article:published_time" content="2022-04-03T10:00Z">', "2022-04-03"],
    ["another attribute", '<meta property="article:published_time" data-content="2020-01-01" content="2022-04-03">',
      "2022-04-03"],
    ["other names", '<meta name="unpublished_time" content="2020-01-01"><meta property="og:video:published_time" ' +
      'content="2020-01-01"><meta name="DC.date" content="2022-04-03">', "2022-04-03"],
    ["an article after its site", linked(site, {"@type": ["ReportageNewsArticle"], datePublished: "2022-04-03T01:00"}),
      "2022-04-03"],
    ["an article within", linked(site, {"@graph": [{"@type": "BlogPosting", datePublished: "2022-04-03"}]}),
      "2022-04-03"],
    ["two articles", linked({"@type": "Article", datePublished: "2022-04-03"},
      {"@type": "Article", datePublished: "2022-04-05"}), "2022-04-03", true],
    ["one that it cites", linked({"@type": "NewsArticle", citation: {"@type": "Article", datePublished: "2019-01-05"}}),
      "2019-01-05", true],
    ["one that it lists", linked({"@type": "ItemList", itemListElement: [{"@type": "NewsArticle",
      datePublished: "2022-04-03"}]}), "2022-04-03", true],
    ["a comment of no type", linked({comment: [{datePublished: "2022-04-03"}]}), "2022-04-03", true],
    ["what it is of", linked({"@type": "WebPage", mainEntity: {"@type": "NewsArticle", datePublished: "2022-04-03"}}),
      "2022-04-03"],
    ["two days in its head", '<meta name="publish_date" content="2022-04-03"><meta name="published_time" ' +
      'content="2022-04-05">', "2022-04-03", true],
    ["another in its head than in its linked data", '<meta name="publish_date" content="2022-04-03">' +
      linked({"@type": "Article", datePublished: "2022-04-05"}), "2022-04-03", true],
    ["two spans", '<b itemprop="datePublished">2022-04-03</b><b itemprop="datePublished">2022-04-05</b>',
      "2022-04-03", true],
    ["two days of less certain names", '<meta name="date" content="2022-04-03"><meta name="DC.date" ' +
      'content="2022-04-05">', "2022-04-03", true],
    ["its site alone", linked(site), "2001-01-01", true],
    ["two things, neither an article", linked(site, {"@type": "Person", datePublished: "2022-04-03"}), null],
    ["linked data that is none", '<script type="application/ld+json">{"datePublished"</script>', null],
    ["a span", '<span itemprop="datePublished">2022-04-03</span>', "2022-04-03"],
    ["a span with its day", '<span itemprop="datePublished" content="2022-04-03">today</span>', "2022-04-03"]
  ];
  for (const [what, page, found, isGuess = false] of pages)
    test(what, () => assert.deepEqual(ownDay(page), found && {day: found, isGuess}));

  test("and one that is guessed is told at each figure", () =>
    assert.deepEqual(day(`${time("2022-04-03")}<p>${english}</p>`, "html"), ["2022-04-03", "day-guessed"]));
});

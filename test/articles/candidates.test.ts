import assert from "node:assert/strict";
import {mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import {articlesNotes, articlesOf, candidateRows} from "../../tools/articles/candidates.ts";
import {readArticleFile} from "../../tools/articles/read-file.ts";
import {readLedger} from "../../loaders/read/ledger.ts";
import {candidatesTable} from "../../loaders/schema/candidates.ts";
import {toCsv} from "../../loaders/write/text.ts";

const root = mkdtempSync(join(tmpdir(), "articles-"));
after(() => rmSync(root, {recursive: true}));
const {ledger} = readLedger("ukraine-2022");

test("no articles: an empty table with its header, and the build says so", () => {
  const {articles} = articlesOf("ukraine-2022", join(root, "nowhere"));
  assert.match(toCsv(candidatesTable, candidateRows(ledger, articles)), /^article,url,published_on,[^\n]*,others\n$/);
  assert.deepEqual(articlesNotes(join(root, "nowhere")),
    ["no articles in articles/, so the candidates for review are empty"]);
});

test("an article becomes a row for each figure, matched to the ledger; articles.csv gives its day and address", () => {
  const folder = join(root, "one");
  mkdirSync(folder);
  writeFileSync(join(folder, "articles.csv"), "file,url,published_on\na.txt,https://news.example/a,2022-03-02\n");
  writeFileSync(join(folder, "a.txt"),
    "Russia's defence ministry said that more than 498 Russian soldiers had been killed.");
  const {articles, problems} = articlesOf("ukraine-2022", folder);
  assert.deepEqual(problems, []);
  assert.equal(
    toCsv(candidatesTable, candidateRows(ledger, articles)).split("\n")[1],
    "a.txt,https://news.example/a,2022-03-02,en,more than 498,36,49,498,,more-than,killed,russia,military," +
      "Russia's defence ministry,,false,cumulative,,,,accept,accept,accept,accept,,garbled," +
      "russia-mod-2022-03-02-killed-498,bound-gained,"
  );
  assert.deepEqual(articlesNotes(folder),
    ["1 article in articles/ read into data/STORY/candidates.csv for review; they are not claims"]);
});

test("a folder named after a story holds that story's articles; all others are the home story's", () => {
  const folder = join(root, "two");
  mkdirSync(join(folder, "maria-2017"), {recursive: true});
  writeFileSync(join(folder, "maria-2017/b.txt"), "12 people were killed.");
  writeFileSync(join(folder, "c.txt"), "13 people were killed.");
  assert.deepEqual(articlesOf("maria-2017", folder).articles.map((one) => one.name), ["maria-2017/b.txt"]);
  assert.deepEqual(articlesOf("ukraine-2022", folder).articles.map((one) => one.name), ["c.txt"]);
});

test("a day that is none and a file that is no text are told with their place; the others are read", () => {
  const folder = join(root, "three");
  mkdirSync(folder);
  writeFileSync(join(folder, "articles.csv"), "file,published_on\na.txt,2022-02-30\n");
  writeFileSync(join(folder, "a.txt"), "12 people were killed.");
  writeFileSync(join(folder, "b.txt"), "%PDF-1.7");
  const {articles, problems} = articlesOf("ukraine-2022", folder);
  assert.equal(articles.length, 1);
  assert.match(problems[0]!, /articles\.csv:2:7 DAY 2022-02-30 is no day;/);
  assert.match(problems[1]!, /b\.txt:1:1 BINARY not text;/);
});

test("a file of 200 MB is refused by its size, unread", () => {
  const file = join(root, "large.txt");
  writeFileSync(file, "12 people were killed.");
  truncateSync(file, 200 * 1024 * 1024);
  assert.equal(readArticleFile(file).problem,
    `${file}:1:1 TOO_LARGE 209715200 bytes; an article has at most 16777216; cut the file into its articles`);
});

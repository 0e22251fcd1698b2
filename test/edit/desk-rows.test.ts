import assert from "node:assert/strict";
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import sheet from "../../tools/command/sheet.ts";
import {matchNames} from "../../tools/articles/match-ledger.ts";
import {ledgerRoot} from "../../loaders/read/ledger.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {claimsTable} from "../../loaders/schema/claims.ts";
import {reportsTable} from "../../loaders/schema/reports.ts";
import {columnsOf} from "../../loaders/schema/table.ts";
import {claimRows, reportRows} from "../../src/components/desk/ledger-rows.ts";
import {matchRows} from "../../src/components/desk/match-rows.ts";
import {readPage} from "../../src/components/desk/read-page.ts";
import {deskFigure} from "../../src/components/desk/slots.ts";
import {readingMatcher} from "../../src/reader/match/reading.ts";
import {diff, listening} from "./ledger-copy.ts";

const columns = {claims: columnsOf(claimsTable), reports: columnsOf(reportsTable)};
const root = mkdtempSync(join(tmpdir(), "tollbook-desk-"));
cpSync(ledgerRoot, root, {recursive: true});
after(() => rmSync(root, {recursive: true}));
const ledgerText = (name: string) => readFileSync(join(root, "ukraine-2022", `${name}.csv`), "utf8");

/** Writes what the page "check an article" gives to take away. */
function takeAway(text: string, outlet: string): string[] {
  const story = loadStory("ukraine-2022");
  const page = readPage(text, null, null);
  const figures = page.figures.map(deskFigure);
  const match = readingMatcher(matchRows(story.chart, matchNames(story.tables)));
  match({candidates: page.figures.map(({candidate}) => candidate), published: page.published}, text)
    .forEach((found, index) => (figures[index]!.match = found));
  const printing = {story_id: story.id, outlet, url: "https://www.theguardian.com/invented", language: page.language,
    published: page.published, recorded: "2026-11-22"};
  const known = new Map(story.chart.claims.map((one) => [one.claim_id, one]));
  const files = {"claims.csv": claimRows(figures, printing, columns),
    "reports.csv": reportRows(figures, printing, known, columns)};
  return Object.entries(files).map(([name, rows]) => {
    writeFileSync(join(root, name), rows);
    return join(root, name);
  });
}

async function taking(...words: string[]) {
  const voice = listening();
  const before = ["claims", "reports"].map(ledgerText);
  const code = await sheet(["in", ...words, "--ledger", root, "--story", "ukraine-2022"], voice, "2026-11-22");
  return {code, said: voice.said,
    changes: ["claims", "reports"].flatMap((name, at) => diff(before[at]!, ledgerText(name)))};
}

const article =
  "date 2022-03-04 Invented.\n\nRussia's defence ministry said on Wednesday that 498 Russian soldiers had been " +
    "killed in Ukraine. " +
  "Russia's defence ministry said on Thursday that 777 Russian soldiers had been killed.\n";

test("the rows of the page that reads articles come in together, with ids of the ledger's own", async () => {
  const files = takeAway(article, "The Guardian");
  const {code, said, changes} = await taking(...files, "--write");
  assert.equal(code, 0, said.join("\n"));
  assert.equal(changes.length, 3);
  assert.match(changes[0]!,
    /^\+russia-mod-2022-03-03-killed-777,ukraine-2022,russia-mod,,russia,military,killed,killed,777,777,exact,/);
  assert.match(changes[1]!, /^\+r-\d+,russia-mod-2022-03-02-killed-498,the-guardian,.*,498,498,498,exact,/);
  assert.match(changes[2]!, /^\+r-\d+,russia-mod-2022-03-03-killed-777,the-guardian,/);
});

test("the same rows a second time are refused, and nothing is written", async () => {
  const {code, said, changes} = await taking(...takeAway(article, "The Guardian").slice(1), "--write");
  assert.equal(code, 1);
  assert.match(said.join("\n"), /ROW-TWICE/);
  assert.deepEqual(changes, []);
});

test("a new claim without its printing is refused before anything is written", async () => {
  const [claims] = takeAway(article.replaceAll("777", "778"), "The Guardian");
  const {code, said, changes} = await taking(claims!);
  assert.equal(code, 1);
  assert.match(said.join("\n"), /CLAIM-NO-REPORT/);
  assert.deepEqual(changes, []);
});

test("an outlet that the ledger lacks is named", async () => {
  const {code, said} = await taking(...takeAway(article.replaceAll("777", "779"), "Lower Reed Post"));
  assert.equal(code, 1);
  assert.match(said.join("\n"), /ID-UNKNOWN no row of outlets\.csv has the id lower-reed-post/);
});

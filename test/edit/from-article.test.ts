import assert from "node:assert/strict";
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import fc from "fast-check";
import {dayOfPage} from "../../src/reader/page-day.ts";
import add from "../../tools/command/add.ts";
import {readFigure} from "../../tools/edit/figure.ts";
import {figuresOf, picked} from "../../tools/edit/from-article.ts";
import {ledgerRoot, readLedger} from "../../loaders/read/ledger.ts";
import {figureWords} from "../../src/reader/figure-words.ts";
import {figureText} from "../../src/toll/figure.ts";
import {anyFigure} from "../toll/arbitrary-figure.ts";
import {diff, listening} from "./ledger-copy.ts";

/** Invented; some of its figures are bent on purpose. */
const article = `<!DOCTYPE html><html><head><title>Invented</title>
<link rel="canonical" href="https://www.theguardian.com/invented/1">
<meta property="article:published_time" content="2022-03-04T10:00:00Z"></head><body><article><h1>Two counts</h1>
<p>Russia's defence ministry said on Wednesday that 489 Russian soldiers had been killed in Ukraine.</p>
<p>The Reed Valley Relief Union said that at least 61 civilians had been killed in Ukraine.
Zelensky denied that 5,000 Ukrainian soldiers had been killed.</p>
<p>Russia's defence ministry said on Thursday that 777 Russian soldiers had been killed.</p></article></body></html>`;
const {ledger} = readLedger("ukraine-2022");
const figures = figuresOf(article, {kind: "html"}, ledger);

const root = mkdtempSync(join(tmpdir(), "tollbook-from-"));
cpSync(ledgerRoot, root, {recursive: true});
writeFileSync(join(root, "article.html"), article);
after(() => rmSync(root, {recursive: true}));

const adding = (...words: string[]) => addingFrom("article.html", ...words);

async function addingFrom(name: string, ...words: string[]) {
  const voice = listening();
  const file = (table: string) => readFileSync(join(root, "ukraine-2022", `${table}.csv`), "utf8");
  const names = ["claims", "reports", "outlets"];
  const before = names.map(file);
  const code =
    await add(["--from", join(root, name), "--ledger", root, "--story", "ukraine-2022", ...words], voice,
      "2026-11-22");
  return {code, said: voice.said, changes: names.flatMap((name, at) => diff(before[at]!, file(name)))};
}

test("an article's figures are listed with number, words, verdict and what the ledger knows; nothing is written",
  async () => {
  const {code, said, changes} = await adding();
  assert.equal(code, 0);
  assert.deepEqual(changes, []);
  assert.equal(said[0],
    "1. “489” killed, russia military, by Russia's defence ministry; " +
    "sure of figure and measure, whose people, which people, who says so; in the ledger: " +
    "differs from russia-mod-2022-03-02-killed-498: another number (498 → 489)");
  assert.match(said[1]!,
    /^2\. “at least 61” killed, ukraine civilians, by Reed Valley Relief Union; .*; in the ledger: new$/);
  assert.equal(said.at(-1),
    "nothing was added; --pick NUMBER takes a figure, and any other flag says a field otherwise");
});

test("a figure that is picked fills in outlet, address, words, claimant, toll, bound and days of a new claim", () => {
  assert.deepEqual(picked(figures, "4", {}), {
    outlet: "The Guardian", url: "https://www.theguardian.com/invented/1", "published-on": "2022-03-04", language: "en",
    words: "777",
    figure: "777", claimant: "russia-mod", party: "russia", group: "military", measure: "killed", period: "cumulative",
    "said-on": "2022-03-03"
  });
});

test("a printing of a known claim fills in the claim and what was printed", () => {
  const {"printing-of": of, printed, figure, claimant} = picked(figures, "1", {});
  assert.deepEqual([of, printed, figure, claimant], ["russia-mod-2022-03-02-killed-498", "489", undefined, undefined]);
});

test("a picked figure is written, and what flags say stands before what was read", async () => {
  const {code, changes} = await adding("--pick", "1", "--language", "uk",
    "--answers", "REPORT-TURNED russia-mod-2022-03-02-killed-498: The page prints 489.");
  assert.equal(code, 0);
  assert.equal(changes.length, 1);
  assert.match(changes[0]!,
    /^\+r-\d+,russia-mod-2022-03-02-killed-498,[a-z-]+,https:\/\/www\.theguardian\.com\/invented\/1,uk,2022-03-04,/);
  assert.match(changes[0]!, /,2022-03-04,,489,489,489,exact,killed,/);
});

test("of turned digits it is asked whether they print a claim or are a new one; --because says why", async () => {
  const asked = await adding("--pick", "1", "--language", "uk", "--dry-run");
  assert.equal(asked.code, 1);
  assert.match(asked.said.join("\n"),
    /\? 489 here, 498 in (russia-mod-2022-03-02-killed-498): a printing of \1, or a new claim\?.*--because/);
  const told = await adding("--pick", "1", "--language", "uk", "--dry-run", "--because", "It slipped.");
  assert.doesNotMatch(told.said.join("\n"), /or a new claim\?/);
});

test("another number of the same claimant and day is a new claim, and the near one is named", () => {
  const [figure] = figuresOf("KYIV, 27 March 2022 - Ukraine's General Staff said about 16,950 Russian personnel " +
    "had been lost since the invasion began. This text is invented.", {kind: "text", published: "2022-03-27"}, ledger);
  assert.match(figure!.line, /in the ledger: new; ukraine-general-staff-2022-03-27-losses-16600 is near it$/);
  const {"printing-of": of, figure: count, claimant} = picked([figure!], "1", {});
  assert.deepEqual([of, count, claimant], [undefined, "about 16,950", "ukraine-general-staff"]);
});

test("a part of a count is not taken for misprinted digits of another claim", () => {
  const parts = figuresOf("The UN human rights office has confirmed the deaths of at least 1,151 civilians, " +
    "including 103 children. This text is invented.", {kind: "text", published: "2022-03-28"}, ledger);
  assert.deepEqual(parts.map(({entry}) => entry["printing-of"]), ["ohchr-2022-03-28-killed-1151", undefined]);
});

const refusals: [promise: string, words: string[], line: RegExp][] = [
  ["a number that no figure has is refused", ["--pick", "9"], /--pick 9: the article has figures 1 to 4/],
  ["a denied figure is no claim", ["--pick", "3"],
    /figure 3: the article has it denied; a denial is a row of denials\.csv/],
  ["a claimant that the ledger lacks is asked for", ["--pick", "2"], /--claimant: not said/],
  ["a day that no printing can bear is refused by the checker",
    ["--pick", "4", "--published-on", "2022-03-02", "--said-on", "2022-03-03"], /\? printed on 2022-03-02, said_on/]
];
for (const [promise, words, line] of refusals)
  test(promise, async () => {
    const {code, said, changes} = await adding(...words);
    assert.notEqual(code, 0);
    assert.match(said.join("\n"), line);
    assert.deepEqual(changes, []);
  });

test("a figure that may print several claims is taken only when told which", () => {
  const several = figuresOf(
    "date 2022-03-04 Invented.\n\n6,000 Russian soldiers killed\n\nNobody says who counted them.", {kind: "text"},
    ledger);
  assert.ok(several[0]!.choices.length > 1);
  assert.throws(() => picked(several, "1", {}), /figure 1 may be a printing of .* or .*; say which with --printing-of/);
  assert.equal(picked(several, "1", {"printing-of": several[0]!.choices[1]!}).printed, "6,000");
});

test("a saved page gives its day in its head or its linked data; a time may be another's", () => {
  for (const page of [`<meta content="2022-03-04" itemprop="datePublished">`,
    `<script type="application/ld+json">{"datePublished": "2022-03-04T01:00"}</script>`])
    assert.equal(dayOfPage(page), "2022-03-04");
  for (const page of ["<p>4 March 2022</p>", `<p><time class="x" datetime="2022-03-04T09:00Z">4 March</time></p>`])
    assert.equal(dayOfPage(page), null);
});

test("an article without a toll, and one that is not there, are told", async () => {
  writeFileSync(join(root, "article.html"), "<p>A quiet day in Lower Reed.</p>");
  assert.match((await adding()).said.join(), /no toll was found in it; add what it says without --from/);
  assert.match((await addingFrom("nowhere.txt")).said.join(),
    /nowhere\.txt:1:1 NO_FILE not found; nothing has this name; check the spelling/);
});

test("of a long quote at most eight words are kept, a figure among them", () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom<string>("between", "and", "some", "dead"), {maxLength: 30}), fc.nat({max: 30}),
      (words, at) => {
    const kept = figureWords(words.toSpliced(at, 0, "7,000").join(" ")).split(" ");
    assert.ok(kept.length <= 8 && kept.includes("7,000"));
  })));

test("every figure of up to nine digits that can be read can be filled in", () =>
  fc.assert(fc.property(anyFigure, (figure) => {
    fc.pre((figure.high ?? 0) < 1e9);
    assert.deepEqual(readFigure(figureText(figure)), figure);
  })));

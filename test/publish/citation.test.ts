// slow: writes all files of a story
import assert from "node:assert/strict";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {test} from "node:test";
import {validateCFFFile} from "cffjs";
import {siteRoot} from "../../tools/site-root.ts";
import {chartCitation, tablesCitation} from "../../tools/page/cite.ts";
import {siteAddress} from "../../tools/page/head/site-address.ts";
import {partHtml} from "../../tools/page/parts.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {storyFigures} from "../../tools/page/story-figures.ts";
import {allStories} from "../../tools/page/stories.ts";
import {changeFeed} from "../../tools/publish/change-feed.ts";
import {bibtex, citationFile, citationWords, csl, type Cited} from "../../tools/publish/citation.ts";
import {editionFiles} from "../../tools/publish/edition-files.ts";
import {currentEdition} from "../../tools/publish/current-edition.ts";
import {readReleases} from "../../tools/publish/read-releases.ts";

const story = loadStory("ukraine-2022");
const about = "tollbook: Who said how many. Reported tolls of the war in Ukraine from 24 February 2022";
const released: Cited = {story: story.tables.story[0]!, version: "0.2.0", released_on: "2026-11-26",
  updated_on: "2026-11-25", doi: null};
const between: Cited = {...released, version: "0.2.0+3f2a9c1d"};
const address = "https://tolls.example.org/";

for (const [what, cited, words] of [
  ["a release", released,
    `${about}, version 0.2.0, 26 November 2026. ${address}data/ukraine-2022/v/0.2.0.zip`],
  ["a state between two releases", between,
    `${about}, version 0.2.0+3f2a9c1d (0.2.0 with later changes), rows up to 25 November 2026. ${address}tables.html`],
  ["a release with a DOI", {...released, doi: "10.5281/zenodo.1"},
    `${about}, version 0.2.0, 26 November 2026. https://doi.org/10.5281/zenodo.1`]
] as const)
  test(`the citation of ${what} says what it is about, which version, which day, and where it is`, () => {
    assert.equal(citationWords(cited, address), words);
  });

for (const [what, cited, day, place] of [
  ["a release", released, "2026-11-26", `${address}data/ukraine-2022/v/0.2.0.zip`],
  ["a state between two releases", between, "2026-11-25", `${address}tables.html`]
] as const)
  test(`BibTeX, CSL and CITATION.cff of ${what} name the same address, version and day`, () => {
    const entry = bibtex(cited, address);
    const [item] = csl(cited, address) as Record<string, unknown>[];
    for (const words of [`url = {${place}}`, `version = {${cited.version}}`, `date = {${day}}`, "war in Ukraine"])
      assert.ok(entry.includes(words), words);
    assert.deepEqual([item!.URL, item!.version, item!.issued],
      [place, cited.version, {"date-parts": [day.split("-").map(Number)]}]);
    const folder = mkdtempSync(join(tmpdir(), "tollbook-"));
    writeFileSync(join(folder, "CITATION.cff"), citationFile(cited, address));
    const cff = validateCFFFile(join(folder, "CITATION.cff")) as unknown as Record<string, unknown>;
    rmSync(folder, {recursive: true});
    assert.equal(cff.url, `${address}tables.html`);
    assert.equal(cff["repository-artifact"], cited === released ? place : undefined);
    assert.equal(cff["date-released"], day);
  });

test("with the site's address set, every file that says what the tables are holds it", () => {
  process.env.TOLLBOOK_URL = address;
  try {
    const files = editionFiles({...currentEdition(story.id), version: "0.3.0", released_on: "2026-12-01"}, ["csv"]);
    const feed = changeFeed(released.story, readReleases(story.id));
    const holding = ["datapackage.json", "csv-metadata.json", "README.txt", "CITATION.cff", "citation.bib",
      "citation.csl.json"].map((name) => [name, files.get(name)!] as const);
    for (const [name, contents] of [...holding, ["changes.atom", feed.get("changes.atom")!] as const]) {
      const words = new TextDecoder().decode(contents);
      assert.ok(words.includes(address), name);
      assert.match(words, /war in Ukraine/, name);
    }
  } finally {
    delete process.env.TOLLBOOK_URL;
  }
});

test("the feed of changes has lasting names, knows its own address and leads to a page", () => {
  const feed = new TextDecoder().decode(changeFeed(released.story, readReleases(story.id)).get("changes.atom"));
  assert.doesNotMatch(feed, /urn:tollbook/);
  assert.match(feed, /<id>urn:uuid:[0-9a-f-]{36}<\/id>/);
  assert.match(feed, /<link rel="self" type="application\/atom\+xml" href="changes.atom"\/>/);
  assert.match(feed, /<link rel="alternate" type="text\/html" href="..\/..\/tables.html#versions"\/>/);
});

const parts: [part: string, params: Record<string, string>][] = [
  ["claim", {claim: "russia-mod-2022-03-02-killed-498"}], ["toll", {toll: "russia-military-killed"}],
  ["claimant", {claimant: "russia-mod"}], ["chart", {chart: "count"}], ["tables", {}]
];
for (const [part, params] of parts)
  test(`the page of a ${part} says how to cite it, with address, version and what it is about`, () => {
    const markup = partHtml(part, {}, {story, path: "/x/y", root: "../", siteRoot: "../", params, line: 1});
    const [, note, words] = new RegExp("<h2 id=\"cite\">Cite it</h2>\\n(?:<p class=\"if-no-script\">(.*?)</p>\\n)?" +
      "<pre [^>]*><code>([^<]*)</code>").exec(markup) ?? [];
    assert.match(note!, /<code>\{site\}<\/code> stands for the address of this site/);
    assert.ok(words!.includes(`${about}, version ${story.version}`), words);
    if (part !== "tables") assert.match(words!, /\{site\}(claims|tolls|claimants|charts)\/[\w-]+\.html/);
  });

test("the short hash by which anything named its data leads to a version", () => {
  for (const {id, version} of allStories()) {
    const known = readReleases(id).flatMap(({hashes}) => hashes);
    assert.equal(new Set(known).size, known.length);
    assert.match(version, /^\d+\.\d+\.\d+(\+[0-9a-f]{8})?$/);
    assert.ok(readReleases(id).every(({hashes}) => hashes.length), id);
  }
});

test("the citation of a chart holds its title and its page", () => {
  const [figure] = storyFigures(story);
  const page = `{site}charts/${figure!.id}.html`;
  assert.ok(chartCitation(figure!, story).startsWith(`“${figure!.title}”, chart. ${page} In: `));
  assert.ok(chartCitation(figure!, story).endsWith(tablesCitation(story)));
});

test("the site's address is one setting: the environment's, else package.json's", () => {
  assert.equal(siteAddress({TOLLBOOK_URL: "https://a.example"}, {tollbook: {url: "https://b.example/"}}),
    "https://a.example/");
  assert.equal(siteAddress({}, {tollbook: {url: "https://b.example/"}}), "https://b.example/");
  assert.equal(siteAddress({}, {}), null);
});

test(".zenodo.json says of the deposit what CITATION.cff and package.json say", () => {
  const read = (name: string) => readFileSync(join(siteRoot, name), "utf8");
  const zenodo = JSON.parse(read(".zenodo.json"));
  const {version, description} = JSON.parse(read("package.json"));
  const cff = validateCFFFile(join(siteRoot, "CITATION.cff")) as unknown as {title: string; authors: {name: string}[]};
  assert.deepEqual([zenodo.version, zenodo.title], [version, cff.title]);
  assert.ok(zenodo.description.includes(description));
  for (const {id} of allStories())
    assert.ok(zenodo.description.includes(loadStory(id).chart.title.split(". ")[1]!), id);
  assert.deepEqual(zenodo.creators, cff.authors);
  assert.equal(zenodo.license, "cc-by-4.0");
});

import assert from "node:assert/strict";
import {mkdtempSync, rmSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {test} from "node:test";
import {JSDOM} from "jsdom";
import {feed} from "../../tools/page/head/feed.ts";
import {sitemap} from "../../tools/page/head/sitemap.ts";
import {metaHead, onward} from "../../tools/page/head/page-meta.ts";
import {registerFaces} from "../../tools/page/head/social-picture.ts";
import {siteRoot} from "../../tools/site-root.ts";
import {siteAddress} from "../../tools/page/head/site-address.ts";
import {inlineStyles} from "../../tools/page/head/inline-styles.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {fixtureRoot} from "./fixture-root.ts";

const story = {...loadStory("atlantis-1900", fixtureRoot), prefix: ""};
const xml = (text: string) => new (new JSDOM("").window.DOMParser)().parseFromString(text, "application/xml");
const address = "https://news.example/tolls/";

test("the site's address comes from the environment, then from package.json, and ends with a slash", () => {
  assert.equal(siteAddress({TOLLBOOK_URL: "https://a.example/t"}, {tollbook: {url: "https://b.example/"}}),
    "https://a.example/t/");
  assert.equal(siteAddress({}, {tollbook: {url: "https://b.example/"}}), "https://b.example/");
  assert.equal(siteAddress({}, {tollbook: {}}), null);
  assert.throws(() => siteAddress({TOLLBOOK_URL: "news.example"}, {}),
    /the site's address is news\.example; write one that begins with https/);
});

test("a page with an address names it whole, and without one stays relative and names none of its own", () => {
  const meta = {path: "/claims/x", title: "A \"title\"", description: "What it <is>"};
  const whole = metaHead(meta, story, address).text;
  assert.match(whole, /<link rel="canonical" href="https:\/\/news\.example\/tolls\/claims\/x\.html">/);
  assert.match(whole, /property="og:image" content="https:\/\/news\.example\/tolls\/social\/story\.png"/);
  assert.match(whole, /property="og:title" content="A &#34;title&#34;"/);
  const relative = metaHead(meta, story, null).text;
  assert.doesNotMatch(relative, /canonical|og:url/);
  assert.match(relative, /property="og:image" content="\.\.\/social\/story\.png"/);
});

test("the story's page is an article that rests on the data set, and no text can end its block", () => {
  const markup = metaHead({path: "/index", title: "</script><b>", description: "d"}, story, address).text;
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(markup)!;
  const data = JSON.parse(json!);
  assert.deepEqual([data["@type"], data.headline, data.url, data.isBasedOn["@type"], data.isBasedOn.temporalCoverage],
    ["Article", "</script><b>", address, "Dataset", "1900-03-01/.."]);
});

test("the feed tells corrections, releases and records, the newest first, under names that stay", () => {
  const release = {version: "1.0.0", released_on: "1902-01-01", summary: "First & only."} as never;
  const parsed = xml(feed(story, [release], address));
  const entries = [...parsed.querySelectorAll("entry")].map((entry) => entry.querySelector("title")!.textContent);
  assert.equal(entries[0], "Version 1.0.0");
  assert.equal(entries[1], "Correction: Admiralty");
  assert.match(entries.at(-1)!, /^\d+ claims recorded on /);
  const ids = (text: string) => [...xml(text).querySelectorAll("entry > id")].map((id) => id.textContent);
  assert.deepEqual(ids(feed(story, [release], address)).slice(1), ids(feed(story, [], null)));
  assert.equal(new Set(ids(feed(story, [], null))).size, ids(feed(story, [], null)).length);
  for (const id of ids(feed(story, [], null)))
    assert.match(id!, /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

test("the sitemap has each page once but those that are none, whole where the address is known", () => {
  const found = (address: string | null) =>
    [...xml(sitemap(["index.html", "claims/b.html", "404.html", "stories/index.html", "stories/b.html",
      "stories/b/index.html"], address)).querySelectorAll("loc")].map((loc) => loc.textContent);
  assert.deepEqual(found(address), ["", "claims/b.html", "stories/b/index.html", "stories/index.html"].map((page) =>
    `${address}${page}`));
  assert.deepEqual(found(null), ["index.html", "claims/b.html", "stories/b/index.html", "stories/index.html"]);
  assert.match(sitemap([], null), /<!-- Crawlers need whole addresses/);
});

test("the address that people type for a story leads on to it, and no other page does", () => {
  const stories = [{...story, prefix: "stories/atlantis-1900/"}, {...story, id: "lemuria-1901", prefix: ""}];
  assert.match(onward({path: "/stories/atlantis-1900"}, stories),
    /^<noscript><meta http-equiv="refresh" content="0; url=\.\.\/stories\/atlantis-1900\/index\.html"><\/noscript>/);
  assert.match(onward({path: "/stories/lemuria-1901"}, stories), /content="0; url=\.\.\/index\.html">/);
  for (const path of ["/stories/index", "/stories/atlantis-1900/index", "/index", "/stories/none"])
    assert.equal(onward({path}, stories), "", path);
});

test("inlineStyles() writes rules by their weight, looks variables up the tree and passes at-rules over", () => {
  const {document} = new JSDOM("<div class=\"box\"><i class=\"side-1\"><b></b></i><u></u></div>").window;
  const box = document.querySelector(".box")!;
  inlineStyles(box,
    `:root { --ink: black; } .box b { fill: var(--hue); } b { fill: red; stroke: var(--ink); } .side-1 { --hue: teal; }
    u { fill: var(--none, var(--ink)); } @media print { b { fill: blue; } }`);
  const b = document.querySelector("b")!;
  assert.deepEqual(
    [b.getAttribute("fill"), b.getAttribute("stroke"), document.querySelector("u")!.getAttribute("fill")],
    ["teal", "black", "black"]);
});

test("the faces of pictures are found in any folder; one that is not there ends the build", () => {
  const folder = mkdtempSync(join(tmpdir(), "a b ü тест "));
  try {
    symlinkSync(join(siteRoot, "src/style/fonts"), join(folder, "faces"));
    registerFaces(join(folder, "faces"));
    const nowhere = join(folder, "nowhere");
    assert.throws(() => registerFaces(nowhere), /inter-400\.woff2: this face cannot be read/);
  } finally {
    rmSync(folder, {recursive: true});
  }
});

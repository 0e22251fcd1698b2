import assert from "node:assert/strict";
import {test} from "node:test";
import {partHtml} from "../../tools/page/parts.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {usedOn} from "../../tools/page/used-on.ts";
import {fixtureRoot} from "./fixture-root.ts";

const story = loadStory("atlantis-1900", fixtureRoot);
const page = (claim: string) => partHtml("claim", {},
  {story, path: "/claims/x", root: "../", siteRoot: "../", params: {claim}, line: 1});
const words = (markup: string) => markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

test("a claim's page says where it stood that day, among whom", () => {
  assert.match(words(page("lemuria-council-1900-03-20-killed-160")),
    /Where it stood that day .* Lemurian soldiers reported killed: .* stood on 20 March 1900/);
});

test("a claim's page leads to what its claimant said of the same before and after, and to nobody else's", () => {
  const markup = words(page("mu-observers-1900-03-22-killed-400-900"));
  assert.match(markup, /of the same toll After: up to 1,200 killed , 2 April 1900/);
  assert.doesNotMatch(markup, /Before:/);
  assert.doesNotMatch(page("lemuria-council-1900-03-20-killed-160"), /of the same toll/);
});

test("a claim can be cited, with its claimant, day, version and address", () => {
  assert.ok(words(page("mu-observers-1900-04-02-killed-1200")).includes(
    "“up to 1,200 killed”, claim by Observers of the League of Mu, 2 April 1900. " +
    "{site}stories/atlantis-1900/claims/mu-observers-1900-04-02-killed-1200.html " +
    `In: tollbook: ${story.chart.title}, version ${story.version} (not yet released), rows up to `));
});

test("what surrounds a claim is on its page, and not in the card that opens over a chart", () => {
  const [, article] = /(<article[^]*?<\/article>)/.exec(page("mu-observers-1900-04-02-killed-1200"))!;
  assert.doesNotMatch(article!, /Cite it|Where it stood/);
});

test("a claim is used by the charts that draw it, and by none of other days of its toll", () => {
  const ukraine = loadStory("ukraine-2022");
  const charts = (claim: string) => usedOn(ukraine, claim).flatMap(({chart}) => chart ?? []);
  assert.deepEqual(charts("bbc-mediazona-2022-09-16-killed-6476"), ["long-run"]);
  assert.deepEqual(charts("ukraine-president-2022-03-02-killed-6000").slice(0, 3), ["one-day", "step-1", "step-2"]);
  assert.deepEqual(charts("nato-officials-2022-03-23-killed-7000-15000").filter((chart) => chart.startsWith("follow")),
    ["follow-nato"]);
  const markup = partHtml("claim", {}, {story: ukraine, path: "/claims/x", root: "../", siteRoot: "../",
    params: {claim: "bbc-mediazona-2022-09-16-killed-6476"}, line: 1});
  assert.match(words(markup), /Used in Who said how many ; charts: “[^”]{20,}” /);
});

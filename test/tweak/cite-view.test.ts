import assert from "node:assert/strict";
import {test} from "node:test";
import {JSDOM} from "jsdom";
import {citeView} from "../../src/tweak/cite-view.ts";
import {cited, citeIt} from "../../tools/page/cite.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {keepGlobals} from "../lend.ts";
import {fixtureRoot} from "../page/fixture-root.ts";

keepGlobals();

const story = loadStory("atlantis-1900", fixtureRoot);

/** The line to cite after each of some views. */
function after(what: string, path: string, views: [search: string, title?: string][]): string[] {
  const {window} = new JSDOM(citeIt(cited(what, path, story), {siteRoot: "./"}).text);
  globalThis.document = window.document;
  return views.map((view) => {
    citeView(...view);
    return window.document.querySelector("pre code")!.textContent!;
  });
}

test("the line to cite names the view in the place of the bare page, and the bare page again", () => {
  const [filtered, other, bare] = after("Gaps, table.", "tables/gaps",
    [["?low__from=10&_sort=-low"], ["?_page=2"], [""]]);
  assert.equal(bare, cited("Gaps, table.", "tables/gaps", story));
  const [before, behind] = bare!.split("tables/gaps.html");
  assert.match(behind!, /^ In: .*version /);
  assert.equal(filtered, `${before}tables/gaps.html?low__from=10&_sort=-low${behind}`);
  assert.equal(other, `${before}tables/gaps.html?_page=2${behind}`);
});

test("of a chart that a reader changed the title that it has then is cited", () => {
  const [changed] = after("“At least $1”, chart.", "charts/count", [["?tweak=1&count.scale=log", "Then “$&” said"]]);
  assert.match(changed!, /^“Then “\$&” said”, chart\. \S+charts\/count\.html\?tweak=1&count\.scale=log In: /);
});

import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {specOf} from "../../src/charts/call.ts";
import {readCall} from "../../src/charts/read-call.ts";
import {exploreSpec} from "../../src/tweak/explore-spec.ts";
import {browserRows, loadStory} from "../../tools/page/story-data.ts";
import {siteRoot} from "../../tools/site-root.ts";

const pages: [story: string, page: string][] =
  [["ukraine-2022", "explore.md"], ["maria-2017", "stories/maria-2017/explore.md"]];
for (const [story, page] of pages) {
  const rows = browserRows(loadStory(story));

  test(`${page}: its cell is the view to which addresses are held`, () => {
    const [, cell] = /<figure id="view">\n\n```js\n([^`]+)```/.exec(readFileSync(join(siteRoot, "src", page), "utf8"))!;
    assert.deepEqual(specOf(readCall(cell!)!, rows), exploreSpec(rows));
  });

  test(`${page}: it opens with at most five bodies, one of each side that spoke of the toll`, () => {
    const {only, scale} = exploreSpec(rows);
    const claims = rows.claims.filter(({toll_id}) => toll_id === rows.default_toll);
    assert.ok(only.length <= 5);
    assert.deepEqual(new Set(claims.filter(({body_id}) => only.includes(body_id)).map(({side}) => side)),
      new Set(claims.map(({side}) => side)));
    assert.equal(scale, "log", "hundreds and hundreds of thousands stand there together");
  });
}

import assert from "node:assert/strict";
import {test} from "node:test";
import {pageMap} from "../../src/charts/small/page-map.ts";
import {articleMaps} from "../../tools/page/parts/article-maps.ts";
import {homeStoryId} from "../../loaders/read/ledger.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {stringDocument} from "../../tools/page/string-document.ts";

const {tables} = loadStory(homeStoryId());

for (const {outlet_id, published_on, paragraphs, figures} of articleMaps) {
  test(`the figures on the page of ${outlet_id} stand in its order, inside its paragraphs, and are its own printings`,
    () => {
    let before = [-1, -1];
    for (const [id, paragraph, from, to] of figures) {
      assert.ok(paragraph > before[0]! || (paragraph === before[0] && from > before[1]!), id);
      assert.ok(from < to && to <= paragraphs[paragraph]!, id);
      before = [paragraph, from];
      const report = tables.reports.find((row) => row.report_id === id);
      assert.deepEqual([report?.outlet_id, report?.published_on], [outlet_id, published_on], id);
    }
  });
}

test("the two pages print fifteen tolls", () => {
  assert.equal(articleMaps.flatMap(({figures}) => figures).length, 15);
});

test("pageMap() draws a bar a line, a box a figure, two where it runs over the end of a line", () => {
  const figure = {number: 1, paragraph: 0, from: 50, to: 60, side: "east", bent: true, href: "#r-1",
    label: "1: 498 killed"};
  const drawn =
    pageMap({document: stringDocument, sides: ["east"]},
      {paragraphs: [100, 20], subheading: 1, figures: [figure]}).outerHTML;
  assert.equal(drawn.match(/class="text"/g)?.length, 2);
  assert.equal(drawn.match(/class="text heading"/g)?.length, 1);
  assert.deepEqual(drawn.match(/<rect [^>]*>/g), [
    "<rect x=\"250\" y=\"3.5\" width=\"30\" height=\"9\" rx=\"1.5\" class=\"bent\">",
    "<rect x=\"0\" y=\"15.5\" width=\"20\" height=\"9\" rx=\"1.5\" class=\"bent\">"
  ]);
});

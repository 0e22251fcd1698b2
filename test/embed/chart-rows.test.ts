import assert from "node:assert/strict";
import {test} from "node:test";
import {JSDOM} from "jsdom";
import {chartRows} from "../../tools/page/embed/chart-rows.ts";
import {allStories} from "../../tools/page/stories.ts";
import {storyFigures} from "../../tools/page/story-figures.ts";
import {draw} from "../../src/charts/draw.ts";

const {document} = new JSDOM("").window;

for (const story of allStories())
  for (const {id, spec} of storyFigures(story))
    test(`${story.id}: the chart ${id} drawn from its own rows is the one drawn from all rows`, () => {
      const context = {document, width: 358, sides: story.sides, href: (claim: string) => claim};
      const rows = chartRows(spec, story.chart);
      assert.equal(draw(spec, rows, context).outerHTML, draw(spec, story.chart, context).outerHTML);
      assert.ok(rows.claims.length < story.chart.claims.length || spec.chart === "survival");
    });

import assert from "node:assert/strict";
import {test} from "node:test";
import {JSDOM} from "jsdom";
import {chartRows} from "../../loaders/pages/embeds/chart-rows.ts";
import {allStories} from "../../loaders/pages/stories.ts";
import {storyFigures} from "../../loaders/pages/story-figures.ts";
import {draw} from "../../src/components/draw.ts";

const {document} = new JSDOM("").window;

for (const story of allStories())
  for (const {id, spec} of storyFigures(story))
    test(`${story.id}: the chart ${id} drawn from its own rows is the one drawn from all rows`, () => {
      const context = {document, width: 358, sides: story.sides, href: (claim: string) => claim};
      const rows = chartRows(spec, story.chart);
      assert.equal(draw(spec, rows, context).outerHTML, draw(spec, story.chart, context).outerHTML);
      assert.ok(rows.claims.length < story.chart.claims.length || spec.chart === "survival");
    });

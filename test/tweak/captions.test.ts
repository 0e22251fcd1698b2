// slow: every setting of every control of every figure
// Title, subtitle, description, source line and table of a chart say one thing, whatever a reader sets.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {browserRows, loadStory} from "../../tools/page/story-data.ts";
import {storyFigures} from "../../tools/page/story-figures.ts";
import {lies} from "./caption-lies.ts";
import {chartInHand, lendWindow, settings} from "./walk-controls.ts";

/** Ten settings of each figure are looked at; all of them when TOLLBOOK_ALL is set (`npm run faults -- whole`), which
 * takes a minute of work. */
const all = !!process.env.TOLLBOOK_ALL;
lendWindow();

for (const story of ["ukraine-2022", "maria-2017"])
  describe(`${story}: no setting of any control makes the words of a figure lie`, () => {
    const data = loadStory(story);
    const rows = browserRows(data);
    for (const {id, spec} of storyFigures(data))
      test(id, async () => {
        const {panel} = await import("../../src/tweak/panel.ts");
        const {kind} = await import("../../src/tweak/controls/kind.ts");
        const chart = await chartInHand(id, spec, rows);
        const body = panel(chart, {extra: [kind]});
        const found: string[] = [];
        const seen = new Set<string>();
        const look = (name: string) => {
          const drawn = JSON.stringify(chart.spec);
          if (seen.has(drawn)) return;
          seen.add(drawn);
          for (const lie of lies(chart.caption(), chart.spec, chart.drawn())) found.push(`${name}: ${lie}`);
        };
        look("as it is");
        const panels = settings(body);
        assert.ok(panels.length > 2);
        const step = all ? 1 : Math.ceil(panels.length / 10);
        for (let at = all ? 0 : id.length % step; at < panels.length; at += step) {
          // A panel is made anew where the kind of chart changed; of the same fields.
          const setting = panels[at]!.lives() ? panels[at]! : settings(body)[at]!;
          setting.set();
          look(setting.name);
          chart.restore();
        }
        assert.deepEqual(found, []);
      });
  });

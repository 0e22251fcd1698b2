// What the explore page offers besides: a search over tolls and claimants, and views to begin with.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {specOf} from "../../src/charts/call.ts";
import * as kinds from "../../src/charts/kinds.ts";
import {rowsFor} from "../../src/charts/rows-for.ts";
import {findIn} from "../../src/tweak/controls/find.ts";
import {presetsOf} from "../../src/tweak/controls/presets.ts";
import {exploreSpec} from "../../src/tweak/explore-spec.ts";
import {settle} from "../../src/tweak/settle.ts";
import {browserRows, loadStory} from "../../tools/page/story-data.ts";

for (const story of ["ukraine-2022", "maria-2017"]) {
  const rows = browserRows(loadStory(story));
  describe(`${story}: the views to begin with`, () => {
    for (const {label, sentence, changes} of presetsOf(rows))
      test(`${label}: draws claims, changes nothing that it does not say, and has its sentence`, () => {
        const {spec, notices} = settle(exploreSpec(rows), changes, rows);
        assert.deepEqual(notices, []);
        assert.ok(kinds[spec.chart].claims(spec, rowsFor(spec, rows)).length > 0);
        for (const [name, value] of Object.entries(changes)) assert.deepEqual(spec[name as keyof typeof spec], value);
        assert.match(sentence, /\.$/);
      });
  });
}

describe("the search of the explore page", () => {
  const rows = browserRows(loadStory("ukraine-2022"));
  const labels = (text: string) => findIn(rows, text).map(({label}) => label);

  test("finds tolls and claimants by any of their words, those with most claims first", () => {
    assert.ok(labels("soldiers killed").includes("Russian soldiers reported killed"));
    assert.ok(labels("DEFENCE").includes("Russian defence ministry"));
    const counts = findIn(rows, "killed").map(({count}) => count);
    assert.deepEqual(counts, counts.toSorted((a, b) => b - a));
  });

  test("finds nothing where nothing was asked or nothing is called so", () => {
    assert.deepEqual([labels(""), labels("  "), labels("atlantis")], [[], [], []]);
  });

  test("each find is a view that can be drawn", () => {
    for (const {changes} of findIn(rows, "r")) specOf({chart: "steps", tolls: changes.tolls!, options: {}}, rows);
  });
});

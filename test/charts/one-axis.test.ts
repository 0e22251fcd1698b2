// slow: asks for hundreds of pairs of tolls of both stories
// No axis of counts holds two tolls that may not be compared: not by a control, not by a link, not by code.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {group} from "d3";
import {JSDOM} from "jsdom";
import {CallError, specOf} from "../../src/charts/call.ts";
import {draw} from "../../src/charts/draw.ts";
import type {ChartKind} from "../../src/charts/kind.ts";
import * as kinds from "../../src/charts/kinds.ts";
import {rowsFor} from "../../src/charts/rows-for.ts";
import type {ChartName, ChartSpec, ChartToll} from "../../src/charts/spec.ts";
import {caveats, mayShare, refused} from "../../src/charts/view/may-share.ts";
import {settle} from "../../src/tweak/settle.ts";
import {browserRows, loadStory} from "../../tools/page/story-data.ts";

const {document} = new JSDOM("").window;
const names = Object.keys(kinds) as ChartName[];

/** In which parts two tolls differ, and of what they are: where this is the same, the same is to be asked of a chart.
 * `npm run faults -- whole` asks it of each pair. */
function differences([one, other]: readonly [ChartToll, ChartToll]): string {
  const parts = ["victims_party", "victims_group", "since", "comparable_scope"] as const;
  const sorts = ["measure", "period", "modality"] as const;
  const alike = parts.map((part) => one[part] === other[part]);
  return [...alike, ...sorts.flatMap((sort) => [one[sort], other[sort]])].join();
}

for (const story of ["ukraine-2022", "maria-2017"]) {
  const rows = browserRows(loadStory(story));
  const author = specOf({chart: "steps", options: {}}, rows);
  const [claim] = rows.reports.map(({claim_id}) => claim_id);
  const context = {document, width: 358, sides: rows.sides, href: (id: string) => id};
  // A short time is enough: the guard asks what is counted, not when.
  const wishFor = (chart: ChartName, pair: string[]): ChartSpec => ({...author, chart, tolls: pair, claim: claim!});
  const all = rows.tolls.flatMap((one, at) => rows.tolls.slice(at + 1).map((other) => [one, other] as const));
  const idsOf = ([one, other]: typeof all[number]) => [one.toll_id, other.toll_id];
  const pairs = (process.env.TOLLBOOK_ALL ? all : [...group(all, differences).values()].map(([first]) => first!))
    .map(idsOf);

  describe(`${story}: ${pairs.length} of ${all.length} pairs of tolls`, () => {
    for (const chart of names) {
      const kind: ChartKind = kinds[chart];
      test(`${chart}: a link or a control gets apart what may not share an axis, and is told why`, () => {
        for (const pair of pairs) {
          const {spec, notices} = settle(author, wishFor(chart, pair), rows);
          const {oneAxis} = kinds[spec.chart];
          assert.deepEqual(oneAxis ? refused(spec.tolls, rows, oneAxis) : [], [], pair.join());
          const apart = kind.oneAxis && refused(pair, rows, kind.oneAxis).length > 0;
          if (apart) assert.match(notices.join(), /not on one axis|no place on this axis/, pair.join());
        }
      });
      test(`${chart}: code that asks for it is refused in words, and so is whoever draws without asking`, () => {
        for (const pair of pairs) {
          const no = kind.oneAxis ? refused(pair, rows, kind.oneAxis) : [];
          const call = () => specOf({chart, tolls: kind.subject === "tolls" ? pair : [], options: {}}, rows);
          if (kind.subject !== "tolls" || !no.length) continue;
          assert.throws(call, (error) => error instanceof CallError && /not on one axis/.test(error.message));
          const spec = wishFor(chart, pair);
          assert.throws(() => draw(spec, rowsFor(spec, rows), context), /not on one axis/);
        }
      });
    }

    test("steps take the domain's answer as it is: their picture tells nothing of a toll but its measure", () => {
      assert.deepEqual(kinds.steps.oneAxis, []);
      for (const pair of pairs) {
        const {answer} = mayShare(pair[0]!, pair[1]!, rows);
        assert.equal(refused(pair, rows, []).length, answer === "no" ? 1 : 0);
      }
    });
  });
}

test("the marks of a strip name the narrower scope that they cover", () => {
  const rows = browserRows(loadStory("maria-2017"));
  const spec = specOf({chart: "strip", tolls: ["puerto-rico-all-killed", "puerto-rico-all-killed.direct-deaths"],
    options: {from: "2017-10-03", until: "2017-10-03", by: "claimant"}}, rows);
  const svg = draw(spec, rowsFor(spec, rows), {document, width: 358, sides: rows.sides, href: (id) => id});
  const names = [...svg.querySelectorAll(".figure")].map((name) => name.textContent!);
  assert.ok(names.some((name) => name.includes(rows.words["scope/direct-deaths"]!)), names.join());
});

test("what shares an axis with a caveat has it in words", () => {
  const rows = browserRows(loadStory("ukraine-2022"));
  const said = caveats(["russia-military-killed", "russia-military-losses"], rows, []).join();
  assert.match(said, /losses may include more than the dead/);
  assert.deepEqual(caveats(["russia-military-killed"], rows, []), []);
});

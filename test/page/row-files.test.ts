import assert from "node:assert/strict";
import {test} from "node:test";
import {parseCsv} from "../../loaders/read/csv.ts";
import * as kinds from "../../src/charts/kinds.ts";
import {cutOf, emptyQuery} from "../../src/charts/view/claim-query.ts";
import {partHtml} from "../../tools/page/parts.ts";
import {allStories} from "../../tools/page/stories.ts";
import {storyFigures} from "../../tools/page/story-figures.ts";
import {rowFiles} from "../../tools/page/takeaway/row-files.ts";

const stories = allStories().map((story) => ({story, files: rowFiles(story)}));
const lines = (csv: string) => parseCsv(csv).rows.map((cells) => cells.map(({value}) => value));

for (const {story, files} of stories) {
  test(`${story.id}: every chart has its drawn rows as CSV and JSON, and the meaning of each column`, () => {
    for (const {id, spec, title} of storyFigures(story)) {
      const path = `${story.prefix}charts/${id}`;
      const drawn = kinds[spec.chart].csv(spec, story.chart);
      const [head, ...rows] = lines(files.get(`${path}.csv`)!);
      assert.equal(rows.length, drawn.length, id);
      for (const name of drawn.flatMap((row) => Object.keys(row))) assert.ok(head!.includes(name), `${id} ${name}`);
      const json = JSON.parse(files.get(`${path}.json`)!);
      for (const [at, row] of rows.entries())
        assert.deepEqual(row, head!.map((name) => String(json[at][name] ?? "")), id);
      const about = JSON.parse(files.get(`${path}.metadata.json`)!);
      assert.deepEqual(about.columns.map(({name}: {name: string}) => name), head, id);
      assert.ok(about.columns.every(({description}: {description: string}) => description.length > 10), id);
      assert.deepEqual([about.title, about.version, about.rows], [title, story.version, rows.length], id);
      assert.ok(about.citation.includes(story.chart.title), id);
    }
  });

  test(`${story.id}: a toll has a picture where there is a course to see, and its page and metadata say so`, () => {
    for (const {toll_id, claims, first_known_on, last_known_on} of story.tables.tolls) {
      const path = `${story.prefix}tolls/${toll_id}`;
      const drawn = claims! >= 3 && first_known_on !== last_known_on;
      assert.equal(files.has(`${path}.svg`), drawn, toll_id);
      const said: string[] = JSON.parse(files.get(`${path}.metadata.json`)!).files;
      assert.equal(said.some((file) => file.endsWith(".svg")), drawn, toll_id);
    }
    const svgs = [...files].filter(([name]) => name.endsWith(".svg"));
    assert.ok(svgs.length && svgs.every(([, svg]) => svg.includes("tollbook ledger") && svg.includes(story.version)));
  });

  test(`${story.id}: the claims of all tolls, and of all years, are all claims that have one`, () => {
    const ids = (path: RegExp) => [...files].filter(([name]) => name.startsWith(story.prefix) &&
      path.test(name.slice(story.prefix.length))).flatMap(([, csv]) => lines(csv).slice(1).map(([id]) => id!));
    const known = [...story.known.keys()].sort();
    assert.deepEqual(ids(/^tolls\/.*\.csv$/).sort(), known);
    for (const field of ["victims", "measure", "side"])
      assert.deepEqual(ids(new RegExp(`^lists/${field}-.*\\.csv$`)).sort(), [...story.claims.keys()].sort(), field);
    assert.equal(new Set(ids(/^lists\/year-.*\.csv$/)).size, ids(/^lists\/year-.*\.csv$/).length);
  });

  test(`${story.id}: the list of claims leads to a file for each state of one field`, () => {
    const page = partHtml("claims", {}, {story, path: "/claims", root: "./", siteRoot: "./", params: {}, line: 1});
    const fields = ["victims", "measure", "side", "claimant", "year"] as const;
    for (const field of fields) {
      const [, select] = new RegExp(`<select name="${field}"[^>]*>([^]*?)</select>`).exec(page)!;
      const values = Array.from(select!.matchAll(/<option value="([^"]+)"/g), ([, value]) => value!);
      assert.ok(values.length > 0, field);
      for (const value of values)
        assert.ok(files.has(`${story.prefix}${cutOf({...emptyQuery, [field]: value})}.csv`), `${field} ${value}`);
    }
  });
}

test("a query of two fields, or of words, has no file; one of nothing is the whole table", () => {
  assert.equal(cutOf({...emptyQuery, measure: "killed", side: "russia"}), null);
  assert.equal(cutOf({...emptyQuery, q: "leaked"}), null);
  assert.equal(cutOf({...emptyQuery, sort: "-day"}), "");
});

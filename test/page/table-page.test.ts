import assert from "node:assert/strict";
import {test} from "node:test";
import {max, rollup} from "d3";
import {JSDOM} from "jsdom";
import {tables, viewTables} from "../../loaders/schema/index.ts";
import {toCsv, toJson} from "../../loaders/write/text.ts";
import {cellParts} from "../../src/components/table/cell.ts";
import {valuesOf} from "../../src/components/table/column.ts";
import {viewCsv, viewJson} from "../../src/components/table/files.ts";
import {readCsv} from "../../src/components/table/read-csv.ts";
import type {TablePage} from "../../src/components/table/page.ts";
import {pageRows} from "../../src/components/table/view.ts";
import {daysBetween, formatDay} from "../../src/toll/day.ts";
import {partHtml} from "../../tools/page/parts.ts";
import {allStories} from "../../tools/page/stories.ts";
import {namesNeeded, shownTables, tableNames} from "../../tools/page/table-pages.ts";

test("what stands above a table is said in words, and names no column", () => {
  for (const {name, description} of Object.values({...tables, ...viewTables}))
    assert.deepEqual(description.match(/\b[a-z]+_[a-z_]+\b|\w+ = \w+/g) ?? [], [], name);
});

for (const story of allStories()) {
  const shown = shownTables(story);
  const names = tableNames(story);

  test(`${story.id}: each published table, and each view of them, has a page`, () => {
    for (const name of Object.keys({...tables, ...viewTables})) assert.ok(shown.has(name), name);
  });

  test(`${story.id}: no two rows of a table have one name, and a claim says which day its name has`, () => {
    const doubled = Object.entries(names).filter(([table]) => table === "claims" || table === "claimants")
      .flatMap(([, ids]) => Object.values(ids)).filter((name, at, all) => all.indexOf(name) !== at);
    assert.deepEqual(doubled, []);
    for (const {claim_id, said_on} of story.tables.claims)
      assert.equal(/, (?:printed|up to|day) [^,]+(?:, day of saying unknown)?$/.test(names.claims![claim_id]!),
        !said_on, claim_id);
  });

  test(`${story.id}: a claim of days long past is called so beside others; a ratio stands with its two claims`, () => {
    for (const {claim_id, said_on, as_of} of story.tables.claims) {
      const isOld = said_on && as_of && daysBetween(as_of, said_on) > 31;
      const [, day = null] = /, counted up to (.+)$/.exec(names.claims![claim_id]!) ?? [];
      assert.equal(day, isOld ? formatDay(as_of) : null, claim_id);
    }
    assert.deepEqual(shown.get("gaps")!.shown.slice(0, 6), ["toll_id", "guaranteed_ratio", "smaller_claim_id",
      "smaller_age", "larger_claim_id", "larger_age"]);
  });

  test(`${story.id}: what a count is confined to stands beside whom it counts, wherever a row has it`, () => {
    const confined = [...shown].filter(([, {rows}]) => rows.some((row) => row.comparable_scope));
    assert.ok(confined.some(([name]) => name === "claims"));
    for (const [name, {shown: first}] of confined) assert.ok(first.includes("comparable_scope"), name);
    for (const [name, {shown: first}] of confined)
      if (first.includes("victims_group"))
        assert.equal(first[first.indexOf("comparable_scope") - 1], "victims_group", name);
  });

  test(`${story.id}: the figure of a row stands next to what the row is of`, () => {
    const [figure, ratio] = [["claim_id", "low"], ["toll_id", "guaranteed_ratio"]];
    const next = {claims: figure, "claims-wide": figure, gaps: ratio, "gaps-daily": ratio, reports: figure,
      tolls: ["toll_id", "claims"]};
    for (const [name, two = []] of Object.entries(next)) {
      const first = shown.get(name)!.shown;
      assert.deepEqual(first.slice(first.indexOf(two[0]!), first.indexOf(two[0]!) + 2), two, name);
    }
  });

  test(`${story.id}: gaps open with a row of each toll whose widest may stand by itself, the widest first`, () => {
    for (const name of ["gaps", "gaps-daily"]) {
      const {opening, rows} = shown.get(name)!;
      const ratio = (row: (typeof rows)[number]) => row.guaranteed_ratio as number | null;
      const outright = rows.filter((row) =>
        (row.admits ?? "same") === "same" && row.pairs === "headline" && ratio(row));
      const widest = rollup(outright, (own) => max(own, ratio)!, (row) => row.toll_id);
      const found = opening!.first;
      assert.deepEqual(new Map(found.map((row) => [row.toll_id, ratio(row)])),
        new Map(found.map((row) => [row.toll_id, widest.get(row.toll_id)])), name);
      assert.equal(opening!.rows, widest.size, name);
      assert.deepEqual(found.map(ratio), found.map(ratio).toSorted((a, b) => b! - a!), name);
    }
  });

  test(`${story.id}: the whole table as a view is the published file, byte for byte`, () => {
    for (const [name, {table, rows, columns}] of shown) {
      // As a browser has them.
      const parsed = readCsv(toCsv(table, rows), columns);
      assert.equal(viewCsv(columns, parsed), toCsv(table, rows), name);
      assert.equal(viewJson(columns, parsed), toJson(table, rows), name);
    }
  });

  test(`${story.id}: no id stands where there is a name, and its link leads to a page that is there`, () => {
    for (const [name, {rows, columns}] of shown)
      for (const column of columns.filter(({leads}) => leads))
        for (const row of rows.slice(0, 3000)) {
          const parts = cellParts(column, row[column.name], names, "./");
          valuesOf(row[column.name]).slice(0, 3).forEach((id, at) => {
            const own = names[column.leads!.table]?.[id];
            assert.equal(parts[at]!.text, own ?? id, `${name} ${column.name}`);
            const {href = "./tables/claims.html"} = parts[at]!;
            const [, folder, page] = /^\.\/(\w+)\/([^?]+)\.html/.exec(href)!;
            assert.ok(folder === "tables" ? shown.has(page!) : names[folder!]![page!], `${name} ${href}`);
          });
        }
  });

  test(`${story.id}: without scripts a page has the first rows, links to all of them, and what a script needs`, () => {
    for (const [name, {table, rows, columns, shown: first, opening}] of shown) {
      const context = {story, path: `/tables/${name}`, root: "../", siteRoot: "../", params: {table: name}, line: 1};
      const document = JSDOM.fragment(String(partHtml("table", {}, context)));
      const page: TablePage = JSON.parse(document.querySelector("script.table")!.textContent!);
      const begins = opening ? opening.rows : rows.length;
      assert.equal(document.querySelectorAll("table.rows tbody tr").length, Math.min(begins, pageRows), name);
      assert.equal(document.querySelector(".opening")?.textContent, opening?.why, name);
      assert.equal(document.querySelectorAll("table.rows th").length, first.length, name);
      assert.ok(first.length > 0, name);
      const bare = columns.filter((one) => table.key.includes(one.name) && one.name.endsWith("_id") && !one.leads);
      assert.deepEqual(bare.filter((one) => first.includes(one.name)), [], `${name}: an id that nobody reads`);
      assert.deepEqual(page.columns, columns);
      assert.deepEqual([...document.querySelectorAll<HTMLElement>("a.names")].map((link) => link.dataset.table),
        namesNeeded(columns));
      for (const ending of ["csv", name === "gaps-daily" ? "parquet" : "json"])
        assert.ok(document.querySelector(`.table-files a[href="../data/${story.id}/${name}.${ending}"]`), name);
    }
  });
}

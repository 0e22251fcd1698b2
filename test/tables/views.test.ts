import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {addDays} from "../../src/toll/day.ts";
import {viewTables} from "../../loaders/schema/index.ts";
import type {Table} from "../../loaders/schema/table.ts";
import {storyIds} from "../../loaders/read/ledger.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {deriveViews} from "../../loaders/tables/views.ts";
import {soundLedger} from "../../tools/publish/current-edition.ts";
import {asLines, table} from "../fixtures/as-lines.ts";
import {atlantis} from "../fixtures/atlantis.ts";

const invented = deriveTables(atlantis);

test("claims-wide has the names and the first printing of each claim beside its columns", () => {
  const rows = deriveViews(invented)["claims-wide"].filter(({toll_id}) => toll_id === "lemuria-military-killed")
    .slice(0, 3).map((row) => ({...row, outlets: row.outlets.join(", ")}));
  assert.ok(rows.every(({toll_title}) => toll_title === "Lemurian soldiers reported killed"));
  assert.equal(asLines(rows, ["claimant_name", "side_name", "figure", "printings", "outlets", "first_printed_on"]),
    table`
    Crown of Atlantis | Atlantean side | more than 1,000 | 3 | Tide & Times, Y Llanw, Lemurian Post | 1900-03-12
    Crown of Atlantis | Atlantean side | 3,000 | 1 | Tide & Times | 1900-03-24
    The Harbour Gazette's list of names | Third parties | at least 212 | 1 | The Harbour Gazette | 1900-03-28
  `);
});

test("gaps-daily is the table gaps, a row a day, its ages those of the day", () => {
  const rows = deriveViews(invented)["gaps-daily"]
    .filter(({toll_id, pairs}) => toll_id === "lemuria-military-killed" && pairs === "standing").slice(0, 9);
  assert.equal(asLines(rows, ["on_day", "bodies", "guaranteed_ratio", "smaller_age", "larger_age"]), table`
    1900-03-12 | 2 | 25 | 8 | 0
    1900-03-13 | 2 | 25 | 9 | 1
    1900-03-14 | 2 | 1.111111 | 0 | 2
    1900-03-15 | 2 | 25 | 11 | 3
    1900-03-16 | 2 | 25 | 12 | 4
    1900-03-17 | 2 | 25 | 13 | 5
    1900-03-18 | 2 | 25 | 14 | 6
    1900-03-19 | 2 | 25 | 15 | 7
    1900-03-20 | 2 | 6.25 | 0 | 8
  `);
});

for (const story of storyIds())
  describe(`the tables for convenience of ${story}`, () => {
    const tables = deriveTables(soundLedger(story));
    const views = deriveViews(tables);

    test("hold to their declarations, no key twice", () => {
      for (const [name, declared] of Object.entries<Table>(viewTables)) {
        const rows = views[name as keyof typeof views];
        assert.ok(rows.length > 60, name);
        for (const row of rows) assert.equal(declared.row.safeParse(row).error, undefined, JSON.stringify(row));
        const keys = (rows as Record<string, unknown>[])
          .map((row) => declared.key.map((column) => row[column]).join("/"));
        assert.equal(new Set(keys).size, keys.length, name);
      }
    });

    test("claims-wide has each claim once, and counts every printing", () => {
      const wide = views["claims-wide"];
      assert.deepEqual(wide.map(({claim_id}) => claim_id), tables.claims.map(({claim_id}) => claim_id));
      assert.equal(wide.reduce((sum, {printings}) => sum + printings!, 0),
        tables.reports.filter(({set_aside}) => set_aside === null).length);
      const dated = new Map(wide.map((row) => [row.claim_id, row.first_printed_on]));
      for (const {claim_id, published_on, set_aside} of tables.reports)
        if (published_on && set_aside === null) assert.ok(dated.get(claim_id)! <= published_on, claim_id);
    });

    test("gaps-daily says of every day of every toll what gaps says", () => {
      const days = new Map<string, Set<string>>();
      for (const row of views["gaps-daily"]) {
        const key = `${row.toll_id} ${row.pairs} ${row.on_day}`;
        days.set(key, (days.get(key) ?? new Set()).add([row.smaller_claim_id, row.larger_claim_id, row.bodies,
          row.nominal_ratio, row.guaranteed_ratio, row.difference].join()));
      }
      let compared = 0;
      for (const gap of tables.gaps.filter((row) => row.admits === "same" && row.larger_claim_id)) {
        const last = gap.holds_until ?? tables.tolls.find(({toll_id}) => toll_id === gap.toll_id)!.last_known_on!;
        for (let day = gap.holds_from; day <= last; day = addDays(day, 1)) {
          assert.ok(days.get(`${gap.toll_id} ${gap.pairs} ${day}`)?.has([gap.smaller_claim_id, gap.larger_claim_id,
            gap.bodies, gap.nominal_ratio, gap.guaranteed_ratio, gap.difference].join()), `${gap.toll_id} ${day}`);
          compared++;
        }
      }
      assert.equal(compared, views["gaps-daily"].length);
    });
  });

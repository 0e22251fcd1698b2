import assert from "node:assert/strict";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, before, describe, test} from "node:test";
import {DuckDBInstance, type DuckDBConnection} from "@duckdb/node-api";
import {deriveAtSize, madeNames} from "../../tools/publish/at-size/derive.ts";
import {soundLedger} from "../../tools/publish/current-edition.ts";
import {writeTables} from "../../tools/publish/edition-files.ts";
import {tables as declared, type Tables} from "../../loaders/schema/index.ts";
import type {Table} from "../../loaders/schema/table.ts";
import {deriveTables} from "../../loaders/tables/index.ts";

for (const story of ["ukraine-2022", "maria-2017"])
  describe(story, () => {
    const folder = mkdtempSync(join(tmpdir(), "tollbook-"));
    let expected: Tables;
    let connection: DuckDBConnection;

    before(async () => {
      expected = deriveTables(soundLedger(story));
      const files = writeTables({declared: declared as Record<string, Table<any>>, rows: expected}, ["csv"]);
      for (const [name, contents] of files) writeFileSync(join(folder, name), contents);
      connection = await (await DuckDBInstance.create(":memory:")).connect();
      await deriveAtSize(connection, folder, folder, 3);
    });
    after(() => rmSync(folder, {recursive: true}));

    for (const name of madeNames)
      test(`DuckDB derives the table ${name} as the loaders do, row by row, in order`, async () => {
        const found = await connection.runAndReadAll(`from '${join(folder, name)}.parquet'`);
        assert.ok(expected[name].length > 5);
        assert.deepEqual(found.getRowObjectsJson(), expected[name]);
      });
  });

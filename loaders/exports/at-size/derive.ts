import type {DuckDBConnection} from "@duckdb/node-api";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {measurePhrase} from "../../../src/toll/vocabulary.ts";
import {tables} from "../../schema/index.ts";
import {duckColumns, duckTable} from "./duck-types.ts";

/** The ledger tables that the derivation reads. */
export const sourceNames = ["story", "vocabulary", "claimants", "claims", "reports"] as const;
/** The tables that it makes; tests hold them to what the loaders make of the same ledger, row by row. */
export const madeNames = ["tolls", "standing", "gaps"] as const;

/** Reads a story's CSV files and derives its tables inside DuckDB, which streams, spills and so needs little memory
 * however many claims there are. Afterwards the tables stand in the connection under their names.
 * @param parts in how many parts the gaps are made: more parts, less memory */
export async function deriveAtSize(connection: DuckDBConnection, folder: string, parts = 1): Promise<void> {
  for (const name of sourceNames) {
    const file = join(folder, `${name}.csv`).replaceAll("'", "''");
    await connection.run(`create view ${name} as from read_csv('${file}', header = true, delim = ',', quote = '"',
      escape = '"', columns = ${duckColumns(tables[name])})`);
  }
  const phrases = Object.entries(measurePhrase).map(([measure, phrase]) => `('${measure}', '${phrase}')`);
  await connection.run(`create table measure_phrases as from (values ${phrases.join(", ")}) as words(measure, phrase)`);
  await connection.run(`create table gaps (${duckTable(tables.gaps)})`);
  for (const step of ["claims", "standing", "tolls", "gap-members"]) await connection.run(sql(step));
  for (let part = 0; part < parts; part++) {
    await connection.run(sql("gaps-of-part").replaceAll("$parts", String(parts)).replaceAll("$part", String(part)));
  }
}

function sql(name: string): string {
  return readFileSync(join(import.meta.dirname, `${name}.sql`), "utf8");
}

/** Writes every table as Parquet, sorted as declared, into a folder. */
export async function writeParquetAtSize(connection: DuckDBConnection, folder: string): Promise<void> {
  for (const name of [...sourceNames, ...madeNames]) {
    const order = tables[name].sort.length ? `order by ${tables[name].sort.map((column) => `"${column}"`).join(", ")}` : "";
    const file = join(folder, `${name}.parquet`).replaceAll("'", "''");
    await connection.run(`copy (from ${name} ${order}) to '${file}' (format parquet, compression zstd)`);
  }
}

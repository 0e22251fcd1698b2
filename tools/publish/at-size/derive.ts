import type {DuckDBConnection} from "@duckdb/node-api";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {tables} from "../../../loaders/schema/index.ts";
import {duckColumns} from "./duck-types.ts";
import {titleTolls} from "./titles.ts";

/** The ledger tables that the derivation reads. */
export const sourceNames = ["story", "vocabulary", "claimants", "claims", "reports"] as const;
/** The tables that it makes; tests hold them to what the loaders make of the same ledger, row by row. */
export const madeNames = ["tolls", "standing", "relay", "survival", "silences", "symmetry", "gaps"] as const;

/** Reads a story's plain CSV files, whose rows are sorted as declared, and writes them and the tables derived from them
 * as Parquet. All happens inside DuckDB, which streams, spills and so needs little memory however many claims there are.
 * @param parts in how many parts the gaps are made: more parts, less memory */
export async function deriveAtSize(connection: DuckDBConnection, from: string, to: string, parts = 1): Promise<void> {
  const write = (name: string, rows: string) =>
    connection.run(`copy (${rows}) to ${quoted(join(to, `${name}.parquet`))} (format parquet, compression zstd)`);
  // What is sorted runs past the short lists that are joined to it, never the other way round: so it stays sorted.
  const writeMade = async (...names: (typeof madeNames)[number][]) => {
    await connection.run("set disabled_optimizers = 'build_side_probe_side'");
    for (const name of names) await write(name, sql(`${name}-rows`));
    await connection.run("reset disabled_optimizers");
  };
  for (const name of sourceNames) {
    await write(name, `from read_csv(${quoted(join(from, `${name}.csv`))}, header = true, delim = ',', quote = '"',
      escape = '"', columns = ${duckColumns(tables[name])})`);
    await connection.run(
      `create view ${name} as from read_parquet(${quoted(join(to, `${name}.parquet`))}, file_row_number = true)`
    );
  }
  await connection.run(sql("claims"));
  await connection.run(sql("relay"));
  await writeMade("relay", "survival", "silences", "symmetry");
  await connection.run("drop table relayed");
  await connection.run(sql("standing"));
  await titleTolls(connection);
  await writeMade("tolls", "standing");
  await connection.run(sql("gap-members").replaceAll("$parts", String(parts)));
  for (let part = 0; part < parts; part++) {
    await connection.run(sql("gaps-of-part").replaceAll("$part", String(part)));
  }
  await writeMade("gaps");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function sql(name: string): string {
  return readFileSync(join(import.meta.dirname, `${name}.sql`), "utf8");
}

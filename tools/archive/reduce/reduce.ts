import {existsSync, mkdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {MatchLedger} from "../../../src/reader/match.ts";
import {Failure} from "../../failure.ts";
import {partNames, partTables, type PartColumn, type PartTable} from "../read/columns.ts";
import {coverageOf, refusePartial, type Coverage} from "../read/coverage.ts";
import {readManifest} from "../read/manifest.ts";
import {partName} from "../read/record.ts";
import {afterLeaders, beforeLeaders, handedOn, handOn} from "./articles-sql.ts";
import {quoted, rowsOf, withDatabase, type Connection} from "./duckdb.ts";
import {matchCandidates} from "./match-candidates.ts";
import {outputs} from "./outputs-sql.ts";

/** The outputs below a reduced folder: each as Parquet, the lists for people as CSV too. */
export const coverageFile = "coverage.json";

export interface ReduceOptions {
  story: string;
  /** Whether an archive of which something is missing is reduced all the same. */
  partial: boolean;
  /** The most memory that DuckDB takes, such as "2GB". */
  memory: string;
}

/** How much was read, as the tables that follow from it say. */
export type ReadShare = Omit<Coverage, "records" | "quarantined"> & {story: string; quarantined: number};

/** Reduces the parts of an archive to printings of a story's claims, unknown figures and denominators, in a new folder
 * that is there whole or not at all. */
export async function reduceArchive(out: string, ledger: MatchLedger, to: string,
  {story, partial, memory}: ReduceOptions): Promise<ReadShare> {
  if (existsSync(to)) throw new Failure(`${to}: is there already and nothing is overwritten; name another`, {code: 2});
  const coverage = coverageOf(out, readManifest(out));
  refusePartial(coverage, partial, out);
  const work = `${to}.${process.pid}.unfinished`;
  mkdirSync(work, {recursive: true});
  try {
    await withDatabase(join(work, "work.duckdb"), memory, async (connection) => {
      await reduce(connection, out, coverage, ledger);
      for (const [name, {sql, csv}] of Object.entries(outputs)) {
        await connection.run(`copy (${sql}) to ${quoted(join(work, `${name}.parquet`))} (format parquet)`);
        if (csv !== null) await connection.run(`copy (${sql} ${csv}) to ${quoted(join(work, `${name}.csv`))} (header)`);
      }
    });
    for (const name of ["work.duckdb", "work.duckdb.wal"]) rmSync(join(work, name), {force: true});
    const share = shareOf(coverage, story);
    writeFileSync(join(work, coverageFile), `${JSON.stringify(share, null, 2)}\n`);
    renameSync(work, to);
    return share;
  } finally {
    rmSync(work, {recursive: true, force: true});
  }
}

const shareOf = ({records: _, quarantined, ...rest}: Coverage, story: string): ReadShare =>
  ({story, ...rest, quarantined: quarantined.length});

async function reduce(connection: Connection, out: string, {records}: Coverage, ledger: MatchLedger): Promise<void> {
  const parts = records.flatMap((record) => record.parts);
  for (const table of partNames) {
    const files = parts.filter((part) => part.table === table).map((part) => quoted(join(out, partName(part))));
    const rows = files.length ? `select * from read_parquet([${files.join(", ")}])` : noRows(table);
    await connection.run(`create view ${table}_in as ${rows}`);
  }
  for (const sql of beforeLeaders) await connection.run(sql);
  await handOnLeaders(connection);
  for (const sql of afterLeaders) await connection.run(sql);
  await matchCandidates(connection, ledger);
}

const sqlTypes: Record<PartColumn["type"], string> = {
  text: "varchar", integer: "bigint", day: "date", boolean: "boolean", texts: "varchar[]", integers: "bigint[]"
};

/** A table without rows, for archives that print no figure at all. */
function noRows(table: PartTable): string {
  const cells = Object.entries(partTables[table] as Record<string, PartColumn>)
    .map(([name, {type}]) => `null::${sqlTypes[type]} as "${name}"`);
  return `select ${cells.join(", ")} where false`;
}

/** Each turn halves what is left of a chain; numbers fall along it, so that it has an end. */
async function handOnLeaders(connection: Connection): Promise<void> {
  for (;;) {
    const [left] = await rowsOf<{count: string}>(connection, handedOn);
    if (Number(left!.count) === 0) return;
    await connection.run(handOn);
  }
}

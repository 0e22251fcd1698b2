import {readFileSync} from "node:fs";
import {unzipSync} from "fflate";
import {problemLine} from "../../loaders/check/problem.ts";
import {readTable} from "../../loaders/read/table.ts";
import {ledgerTables, type Ledger, type LedgerName} from "../../loaders/schema/index.ts";
import {Failure} from "../failure.ts";
import type {Files} from "./archive.ts";
import {sha256} from "./hash.ts";
import {frozenRoot} from "./paths.ts";
import {readReleases, versionFile} from "./read-releases.ts";

/** The files of a frozen version, exactly as they were frozen.
 * @throws Failure where there is no such version, or its zip is not the one that was frozen */
export function frozenFiles(storyId: string, version: string, root: string = frozenRoot): Files {
  const releases = readReleases(storyId, root);
  const release = releases.find((row) => row.version === version);
  if (!release) {
    const known = releases.length ? `known: ${releases.map((row) => row.version).join(", ")}` : "none was released yet";
    throw new Failure(`no version ${version} of ${storyId}; ${known}`, {code: 2});
  }
  const archive = readArchive(versionFile(storyId, version, root), version);
  if (sha256(archive) !== release.archive_sha256)
    throw new Failure(`the zip of version ${version} is not the one that was frozen; restore it from the history`);
  return new Map(Object.entries(unzipSync(archive)));
}

function readArchive(file: string, version: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    throw new Failure(`the zip of version ${version} cannot be read (${code}); restore it from the history`);
  }
}

/** The ledger as a frozen version had it.
 * @throws Failure where a column has changed its form since, so that its rows cannot be read as today's */
export function frozenLedger(files: Files, version: string): Ledger {
  const read = (name: LedgerName) => {
    const {rows, problems} = readTable(ledgerTables[name], `v/${version}/${name}.csv`, files.get(`${name}.csv`)!);
    if (problems.length) throw new Failure(problemLine(problems[0]!));
    return rows.map(({row}) => row);
  };
  const names = Object.keys(ledgerTables) as LedgerName[];
  return Object.fromEntries(names.map((name) => [name, read(name)])) as unknown as Ledger;
}

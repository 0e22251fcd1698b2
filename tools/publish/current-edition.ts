import {problemLine} from "../../loaders/check/problem.ts";
import {ledgerRoot, readLedger} from "../../loaders/read/ledger.ts";
import {tables as declared, type Ledger} from "../../loaders/schema/index.ts";
import type {Release} from "../../loaders/schema/releases.ts";
import {Failure} from "../failure.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import type {Edition} from "./edition.ts";
import {writeTables} from "./edition-files.ts";
import {tablesHash} from "./hash.ts";
import {readReleases} from "./read-releases.ts";

/** The ledger of a story without a problem.
 * @throws Failure with all its problems */
export function soundLedger(storyId: string, root: string = ledgerRoot): Ledger {
  const {ledger, problems} = readLedger(storyId, root);
  if (!problems.length) return ledger;
  throw new Failure(problemLine(problems[0]!), {details: problems.slice(1).map(problemLine)});
}

/** The story as its ledger is now. It bears the number of the last release while it says the same, else that number
 * with `+next` behind it. */
export function currentEdition(storyId: string, releases: Release[] = readReleases(storyId)): Edition {
  const ledger = soundLedger(storyId);
  const tables = {declared, rows: deriveTables(ledger)};
  const last = releases.at(-1);
  const same = last?.tables_sha256 === tablesHash(writeTables(tables, ["csv"]), Object.keys(declared));
  const version = same ? last!.version : `${last?.version ?? "0.0.0"}+next`;
  return {...tables, story: ledger.story[0]!, version, released_on: last?.released_on ?? null};
}

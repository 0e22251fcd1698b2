import {max} from "d3";
import {problemLine} from "../../loaders/check/problem.ts";
import {ledgerRoot} from "../../loaders/read/ledger.ts";
import {tables as declared, type Ledger} from "../../loaders/schema/index.ts";
import type {Release} from "../../loaders/schema/releases.ts";
import {Failure} from "../failure.ts";
import {storyOf} from "../../loaders/tables/of-story.ts";
import type {Edition} from "./edition.ts";
import {readReleases} from "./read-releases.ts";
import {isRelease, versionOf} from "./version.ts";

/** The ledger of a story without a problem.
 * @throws Failure with all its problems */
export function soundLedger(storyId: string, root: string = ledgerRoot): Ledger {
  const {ledger, problems} = storyOf(storyId, root);
  if (!problems.length) return ledger;
  throw new Failure(problemLine(problems[0]!), {details: problems.slice(1).map(problemLine)});
}

/** The story as its ledger is now. */
export function currentEdition(storyId: string, releases: Release[] = readReleases(storyId)): Edition {
  const ledger = soundLedger(storyId);
  const {tables: rows} = storyOf(storyId).derived();
  const {released_on = null, doi = null} = releases.at(-1) ?? {};
  const version = versionOf(rows, releases);
  const updated_on = max(ledger.claims, (row) => row.recorded_on) ?? null;
  return {declared, rows, story: ledger.story[0]!, version, released_on, updated_on,
    doi: isRelease(version) ? doi : null};
}

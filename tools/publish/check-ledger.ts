import {changedSince} from "../../loaders/check/since-release.ts";
import {problemLine, type Problem} from "../../loaders/check/problem.ts";
import {frozenFiles} from "./frozen-files.ts";
import {readReleases} from "./read-releases.ts";
import {ledgerRoot, readLedger, storyIds} from "../../loaders/read/ledger.ts";
import type {Ledger} from "../../loaders/schema/index.ts";

/** Reads and checks a story, also against its last release where it lies in the project's own folder.
 * @throws Failure where the frozen version itself was changed */
export function checkStory(storyId: string, root: string = ledgerRoot): {ledger: Ledger; problems: Problem[]} {
  const found = readLedger(storyId, root);
  const last = root === ledgerRoot && !found.problems.length ? readReleases(storyId).at(-1) : undefined;
  if (!last) return found;
  return {...found, problems: changedSince(found.ledger, frozenFiles(storyId, last.version), last.version)};
}

/** Checks every story below a root; for the build, which needs only the lines. */
export async function checkLedger(root: string = ledgerRoot): Promise<{problems: string[]}> {
  return {problems: storyIds(root).flatMap((id) => checkStory(id, root).problems.map(problemLine))};
}

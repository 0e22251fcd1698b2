import {existsSync, readFileSync} from "node:fs";
import {join, relative} from "node:path";
import {checkDerived} from "../../loaders/check/derived.ts";
import {backDatedSince} from "../../loaders/check/back-dated.ts";
import {changedSince} from "../../loaders/check/since-release.ts";
import {byPlace, type Problem} from "../../loaders/check/problem.ts";
import {checkUnique} from "../../loaders/check/unique.ts";
import {checkWatched, watchedFile} from "../capture/watched-file.ts";
import {finishSave} from "../save-all.ts";
import {frozenFiles} from "./frozen-files.ts";
import {frozenRoot} from "./paths.ts";
import {readReleases} from "./read-releases.ts";
import {ledgerRoot} from "../../loaders/read/ledger.ts";
import {readTable} from "../../loaders/read/table.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {removedTable} from "../../loaders/schema/removed.ts";
import {storyOf} from "../../loaders/tables/of-story.ts";

/** Reads and checks a story, what is derived from it, and both against its last release where it lies in the project's
 * own folder.
 * @throws Failure where the frozen version itself was changed */
export function checkStory(storyId: string, root: string = ledgerRoot): {ledger: Ledger; problems: Problem[]} {
  finishSaves(storyId, root);
  const found = storyOf(storyId, root);
  if (found.problems.length) return found;
  const derived = checkDerived(found.derived().tables);
  const last = root === ledgerRoot ? readReleases(storyId).at(-1) : undefined;
  const files = last && frozenFiles(storyId, last.version);
  const changed = files ? changedSince(found.ledger, files, last.version) : [];
  const backDated = files ? backDatedSince(found.ledger, files, last.version, last.released_on) : [];
  const watched = root === ledgerRoot
    ? checkWatched(watchedFile(storyId), new Set(found.ledger.reports.map((row) => row.report_id))) : [];
  return {ledger: found.ledger, problems: [...changed, ...backDated, ...derived, ...watched]};
}

/** Puts in place what a stopped edit or release of a story has saved. */
export function finishSaves(storyId: string, root: string = ledgerRoot): void {
  finishSave(join(root, storyId), storyId);
  if (root === ledgerRoot) finishSave(join(frozenRoot, storyId, "v"), `the releases of ${storyId}`);
}

/** What is wrong with the list of removed pages, which lies beside the stories. */
export function checkRemoved(root: string = ledgerRoot): Problem[] {
  const path = join(root, "removed.csv");
  if (!existsSync(path)) return [];
  const file = relative(process.cwd(), path);
  const {rows, problems} = readTable(removedTable, file, readFileSync(path));
  checkUnique(removedTable, rows, (placed, column, code, what, why, mend) =>
    problems.push({file, ...placed.at(column), code, what, why, mend}));
  return problems.sort(byPlace);
}

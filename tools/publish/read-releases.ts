import {existsSync, readFileSync} from "node:fs";
import {join, relative} from "node:path";
import {problemLine} from "../../loaders/check/problem.ts";
import {readTable} from "../../loaders/read/table.ts";
import {Failure} from "../failure.ts";
import {releasesTable, type Release} from "../../loaders/schema/releases.ts";
import {frozenRoot} from "./paths.ts";
import {publishedStories} from "./published-stories.ts";

/** The file that lists the frozen versions of a story; it stands beside their zips. */
export function releasesFile(storyId: string, root: string = frozenRoot): string {
  return join(root, storyId, "v/releases.csv");
}

/** The releases of a story, the oldest first; none when nothing was ever frozen.
 * @throws Failure with the first problem of the file */
export function readReleases(storyId: string, root: string = frozenRoot): Release[] {
  const file = releasesFile(storyId, root);
  if (!existsSync(file)) return [];
  const {rows, problems} = readTable(releasesTable, relative(process.cwd(), file), readFileSync(file));
  if (problems.length) throw new Failure(problemLine(problems[0]!));
  return rows.map(({row}) => row) as Release[];
}

/** The frozen versions of a story, the oldest first. Files that no row lists are of no release. */
export function frozenVersions(storyId: string, root: string = frozenRoot): string[] {
  return readReleases(storyId, root).map(({version}) => version);
}

/** The address of the zip of each story, made by its loader, and of each frozen version. */
export function archivePaths(stories: string[] = publishedStories()): string[] {
  return stories.flatMap((story) =>
    [`/data/${story}.zip`, ...frozenVersions(story).map((version) => `/data/${story}/v/${version}.zip`)]);
}

/** The zip of a frozen version. */
export function versionFile(storyId: string, version: string, root: string = frozenRoot): string {
  return join(root, storyId, `v/${version}.zip`);
}

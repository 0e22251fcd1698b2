import {existsSync, readFileSync} from "node:fs";
import {gzipSync, unzipSync} from "fflate";
import {chartsFile, frozenRoot} from "../../publish/paths.ts";
import type {Files} from "../../publish/archive.ts";
import {sha256} from "../../publish/hash.ts";
import {readReleases} from "../../publish/read-releases.ts";
import {Failure} from "../../failure.ts";
import type {Release} from "../../../loaders/schema/releases.ts";
import {bytes} from "../../../loaders/write/table-writers.ts";
import {browserRows, type StoryData} from "../story-data.ts";
import {storyFigures, type StoryFigure} from "../story-figures.ts";
import {frozenPage} from "./frozen-page.ts";

/** A chart as a release froze it: the bytes of its page. */
export interface FrozenChart {
  id: string;
  version: string;
  page: Uint8Array;
}

/** The frozen charts of a story in the order of its releases. A release holds those that it changed: the others are
 * what the release before says.
 * @throws Failure where a file is not the one that was frozen */
export function frozenCharts(storyId: string, root: string = frozenRoot): FrozenChart[] {
  return readReleases(storyId, root).flatMap((release) =>
    Object.entries(filesOf(storyId, release, root)).filter(([name]) => name.endsWith(".html"))
      .map(([name, page]) => ({id: name.replace(/\.html$/, ""), version: release.version, page})));
}

/** The rows from which a reader's browser draws charts as each release had them, packed. */
export function frozenChartRows(storyId: string, root: string = frozenRoot): [version: string, rows: Uint8Array][] {
  return readReleases(storyId, root).flatMap((release): [string, Uint8Array][] => {
    const {[rowsName]: rows} = filesOf(storyId, release, root);
    return rows ? [[release.version, rows]] : [];
  });
}

const rowsName = "rows.json.gz";

function filesOf(storyId: string, {version, charts_sha256}: Release, root: string): Record<string, Uint8Array> {
  if (charts_sha256 === null) return {};
  const file = chartsFile(storyId, version, root);
  const archive = existsSync(file) ? readFileSync(file) : null;
  if (!archive || sha256(archive) !== charts_sha256)
    throw new Failure(`${file}: is not what version ${version} froze of its charts; restore it from the history`);
  return unzipSync(archive);
}

/** The version at whose address a chart stands as the last release had it; null where it is younger. */
export function frozenAt(id: string, storyId: string, root: string = frozenRoot): string | null {
  return readReleases(storyId, root).findLast((release) => pagesOf(storyId, release, root).has(id))?.version ?? null;
}

/** Which charts each release froze, by the hash of its file: each page of a chart asks for all of them. */
const pages = new Map<string | null, Set<string>>();

function pagesOf(storyId: string, release: Release, root: string): Set<string> {
  const known = pages.get(release.charts_sha256) ?? new Set(Object.keys(filesOf(storyId, release, root))
    .filter((name) => name.endsWith(".html")).map((name) => name.replace(/\.html$/, "")));
  pages.set(release.charts_sha256, known);
  return known;
}

/** What a release of a story freezes of its charts: the pages of those that say something else than when they were
 * frozen last, and the rows of all.
 * @param story under the number of the release */
export function chartsToFreeze(
  story: StoryData, root: string = frozenRoot, figures: StoryFigure[] = storyFigures(story, {younger: "skip"})
): Files {
  const before = new Map(frozenCharts(story.id, root).map((chart) => [chart.id, chart]));
  const rows = gzipSync(bytes(JSON.stringify(browserRows(story))), {level: 9, mtime: 0});
  const files: Files = new Map([[rowsName, rows]]);
  for (const figure of figures) {
    const page = frozenPage(figure, story);
    const last = before.get(figure.id);
    if (!last || nameless(new TextDecoder().decode(last.page), last.version) !== nameless(page, story.version))
      files.set(`${figure.id}.html`, bytes(page));
  }
  return files;
}

/** A page without the number of its version, which alone makes it no other. */
function nameless(page: string, version: string): string {
  return page.replaceAll(version, "");
}

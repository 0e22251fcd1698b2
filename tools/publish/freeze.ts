import {existsSync, readFileSync} from "node:fs";
import {basename, dirname} from "node:path";
import {isDay} from "../../src/toll/day.ts";
import type {Tables} from "../../loaders/schema/index.ts";
import {releasesTable, type Release} from "../../loaders/schema/releases.ts";
import {Failure} from "../failure.ts";
import {chartsToFreeze} from "../page/embed/frozen-charts.ts";
import {storyData} from "../page/story-data.ts";
import {saveAll} from "../save-all.ts";
import {toCsv} from "../../loaders/write/text.ts";
import {zipFiles} from "./archive.ts";
import {changesFile} from "./change-feed.ts";
import {currentEdition} from "./current-edition.ts";
import type {Edition} from "./edition.ts";
import {editionFiles} from "./edition-files.ts";
import {sha256, tablesHash} from "./hash.ts";
import {chartsFile, frozenRoot, keptFormats} from "./paths.ts";
import {readReleases, releasesFile, versionFile} from "./read-releases.ts";
import {isRelease} from "./version.ts";

export interface Freezing {
  storyId: string;
  /** The number of the new version, higher than every one before. */
  version: string;
  released_on: string;
  /** What changed since the version before, in a sentence. */
  summary: string;
}

/** Freezes the tables and charts of a story as they are now: two zips, which nothing rewrites after, what it brings,
 * and, last of all, its row in releases.csv, which makes it a release.
 * @param changes what it brings, in numbers and ids
 * @throws Failure where the number is not new and higher, the day does not exist or goes back, nothing changed, or
 * another froze one meanwhile */
export function freezeRelease(freezing: Freezing, root: string = frozenRoot, changes: object = {}): Release {
  const {storyId, version, released_on, summary} = freezing;
  const list = releasesFile(storyId, root);
  const listed = textOf(list);
  const {before, now} = toFreeze(freezing, root);
  const {release, archive, charts} = frozen({...now, version, released_on, doi: null}, summary, root);
  const file = versionFile(storyId, version, root);
  if (existsSync(file) && sha256(readFileSync(file)) !== release.archive_sha256)
    throw new Failure(`${file} is there but releases.csv does not list it; delete the file`);
  saveAll({
    folder: dirname(list), what: `version ${version} of ${storyId}`, kept: "nothing was released",
    files: new Map<string, string | Uint8Array>([
      [basename(file), archive],
      [basename(chartsFile(storyId, version, root)), charts],
      [basename(changesFile(storyId, version, root)), `${JSON.stringify({...freezing, ...changes}, null, 1)}\n`],
      [basename(list), toCsv(releasesTable, [...before, release])]
    ]),
    allowed() {
      if (textOf(list) === listed) return;
      throw new Failure(`${list} was changed by somebody else meanwhile; nothing was released; run this again`);
    }
  });
  return release;
}

/** The releases of a story so far, and the edition that would be frozen.
 * @throws Failure where the number is not new and higher, the day does not exist or goes back, or nothing changed */
export function toFreeze(freezing: Freezing, root: string = frozenRoot): {before: Release[]; now: Edition} {
  const before = readReleases(freezing.storyId, root);
  checkFreezing(freezing, before.at(-1));
  const now = currentEdition(freezing.storyId, before);
  if (isRelease(now.version))
    throw new Failure(`nothing to release: the tables say what version ${now.version} says`);
  return {before, now};
}

const textOf = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : null);

interface Frozen {
  release: Release;
  archive: Uint8Array;
  charts: Uint8Array;
}

/** The zip of an edition under its final number, its charts, and its row in the list of releases. */
export function frozen(edition: Edition, summary: string, root: string): Frozen {
  const {story, version, released_on, rows} = edition;
  const files = editionFiles(edition, keptFormats);
  const archive = zipFiles(files);
  const then = storyData(story.story_id, rows as unknown as Tables, undefined, version);
  const charts = zipFiles(chartsToFreeze(then, root));
  const release = {
    version,
    released_on: released_on!,
    summary,
    claims: rows.claims!.length,
    reports: rows.reports!.length,
    tables_sha256: tablesHash(files, Object.keys(edition.declared)),
    archive_sha256: sha256(archive),
    charts_sha256: sha256(charts),
    doi: null,
    hashes: [tablesHash(files, Object.keys(edition.declared)).slice(0, 8)]
  };
  return {release, archive, charts};
}

function checkFreezing({version, released_on, summary}: Freezing, last: Release | undefined): void {
  if (!/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version))
    throw new Failure(`version ${version}: not three numbers with dots; write it like 1.2.0`, {code: 2});
  if (!isDay(released_on)) throw new Failure(`day ${released_on}: no such day; write it like 2022-03-02`, {code: 2});
  if (!summary.trim()) throw new Failure("no summary; say in a sentence what changed", {code: 2});
  if (!last) return;
  if (!isHigher(version, last.version))
    throw new Failure(
      `version ${version}: not higher than ${last.version}, the last one; a version is never frozen twice`, {code: 2});
  if (released_on < last.released_on)
    throw new Failure(`day ${released_on}: before ${last.released_on}, the day of version ${last.version}`, {code: 2});
}

function isHigher(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split(".").map(Number)) as [number[], number[]];
  const first = a.findIndex((part, index) => part !== b[index]);
  return first >= 0 && a[first]! > b[first]!;
}

import {articlesOf, candidateRows} from "../articles/candidates.ts";
import {browserRows, storyData} from "../page/story-data.ts";
import {candidatesTable} from "../../loaders/schema/candidates.ts";
import {viewTables, type Tables} from "../../loaders/schema/index.ts";
import {deriveViews} from "../../loaders/tables/views.ts";
import {releasesTable} from "../../loaders/schema/releases.ts";
import type {Files} from "./archive.ts";
import {catalog} from "./catalog.ts";
import {changeFeed} from "./change-feed.ts";
import {changesSince} from "./changes.ts";
import {currentEdition} from "./current-edition.ts";
import {editionFiles} from "./edition-files.ts";
import {frozenFiles} from "./frozen-files.ts";
import {readReleases} from "./read-releases.ts";
import {toXlsx} from "../../loaders/write/xlsx.ts";
import {bytes, json, tableWriters} from "../../loaders/write/table-writers.ts";

/** All files that stand at a story's address without a version: its tables as they are now, the list of its releases,
 * and the catalogue that the data page shows. */
export function storyFiles(storyId: string): Files {
  const releases = readReleases(storyId);
  const now = currentEdition(storyId, releases);
  const last = releases.at(-1);
  const changes = last && now.version !== last.version ? changesSince(frozenFiles(storyId, last.version), now) : [];
  const edition = {
    ...now,
    declared: {...now.declared, releases: releasesTable, ...viewTables},
    rows: {...now.rows, releases, ...deriveViews(now.rows as Tables)}
  };
  const files = editionFiles(edition);
  const {"gaps-daily": _, ...sheets} = edition.declared;
  files.set(`${storyId}.xlsx`, toXlsx(sheets, edition.rows));
  for (const [name, contents] of changeFeed(now.story, releases)) files.set(name, contents);
  files.set("catalog.json", json(catalog({...edition, files}, releases, changes)));
  files.set("chart.json", bytes(JSON.stringify(browserRows(storyData(storyId, now.rows as Tables)))));
  const candidates = candidateRows(now.rows as Tables, articlesOf(storyId).articles);
  for (const format of ["csv", "json"] as const)
    files.set(`candidates.${format}`, tableWriters[format](candidatesTable, candidates));
  return files;
}

import {articlesOf, candidateRows} from "../articles/candidates.ts";
import {readWatched, watchedFile} from "../capture/watched-file.ts";
import {browserRows, storyData} from "../page/story-data.ts";
import {tableNames} from "../page/table-pages.ts";
import {candidatesTable} from "../../loaders/schema/candidates.ts";
import {viewTables, type Tables} from "../../loaders/schema/index.ts";
import {deriveViews} from "../../loaders/tables/views.ts";
import {releasesTable, type Release} from "../../loaders/schema/releases.ts";
import {watchedTable} from "../../loaders/schema/watched.ts";
import type {Files} from "./archive.ts";
import {catalog, type Catalog} from "./catalog.ts";
import {changeFeed} from "./change-feed.ts";
import {changesSince} from "./changes.ts";
import {citationTitle, citationWords} from "./citation.ts";
import {currentEdition} from "./current-edition.ts";
import type {Edition, WrittenEdition} from "./edition.ts";
import {editionFiles} from "./edition-files.ts";
import {frozenFiles} from "./frozen-files.ts";
import {notToConclude} from "./read-me.ts";
import {readReleases} from "./read-releases.ts";
import {toSqlite} from "../../loaders/write/sqlite.ts";
import {toXlsx} from "../../loaders/write/xlsx.ts";
import {bytes, json, tableWriters} from "../../loaders/write/table-writers.ts";

/** All files that stand at a story's address without a version: its tables as they are now, alone and all in one, the
 * list of its releases, and the catalogue that the data page shows. */
export function storyFiles(storyId: string): Files {
  const story = storyEdition(storyId);
  const {edition, now, releases} = story;
  const files = new Map(edition.files);
  const {"gaps-daily": _, ...sheets} = edition.declared;
  files.set(`${storyId}.xlsx`, toXlsx(sheets, edition.rows));
  files.set(`${storyId}.sqlite`, toSqlite(edition.declared, edition.rows, aboutFile(edition)));
  for (const [name, contents] of changeFeed(now.story, releases)) files.set(name, contents);
  files.set("catalog.json", json(catalogOf(story)));
  const rows = storyData(storyId, now.rows as Tables);
  files.set("chart.json", bytes(JSON.stringify(browserRows(rows))));
  for (const [table, names] of Object.entries(tableNames(rows)))
    files.set(`names/${table}.json`, bytes(JSON.stringify(names)));
  const candidates = candidateRows(now.rows as Tables, articlesOf(storyId).articles);
  const watched = readWatched(watchedFile(storyId));
  for (const format of ["csv", "json"] as const) {
    files.set(`candidates.${format}`, tableWriters[format](candidatesTable, candidates));
    files.set(`watched.${format}`, tableWriters[format](watchedTable, watched));
  }
  return files;
}

/** What the data page shows of a story. */
export function storyCatalog(storyId: string): Catalog {
  return catalogOf(storyEdition(storyId));
}

interface StoryEdition {
  /** With the releases and what is made for convenience, written. */
  edition: WrittenEdition;
  now: Edition;
  releases: Release[];
}

function storyEdition(storyId: string): StoryEdition {
  const releases = readReleases(storyId);
  const now = currentEdition(storyId, releases);
  const whole = {
    ...now,
    declared: {...now.declared, releases: releasesTable, ...viewTables},
    rows: {...now.rows, releases, ...deriveViews(now.rows as Tables)}
  };
  return {edition: {...whole, files: editionFiles(whole)}, now, releases};
}

function catalogOf({edition, now, releases}: StoryEdition): Catalog {
  const last = releases.at(-1);
  const files = last && now.version !== last.version ? frozenFiles(now.story.story_id, last.version) : null;
  return catalog(edition, releases, files ? changesSince(files, now) : []);
}

/** What a file that holds all tables, and may travel alone, says of itself. */
function aboutFile(edition: Edition): Record<string, string> {
  return {
    title: citationTitle(edition), version: edition.version, citation: citationWords(edition).replace(" {site}", " "),
    licence: "https://creativecommons.org/licenses/by/4.0/", not_to_conclude: notToConclude.join("\n")
  };
}

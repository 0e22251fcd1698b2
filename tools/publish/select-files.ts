import {isDay} from "../../src/toll/day.ts";
import {ledgerPublishedOn} from "../edit/published-on.ts";
import {tables as declared, type Ledger} from "../../loaders/schema/index.ts";
import {Failure} from "../failure.ts";
import {refuseUnknown, storyNamed} from "../refuse-unknown.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import type {Files} from "./archive.ts";
import {currentEdition} from "./current-edition.ts";
import type {Edition} from "./edition.ts";
import {editionFiles} from "./edition-files.ts";
import {frozenFiles, frozenLedger} from "./frozen-files.ts";
import {hashLines} from "./hash.ts";
import {ledgerKnownOn} from "./ledger-known-on.ts";
import {documents, frozenRoot} from "./paths.ts";
import {readReleases} from "./read-releases.ts";
import {bytes, formats} from "../../loaders/write/table-writers.ts";

/** What somebody asks for; all but the story may be left out. */
export interface Selection {
  story: string;
  formats?: string[];
  tables?: string[];
  /** Only what a reader could have known on this day. */
  knownOn?: string;
  /** The tables as this released version had them, or as they were at the end of this day. */
  asPublished?: string;
}

/** The files that a selection names. All tables in all formats come with every description; a part of them comes with
 * its schemas, the README, the licence and the citation.
 * @throws Failure (2) for a story, table, format, day or version that is not there */
export function selectFiles(selection: Selection, root: string = frozenRoot): Files {
  checkSelection(selection);
  const {story, knownOn, asPublished} = selection;
  if (asPublished === undefined) {
    const now = currentEdition(story, readReleases(story, root));
    return picked(editionFiles(knownOn ? editionKnownOn(now, knownOn) : now), selection);
  }
  if (isDay(asPublished))
    return picked(editionFiles(editionPublishedOn(currentEdition(story, readReleases(story, root)), asPublished)),
      selection);
  const files = frozenFiles(story, asPublished, root);
  return picked(knownOn ? editionFiles(editionKnownOn(frozenEdition(files, asPublished), knownOn)) : files, selection);
}

function editionKnownOn(edition: Edition, day: string): Edition {
  const rows = deriveTables(ledgerKnownOn(edition.rows as unknown as Ledger, day));
  return {...edition, rows, known_on: day, version: `${edition.version.replace("+", "-")}+known-on-${day}`};
}

/** Rebuilt from the ledger and its corrections; a day between two releases has no version of its own. */
function editionPublishedOn(edition: Edition, day: string): Edition {
  const rows = deriveTables(ledgerPublishedOn(edition.rows as unknown as Ledger, day));
  return {...edition, rows, version: `${edition.version.replace("+", "-")}+as-published-${day}`};
}

function frozenEdition(files: Files, version: string): Edition {
  const ledger = frozenLedger(files, version);
  return {story: ledger.story[0]!, version, released_on: null, declared, rows: ledger as never};
}

function checkSelection({story, formats: wanted = [], tables = [], knownOn}: Selection): void {
  storyNamed(story);
  for (const format of wanted) refuseUnknown("format", format, formats);
  for (const table of tables) refuseUnknown("table", table, Object.keys(declared));
  if (knownOn !== undefined && !isDay(knownOn))
    throw new Failure(`known on ${knownOn}: no such day; write it like 2022-03-25`, {code: 2});
}

function picked(files: Files, {formats: wanted, tables}: Selection): Files {
  if (!wanted && !tables) return files;
  const names = (tables ?? Object.keys(declared)).flatMap((table) =>
    [...(wanted ?? formats), "schema.json"].map((ending) => `${table}.${ending}`)
  );
  const part: Files = new Map([...names, ...aboutAnyPart].map((name) => [name, files.get(name)!]));
  return part.set("SHA256SUMS", bytes(hashLines(part)));
}

const aboutAnyPart = documents.filter((name) =>
  !["datapackage.json", "csv-metadata.json", "SHA256SUMS"].includes(name));

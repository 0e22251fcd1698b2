import {max} from "d3";
import {addDays, fromDate, isDay} from "../../src/toll/day.ts";
import {ledgerPublishedOn} from "../edit/published-on.ts";
import {tables as declared, viewTables, type Ledger, type TableName, type Tables,
  type Views} from "../../loaders/schema/index.ts";
import type {Release} from "../../loaders/schema/releases.ts";
import type {Table} from "../../loaders/schema/table.ts";
import {Failure} from "../failure.ts";
import {refuseUnknown, storyNamed} from "../refuse-unknown.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {deriveViews} from "../../loaders/tables/views.ts";
import type {Files} from "./archive.ts";
import {currentEdition} from "./current-edition.ts";
import type {Edition} from "./edition.ts";
import {editionFiles, writeTables} from "./edition-files.ts";
import {frozenFiles, frozenLedger, frozenRows} from "./frozen-files.ts";
import {hashLines} from "./hash.ts";
import {ledgerKnownOn} from "./ledger-known-on.ts";
import {documents, frozenRoot} from "./paths.ts";
import {readReleases} from "./read-releases.ts";
import {bytes, formats, type Format} from "../../loaders/write/table-writers.ts";

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
  if (asPublished !== undefined && !isDay(asPublished)) return ofVersion(selection, asPublished, root);
  const releases = readReleases(story, root);
  const last = asPublished === undefined ? null : lastBy(asPublished, releases);
  const now = currentEdition(story, releases);
  const edition = last ? editionPublishedOn(now, asPublished!, last) : now;
  return picked(editionFiles(withViews(knownOn ? editionKnownOn(edition, knownOn) : edition, selection)), selection);
}

/** The frozen bytes themselves, as long as nothing is asked that must be made of them. */
function ofVersion(selection: Selection, version: string, root: string): Files {
  const files = frozenFiles(selection.story, version, root);
  if (selection.knownOn) {
    const edition = editionKnownOn(frozenEdition(files, version), selection.knownOn);
    return picked(editionFiles(withViews(edition, selection)), selection);
  }
  const views = viewsAsked(selection);
  if (!views.length && !selection.tables && !selection.formats) return asInZip(files);
  if (selection.tables?.length !== views.length) refuseUnkept(files, version, selection.formats);
  if (!views.length) return picked(files, selection);
  const names = Object.keys(declared) as TableName[];
  const rows = Object.fromEntries(names.map((name) => [name, frozenRows(declared[name], files, `v/${version}`)]));
  if (rows.claims!.every((row) => row.body_id === null) || rows.gaps!.every((row) => row.pairs === null))
    throw new Failure(`version ${version} has not the columns that ${views.join(" and ")} is made of`, {code: 2});
  const made = withViews({story: rows.story![0] as never, version, released_on: null, declared: {}, rows}, selection);
  return picked(new Map([...files, ...writeTables(made)]), selection);
}

/** The tables made for convenience that are asked for by name. */
function viewsAsked({tables = []}: Selection): (keyof Views)[] {
  return (Object.keys(viewTables) as (keyof Views)[]).filter((name) => tables.includes(name));
}

function withViews(edition: Edition, selection: Selection): Edition {
  const names = viewsAsked(selection);
  if (!names.length) return edition;
  const views = deriveViews(edition.rows as unknown as Tables);
  const only = <Of>(of: Record<keyof Views, Of>) => Object.fromEntries(names.map((name) => [name, of[name]]));
  return {...edition, declared: {...edition.declared, ...only<Table>(viewTables)},
    rows: {...edition.rows, ...only<object[]>(views)}};
}

/** @throws Failure (2) for a format that a version does not keep */
function refuseUnkept(files: Files, version: string, wanted: string[] = []): void {
  const kept = formats.filter((format) => files.has(`story.${format}`));
  const none = wanted.find((format) => !kept.includes(format as Format));
  if (none) throw new Failure(`no ${none} of version ${version}: it is kept as ${kept.join(" and ")}`, {code: 2});
}

/** The files that were frozen, without those that are made of them. */
function asInZip(files: Files): Files {
  const sums = new TextDecoder().decode(files.get("SHA256SUMS"));
  return new Map([...files].filter(([name]) => name === "SHA256SUMS" || sums.includes(`  ${name}\n`)));
}

function editionKnownOn(edition: Edition, day: string): Edition {
  const rows = deriveTables(ledgerKnownOn(edition.rows as unknown as Ledger, day));
  return {...edition, rows, known_on: day, version: withBuild(edition.version, `known-on-${day}`)};
}

/** The last release by a day.
 * @throws Failure (2) for a day before the first, on which nothing was published */
function lastBy(day: string, releases: Release[]): Release {
  const last = releases.findLast((release) => release.released_on <= day);
  if (last) return last;
  const [first] = releases;
  throw new Failure(`as published ${day}: nothing was published by then; ` +
    (first ? `the first version, ${first.version}, is of ${first.released_on}` : "no version was released yet"),
    {code: 2});
}

/** Rebuilt from the ledger and its corrections. A day between two releases has no version of its own: it goes by the
 * last one before. */
function editionPublishedOn(edition: Edition, day: string, last: Release): Edition {
  const rows = deriveTables(ledgerPublishedOn(edition.rows as unknown as Ledger, day));
  const updated_on = max(rows.claims, (row) => row.recorded_on) ?? null;
  return {...edition, rows, released_on: last.released_on, updated_on, published_on: day, doi: null,
    version: withBuild(last.version, `as-published-${day}`)};
}

/** A version with something said of its making behind the plus sign: it stands beside that version in any order. */
function withBuild(version: string, build: string): string {
  return `${version}${version.includes("+") ? "." : "+"}${build}`;
}

function frozenEdition(files: Files, version: string): Edition {
  const ledger = frozenLedger(files, version);
  return {story: ledger.story[0]!, version, released_on: null, declared, rows: ledger as never};
}

const hxlTables = Object.fromEntries(Object.entries<Table>({...declared, ...viewTables}).filter(([, {hxl}]) => hxl));

function checkSelection({story, formats: wanted = [], tables = [], knownOn, asPublished}: Selection): void {
  storyNamed(story);
  for (const format of wanted) refuseUnknown("format", format, formats);
  if (wanted.includes("hxl.csv") && !tables.some((name) => name in hxlTables))
    throw new Failure(`format hxl.csv: only for --table ${Object.keys(hxlTables).join(" or ")}`, {code: 2});
  // A version of the past may have tables that are no more.
  if (asPublished === undefined || isDay(asPublished) || knownOn)
    for (const table of tables) refuseUnknown("table", table, Object.keys({...declared, ...viewTables}));
  if (knownOn !== undefined && !isDay(knownOn))
    throw new Failure(`known on ${knownOn}: no such day; write it like 2022-03-25`, {code: 2});
  // East of Greenwich it is tomorrow already.
  const last = addDays(fromDate(new Date()), 1);
  const ahead = Object.entries({"known on": knownOn, "as published": asPublished})
    .find(([, day = ""]) => isDay(day) && day > last);
  if (ahead) throw new Failure(`${ahead.join(" ")}: that day is yet to come; leave it out for what is known now`,
    {code: 2});
}

function picked(files: Files, {formats: wanted, tables}: Selection): Files {
  if (!wanted && !tables) return files;
  const known = [...files.keys()].filter((name) => name.endsWith(schemaEnding))
    .map((name) => name.slice(0, -schemaEnding.length));
  for (const table of tables ?? []) refuseUnknown("table", table, known);
  const names = (tables ?? known).flatMap((table) => {
    const has = formats.filter((format) => files.has(`${table}.${format}`));
    if (tables) for (const format of wanted ?? []) refuseUnknown(`format of ${table}`, format, has);
    return [...has.filter((format) => wanted?.includes(format) ?? true), "schema.json"]
      .map((ending) => `${table}.${ending}`);
  });
  const part: Files = new Map([...names, ...aboutAnyPart].filter((name) => files.has(name))
    .map((name) => [name, files.get(name)!]));
  return part.set("SHA256SUMS", bytes(hashLines(part)));
}

const schemaEnding = ".schema.json";
const aboutAnyPart = documents.filter((name) =>
  !["datapackage.json", "csv-metadata.json", "croissant.json", "ro-crate-metadata.json", "SHA256SUMS"].includes(name));

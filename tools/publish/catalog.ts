import type {GapRow} from "../../loaders/schema/gaps.ts";
import {grammarOf} from "../../loaders/schema/cell.ts";
import {metaOf} from "../../loaders/schema/column.ts";
import type {Release} from "../../loaders/schema/releases.ts";
import {columnsOf, leadsOf, type Table} from "../../loaders/schema/table.ts";
import {columnKind} from "../../loaders/schema/column-kind.ts";
import type {TableChange} from "./changes.ts";
import type {WrittenEdition} from "./edition.ts";
import {sha256} from "./hash.ts";
import {documents} from "./paths.ts";
import {isRelease} from "./version.ts";
import {notToConclude} from "./read-me.ts";
import {reproduced, type Reproduced} from "./reproduced.ts";
import {reproducers, type Reproducer} from "./reproducers.ts";
import {formatFacts, formatsOf} from "../../loaders/write/table-writers.ts";

/** A file that can be taken away; `path` is relative to the story's folder. */
export interface CatalogFile {
  path: string;
  title: string;
  bytes: number;
  sha256: string;
}

/** Where a column's ids lead. */
export interface CatalogColumn {
  name: string;
  kind: string;
  nullable: boolean;
  description: string;
  unit: string | null;
  rule: string | null;
  form: string;
  words: string[];
  /** What each of these words means. */
  meanings: Record<string, string>;
  leads_to: string | null;
  key: boolean;
}

export interface CatalogTable {
  name: string;
  title: string;
  description: string;
  rows: number;
  columns: CatalogColumn[];
  files: CatalogFile[];
  /** The first rows, cells as the CSV has them. */
  preview: string[][];
}

export interface Catalog {
  story_id: string;
  title: string;
  version: string;
  /** Whether the ledger has moved on since the last frozen version. */
  changed: boolean;
  /** Frozen versions, the oldest first; each has a folder `v/<version>/` of its own and its zip `v/<version>.zip`. */
  versions: Release[];
  /** What changed since the last of them, a table without a change left out. */
  changes: TableChange[];
  not_to_conclude: string[];
  tables: CatalogTable[];
  documents: CatalogFile[];
  /** A number of the story and the programs that print it; null and none in a story without such a number. */
  reproduced: Reproduced | null;
  reproducers: Reproducer[];
}

const previewRows = 5;

/** What a data page shows of an edition: no fact here that is not in its files. */
export function catalog(edition: WrittenEdition, releases: Release[], changes: TableChange[]): Catalog {
  const {story, version, declared, files, rows} = edition;
  const number = reproduced(story, rows.gaps as GapRow[]);
  return {
    story_id: story.story_id,
    title: story.title,
    version,
    changed: !isRelease(version),
    versions: releases,
    changes,
    not_to_conclude: notToConclude,
    tables: Object.keys(declared).map((name) => tableEntry(edition, name)),
    documents: documents.map((path) => file(files.get(path)!, path, path)),
    reproduced: number,
    reproducers: number ? reproducers(number) : []
  };
}

function tableEntry({declared, rows, files}: WrittenEdition, name: string): CatalogTable {
  const table = declared[name]!;
  const written = formatsOf(table).map((format) =>
    file(files.get(`${name}.${format}`)!, `${name}.${format}`, formatFacts[format].title)
  );
  const {title, description} = table;
  const columns = columnsOf(table).map((column) => columnEntry(table, column, declared));
  const schema = file(files.get(`${name}.schema.json`)!, `${name}.schema.json`, "JSON Schema");
  return {name, title, description, rows: rows[name]!.length, columns, files: [...written, schema],
    preview: preview(table, rows[name]!)};
}

function columnEntry(table: Table, name: string, declared: Record<string, Table>): CatalogColumn {
  const column = table.row.shape[name];
  const {description, unit = null, rule = null, form, words: meanings = {}} = metaOf(column);
  const leads_to = leadsOf(table, declared).find((lead) => lead.column === name)?.table ?? null;
  return {name, ...columnKind(column), description, unit, rule, form, meanings, leads_to,
    key: table.key.includes(name)};
}

function preview(table: Table, rows: object[]): string[][] {
  const columns = columnsOf(table);
  return rows.slice(0, previewRows).map((row) =>
    columns.map((name) => grammarOf(table.row.shape[name]).encode((row as Record<string, unknown>)[name]))
  );
}

function file(contents: Uint8Array, path: string, title: string): CatalogFile {
  return {path, title, bytes: contents.length, sha256: sha256(contents)};
}

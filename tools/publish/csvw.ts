import {tables as declaredTables, type TableName} from "../../loaders/schema/index.ts";
import {metaOf} from "../../loaders/schema/column.ts";
import {columnsOf, type Reference, type Table} from "../../loaders/schema/table.ts";
import {citationTitle} from "./citation.ts";
import {separatorOf} from "../../loaders/schema/cell.ts";
import {columnKind, type ColumnKind} from "../../loaders/schema/column-kind.ts";
import type {Edition} from "./edition.ts";

/** CSV on the Web metadata of the plain CSV files, with addresses relative to its own. */
export function csvMetadata(edition: Edition): object {
  const {story, released_on, declared} = edition;
  return {
    "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
    "dc:title": citationTitle(edition),
    "dc:description": story.note ?? story.title,
    "dc:creator": "the tollbook authors",
    "dc:license": {"@id": "https://creativecommons.org/licenses/by/4.0/"},
    ...(released_on ? {"dc:issued": {"@value": released_on, "@type": "date"}} : {}),
    dialect: {encoding: "utf-8", header: true, lineTerminators: "\n"},
    tables: Object.values(declared).map(describe)
  };
}

function describe(table: Table): object {
  return {
    url: `${table.name}.csv`,
    "dc:title": table.title,
    "dc:description": table.description,
    tableSchema: {
      columns: columnsOf(table).map((name) => column(table, name)),
      primaryKey: table.key,
      foreignKeys: table.references.filter((reference) => canBeSaid(reference, table)).map(foreignKey)
    }
  };
}

/** The standard cannot say that a word of the vocabulary is unique within its kind only, nor that each id of a list
 * leads to a row: it would compare the list as a whole. */
function canBeSaid({column, kind}: Reference, {row}: Table): boolean {
  return !kind && columnKind(row.shape[column]).kind !== "list";
}

function foreignKey({column, table, to}: Reference): object {
  const columnReference = to ?? declaredTables[table as TableName].key[0];
  return {columnReference: column, reference: {resource: `${table}.csv`, columnReference}};
}

const datatypes: Record<ColumnKind["kind"], unknown> = {
  text: "string",
  word: "string",
  list: "string",
  day: {base: "date", format: "yyyy-MM-dd"},
  integer: "nonNegativeInteger",
  decimal: "number",
  boolean: {base: "boolean", format: "true|false"}
};

function column(table: Table, name: string): object {
  const declared = table.row.shape[name];
  const {kind, nullable, words} = columnKind(declared);
  return {
    name,
    titles: name,
    "dc:description": metaOf(declared).description,
    datatype: words.length ? {base: "string", format: words.join("|")} : datatypes[kind],
    required: !nullable && kind !== "list",
    ...(kind === "list" ? {separator: separatorOf(declared)} : {})
  };
}

import {metaOf} from "../../loaders/schema/column.ts";
import {columnsOf, leadsOf, type Lead, type Table} from "../../loaders/schema/table.ts";
import {siteAddress} from "../page/head/site-address.ts";
import {citationTitle, dayOf, landing} from "./citation.ts";
import {separatorOf} from "../../loaders/schema/cell.ts";
import {columnKind, type ColumnKind} from "../../loaders/schema/column-kind.ts";
import type {Edition} from "./edition.ts";

/** CSV on the Web metadata of the plain CSV files, with addresses relative to its own. */
export function csvMetadata(edition: Edition): object {
  const {story, declared} = edition;
  const [address, day] = [siteAddress(), dayOf(edition)];
  return {
    "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
    "dc:title": citationTitle(edition),
    "dc:description": story.note ?? story.title,
    "dc:creator": "the tollbook authors",
    "dc:license": {"@id": "https://creativecommons.org/licenses/by/4.0/"},
    ...(day ? {"dc:issued": {"@value": day, "@type": "date"}} : {}),
    ...(address ? {"dc:source": {"@id": landing(story.story_id, address)}} : {}),
    "dc:identifier": edition.doi ? `https://doi.org/${edition.doi}` : `${story.story_id} ${edition.version}`,
    dialect: {encoding: "utf-8", header: true, lineTerminators: "\n"},
    tables: Object.values(declared).map((table) => describe(table, declared))
  };
}

function describe(table: Table, declared: Record<string, Table>): object {
  return {
    url: `${table.name}.csv`,
    "dc:title": table.title,
    "dc:description": table.description,
    tableSchema: {
      columns: columnsOf(table).map((name) => column(table, name)),
      primaryKey: table.key,
      foreignKeys: leadsOf(table, declared).filter(({column}) => canBeSaid(column, table)).map(foreignKey)
    }
  };
}

/** The standards cannot say that each id of a list leads to a row: they would compare the list as a whole. */
export function canBeSaid(column: string, {row}: Table): boolean {
  return columnKind(row.shape[column]).kind !== "list";
}

function foreignKey({column, table, to}: Lead): object {
  return {columnReference: column, reference: {resource: `${table}.csv`, columnReference: to}};
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

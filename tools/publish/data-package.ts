import {metaOf} from "../../loaders/schema/column.ts";
import {columnsOf, leadsOf, type Lead, type Table} from "../../loaders/schema/table.ts";
import {columnKind, type ColumnKind} from "../../loaders/schema/column-kind.ts";
import {siteAddress} from "../page/head/site-address.ts";
import {citationTitle, dayOf, landing} from "./citation.ts";
import {canBeSaid} from "./csvw.ts";
import type {WrittenEdition} from "./edition.ts";
import {sha256} from "./hash.ts";
import {formatFacts, formatsIn, type Format} from "../../loaders/write/table-writers.ts";

/** The edition as a Data Package: each plain CSV is a tabular resource with its Table Schema; the other formats of the
 * same rows follow as plain resources. Holds for versions 1 and 2 of the standard. */
export function dataPackage(edition: WrittenEdition): object {
  const {story, version, declared} = edition;
  const [address, day] = [siteAddress(), dayOf(edition)];
  return {
    profile: "data-package",
    name: story.story_id,
    title: citationTitle(edition),
    description: story.note ?? story.title,
    version,
    ...(day ? {created: `${day}T00:00:00Z`} : {}),
    ...(address ? {homepage: landing(story.story_id, address)} : {}),
    ...(edition.doi ? {id: `https://doi.org/${edition.doi}`} : {}),
    licenses: [
      {name: "CC-BY-4.0", title: "Creative Commons Attribution 4.0",
        path: "https://creativecommons.org/licenses/by/4.0/"}],
    contributors: [{title: "the tollbook authors", role: "author"}],
    resources: Object.values(declared).flatMap((table) => formatsIn(edition.files, table)
      .map((format) => resource(edition, table.name, format)))
  };
}

function resource({declared, rows, files}: WrittenEdition, name: string, format: Format): object {
  const table = declared[name]!;
  const path = `${name}.${format}`;
  const contents = files.get(path)!;
  const facts = {
    path,
    title: table.title,
    description: table.description,
    format: path.slice(path.lastIndexOf(".") + 1),
    mediatype: formatFacts[format].mediatype,
    bytes: contents.length,
    hash: `sha256:${sha256(contents)}`,
    rows: rows[name]!.length
  };
  if (format !== "csv") return {name: `${name}-${format.replace(".", "-")}`, ...facts};
  return {name, profile: "tabular-data-resource", ...facts, encoding: "utf-8", schema: tableSchema(table, declared)};
}

/** The Table Schema of a plain CSV file. */
function tableSchema(table: Table, declared: Record<string, Table>): object {
  const foreignKeys = leadsOf(table, declared)
    .filter(({column}) => canBeSaid(column, table))
    .map((lead) => foreignKey(table, lead));
  return {
    fields: columnsOf(table).map((name) => field(table, name)),
    missingValues: [""],
    primaryKey: table.key,
    ...(foreignKeys.length ? {foreignKeys} : {})
  };
}

function foreignKey(table: Table, {column, table: other, to}: Lead): object {
  return {fields: column, reference: {resource: other === table.name ? "" : other, fields: to}};
}

const types: Record<ColumnKind["kind"], object> = {
  text: {type: "string"},
  word: {type: "string"},
  list: {type: "string"},
  day: {type: "date", format: "default"},
  integer: {type: "integer"},
  decimal: {type: "number"},
  boolean: {type: "boolean", trueValues: ["true"], falseValues: ["false"]}
};

function field(table: Table, name: string): object {
  const column = table.row.shape[name];
  const {kind, nullable, words} = columnKind(column);
  const {description, unit, rule, form, words: meanings} = metaOf(column);
  const constraints = {
    ...(nullable || kind === "list" ? {} : {required: true}),
    ...(words.length ? {enum: words} : {}),
    ...(table.key.length === 1 && table.key[0] === name ? {unique: true} : {}),
    ...(kind === "integer" ? {minimum: 0} : {})
  };
  return {name, ...types[kind], description, constraints, form, ...(unit ? {unit} : {}), ...(rule ? {rule} : {}),
    ...(meanings ? {words: meanings} : {})};
}

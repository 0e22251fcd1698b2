import {columnKind, type ColumnKind} from "../../loaders/schema/column-kind.ts";
import {metaOf} from "../../loaders/schema/column.ts";
import {columnsOf, leadsOf, type Table} from "../../loaders/schema/table.ts";
import {siteAddress} from "../page/head/site-address.ts";
import {bibtex, citationTitle, landing} from "./citation.ts";
import type {WrittenEdition} from "./edition.ts";
import {sha256} from "./hash.ts";

const licence = "https://creativecommons.org/licenses/by/4.0/";

/** The edition in Croissant 1.0, the words for data sets that machines learn from: each plain CSV is a file with its
 * hash, each table a record set whose fields say their type, their meaning and where their ids lead. */
export function croissant(edition: WrittenEdition): object {
  const {story, version, released_on, declared, files} = edition;
  const address = siteAddress();
  return {
    "@context": context,
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.0",
    name: story.story_id,
    alternateName: citationTitle(edition),
    description: story.note ?? story.title,
    license: licence,
    version,
    citeAs: bibtex(edition),
    ...(address ? {url: landing(story.story_id, address)} : {}),
    ...(released_on ? {datePublished: released_on} : {}),
    creator: {"@type": "sc:Organization", name: "the tollbook authors"},
    distribution: Object.keys(declared).map((name) => ({
      "@type": "cr:FileObject",
      "@id": `${name}.csv`,
      name: `${name}.csv`,
      contentUrl: `${name}.csv`,
      encodingFormat: "text/csv",
      sha256: sha256(files.get(`${name}.csv`)!)
    })),
    recordSet: Object.values(declared).map((table) => recordSet(table, declared))
  };
}

function recordSet(table: Table, declared: Record<string, Table>): object {
  return {
    "@type": "cr:RecordSet",
    "@id": table.name,
    name: table.name,
    description: table.description,
    key: table.key.map((column) => ({"@id": `${table.name}/${column}`})),
    field: columnsOf(table).map((name) => field(table, name, declared))
  };
}

const types: Record<ColumnKind["kind"], string> = {
  text: "sc:Text", word: "sc:Text", list: "sc:Text", day: "sc:Date", integer: "sc:Integer", decimal: "sc:Float",
  boolean: "sc:Boolean"
};

function field(table: Table, name: string, declared: Record<string, Table>): object {
  const column = table.row.shape[name];
  const {kind} = columnKind(column);
  const lead = kind === "list" ? undefined : leadsOf(table, declared).find((one) => one.column === name);
  return {
    "@type": "cr:Field",
    "@id": `${table.name}/${name}`,
    name,
    description: metaOf(column).description,
    dataType: types[kind],
    source: {fileObject: {"@id": `${table.name}.csv`}, extract: {column: name}},
    ...(lead ? {references: {field: {"@id": `${lead.table}/${lead.to}`}}} : {})
  };
}

/** https://docs.mlcommons.org/croissant/docs/croissant-spec.html#appendix */
const context = {
  "@language": "en",
  "@vocab": "https://schema.org/",
  citeAs: "cr:citeAs",
  column: "cr:column",
  conformsTo: "dct:conformsTo",
  cr: "http://mlcommons.org/croissant/",
  data: {"@id": "cr:data", "@type": "@json"},
  dataType: {"@id": "cr:dataType", "@type": "@vocab"},
  dct: "http://purl.org/dc/terms/",
  extract: "cr:extract",
  field: "cr:field",
  fileObject: "cr:fileObject",
  fileProperty: "cr:fileProperty",
  fileSet: "cr:fileSet",
  format: "cr:format",
  includes: "cr:includes",
  isLiveDataset: "cr:isLiveDataset",
  jsonPath: "cr:jsonPath",
  key: "cr:key",
  md5: "cr:md5",
  parentField: "cr:parentField",
  path: "cr:path",
  recordSet: "cr:recordSet",
  references: "cr:references",
  regex: "cr:regex",
  repeated: "cr:repeated",
  replace: "cr:replace",
  sc: "https://schema.org/",
  separator: "cr:separator",
  source: "cr:source",
  subField: "cr:subField",
  transform: "cr:transform"
};

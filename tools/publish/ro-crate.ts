import {formatFacts, formatsIn} from "../../loaders/write/table-writers.ts";
import {citationTitle, dayOf} from "./citation.ts";
import type {WrittenEdition} from "./edition.ts";

/** The folder of an edition as a Research Object Crate 1.1: what lies in it, of which type, by whom, under which
 * licence. */
export function roCrate(edition: WrittenEdition): object {
  const {story, version, declared, files} = edition;
  const tables = Object.values(declared).flatMap((table) => formatsIn(files, table).map((format) => ({
    "@id": `${table.name}.${format}`,
    "@type": "File",
    name: table.title,
    description: table.description,
    encodingFormat: formatFacts[format].mediatype,
    contentSize: String(files.get(`${table.name}.${format}`)!.length)
  })));
  return {
    "@context": "https://w3id.org/ro/crate/1.1/context",
    "@graph": [
      {
        "@id": "ro-crate-metadata.json", "@type": "CreativeWork", about: {"@id": "./"},
        conformsTo: {"@id": "https://w3id.org/ro/crate/1.1"}
      },
      {
        "@id": "./", "@type": "Dataset", name: citationTitle(edition), description: story.note ?? story.title, version,
        datePublished: dayOf(edition) ?? story.started_on, license: {"@id": licence}, author: {"@id": "#authors"},
        hasPart: tables.map((file) => ({"@id": file["@id"]}))
      },
      {"@id": "#authors", "@type": "Organization", name: "the tollbook authors"},
      {
        "@id": licence, "@type": "CreativeWork", name: "Creative Commons Attribution 4.0 International",
        identifier: licence
      },
      ...tables
    ]
  };
}

const licence = "https://creativecommons.org/licenses/by/4.0/";

import type {Files} from "./archive.ts";
import {bibtex, citationFile, csl} from "./citation.ts";
import {croissant} from "./croissant.ts";
import {csvMetadata} from "./csvw.ts";
import {dataPackage} from "./data-package.ts";
import type {Edition} from "./edition.ts";
import {glossaryText} from "./glossary.ts";
import {hashLines} from "./hash.ts";
import {toJsonSchema} from "./json-schema.ts";
import {licenceText} from "./licence.ts";
import {readMe} from "./read-me.ts";
import {roCrate} from "./ro-crate.ts";
import {bytes, formats, formatsOf, json, tableWriters, type Format} from "../../loaders/write/table-writers.ts";

/** Every file of one edition by its name: tables in all formats, or in those wanted, what they mean, how to cite them,
 * their hashes. */
export function editionFiles(edition: Edition, wanted: readonly Format[] = formats): Files {
  const files = writeTables(edition, wanted);
  const written = {...edition, files};
  files.set("datapackage.json", json(dataPackage(written)));
  files.set("csv-metadata.json", json(csvMetadata(edition)));
  files.set("croissant.json", json(croissant(written)));
  files.set("ro-crate-metadata.json", json(roCrate(written)));
  files.set("README.txt", bytes(readMe(edition, wanted)));
  files.set("GLOSSARY.txt", bytes(glossaryText(edition.declared)));
  files.set("LICENSE.txt", bytes(licenceText));
  files.set("CITATION.cff", bytes(citationFile(edition)));
  files.set("citation.bib", bytes(bibtex(edition)));
  files.set("citation.csl.json", json(csl(edition)));
  files.set("SHA256SUMS", bytes(hashLines(files)));
  return files;
}

/** The tables alone, each in the formats asked for and with its JSON Schema. */
export function writeTables({declared, rows}: Pick<Edition, "declared" | "rows">,
  wanted: readonly Format[] = formats): Files {
  const files: Files = new Map();
  for (const [name, table] of Object.entries(declared)) {
    for (const format of wanted.filter((one) => formatsOf(table).includes(one)))
      files.set(`${name}.${format}`, tableWriters[format](table, rows[name]!));
    files.set(`${name}.schema.json`, json(toJsonSchema(table)));
  }
  return files;
}

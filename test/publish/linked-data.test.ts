import assert from "node:assert/strict";
import {test} from "node:test";
import jsonld from "jsonld";
import {tables} from "../../loaders/schema/index.ts";
import {columnsOf, type Table} from "../../loaders/schema/table.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {editionFiles} from "../../tools/publish/edition-files.ts";
import {atlantis} from "../fixtures/atlantis.ts";

const files = editionFiles({
  story: atlantis.story[0]!, version: "1.0.0", released_on: "2026-11-26", declared: tables, rows: deriveTables(atlantis)
}, ["csv"]);
const read = (name: string) => JSON.parse(new TextDecoder().decode(files.get(name)));

/** What the addresses of contexts answer, where a file does not hold its own. */
const contexts: Record<string, object> = {
  "https://w3id.org/ro/crate/1.1/context": {"@context": {"@vocab": "https://schema.org/",
    conformsTo: "http://purl.org/dc/terms/conformsTo", File: "https://schema.org/MediaObject"}}
};

interface Triple {
  subject: {value: string};
  predicate: {value: string};
  object: {value: string};
}

/** A file as a program of linked data reads it. Safe mode refuses each word that no context knows, which such programs
 * else leave out without a word. */
async function triples(name: string): Promise<Triple[]> {
  const documentLoader = async (url: string) =>
    ({contextUrl: undefined, documentUrl: url, document: contexts[url] ?? assert.fail(`${url} is not at hand`)});
  const options = {safe: true, base: "https://example.org/", documentLoader} as object;
  return await jsonld.toRDF(read(name), options) as Triple[];
}

const schema = "https://schema.org/";
const croissant = "http://mlcommons.org/croissant/";

test("croissant.json is read as linked data with no word lost, each column a field of its table's file", async () => {
  const all = await triples("croissant.json");
  const of = (predicate: string) => all.filter((triple) => triple.predicate.value === predicate);
  const typed = (type: string) => all.filter(({predicate, object}) =>
    predicate.value.endsWith("#type") && object.value === type).map(({subject}) => subject.value);
  const columns = Object.values<Table>(tables).flatMap((table) => columnsOf(table));
  assert.equal(typed(`${croissant}Field`).length, columns.length);
  assert.equal(typed(`${croissant}RecordSet`).length, Object.keys(tables).length);
  const fileObjects = new Set(typed(`${croissant}FileObject`));
  assert.ok(of(`${croissant}fileObject`).every(({object}) => fileObjects.has(object.value)));
  for (const name of ["name", "description", "license", "creator", "datePublished", "version"])
    assert.ok(of(schema + name).length, `${name} is mandatory or recommended`);
  assert.equal(of(`${croissant}citeAs`).length, 1);
  assert.deepEqual(of("http://purl.org/dc/terms/conformsTo").map(({object}) => object.value),
    ["http://mlcommons.org/croissant/1.0"]);
});

test("ro-crate-metadata.json is read as linked data, its root said to be a crate, its parts its files", async () => {
  const all = await triples("ro-crate-metadata.json");
  const objects = (predicate: string) => all.filter((triple) => triple.predicate.value === predicate)
    .map(({object}) => object.value);
  assert.deepEqual(objects("http://purl.org/dc/terms/conformsTo"), ["https://w3id.org/ro/crate/1.1"]);
  assert.deepEqual(objects(`${schema}about`), ["https://example.org/"]);
  assert.deepEqual(objects(`${schema}hasPart`).sort(),
    Object.keys(tables).map((name) => `https://example.org/${name}.csv`).sort());
});

// slow: checks a package with datapackage-js
import assert from "node:assert/strict";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import {Ajv2020} from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import {validateCFFFile} from "cffjs";
import type {Files} from "../../tools/publish/archive.ts";
import {currentEdition} from "../../tools/publish/current-edition.ts";
import type {Edition} from "../../tools/publish/edition.ts";
import {editionFiles} from "../../tools/publish/edition-files.ts";
import {sha256} from "../../tools/publish/hash.ts";
import {documents, fileNames} from "../../tools/publish/paths.ts";
import {tables} from "../../loaders/schema/index.ts";
import {notToConclude} from "../../tools/publish/read-me.ts";

// Neither package has types.
const require = createRequire(import.meta.url);
const {Package} = require("datapackage");
const {Cite} = require("@citation-js/core");
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-csl");

const folder = mkdtempSync(join(tmpdir(), "tollbook-"));
const tableCount = Object.keys(tables).length;

const edition: Edition = {...currentEdition("ukraine-2022", []), version: "1.2.0", released_on: "2026-11-22"};
const files: Files = editionFiles(edition);
for (const [name, contents] of files) writeFileSync(join(folder, name), contents);
after(() => rmSync(folder, {recursive: true}));

const text = (name: string) => new TextDecoder().decode(files.get(name)!);

test("an edition has exactly the files whose addresses are promised", () => {
  assert.deepEqual([...files.keys()].sort(), fileNames().sort());
});

test("editionFiles gives the same bytes twice", () => {
  const small = currentEdition("maria-2017", []);
  assert.deepEqual(editionFiles(small), editionFiles(small));
});

/** datapackage-js needs seconds for a long table; that every key of each leads somewhere, keys.test.ts asks DuckDB. */
const most = 600;

test("datapackage.json is valid, and each CSV holds to its types, keys and references, says datapackage-js",
  async () => {
  const dataPackage = await Package.load(join(folder, "datapackage.json"), {basePath: folder, strict: true});
  assert.deepEqual(dataPackage.errors, []);
  const tables = dataPackage.resources.filter(({descriptor}: {descriptor: {schema?: object}}) => descriptor.schema);
  assert.equal(tables.length, tableCount);
  for (const table of tables) {
    assert.equal(table.valid, true, table.name);
    const count = edition.rows[table.name]!.length;
    const rows = await table.read({keyed: true, limit: most});
    assert.equal(rows.length, Math.min(count, most), table.name);
    if (count <= most) assert.equal(await table.checkRelations(), true, table.name);
  }
});

test("datapackage.json tells the bytes, hash and rows of every table file", () => {
  const {resources} = JSON.parse(text("datapackage.json"));
  assert.equal(resources.length, tableCount * 5);
  for (const {path, bytes, hash} of resources) {
    assert.equal(bytes, files.get(path)!.length, path);
    assert.equal(hash, `sha256:${sha256(files.get(path)!)}`, path);
  }
});

test("each JSON file holds to its JSON Schema, says ajv, and a wrong row does not", () => {
  const ajv = new Ajv2020({strict: false, allErrors: true});
  addFormats.default(ajv);
  for (const name of Object.keys(edition.declared)) {
    const validate = ajv.compile(JSON.parse(text(`${name}.schema.json`)));
    const rows = JSON.parse(text(`${name}.json`));
    assert.equal(validate(rows), true, `${name}: ${ajv.errorsText(validate.errors)}`);
    if (rows.length) assert.equal(validate([{...rows[0], [edition.declared[name]!.key[0]!]: 7}]), false, name);
  }
});

test("a JSON Schema carries each column's description, unit and rule", () => {
  const {low} = JSON.parse(text("claims.schema.json")).items.properties;
  assert.equal(low.description, "The lowest count that the words name; empty = open.");
  assert.equal(low.unit, "people or cases");
});

test("CITATION.cff is valid, says cffjs, and names version, day and licence", () => {
  const cff = validateCFFFile(join(folder, "CITATION.cff")) as unknown as Record<string, unknown>;
  assert.equal(cff.version, "1.2.0");
  assert.equal(cff["date-released"], "2026-11-22");
  assert.equal(cff.license, "CC-BY-4.0");
});

test("the program's own CITATION.cff is valid and of the package's version and licence", () => {
  const root = join(import.meta.dirname, "../..");
  const cff = validateCFFFile(join(root, "CITATION.cff")) as unknown as Record<string, unknown>;
  const {version, license} = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  assert.deepEqual([cff.version, cff.license], [version, license]);
});

test("BibTeX and CSL say the same, says citation-js", () => {
  const [fromBibtex] = new Cite(text("citation.bib")).data;
  const [fromCsl] = new Cite(JSON.parse(text("citation.csl.json"))).data;
  for (const item of [fromBibtex, fromCsl]) {
    assert.equal(item.title, `tollbook: ${edition.story.title}. Reported tolls of the war in Ukraine from ` +
      "24 February 2022");
    assert.deepEqual(item.issued["date-parts"], [[2026, 11, 22]]);
    assert.equal(item.author[0].literal ?? item.author[0].family, "the tollbook authors");
  }
});

test("croissant.json names each CSV with its hash, and each field leads to a column of it", () => {
  const {distribution, recordSet} = JSON.parse(text("croissant.json"));
  assert.deepEqual([distribution.length, recordSet.length], [tableCount, tableCount]);
  for (const file of distribution) assert.equal(file.sha256, sha256(files.get(file.contentUrl)!), file.name);
  const fields = new Set(recordSet.flatMap(({field}: any) => field.map((one: any) => one["@id"])));
  for (const {name, key, field} of recordSet) {
    const header = text(`${name}.csv`).split("\n", 1)[0]!.split(",");
    assert.deepEqual(field.map(({source}: any) => source.extract.column), header, name);
    for (const {references, source} of field) {
      assert.ok(files.has(source.fileObject["@id"]));
      assert.ok(!references || fields.has(references.field["@id"]), name);
    }
    for (const part of key) assert.ok(fields.has(part["@id"]), name);
  }
});

test("ro-crate-metadata.json describes its root and every file of a table, each by its own name", () => {
  const graph: any[] = JSON.parse(text("ro-crate-metadata.json"))["@graph"];
  const ids = graph.map((node) => node["@id"]);
  assert.equal(new Set(ids).size, ids.length);
  const root = graph.find((node) => node["@id"] === "./");
  assert.ok(root.name && root.description && root.datePublished && root.license);
  const formatted = [...files.keys()].filter((name) => /\.(?:csv|json|parquet|arrow)$/.test(name) &&
    name.replace(/\..*/, "") in tables && !name.endsWith(".schema.json"));
  assert.deepEqual(root.hasPart.map((part: any) => part["@id"]).sort(), formatted.sort());
  for (const {"@id": id} of [...root.hasPart, root.author, root.license]) assert.ok(ids.includes(id), id);
});

test("SHA256SUMS holds the hash of every other file", () => {
  const lines = text("SHA256SUMS").trimEnd().split("\n");
  assert.equal(lines.length, files.size - 1);
  for (const line of lines) {
    const [hash, name] = line.split("  ") as [string, string];
    assert.equal(hash, sha256(readFileSync(join(folder, name))), name);
  }
});

test("the README says what not to conclude, which version it is, and each table with its rows", () => {
  const words = text("README.txt").replace(/\s+/g, " ");
  for (const line of notToConclude) assert.ok(words.includes(line), line);
  assert.ok(words.includes("Frozen on 2026-11-22. This version never changes."));
  for (const [name, rows] of Object.entries(edition.rows))
    assert.ok(words.includes(`${name} (${rows.length.toLocaleString("en")} row`), name);
});

test("an edition that has moved on since its release does not call itself frozen", () => {
  const moved = editionFiles({...edition, version: "1.2.0+3f2a9c1d"}, ["csv"]);
  const words = new TextDecoder().decode(moved.get("README.txt")!);
  assert.ok(!words.includes("Frozen on"));
  assert.ok(documents.every((name) => moved.has(name)));
});

test("csv-metadata.json describes the columns of each CSV in their order, and its references lead to them", () => {
  const {tables: described} = JSON.parse(text("csv-metadata.json"));
  const columns = new Map<string, string[]>();
  for (const {url, tableSchema} of described) {
    columns.set(url, tableSchema.columns.map(({name}: {name: string}) => name));
    assert.deepEqual(columns.get(url), text(url).split("\n", 1)[0]!.split(","), url);
  }
  assert.equal(columns.size, tableCount);
  for (const {tableSchema} of described) {
    for (const {columnReference, reference} of tableSchema.foreignKeys) {
      assert.ok(columns.get(reference.resource)!.includes(reference.columnReference), columnReference);
    }
  }
});

test("csv-metadata.json has a pattern for closed lists, a separator for lists and a format for days", () => {
  const {tables: described} = JSON.parse(text("csv-metadata.json"));
  const reports = described.find(({url}: {url: string}) => url === "reports.csv").tableSchema.columns;
  const column = (name: string) => reports.find((each: {name: string}) => each.name === name);
  assert.equal(column("via").separator, " > ");
  assert.deepEqual(column("bound").datatype,
    {base: "string", format: "exact|at-least|more-than|up-to|about|almost|range"});
  assert.deepEqual(column("published_on").datatype, {base: "date", format: "yyyy-MM-dd"});
  assert.deepEqual([column("published_on").required, column("bound").required], [false, true]);
});

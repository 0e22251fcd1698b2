// slow: reads every table of every story
// CSV on the Web has no validator on npm that is kept up: what follows is our own reading of the rules of
// https://www.w3.org/TR/tabular-metadata/ and https://www.w3.org/TR/tabular-data-model/, with d3's reader of CSV.
import assert from "node:assert/strict";
import {before, describe, test} from "node:test";
import {csvParseRows} from "d3";
import {currentEdition} from "../../tools/publish/current-edition.ts";
import {editionFiles} from "../../tools/publish/edition-files.ts";
import {storyIds} from "../../loaders/read/ledger.ts";

interface Column {
  name: string;
  titles: string;
  datatype: string | {base: string; format: string};
  required: boolean;
  separator?: string;
}

interface Described {
  url: string;
  tableSchema: {
    columns: Column[];
    primaryKey: string[];
    foreignKeys: {columnReference: string; reference: {resource: string; columnReference: string}}[];
  };
}

/** Whether a value has the form of a datatype; a datatype that is not here fails the test. */
const forms: Record<string, (value: string, format?: string) => boolean> = {
  string: (value, format) => !format || new RegExp(`^(?:${format})$`).test(value),
  date: (value) => /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value),
  nonNegativeInteger: (value) => /^\d+$/.test(value),
  number: (value) => /^-?\d+(\.\d+)?$/.test(value),
  boolean: (value, format) => format!.split("|").includes(value)
};

/** What is wrong with a cell: a null where one is required, a value that is not of its datatype. */
function wrongIn(cell: string, {name, datatype, required, separator}: Column): string[] {
  if (cell === "") return required ? [`${name} is empty`] : [];
  const {base, format} = typeof datatype === "string" ? {base: datatype, format: undefined} : datatype;
  return (separator ? cell.split(separator) : [cell]).filter((value) => !forms[base]!(value, format))
    .map((value) => `${name}: ${value} is no ${base}`);
}

for (const story of storyIds())
  describe(`csv-metadata.json of ${story}`, () => {
    const files = new Map<string, string>();
    let described: Described[];
    const tables = new Map<string, {columns: Column[]; rows: string[][]}>();
    const values = (url: string, name: string) => {
      const {columns, rows} = tables.get(url)!;
      const at = columns.findIndex((column) => column.name === name);
      assert.ok(at >= 0, `${url} has no column ${name}`);
      return rows.map((row) => row[at]!);
    };

    before(() => {
      for (const [name, contents] of editionFiles(currentEdition(story, [])))
        files.set(name, new TextDecoder().decode(contents));
      described = JSON.parse(files.get("csv-metadata.json")!).tables;
      for (const {url, tableSchema} of described) {
        const [head, ...rows] = csvParseRows(files.get(url)!);
        assert.deepEqual(head, tableSchema.columns.map(({titles}) => titles), `${url}: every column, in order`);
        tables.set(url, {columns: tableSchema.columns, rows});
      }
    });

    test("is in the standard's context, and describes each plain CSV once", () => {
      assert.equal(JSON.parse(files.get("csv-metadata.json")!)["@context"][0], "http://www.w3.org/ns/csvw");
      const plain = [...files.keys()].filter((name) => name.endsWith(".csv") && !name.endsWith(".excel.csv"));
      assert.deepEqual(described.map(({url}) => url).sort(), plain.sort());
    });

    test("names its columns by names that the standard allows, each once in its table", () => {
      for (const {url, tableSchema: {columns}} of described) {
        const names = columns.map(({name}) => name);
        assert.equal(new Set(names).size, names.length, url);
        for (const name of names) assert.match(name, /^[A-Za-z0-9][\w.]*$/);
      }
    });

    test("gives each cell a datatype that it parses as, and leaves none empty that is required", () => {
      const wrong = [...tables].flatMap(([url, {columns, rows}]) => rows.flatMap((row, index) =>
        row.length === columns.length ? columns.flatMap((column, at) => wrongIn(row[at]!, column))
          : [`${url} ${index + 2}: ${row.length} cells`]));
      assert.deepEqual(wrong, []);
    });

    test("has primary keys that tell every row from every other", () => {
      for (const {url, tableSchema: {primaryKey}} of described) {
        const parts = primaryKey.map((name) => values(url, name));
        const keys = tables.get(url)!.rows.map((_, row) => parts.map((part) => part[row]).join("\0"));
        assert.equal(new Set(keys).size, keys.length, url);
      }
    });

    test("has foreign keys that lead each cell to exactly one row", () => {
      const keys = described.flatMap(({url, tableSchema}) => tableSchema.foreignKeys.map((key) => ({url, ...key})));
      assert.ok(keys.length > 10);
      for (const {url, columnReference, reference} of keys) {
        const there = values(reference.resource, reference.columnReference);
        assert.equal(new Set(there).size, there.length, `${reference.resource} ${reference.columnReference} is unique`);
        const astray = values(url, columnReference).filter((value) => value !== "" && !there.includes(value));
        assert.deepEqual(astray, [], `${url} ${columnReference}`);
      }
    });
  });

test("what is no value of its datatype is found", () => {
  const column = (datatype: Column["datatype"], separator?: string) =>
    ({name: "x", titles: "x", datatype, required: true, separator});
  assert.deepEqual(wrongIn("2022-02-30", column({base: "date", format: "yyyy-MM-dd"})), ["x: 2022-02-30 is no date"]);
  assert.deepEqual(wrongIn("-1", column("nonNegativeInteger")), ["x: -1 is no nonNegativeInteger"]);
  assert.deepEqual(wrongIn("a > c", column({base: "string", format: "a|b"}, " > ")), ["x: c is no string"]);
  assert.deepEqual(wrongIn("", column("string")), ["x is empty"]);
});

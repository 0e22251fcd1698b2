import assert from "node:assert/strict";
import {test} from "node:test";
import * as vocabulary from "../../src/toll/vocabulary.ts";
import {candidatesTable} from "../../loaders/schema/candidates.ts";
import {columnKind} from "../../loaders/schema/column-kind.ts";
import {metaOf} from "../../loaders/schema/column.ts";
import {tables, viewTables} from "../../loaders/schema/index.ts";
import * as meanings from "../../loaders/schema/meanings.ts";
import {columnsOf, type Table} from "../../loaders/schema/table.ts";
import {glossaryText} from "../../tools/publish/glossary.ts";
import {toJsonSchema} from "../../tools/publish/json-schema.ts";
import {rowInterface} from "../../tools/publish/row-types.ts";

const declared: Record<string, Table> = {...tables, ...viewTables, candidates: candidatesTable};
const closed = Object.values(declared).flatMap((table) => columnsOf(table).flatMap((name) => {
  const {words} = columnKind(table.row.shape[name]);
  return words.length ? [{table, name, words, meanings: metaOf(table.row.shape[name]).words!}] : [];
}));

test("every word of every closed list has a sentence of its own", () => {
  assert.ok(closed.length > 30);
  for (const {table, name, words, meanings} of closed) {
    assert.deepEqual(Object.keys(meanings), words, `${table.name}.${name}`);
    for (const [word, text] of Object.entries(meanings)) assert.match(text, /^[“A-Z][^]{14,}[.”]$/, word);
    assert.equal(new Set(Object.values(meanings)).size, words.length, `${table.name}.${name}`);
  }
});

test("schema, types and the glossary of the zip say it, in the spelling of the column", () => {
  const glossary = glossaryText(declared).replace(/\s+/g, " ");
  for (const {table, name, meanings} of closed) {
    const schema = (toJsonSchema(table) as {items: {properties: Record<string, {words: object}>}}).items.properties;
    assert.deepEqual(schema[name]!.words, meanings, `${table.name}.${name}`);
    const types = rowInterface(table);
    assert.ok(glossary.includes(`${table.name}.${name} `));
    for (const [word, text] of Object.entries(meanings)) {
      assert.ok(types.includes(`- \`${word}\`: ${text}`), word);
      assert.ok(glossary.includes(`- ${word}: ${text}`), word);
    }
  }
});

test("the sentences stand in the order of the domain's own lists", () => {
  const lists: [object, readonly string[]][] = [
    [meanings.boundMeanings, vocabulary.bounds], [meanings.measureMeanings, vocabulary.measures],
    [meanings.periodMeanings, vocabulary.periods], [meanings.basisMeanings, vocabulary.bases],
    [meanings.statusMeanings, vocabulary.statuses], [meanings.windowMeanings, vocabulary.windows],
    [meanings.admissionMeanings, vocabulary.admissions], [meanings.pairMeanings, vocabulary.pairKinds],
    [meanings.unitMeanings, vocabulary.units], [meanings.denialMeanings, vocabulary.denialKinds],
    [meanings.claimantKindMeanings, vocabulary.claimantKinds], [meanings.damageMeanings, vocabulary.damages]
  ];
  for (const [sentences, words] of lists) assert.deepEqual(Object.keys(sentences), words);
});

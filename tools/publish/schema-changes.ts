import {columnKind} from "../../loaders/schema/column-kind.ts";
import {columnNow, renames, wordsNow, type Renames} from "../../loaders/schema/renamed.ts";
import type {Table} from "../../loaders/schema/table.ts";
import type {Files} from "./archive.ts";

/** What changed in the form of the tables since a version, each in a few words. */
export interface SchemaChanges {
  /** What a program written for that version stumbles over: what is gone, or is called otherwise. */
  breaking: string[];
  /** What such a program passes over: what is new. */
  added: string[];
}

/** How the declared tables differ in form from those of a frozen version, as its JSON Schemas tell them. */
export function schemaChanges(
  files: Files, declared: Record<string, Table>, names: Renames = renames
): SchemaChanges {
  const changes: SchemaChanges = {breaking: [], added: []};
  const then = new Map([...files.keys()].filter((file) => file.endsWith(schemaEnding))
    .map((file) => [file.slice(0, -schemaEnding.length), columnsThen(files.get(file)!)]));
  for (const [name, columns] of then) {
    const now = names.tables[name] ?? name;
    if (!declared[now]) changes.breaking.push(`table ${name} is no more`);
    else {
      if (now !== name) changes.breaking.push(`table ${name} is called ${now}`);
      compareColumns(declared[now], columns, names, changes);
    }
  }
  const known = new Set([...then.keys()].map((name) => names.tables[name] ?? name));
  for (const name of Object.keys(declared)) if (!known.has(name)) changes.added.push(`table ${name} is new`);
  return changes;
}

const schemaEnding = ".schema.json";

/** The columns of a JSON Schema, each with the words of its closed list; none where it is open. */
function columnsThen(schema: Uint8Array): Map<string, string[]> {
  const {items} = JSON.parse(new TextDecoder().decode(schema));
  const wordsOf = ({enum: words = [], anyOf = []}: {enum?: string[]; anyOf?: {enum?: string[]}[]}) =>
    [...words, ...anyOf.flatMap((one) => one.enum ?? [])];
  return new Map(Object.entries(items.properties).map(([name, column]) => [name, wordsOf(column as object)]));
}

function compareColumns(
  {name: table, row: {shape}}: Table, then: Map<string, string[]>, names: Renames, {breaking, added}: SchemaChanges
): void {
  for (const [column, words] of then) {
    const now = columnNow(names, table, column);
    if (!shape[now]) breaking.push(`${table}.${column} is no more`);
    else {
      if (now !== column) breaking.push(`${table}.${column} is called ${now}`);
      compareWords(`${table}.${now}`, words, columnKind(shape[now]).words, wordsNow(names, now, words),
        {breaking, added});
    }
  }
  const known = new Set([...then.keys()].map((column) => columnNow(names, table, column)));
  for (const column of Object.keys(shape)) if (!known.has(column)) added.push(`${table}.${column} is new`);
}

function compareWords(
  column: string, then: string[], now: string[], renamed: string[], {breaking, added}: SchemaChanges
): void {
  for (const [index, word] of then.entries()) {
    const called = renamed[index]!;
    if (!now.includes(called)) breaking.push(`${column}: ${word} is no more`);
    else if (called !== word) breaking.push(`${column}: ${word} is called ${called}`);
  }
  if (then.length)
    for (const word of now) if (!renamed.includes(word)) added.push(`${column}: ${word} is new`);
}

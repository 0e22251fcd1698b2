import {parquetWriteBuffer} from "hyparquet-writer";
import {days} from "./days.ts";
import {columnKind, type ColumnKind} from "../schema/column-kind.ts";
import {metaOf} from "../schema/column.ts";
import {columnsOf, type Table} from "../schema/table.ts";

/** A table as Parquet, snappy: days as DATE, counts as INT32, closed lists of words as ENUM in a dictionary, lists as
 * LIST; what each column means stands in the file's key-value metadata. */
export function toParquet(declared: Table, rows: object[]): Uint8Array {
  const columns = columnsOf(declared).map((name) => ({name, ...columnKind(declared.row.shape[name])}));
  const date = days();
  const value = (kind: ColumnKind["kind"], cell: unknown) => (kind === "day" ? date(cell as string | null) : cell);
  const buffer = parquetWriteBuffer({
    createdBy: "tollbook",
    columnData: columns.map(({name, kind}) => ({
      name,
      data: rows.map((row) => value(kind, (row as Record<string, unknown>)[name])),
      ...(kind === "word" ? {encoding: "RLE_DICTIONARY" as const} : {})
    })),
    schema: [{name: declared.name, num_children: columns.length}, ...columns.flatMap(elements)],
    kvMetadata: [
      {key: "title", value: declared.title},
      {key: "description", value: declared.description},
      {key: "columns", value: JSON.stringify(descriptions(declared))}
    ]
  });
  return new Uint8Array(buffer);
}

/** What each column means, by its name. */
function descriptions(declared: Table): Record<string, string> {
  return Object.fromEntries(columnsOf(declared).map((name) => [name, metaOf(declared.row.shape[name]).description]));
}

type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]["schema"]>[number];

const leaf: Record<Exclude<ColumnKind["kind"], "list">, Omit<SchemaElement, "name">> = {
  text: {type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: {type: "STRING"}},
  word: {type: "BYTE_ARRAY", converted_type: "ENUM", logical_type: {type: "ENUM"}},
  day: {type: "INT32", converted_type: "DATE", logical_type: {type: "DATE"}},
  integer: {type: "INT32"},
  decimal: {type: "DOUBLE"},
  boolean: {type: "BOOLEAN"}
};

function elements({name, kind, nullable}: ColumnKind & {name: string}): SchemaElement[] {
  const repetition_type = nullable ? "OPTIONAL" : "REQUIRED";
  if (kind !== "list") return [{name, repetition_type, ...leaf[kind]}];
  return [
    {name, repetition_type, converted_type: "LIST", logical_type: {type: "LIST"}, num_children: 1},
    {name: "list", repetition_type: "REPEATED", num_children: 1},
    {name: "element", repetition_type: "REQUIRED", ...leaf.text}
  ];
}

import {parquetWriteBuffer} from "hyparquet-writer";
import {days} from "../../../loaders/write/days.ts";
import {partTables, type PartColumn, type PartRow, type PartTable} from "./columns.ts";

type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]["schema"]>[number];

/** Rows as Parquet, snappy. The same rows are the same bytes on every machine. */
export function partBytes<Name extends PartTable>(table: Name, rows: PartRow<Name>[]): Uint8Array {
  const columns = Object.entries(partTables[table] as Record<string, PartColumn>);
  const cells = cellMaker();
  return new Uint8Array(parquetWriteBuffer({
    createdBy: "tollbook archive",
    columnData: columns.map(([name, {type}]) => ({
      name, data: rows.map((row) => cells(type, (row as Record<string, unknown>)[name]))
    })),
    schema: [{name: table, num_children: columns.length},
      ...columns.flatMap(([name, column]) => elements(name, column))]
  }));
}

function cellMaker(): (type: PartColumn["type"], value: unknown) => unknown {
  const day = days();
  return (type, value) => {
    if (value === null) return null;
    if (type === "day") return day(value as string);
    if (type === "integer") return BigInt(value as number | bigint);
    return value;
  };
}

const text = {type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: {type: "STRING"}} as const;
const leaves: Record<PartColumn["type"], Omit<SchemaElement, "name">> = {
  text, texts: text,
  integer: {type: "INT64"}, integers: {type: "INT64"},
  day: {type: "INT32", converted_type: "DATE", logical_type: {type: "DATE"}},
  boolean: {type: "BOOLEAN"}
};

function elements(name: string, {type, optional}: PartColumn): SchemaElement[] {
  const repetition_type = optional ? "OPTIONAL" : "REQUIRED";
  if (type !== "texts" && type !== "integers") return [{name, repetition_type, ...leaves[type]}];
  return [
    {name, repetition_type, converted_type: "LIST", logical_type: {type: "LIST"}, num_children: 1},
    {name: "list", repetition_type: "REPEATED", num_children: 1},
    {name: "element", repetition_type: "REQUIRED", ...leaves[type]}
  ];
}

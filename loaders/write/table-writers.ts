import type {Table} from "../schema/table.ts";
import {toCsv, toJson} from "./text.ts";
import {toArrow} from "./arrow.ts";
import {toExcelCsv} from "./excel-csv.ts";
import {toHxlCsv} from "./hxl-csv.ts";
import {toParquet} from "./parquet.ts";

/** The formats of each table, in the order in which pages offer them; the name is the file's ending. */
export const formats = ["csv", "excel.csv", "json", "parquet", "arrow", "hxl.csv"] as const;
export type Format = (typeof formats)[number];

/** The formats in which a table is published, in that order; with hashtags only where they are declared. */
export function formatsOf({formats: few, hxl}: Table): Format[] {
  return formats.filter((format) => (few?.includes(format) ?? true) && (format !== "hxl.csv" || hxl));
}

/** Those of them in which it lies among files. */
export function formatsIn(files: ReadonlyMap<string, unknown>, table: Table): Format[] {
  return formatsOf(table).filter((format) => files.has(`${table.name}.${format}`));
}

type Writer = (declared: Table, rows: object[]) => Uint8Array;

/** How each format is written: rows in declared order in, the bytes of the file out. */
export const tableWriters: Record<Format, Writer> = {
  csv: (declared, rows) => bytes(toCsv(declared, rows)),
  "excel.csv": (declared, rows) => bytes(toExcelCsv(declared, rows)),
  json: (declared, rows) => bytes(toJson(declared, rows)),
  parquet: toParquet,
  arrow: toArrow,
  "hxl.csv": (declared, rows) => bytes(toHxlCsv(declared, rows))
};

/** What each format is, for people and for programs. */
export const formatFacts: Record<Format, {title: string; mediatype: string}> = {
  csv: {title: "CSV, byte for byte", mediatype: "text/csv"},
  "excel.csv": {title: "CSV for spreadsheets", mediatype: "text/csv"},
  json: {title: "JSON", mediatype: "application/json"},
  parquet: {title: "Parquet", mediatype: "application/vnd.apache.parquet"},
  arrow: {title: "Arrow", mediatype: "application/vnd.apache.arrow.file"},
  "hxl.csv": {title: "CSV with HXL hashtags", mediatype: "text/csv"}
};

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function json(value: unknown): Uint8Array {
  return bytes(`${JSON.stringify(value, null, 2)}\n`);
}

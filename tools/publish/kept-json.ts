import {parseCsv} from "../../loaders/read/csv.ts";
import {bytes} from "../../loaders/write/table-writers.ts";
import type {Files} from "./archive.ts";

/** What the CSV on the Web metadata of a version say of a column. */
interface Column {
  name: string;
  datatype: string | {base: string};
  separator?: string;
}

/** Adds to the files of a version the JSON of each table that it keeps as CSV alone. What a cell holds is read from the
 * metadata beside it, so that today's declarations have no say in it. */
export function withJson(files: Files): Files {
  const metadata = files.get("csv-metadata.json");
  if (!metadata) return files;
  const {tables} = JSON.parse(new TextDecoder().decode(metadata)) as
    {tables: {url: string; tableSchema: {columns: Column[]}}[]};
  for (const {url, tableSchema} of tables) {
    const name = url.replace(/\.csv$/, ".json");
    const csv = files.get(url);
    if (csv && !files.has(name)) files.set(name, bytes(jsonOf(new TextDecoder().decode(csv), tableSchema.columns)));
  }
  return files;
}

function jsonOf(csv: string, columns: Column[]): string {
  const rows = parseCsv(csv).rows.slice(1).map((cells) =>
    JSON.stringify(Object.fromEntries(columns.map((column, at) => [column.name, valueOf(cells[at]!.value, column)]))));
  return rows.length ? `[\n${rows.join(",\n")}\n]\n` : "[]\n";
}

function valueOf(cell: string, {datatype, separator}: Column): unknown {
  if (separator !== undefined) return cell === "" ? [] : cell.split(separator);
  if (cell === "") return null;
  const base = typeof datatype === "string" ? datatype : datatype.base;
  if (["integer", "nonNegativeInteger", "decimal", "number"].includes(base)) return Number(cell);
  return base === "boolean" ? cell === "true" : cell;
}

import {columnKind, type ColumnKind} from "../column-kind.ts";
import {columnsOf, type Table} from "../../../loaders/schema/table.ts";

const types: Record<ColumnKind["kind"], string> = {
  text: "VARCHAR",
  word: "VARCHAR",
  list: "VARCHAR",
  day: "DATE",
  integer: "INTEGER",
  decimal: "DOUBLE",
  boolean: "BOOLEAN"
};

/** The columns of a table as DuckDB's CSV reader wants them told: {'claim_id': 'VARCHAR', …}. */
export function duckColumns(table: Table<any>): string {
  const pairs = columnsOf(table).map((name) => `'${name}': '${types[columnKind(table.row.shape[name]).kind]}'`);
  return `{${pairs.join(", ")}}`;
}

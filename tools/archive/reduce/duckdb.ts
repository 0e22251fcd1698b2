import type {DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {loadDuckdb} from "../optional.ts";

export type Connection = DuckDBConnection;

/** Works with a database that lies in a file, so that what memory does not hold goes to the disk.
 * @param memory the most that it may take, such as "2GB" */
export async function withDatabase<T>(file: string, memory: string, work: (connection: Connection) => Promise<T>):
  Promise<T> {
  const {DuckDBInstance} = await loadDuckdb();
  const instance: DuckDBInstance = await DuckDBInstance.create(file, {memory_limit: memory});
  try {
    const connection = await instance.connect();
    try {
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}

/** A text as SQL writes it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The rows of a question, with lists and numbers as JavaScript has them. */
export async function rowsOf<Row>(connection: Connection, sql: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJson() as Row[];
}

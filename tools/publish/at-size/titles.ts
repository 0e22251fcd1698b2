import type {DuckDBConnection} from "@duckdb/node-api";
import {tollTitle} from "../../../loaders/tables/tolls.ts";

/** Puts each toll's title beside its number, chunk by chunk: the words are those of the loaders. */
export async function titleTolls(connection: DuckDBConnection): Promise<void> {
  const rows = async (name: string) => (await connection.runAndReadAll(`from ${name}`)).getRowObjectsJson();
  const title = tollTitle({vocabulary: await rows("vocabulary"), story: await rows("story")} as never);
  await connection.run("create table toll_titles (toll_no integer, title varchar)");
  const appender = await connection.createAppender("toll_titles");
  const tolls = await connection.stream(`select toll_no::integer as toll_no, victims_party, victims_group, measure, period,
    since::varchar as since, comparable_scope from tolls_numbered`);
  for await (const chunk of tolls.yieldRowObjectJson()) {
    for (const {toll_no, ...toll} of chunk) {
      appender.appendInteger(toll_no as number);
      appender.appendVarchar(title(toll as never));
      appender.endRow();
    }
  }
  appender.closeSync();
}

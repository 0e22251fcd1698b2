import {parseArgs} from "node:util";
import {tables as declared, viewTables, type TableName} from "./schema/index.ts";
import {problemLine} from "./check/problem.ts";
import {storyOf} from "./tables/of-story.ts";
import {deriveViews} from "./tables/views.ts";
import {tableWriters} from "./write/table-writers.ts";

/**
 * One table of a story in one format, for a loader `src/data/[story]/[table].FORMAT.ts`: Framework hands it both names.
 * @returns the bytes of the published file
 * @throws an Error in one line: an unknown table with those that there are, or the first problem of the ledger
 */
export function tableDoor(format: keyof typeof tableWriters, words: string[] = process.argv.slice(2)): Uint8Array {
  const options = {story: {type: "string"}, table: {type: "string"}} as const;
  const {story = "", table = ""} = parseArgs({args: words, options}).values;
  if (!(table in declared || table in viewTables))
    throw new Error(`no table is called ${table}; there are ${Object.keys({...declared, ...viewTables}).join(", ")}`);
  const {problems, derived} = storyOf(story);
  if (problems.length) throw new Error(problemLine(problems[0]!));
  const {tables} = derived();
  if (table in viewTables) {
    const view = table as keyof typeof viewTables;
    return tableWriters[format](viewTables[view], deriveViews(tables)[view]);
  }
  const name = table as TableName;
  return tableWriters[format](declared[name], tables[name]);
}

import {parseArgs} from "node:util";
import {selectFiles, type Selection} from "../publish/select-files.ts";
import {writeFolder} from "../publish/write-folder.ts";
import {homeStoryId} from "../../loaders/read/ledger.ts";
import {Failure} from "../failure.ts";
import {report, type Voice} from "../site/report.ts";

export const summary = "write the tables of a story into a new folder, as they are, were known or were published";

const usage =
  "usage: tollbook tables --out FOLDER [--story STORY] [--table NAME,…] [--format csv,excel.csv,json,parquet,arrow] " +
  "[--known-on DAY] [--as-published VERSION|DAY]";

/** Exit code 0 when the folder is written, 1 when the data are wrong, 2 when the call is, 3 when the disk is. */
export default async function tables(words: string[], voice: Voice = {log: console.log, error: console.error}) {
  return await report("no tables written", async () => {
    const {out, ...selection} = parse(words);
    const files = selectFiles(selection);
    writeFolder(files, out);
    voice.log(`${out}: ${files.size} files`);
    return 0;
  }, voice);
}

function parse(words: string[]): Selection & {out: string} {
  const {out, story, table, format, ...when} = values(words);
  if (!out) throw new Failure(`--out is missing; ${usage}`, {code: 2});
  return {
    out,
    story: story ?? homeStoryId(),
    tables: table?.split(","),
    formats: format?.split(","),
    knownOn: when["known-on"],
    asPublished: when["as-published"]
  };
}

function values(words: string[]) {
  const names = ["out", "story", "table", "format", "known-on", "as-published"] as const;
  const options = Object.fromEntries(names.map((name) => [name, {type: "string" as const}]));
  try {
    return parseArgs({args: words, options}).values as Partial<Record<(typeof names)[number], string>>;
  } catch (error) {
    throw new Failure(`${(error as Error).message.split("\n")[0]}; ${usage}`, {code: 2});
  }
}

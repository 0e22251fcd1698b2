import {homeStoryId} from "../../loaders/read/ledger.ts";
import {selectFiles} from "../publish/select-files.ts";
import {writeFolder} from "../publish/write-folder.ts";
import {call, notSaid, type About, type Voice} from "./command.ts";
import {countOf} from "../../src/toll/count-of.ts";

export const about: About = {
  name: "tables",
  failing: "no tables written",
  examples: [
    ["npx tollbook tables --out tables",
      "every table of the home page's story in every format, with what its columns mean"],
    ["npx tollbook tables --out march --table claims,gaps --format csv --known-on 2022-03-25",
      "two tables as a reader could have known them on a day"]
  ],
  declare: (command) => command
    .option("--out <folder>", "needed: a new or empty folder")
    .option("--story <story>", "the one of the home page when left out")
    .option("--table <names>", "some tables only, with commas between; also claims-wide and gaps-daily")
    .option("--format <names>", "csv, excel.csv, json, parquet, arrow, hxl.csv, with commas between; all when left out")
    .option("--known-on <day>", "what a reader could have known on a day")
    .option("--as-published <version>", "as a released version had them, or as they were at the end of a day")
};

/** "claims, gaps" → claims and gaps. */
function words(list: string | undefined): string[] | undefined {
  return list?.split(",").map((word) => word.trim());
}

type Flags = Partial<Record<"out" | "story" | "table" | "format" | "known-on" | "as-published", string>>;

/** Exit code 0 when the folder is written, 1 when the data are wrong, 2 when the call is, 3 when the disk is. */
export default async function tables(said: string[], voice: Voice = console): Promise<number> {
  return await call<Flags>(about, said, voice, ({out, story = homeStoryId(), table, format, ...when}) => {
    if (!out) throw notSaid(about, "out");
    const [knownOn, asPublished] = [when["known-on"], when["as-published"]];
    const files = selectFiles({story, tables: words(table), formats: words(format), knownOn, asPublished});
    writeFolder(files, out);
    voice.log(`${out}: ${countOf(files.size, "file")}`);
    return 0;
  });
}

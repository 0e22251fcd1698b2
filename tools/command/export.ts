import {existsSync} from "node:fs";
import {homeStoryId, ledgerRoot} from "../../loaders/read/ledger.ts";
import {flatCsv, flatWorkbook, templateCsv, templateWorkbook} from "../edit/flat/files.ts";
import {Failure} from "../failure.ts";
import {storyNamed} from "../refuse-unknown.ts";
import {writeWhole} from "../save-all.ts";
import {soundLedger} from "../sound-ledger.ts";
import {call, type About, type Voice} from "./command.ts";
import {countOf} from "../../src/toll/count-of.ts";

export const about: About = {
  name: "export",
  failing: "nothing was written",
  examples: [
    ["npx tollbook export table.xlsx",
      "writes every printing with its claim as a row, names for ids; import takes it in"],
    ["npx tollbook export empty.xlsx --template", "writes an empty table with its columns explained; .csv works too"]
  ],
  declare: (command) => command
    .argument("<file>", "a new file that ends in .xlsx or .csv")
    .option("--template", "no rows: only the columns that a new table needs, and what belongs there")
    .option("--story <story>", "the one of the home page when left out")
    .option("--ledger <folder>", "the folder that holds the stories' folders")
};

interface Flags {
  template?: boolean;
  story?: string;
  ledger?: string;
}

export default async function run(words: string[], voice: Voice = console): Promise<number> {
  return await call<Flags>(about, words, voice, (flags, [file]) => {
    const {template, story = homeStoryId(), ledger: root = ledgerRoot} = flags;
    const isBook = /\.xlsx$/i.test(file!);
    if (!isBook && !/\.csv$/i.test(file!))
      throw new Failure(`${file}: no kind of table; name a file that ends in .xlsx or .csv`, {code: 2});
    if (existsSync(file!))
      throw new Failure(`${file}: is there already and nothing is overwritten; name another`, {code: 2});
    const ledger = soundLedger(storyNamed(story, root), root);
    if (template) writeWhole(file!, isBook ? templateWorkbook(ledger) : templateCsv());
    else writeWhole(file!, isBook ? flatWorkbook(ledger) : flatCsv(ledger));
    voice.log(`${file}: ${template ? "an empty table" : countOf(ledger.reports.length, "row")}; ` +
      `npx tollbook import ${file} takes it in`);
    return 0;
  });
}

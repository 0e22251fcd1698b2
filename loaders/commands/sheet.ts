import {existsSync, readFileSync} from "node:fs";
import {fromDate} from "../../src/toll/day.ts";
import {csvRows} from "../csv.ts";
import {applySheet} from "../edit/apply-sheet.ts";
import {openDraft, readDraft} from "../edit/draft.ts";
import {parseFlags} from "../edit/flags.ts";
import {refuseProblems} from "../edit/refuse.ts";
import {saveDraft} from "../edit/save.ts";
import {sheetIn, sheetOut} from "../edit/sheet.ts";
import {writeWhole} from "../exports/write-whole.ts";
import {homeStoryId} from "../ledger.ts";
import {ledgerTables, type LedgerName} from "../schema/index.ts";
import {columnsOf, type Table} from "../schema/table.ts";
import {Failure} from "../site/failure.ts";
import {report, type Voice} from "../site/report.ts";

export const summary = "take a table out for a spreadsheet, and take the sheet in again, row by row";

const usage =
  "usage: tollbook sheet out FILE.csv [--table claims] [--story STORY], then tollbook sheet in FILE.csv [--write --reason SENTENCE]";

/** `in` says what would change and writes only with --write. Exit codes as everywhere: 1 data, 2 call, 3 disk. */
export default async function sheet(words: string[], voice: Voice = console, today = fromDate(new Date())): Promise<number> {
  return await report("no sheet taken", async () => {
    const [way, file] = words;
    const flags = parseFlags(words.slice(2), ["table", "story", "reason", "ledger"], ["write"], usage);
    if ((way !== "out" && way !== "in") || !file || file.startsWith("--")) throw new Failure(usage, {code: 2});
    const story = (flags.story as string | undefined) ?? homeStoryId();
    const draft = openDraft(story, flags.ledger as string | undefined);
    if (way === "out") {
      const name = tableNamed((flags.table as string | undefined) ?? "claims");
      if (existsSync(file)) throw new Failure(`${file}: is there already and nothing is overwritten; name another`, {code: 2});
      writeWhole(file, sheetOut(ledgerTables[name] as Table<any>, draft.ledger[name]));
      voice.log(`${file}: ${draft.ledger[name].length} rows of ${name}; edit, save as CSV, then tollbook sheet in ${file}`);
      return 0;
    }
    const bytes = read(file);
    const name = flags.table ? tableNamed(flags.table as string) : tableOf(bytes);
    const reason = (flags.reason as string | undefined) ?? "";
    const {lines, changed, added, absent} = applySheet(draft, name, sheetIn(ledgerTables[name] as Table<any>, bytes), reason, today);
    for (const line of lines) voice.log(line);
    voice.log(`${name}: ${changed} rows changed, ${added} new, ${absent} not in the sheet (they stay)`);
    if (!flags.write) voice.log(changed + added ? "nothing was written; --write takes it in" : "nothing to write");
    else if (changed && !reason) throw new Failure("--reason: not said; changed cells become corrections, and each gives one", {code: 2});
    else {
      refuseProblems(readDraft(draft).problems);
      voice.log(`written: ${saveDraft(draft).join(", ") || "nothing"}`);
    }
    return 0;
  }, voice);
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Failure(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code}); name the CSV that the spreadsheet saved`, {code: 2});
  }
}

function tableNamed(name: string): LedgerName {
  if (name in ledgerTables) return name as LedgerName;
  throw new Failure(`no table ${name}; known: ${Object.keys(ledgerTables).join(", ")}`, {code: 2});
}

/** Which table a sheet is, by its first line. */
function tableOf(bytes: Uint8Array): LedgerName {
  const text = new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-8").decode(bytes).replace(/^\uFEFF/, "").replace(/^sep=.\r?\n/i, "");
  const [first = ""] = text.split(/\r?\n/);
  const [header] = csvRows(first.includes(",") ? first : first.replace(/[;\t]/g, ","));
  const columns = header?.cells.map(({value}) => value.trim()) ?? [];
  const found = (Object.keys(ledgerTables) as LedgerName[]).find((name) =>
    columnsOf(ledgerTables[name] as Table<any>).every((column) => columns.includes(column)));
  if (!found) throw new Failure("the sheet's first line is that of no table; keep it as it was written out, or name --table");
  return found;
}

import {existsSync} from "node:fs";
import {countOf} from "../../src/toll/count-of.ts";
import {fromDate, type Day} from "../../src/toll/day.ts";
import {csvRows} from "../../loaders/read/csv.ts";
import {applySheet} from "../edit/apply-sheet.ts";
import {rowQuestions} from "../edit/brake.ts";
import {openDraft, readDraft, wholeFiles, type Draft} from "../edit/draft.ts";
import {effectsOn} from "../edit/effect.ts";
import {refuseProblems} from "../edit/refuse.ts";
import {saveDraft} from "../edit/save.ts";
import {decode, sheetIn, sheetOut} from "../edit/sheet.ts";
import {readNamed} from "../edit/read-named.ts";
import {writeWhole} from "../save-all.ts";
import {homeStoryId} from "../../loaders/read/ledger.ts";
import {ledgerTables, type Ledger, type LedgerName} from "../../loaders/schema/index.ts";
import {columnsOf} from "../../loaders/schema/table.ts";
import {Failure} from "../failure.ts";
import {refuseUnknown} from "../refuse-unknown.ts";
import {call, type About, type Voice} from "./command.ts";

export const about: About = {
  name: "sheet",
  failing: "no sheet taken",
  examples: [
    ["npx tollbook sheet out claims.csv --table claims",
      "writes a table that Excel, LibreOffice and Google Sheets open"],
    ["npx tollbook sheet in claims.csv", "says, row by row, what would change"],
    ['npx tollbook sheet in claims.csv reports.csv --write --reason "Speakers added from the transcripts."',
      "takes two sheets in together; changed cells become corrections"]
  ],
  declare(command) {
    const out = command.command("out").description("write a table as a sheet")
      .argument("<file>", "a new file, such as claims.csv");
    const into =
      command.command("in").description("take sheets in").argument("<file...>", "what the spreadsheet saved as CSV")
      .option("--write", "write to the ledger; without it, only say what would change")
      .option("--reason <sentence>", "why cells changed; it is published with the corrections");
    for (const way of [out, into])
      way.option("--table <table>", `one of ${Object.keys(ledgerTables).join(", ")}`)
        .option("--story <story>", "the one of the home page when left out")
        .option("--ledger <folder>", "the folder that holds the stories' folders");
  }
};

/** `in` says what would change and writes only with --write. Exit codes as everywhere: 1 data, 2 call, 3 disk. */
export default async function sheet(words: string[], voice: Voice = console,
  today = fromDate(new Date())): Promise<number> {
  return await call<SheetFlags>(about, words, voice, (flags, files, way) => {
    if (files[1] && flags.table)
      throw new Failure("--table is for one sheet; several say by their first lines which they are", {code: 2});
    const draft = openDraft(flags.story ?? homeStoryId(), flags.ledger);
    if (way === "out") takeOut(draft, files[0]!, flags, voice);
    else takeIn(draft, files, flags, voice, today);
    return 0;
  });
}

interface SheetFlags {
  table?: string;
  story?: string;
  reason?: string;
  ledger?: string;
  write?: boolean;
}

function takeOut({ledger}: Draft, file: string, {table = "claims"}: SheetFlags, voice: Voice): void {
  const name = tableNamed(table);
  if (existsSync(file))
    throw new Failure(`${file}: is there already and nothing is overwritten; name another`, {code: 2});
  writeWhole(file, sheetOut(ledgerTables[name], ledger[name]));
  const rows = countOf(ledger[name].length, "row");
  voice.log(`${file}: ${rows} of ${name}; edit, save as CSV, then tollbook sheet in ${file}`);
}

/** Takes the sheets in together: a new claim and its printing need one another. */
function takeIn(draft: Draft, files: string[], {table, write, reason = ""}: SheetFlags, voice: Voice,
  today: Day): void {
  let [allChanged, allAdded] = [0, 0];
  for (const file of files) {
    const bytes = readNamed(file, "the CSV that the spreadsheet saved");
    const name = table ? tableNamed(table) : tableOf(bytes);
    const {lines, changed, added, absent} = applySheet(draft, name, sheetIn(ledgerTables[name], bytes),
      reason || (write ? "" : "not said yet"), today);
    for (const line of lines) voice.log(line);
    voice.log(`${name}: ${countOf(changed, "row")} changed, ${added} new, ${absent} not in the sheet (they stay)`);
    [allChanged, allAdded] = [allChanged + changed, allAdded + added];
  }
  if (allAdded || (allChanged && !write)) refuseUnasked(draft, voice);
  for (const line of wholeFiles(draft)) voice.log(line);
  if (!write) return voice.log(allChanged + allAdded ? "nothing was written; --write takes it in" : "nothing to write");
  if (allChanged && !reason)
    throw new Failure("--reason: not said; changed cells become corrections, and each gives one", {code: 2});
  refuseProblems(readDraft(draft).problems);
  voice.log(`written: ${saveDraft(draft).join(", ") || "nothing"}`);
}

/** New rows that the checker takes may still be asked about, as at every door; the answer is a column. */
function refuseUnasked(draft: Draft, voice: Voice): void {
  const {ledger, problems} = readDraft(draft);
  refuseProblems(problems);
  tellMoved(draft.ledger, ledger, voice);
  const [first, ...rest] = rowQuestions(draft.ledger, ledger).map(({table, id, text}) => `${table}/${id}: ${text}`);
  if (first) throw new Failure(first, {details: rest.slice(0, 10)});
}

/** What changed and new claims do to what stands and to gaps. */
function tellMoved(before: Ledger, after: Ledger, voice: Voice): void {
  const had = new Map(before.claims.map((row) => [row.claim_id, JSON.stringify(row)]));
  const effects = effectsOn(before, after);
  const lines = after.claims.filter((row) => had.get(row.claim_id) !== JSON.stringify(row))
    .flatMap((claim) => effects.ofChanged(claim));
  for (const line of lines.slice(0, 12)) voice.log(line);
  if (lines.length > 12) voice.log(`… and ${lines.length - 12} more such lines`);
}

function tableNamed(name: string): LedgerName {
  refuseUnknown("table", name, Object.keys(ledgerTables));
  return name as LedgerName;
}

/** Which table a sheet is, by its first line. */
function tableOf(bytes: Uint8Array): LedgerName {
  const text = decode(bytes).replace(/^\uFEFF/, "").replace(/^sep=.\r?\n/i, "");
  const [first = ""] = text.split(/\r\n?|\n/);
  const [header] = csvRows(first.includes(",") ? first : first.replace(/[;\t]/g, ","));
  const columns = header?.cells.map(({value}) => value.trim()) ?? [];
  const found = (Object.keys(ledgerTables) as LedgerName[]).find((name) =>
    columnsOf(ledgerTables[name]).every((column) => columns.includes(column)));
  if (!found)
    throw new Failure("the sheet's first line is that of no table; keep it as it was written out, or name --table");
  return found;
}

import type {Placed} from "../read/table.ts";
import {columnsOfKind} from "../schema/column-kind.ts";
import {ledgerTables, type LedgerName} from "../schema/index.ts";
import {remembered} from "../read/remembered.ts";
import type {ReadLedger, TellFor} from "./tell.ts";

// Joiners (U+200C, U+200D) and marks of direction (U+200E, U+200F) belong to words of some scripts.
// eslint-disable-next-line no-control-regex
const invisible = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u2028-\u202e\u2060-\u2069\ufeff]/;
/** What UTF-8 looks like that was read as another encoding: Ã©, â€™, Ð°. */
const mistaken = /Ã[\u0080-\u00bf]|â€|Â[\u00a0-\u00bf]|[ÐÑ][\u0080-\u00bf]|\ufffd/;
/** What a spreadsheet would reckon instead of showing it. */
const formula = /^[=@]|^[+-][^\d\s.,–—-]/;

/** Whatever has one of these is looked at again: most texts have none, and are read once instead of four times. */
const suspect = new RegExp([invisible, mistaken, formula, /^\s|\s$/].map(({source}) => source).join("|"));

/** Text must be what it looks like: nothing in it that cannot be seen, nothing that a wrong encoding made. */
export function checkCharacters(read: ReadLedger, tellFor: TellFor): void {
  // Of a file that is in another encoding, each line is told already.
  const names = (Object.keys(ledgerTables) as LedgerName[])
    .filter((name) => !read[name].problems.some(({code}) => code === "FILE-ENCODING"));
  for (const name of names) {
    // An id has letters and digits alone, or was not read.
    const columns = columnsOfKind(ledgerTables[name], ["text", "list"]).filter((column) => !column.endsWith("_id"));
    for (const column of columns) {
      const isSuspect = remembered((text) => suspect.test(text));
      for (const placed of read[name].rows) {
        const value = placed.row[column] as string | string[] | null;
        const text = typeof value === "string" ? value : value?.length ? value.join(" ") : "";
        if (text && isSuspect(text)) checkText(text, placed, column, tellFor(name));
      }
    }
  }
}

function checkText(text: string, placed: Placed, column: string, tell: ReturnType<TellFor>): void {
  const [letter] = invisible.exec(text) ?? [];
  if (letter)
    tell(placed, column, "TEXT-INVISIBLE", `${column} holds ${codeOf(letter)}, which nobody sees`,
      "two texts that look alike would not be alike", "write the cell anew by hand");
  else if (mistaken.test(text))
    tell(placed, column, "TEXT-BROKEN", `${column} says ${JSON.stringify(text.slice(0, 30))}`,
      "it was read in another encoding than it was written in", "copy the text from its page again");
  else if (text !== text.trim())
    tell(placed, column, "TEXT-BLANKS", `${column} begins or ends with a blank`,
      "two texts that look alike would not be alike", "take the blank away");
  else if (formula.test(text))
    tell(placed, column, "TEXT-FORMULA", `${column} begins with ${text[0]}`,
      "a spreadsheet would reckon it", "begin it with a word");
}

const codeOf = (letter: string) => `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

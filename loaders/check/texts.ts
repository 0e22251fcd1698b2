import {columnsOfKind} from "../schema/column-kind.ts";
import {ledgerTables, type LedgerName} from "../schema/index.ts";
import type {ReadLedger, TellFor} from "./tell.ts";

/** What people write where something is still to come. */
const placeholder = new RegExp("^(?:to ?do|tbd|tba|xxx+|\\?+|-+|\\.+|n/?a|none|null|undefined|nan|test|" +
  "lorem ipsum.*|#(?:ref|n/a|value|name).*)$", "i");
/** A line that sums up or explains a table, and is no row of it. */
const footer = /^(?:(?:grand |sub)?totals?|sum|sources?|footnotes?|итого|усього|всього|всего|gesamt|insgesamt)\s*:?$/i;
/** Letters of two alphabets in one word: а is Cyrillic, a Latin, ο Greek. */
const [latin, others] = ["\\p{Script=Latin}", "[\\p{Script=Cyrillic}\\p{Script=Greek}]"];
const mixed = new RegExp(`${latin}\\p{M}*${others}|${others}\\p{M}*${latin}`, "u");
const doubled = /(?<![\p{L}\p{N}'’-])(\p{L}{2,}) \1(?![\p{L}\p{N}'’-])/iu;
const isPlain = /^[\x00-\x7f]*$/;
/** What may stand twice. */
const mayDouble = /^(?:had|that|is|as|more|so|very|nous|vous)$/i;

/** Texts that say nothing, that look like others, or that were not read once more. */
export function checkTexts(read: ReadLedger, tellFor: TellFor): void {
  for (const name of Object.keys(ledgerTables) as LedgerName[]) {
    const texts = columnsOfKind(ledgerTables[name], ["text"])
      .filter((column) => !/url$|^source$|_id$/.test(column));
    for (const placed of read[name].rows)
      for (const column of texts) {
        const value = placed.row[column];
        const found = typeof value === "string" && value !== "" && faultOf(value, column);
        if (found) tellFor(name)(placed, column, ...found);
      }
  }
}

type Line = [code: string, what: string, why: string, mend: string];

function faultOf(text: string, column: string): Line | null {
  const shown = `${column} says ${JSON.stringify(text.slice(0, 30))}`;
  const trimmed = text.trim();
  const isShort = trimmed.length < 20 || /^lorem/i.test(trimmed);
  if (isShort && placeholder.test(trimmed)) return ["TEXT-PLACEHOLDER", shown, "a reader would be told nothing",
    "say it, or empty the cell"];
  if (isShort && footer.test(trimmed)) return ["TEXT-FOOTER", shown, "a line below a table is no row of it",
    "delete the row"];
  const [pair] = isPlain.test(text) ? [] : mixed.exec(text) ?? [];
  if (pair) return ["TEXT-MIXED", `${column} has letters of two alphabets side by side (${pair})`,
    "two texts that look alike would not be alike", "write the word anew in one alphabet"];
  // Words of others, and what cells said before and after, may be cut anywhere.
  if (["figure_words", "was", "now"].includes(column)) return null;
  const [, word] = doubled.exec(text) ?? [];
  if (word && !mayDouble.test(word)) return ["TEXT-DOUBLED", `${column} says “${word} ${word}”`,
    "a word stands twice", "take one away"];
  if (!/note$|reason$|because$|text$|basis$/.test(column) || !/[()[\]]/.test(text)) return null;
  const open = text.replace(/[^()[\]]/g, "").replace(/\[\]/g, "").replace(/\(\)/g, "").replace(/\[\]/g, "");
  return open === "" || /^(?:\d+|[a-z])\)/.test(trimmed) ? null
    : ["TEXT-BRACKETS", `${column} has a bracket without its other`, "part of the text may be lost",
      "close it or take it away"];
}

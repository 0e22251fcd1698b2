import {columnsOfKind} from "../schema/column-kind.ts";
import {ledgerTables, type LedgerName} from "../schema/index.ts";
import {remembered} from "../read/remembered.ts";
import type {Line, ReadLedger, TellFor} from "./tell.ts";
import {neutralFault} from "./neutral.ts";
import {proseFault} from "./prose.ts";

/** What people write where something is still to come, or stands in the row above. */
const placeholder = new RegExp("^(?:to ?do|tbd|tba|xxx+|\\?+|-+|\\.+|n/?a|none|null|undefined|nan|test|ditto|dto|" +
  "idem|same(?: as above)?|(?:as|see) (?:above|below)|#{3,}|lorem ipsum.*|#(?:ref|n/a|value|name).*)\\.?$", "i");
/** What people write who are to say why. */
export const noReason = new RegExp("^(?:fix(?:ed)?|correct(?:ed|ion)?|updated?|changed?|edit(?:ed)?|oops|wrong|" +
  "ok(?:ay)?|yes|no|fine|sure|because|right|true|known|checked|as is|it is so|intended|see note)\\W*$", "i");
/** Nobody by whom a row can have been checked. */
const nobody = /^(?:(?:un|not )checked|nobody|no one|unknown|anonymous|me|myself|admin|user|yes|true)$/i;
/** A line that sums up or explains a table, and is no row of it. */
const footer = /^(?:(?:grand |sub)?totals?|sum|sources?|footnotes?|итого|усього|всього|всего|gesamt|insgesamt)\s*:?$/i;
/** Letters of two alphabets in one word: а is Cyrillic, a Latin, ο Greek. */
const [latin, others] = ["\\p{Script=Latin}", "[\\p{Script=Cyrillic}\\p{Script=Greek}]"];
const mixed = new RegExp(`${latin}\\p{M}*${others}|${others}\\p{M}*${latin}`, "u");
/** Letters as a program writes them for itself: <b>, &amp;, \\n, %D0%B0. */
const code = new RegExp("</?[a-z][a-z0-9]*(?:\\s[^<>]*)?/?>|&(?:[a-z]{2,8}|#\\d+|#x[0-9a-f]+);|" +
  "\\\\(?:[nrt]\\b|u[0-9a-f]{4})|%[0-9a-f]{2}%[0-9a-f]{2}", "i");
const merge = /<{7}|>{7}|={7}/;
const picture = /(?![©®™])\p{Extended_Pictographic}/u;
const stuck = /(\p{L})\1{3}/iu;
const isPlain = /^[\x00-\x7f]*$/;
/** Whatever has one of these is looked at again. */
const suspect = /[<>&\\%=]|[^\x00-\x7f]|(\p{L})\1{3}/iu;

const isName = /^(?:name|short_name|label|title|speaker|outlet|adjective)$/;
/** Our own words: about rows, and the names that we give. */
const isOurs = /note$|reason$|because$|text$|basis$|^(?:name|short_name|label|title)$/;
/** Words of others, and what cells said before and after, may be cut anywhere. */
const cut = ["figure_words", "was", "now"];

/** Texts that say nothing, that look like others, or that were not read once more. */
export function checkTexts(read: ReadLedger, tellFor: TellFor): void {
  for (const name of Object.keys(ledgerTables) as LedgerName[]) {
    const texts = columnsOfKind(ledgerTables[name], ["text"])
      .filter((column) => !/url$|^source$|_id$/.test(column));
    for (const column of texts) {
      const faultIn = faultsOf(column);
      for (const placed of read[name].rows) {
        const value = placed.row[column];
        const found = typeof value === "string" ? faultIn(value) : null;
        if (found) tellFor(name)(placed, column, ...found);
      }
    }
  }
  checkScripts(read, tellFor);
  checkLists(read, tellFor);
}

/** What is wrong with a text hangs on no ledger: who checks again, as dev does, looks at new texts alone. */
const faults = new Map<string, (text: string) => Line | null>();

function faultsOf(column: string): (text: string) => Line | null {
  const known = faults.get(column) ?? remembered((text) => (text === "" ? null : faultOf(text, column)));
  faults.set(column, known);
  return known;
}

function faultOf(text: string, column: string): Line | null {
  const shown = `${column} says ${JSON.stringify(text.slice(0, 30))}`;
  const trimmed = text.trim();
  const isShort = trimmed.length < 20 || /^lorem/i.test(trimmed);
  const saysNothing = placeholder.test(trimmed) || (/reason$|because$/.test(column) && noReason.test(trimmed));
  if (isShort && saysNothing) return ["TEXT-PLACEHOLDER", shown, "a reader would be told nothing",
    "say it, or empty the cell"];
  if (column === "checked_by" && nobody.test(trimmed)) return ["CHECKED-NOBODY", shown,
    "who read a row again has a name", "write who it was, or empty the cell"];
  if (isShort && footer.test(trimmed)) return ["TEXT-FOOTER", shown, "a line below a table is no row of it",
    "delete the row"];
  return (suspect.test(text) ? lettersFault(text, column) : null) ??
    (isName.test(column) ? nameFault(trimmed, column) : cut.includes(column) ? null : proseFault(text, column)) ??
    (isOurs.test(column) ? neutralFault(text, column) : null);
}

function lettersFault(text: string, column: string): Line | null {
  const [pair] = isPlain.test(text) ? [] : mixed.exec(text) ?? [];
  if (pair) return ["TEXT-MIXED", `${column} has letters of two alphabets side by side (${pair})`,
    "two texts that look alike would not be alike", "write the word anew in one alphabet"];
  const [mark] = merge.exec(text) ?? [];
  if (mark) return ["TEXT-MERGE", `${column} has a merge-conflict marker (${mark})`, "two versions stand in one cell",
    "keep one version, delete the marker"];
  const [written] = code.exec(text) ?? [];
  if (written) return ["TEXT-CODE", `${column} has ${written}, which only a program reads`,
    "a reader would see it as it stands", "write the letters that it means"];
  // Channels are called so.
  const [sign] = column === "name" || cut.includes(column) ? [] : picture.exec(text) ?? [];
  if (sign) return ["TEXT-PICTURE", `${column} has the picture ${sign}`, "a ledger of the dead is told in words",
    "take it away"];
  const [run] = /^(?:https?:|www\.)/.test(text) ? [] : stuck.exec(text) ?? [];
  return run && !cut.includes(column) ? ["TEXT-STUCK", `${column} has “${run}”`, "a key was held down",
    "write the word anew"] : null;
}

function nameFault(name: string, column: string): Line | null {
  const shown = `${column} is ${JSON.stringify(name.slice(0, 40))}`;
  if (/^https?:\/\/|^www\./i.test(name)) return ["NAME-ADDRESS", shown, "an address is no name",
    "write the name; an address has a column of its own"];
  if (/[,;:]$/.test(name)) return ["NAME-END", shown, "what followed was cut off, or the mark is left over",
    "write the whole name, without the mark"];
  return / {2}|\u00a0/.test(name) ? ["TEXT-BLANKS", `${column} has two blanks, or one that does not break`,
    "two texts that look alike would not be alike", "write one blank"] : null;
}

const scripted = [["claimants", "name"], ["claimants", "short_name"], ["vocabulary", "name"],
  ["events", "label"]] as const;

/** Of names in Latin letters one that has none cannot be read by those who read the others. */
function checkScripts(read: ReadLedger, tellFor: TellFor): void {
  for (const [table, column] of scripted) {
    const named = read[table].rows.filter(({row}) => typeof row[column] === "string");
    const foreign = named.filter(({row}) => !/[\p{Script=Latin}\d]/u.test(row[column] as string) &&
      /\p{L}/u.test(row[column] as string));
    if (foreign.length * 4 < named.length) for (const placed of foreign)
      tellFor(table)(placed, column, "NAME-SCRIPT", `${JSON.stringify(placed.row[column])} has no Latin letter`,
        "whoever reads the other names cannot read it", "write it in Latin letters; its own script is an alias");
  }
}

/** A list names each of its words once. */
function checkLists(read: ReadLedger, tellFor: TellFor): void {
  for (const name of Object.keys(ledgerTables) as LedgerName[])
    for (const column of columnsOfKind(ledgerTables[name], ["list"]))
      for (const placed of read[name].rows) {
        const words = placed.row[column] as string[] | null;
        const twice = words && words.length > 1 ? words.find((word, at) => words.indexOf(word) < at) : undefined;
        if (twice) tellFor(name)(placed, column, "LIST-TWICE", `${column} names ${JSON.stringify(twice)} twice`,
          "it would be counted twice", "take one away");
      }
}

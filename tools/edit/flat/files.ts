import {bases, measures, periods, units} from "../../../src/toll/vocabulary.ts";
import type {Ledger} from "../../../loaders/schema/index.ts";
import {sheetCell} from "../../../loaders/write/excel-csv.ts";
import {columnName, workbook} from "../workbook/write.ts";
import {byPlace, flatColumns, knownNames, namedIn, type FlatColumn} from "./columns.ts";
import {flatRows} from "./out.ts";
import {besides} from "./read-table.ts";

/** A ledger as one table: a row a printing, with what its claim says. */
export function flatCsv(ledger: Ledger): string {
  return csv([flatColumns.map(({title}) => title), ...flatRows(ledger)]);
}

export function flatWorkbook(ledger: Ledger): Uint8Array {
  const rows = [flatColumns.map(({title}) => title), ...flatRows(ledger)];
  return workbook([{name: "Printings", rows, widths: flatColumns.map(widthOf)}]);
}

/** The columns that a new table needs. */
const asked = flatColumns.filter(({what}) => what !== undefined);

/** The head alone, for a program that opens CSV. */
export function templateCsv(): string {
  return csv([asked.map(({title}) => title)]);
}

/** An empty table that offers the ledger's names, what belongs in each column, and the words to choose from. */
export function templateWorkbook(ledger: Ledger): Uint8Array {
  const choices = asked.map((column) => choicesOf(column, ledger));
  const offered = asked.map((_, at) => at).filter((at) => choices[at]!.length);
  const longest = Math.max(...choices.map((one) => one.length));
  const words = [offered.map((at) => asked[at]!.title),
    ...Array.from({length: longest}, (_, line) => offered.map((at) => choices[at]![line] ?? ""))];
  const offers = new Map(offered.map((at, column) =>
    [at, `${besides.words}!$${columnName(column)}$2:$${columnName(column)}$${choices[at]!.length + 1}`]));
  return workbook([
    {name: "Printings", rows: [asked.map(({title}) => title)], widths: asked.map(widthOf), offers},
    {name: besides.explanation, widths: [22, 60, 30],
      rows: [["Column", "What", "Such as"], ...asked.map(({title, what, example = ""}) => [title, what!, example])]},
    {name: besides.words, rows: words, widths: offered.map(() => 28)}
  ]);
}

function choicesOf(column: FlatColumn, ledger: Ledger): string[] {
  if (namedIn(column)) return knownNames(column, ledger).map(({names}) => names[0]!);
  const words = {"claims/measure": measures, "claims/period": periods, "claims/basis": bases, "reports/unit": units};
  return [...(words[column.place as keyof typeof words] ?? [])];
}

function widthOf(column: FlatColumn): number {
  return column === byPlace.get("reports/url") || column === byPlace.get("reports/figure_words") ? 40 : 18;
}

function csv(rows: string[][]): string {
  return `\uFEFF${rows.map((cells) => cells.map(sheetCell).join(",")).join("\r\n")}\r\n`;
}

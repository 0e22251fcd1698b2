import {nearest} from "../../toll/nearest.js";
import {plain} from "../../charts/view/search.js";
import {headText} from "./cell.js";
import {shownText, valuesOf, type TableColumn} from "./column.js";
import {rowsOf, type Table} from "./rows.js";
import {wholeTable, type Filter, type Operator, type TableView} from "./view.js";

/** Why a view shows no rows, or fewer than it asks for, a sentence each: the values that no row has, with the one that
 * may have been meant; the conditions that no row meets; else that no row meets all of them. */
export function inVain(table: Table, view: TableView): string[] {
  const none = rowsOf(table, view).length === 0;
  const filters = view.filters.filter((filter) =>
    (none || filter.operator === "is") && isVain(table, {filters: [filter]}));
  const lines = filters.map((filter) => ofFilter(table, filter));
  if (none && view.search && isVain(table, {search: view.search}))
    lines.push(`No row says “${shorten(view.search)}”.`);
  const asked = view.filters.length + (view.search ? 1 : 0);
  return lines.length || !none || asked < 2 ? lines
    : ["Each condition has rows, and no row meets all of them: take one away."];
}

function isVain(table: Table, asked: Partial<TableView>): boolean {
  return rowsOf(table, {...wholeTable, ...asked}).length === 0;
}

function ofFilter(table: Table, {column: name, operator, value}: Filter): string {
  const column = table.columns.find((one) => one.name === name)!;
  const head = headText(column);
  if (operator !== "is") return others[operator](head, operator === "contains" ? shorten(value) : value);
  const text = shownText(column, value, table.names);
  const said = text === value ? `“${shorten(value)}”` : `${text} (${value})`;
  const meant = text === value ? meantValue(table, column, value) : null;
  return `No row has the ${head} ${said}${meant ? `; did you mean ${meant}?` : "."}`;
}

const others: Record<Exclude<Operator, "is">, (head: string, value: string) => string> = {
  not: (head, value) => `Every row has the ${head} “${value}”.`,
  contains: (head, value) => `No row has “${value}” in its ${head}.`,
  from: (head, value) => `No row has a ${head} from ${value} on.`,
  to: (head, value) => `No row has a ${head} up to ${value}.`,
  within: (head, value) => `No row has a ${head} within ${value}.`,
  year: (head, value) => `No row has a ${head} in ${value}.`,
  empty: (head) => `No row lacks its ${head}.`,
  filled: (head) => `No row has a ${head}.`
};

/** The value of the column that is written most like another, by itself or by its name: "mod (Ministry)". */
function meantValue({rows, names}: Table, column: TableColumn, value: string): string | null {
  const held = [...new Set(rows.flatMap((row) => valuesOf(row[column.name])))];
  const byWord = new Map(held.flatMap((one): [string, string][] =>
    [[plain(shownText(column, one, names)), one], [plain(one), one]]));
  const found = byWord.get(nearest(plain(value), byWord.keys()) ?? "");
  if (found === undefined) return null;
  const text = shownText(column, found, names);
  return text === found ? found : `${found} (${text})`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

import {ascending, descending, group, rollup} from "d3-array";
import {plain} from "../../charts/view/claim-query.js";
import {isEmpty, shownText, valuesOf, type Names, type Row, type TableColumn} from "./column.js";
import type {Filter, TableView} from "./view.js";

/** A table that is asked: its columns, its rows in published order, and what ids are called. */
export interface Table {
  columns: TableColumn[];
  rows: Row[];
  names: Names;
}

/** The rows of a view, all its pages, in its order. */
export function rowsOf(table: Table, view: TableView): Row[] {
  const kept = keeper(table, view);
  return sorted(table, table.rows.filter(kept), view.sort);
}

/** Whether a view holds a row. Several `is` of one column are alternatives; all else must hold at once. */
function keeper(table: Table, {search, filters}: TableView): (row: Row) => boolean {
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  const groups = [...group(filters, ({column, operator}) => operator === "is" ? column : Symbol()).values()];
  const tests = groups.map((some) => some.map((filter) => holds(filter, columns.get(filter.column)!, table.names)));
  const words = plain(search).split(" ").filter(Boolean);
  return (row) => tests.every((some) => some.some((test) => test(row))) &&
    words.every((word) => wordsOf(table, row).includes(word));
}

function holds({column: name, operator, value}: Filter, column: TableColumn, names: Names): (row: Row) => boolean {
  const numeric = column.kind === "integer" || column.kind === "decimal";
  const bound = numeric ? Number(value) : value;
  const sought = plain(value);
  switch (operator) {
    case "is":
      return numeric ? (row) => row[name] === bound : (row) => valuesOf(row[name]).includes(value);
    case "not":
      return (row) => !valuesOf(row[name]).includes(value);
    case "contains":
      return (row) => valuesOf(row[name]).some((one) =>
        plain(one).includes(sought) || plain(shownText(column, one, names)).includes(sought));
    case "from":
      return (row) => !isEmpty(row[name]) && row[name]! >= bound;
    case "to":
      return (row) => !isEmpty(row[name]) && row[name]! <= bound;
    case "year":
      return (row) => String(row[name] ?? "").startsWith(`${value}-`);
    case "empty":
      return (row) => isEmpty(row[name]);
    case "filled":
      return (row) => !isEmpty(row[name]);
  }
}

const words = new WeakMap<Row, string>();

/** All that a row says, as it is searched: ids, names, numbers. */
function wordsOf({columns, names}: Table, row: Row): string {
  const known = words.get(row);
  if (known !== undefined) return known;
  const said = columns.flatMap((column) =>
    valuesOf(row[column.name]).flatMap((value) => [value, shownText(column, value, names)]));
  const text = plain([...new Set(said)].join(" "));
  words.set(row, text);
  return text;
}

/** Rows in the order of a column, ids by their names; empty cells come last either way, equal rows as they came. */
function sorted({columns, names}: Table, rows: Row[], sort: string): Row[] {
  const column = columns.find(({name}) => name === sort.replace(/^-/, ""));
  if (!column) return rows;
  const order = sort.startsWith("-") ? descending : ascending;
  const keys = new Map(rows.map((row) => [row, sortKey(column, row, names)]));
  return rows.toSorted((a, b) => {
    const [x, y] = [keys.get(a)!, keys.get(b)!];
    if (x === "" || y === "") return x === y ? 0 : x === "" ? 1 : -1;
    return order(x, y);
  });
}

function sortKey(column: TableColumn, row: Row, names: Names): string | number {
  const value = row[column.name]!;
  if (typeof value === "number") return value;
  if (column.leads || column.kind === "text")
    return plain(valuesOf(value).map((one) => shownText(column, one, names)).join(", "));
  return valuesOf(value).join();
}

/** A value of a facet, `value` as in the address; null counts empty cells. */
export interface Count {
  filter: Filter;
  count: number;
  chosen: boolean;
}

/** How many rows of a view have each value of a column, most first; days by their year. What the view itself chose of
 * that column does not matter, so that alternatives stay in sight. */
export function facet(table: Table, view: TableView, column: TableColumn): Count[] {
  const operator = column.kind === "day" ? "year" : "is";
  const own = ({column: name, operator: of}: Filter) => name === column.name && (of === operator || of === "empty");
  const kept = table.rows.filter(keeper(table, {...view, filters: view.filters.filter((filter) => !own(filter))}));
  const values = kept.flatMap((row) => {
    const found = valuesOf(row[column.name]);
    if (!found.length) return [null];
    return [...new Set(operator === "year" ? found.map((day) => day.slice(0, 4)) : found)];
  });
  const chosen = (filter: Filter) =>
    view.filters.some((one) => own(one) && one.operator === filter.operator && one.value === filter.value);
  const counts = rollup(values, (some) => some.length, (value) => value);
  return [...counts].map(([value, count]): Count => {
    const filter: Filter = value === null ? {column: column.name, operator: "empty", value: ""}
      : {column: column.name, operator, value};
    return {filter, count, chosen: chosen(filter)};
  }).sort((a, b) => descending(a.count, b.count) || ascending(a.filter.value, b.filter.value));
}

/** Whether counting the values of a column tells anything: not of numbers, addresses and texts of which each is
 * another. */
export function canBeCounted({rows}: Table, column: TableColumn): boolean {
  if (column.kind === "integer" || column.kind === "decimal") return false;
  if (column.kind !== "text" || column.leads) return true;
  return new Set(rows.map((row) => row[column.name])).size <= rows.length / 2;
}

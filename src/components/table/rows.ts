import {ascending, descending, group, rollup} from "d3";
import {finder, plain} from "../../charts/view/search.js";
import {bandsOf, readBand, writeBand} from "./bands.js";
import {isEmpty, isNumber, shownText, valuesOf, type Names, type Row, type TableColumn} from "./column.js";
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
  const rows = sorted(table, table.rows.filter(kept), view.sort);
  if (!view.one) return rows;
  const firsts = new Map<string, Row>();
  for (const row of rows) {
    const value = valuesOf(row[view.one]).join();
    if (!firsts.has(value)) firsts.set(value, row);
  }
  return [...firsts.values()];
}

/** The view with ids for the names that its conditions give in their place, as the cells of a table show names: of a
 * name that several have, the ids of all. */
export function withIds({columns, names}: Table, view: TableView): TableView {
  const filters = view.filters.flatMap((filter): Filter[] => {
    const own = names[columns.find(({name}) => name === filter.column)?.leads?.table ?? ""];
    if (!own || filter.operator !== "is" && filter.operator !== "not" ||
      Object.hasOwn(own, filter.value)) return [filter];
    const sought = plain(filter.value);
    const ids = Object.keys(own).filter((id) => plain(own[id]!) === sought);
    return ids.length ? ids.map((value) => ({...filter, value})) : [filter];
  });
  return {...view, filters};
}

/** Whether a view holds a row. Several values or bands of one column are alternatives; all else must hold at once. */
function keeper(table: Table, {search, filters}: TableView): (row: Row) => boolean {
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  const groups = [...group(filters, (one) => alternatives.has(one.operator) ? one.column : Symbol()).values()];
  const tests = groups.map((some) => some.map((filter) => holds(filter, columns.get(filter.column)!, table.names)));
  const found = finder(search);
  return (row) => tests.every((some) => some.some((test) => test(row))) && (!search || found(wordsOf(table, row)));
}

const alternatives = new Set<Filter["operator"]>(["is", "within"]);

function holds({column: name, operator, value}: Filter, column: TableColumn, names: Names): (row: Row) => boolean {
  const numeric = isNumber(column);
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
    case "within": {
      const [from, below] = readBand(value)!;
      return (row) => !isEmpty(row[name]) && Number(row[name]) >= from && Number(row[name]) < below;
    }
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

/** How many rows of a view have each value of a column, most first; days by their year, many numbers in bands. What the
 * view itself chose of that column does not matter, so that alternatives stay in sight. */
export function facet(table: Table, view: TableView, column: TableColumn): Count[] {
  const sorter = sorterOf(table, column);
  const own = ({column: name, operator: of}: Filter) => name === column.name && (of === sorter.operator ||
    of === "empty");
  const kept = table.rows.filter(keeper(table, {...view, filters: view.filters.filter((filter) => !own(filter))}));
  const values = kept.flatMap((row) => {
    const found = valuesOf(row[column.name]);
    return found.length ? [...new Set(found.map(sorter.valueOf))] : [null];
  });
  const chosen = (filter: Filter) =>
    view.filters.some((one) => own(one) && one.operator === filter.operator && one.value === filter.value);
  const counts = rollup(values, (some) => some.length, (value) => value);
  return [...counts].map(([value, count]): Count => {
    const filter: Filter = value === null ? {column: column.name, operator: "empty", value: ""}
      : {column: column.name, operator: sorter.operator, value};
    return {filter, count, chosen: chosen(filter)};
  }).sort(isNumber(column) ? inOrder
    : (a, b) => descending(a.count, b.count) || ascending(a.filter.value, b.filter.value));
}

/** Numbers from the smallest, empty cells last. */
function inOrder({filter: a}: Count, {filter: b}: Count): number {
  const first = ({operator, value}: Filter) => operator === "empty" ? Infinity : parseFloat(value);
  return ascending(first(a), first(b));
}

interface Sorter {
  operator: Filter["operator"];
  /** What the filter says that keeps a value. */
  valueOf: (value: string) => string;
}

function sorterOf({rows}: Table, column: TableColumn): Sorter {
  if (column.kind === "day") return {operator: "year", valueOf: (day) => day.slice(0, 4)};
  // The bands of the whole table: they stay where they are while a reader chooses.
  const bands = isNumber(column)
    ? bandsOf(rows.map((row) => row[column.name]).filter((value) => typeof value === "number")) : null;
  if (!bands) return {operator: "is", valueOf: (value) => value};
  return {operator: "within", valueOf: (value) =>
    writeBand(bands.find(([from, below]) => Number(value) >= from && Number(value) < below)!)};
}

/** Whether counting the values of a column tells anything: not of addresses and texts of which each is another. */
export function canBeCounted({rows}: Table, column: TableColumn): boolean {
  if (column.kind !== "text" || column.leads) return true;
  return new Set(rows.map((row) => row[column.name])).size <= rows.length / 2;
}

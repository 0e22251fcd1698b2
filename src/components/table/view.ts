import {readBand} from "./bands.js";
import {isDay} from "../../toll/day.js";
import {isLinkMark} from "../../toll/link-mark.js";
import {isNumber, type TableColumn} from "./column.js";
import {columnNamed} from "./named-column.js";

/** What a reader made of a table: kept in the address of its page. */
export interface TableView {
  search: string;
  filters: Filter[];
  /** A column, with "-" before it for the largest or latest first; empty = as published. */
  sort: string;
  /** Counting from 1. */
  page: number;
  /** The columns that are shown, in this order; null = those that the page shows at first. */
  columns: string[] | null;
  /** Columns whose values are counted. */
  facets: string[];
  /** A column of each value of which only the first row stands, in the order of the view; empty = all rows. */
  one: string;
}

/** What asks for all rows where a page opens with some. */
export const wholeMark = "_all";

/** So many rows stand on a page. */
export const pageRows = 50;

export interface Filter {
  column: string;
  operator: Operator;
  /** Empty for `empty` and `filled`. */
  value: string;
}

export const operators = ["is", "not", "contains", "from", "to", "within", "year", "empty", "filled"] as const;
export type Operator = (typeof operators)[number];

export const wholeTable: TableView = {search: "", filters: [], sort: "", page: 1, columns: null, facets: [], one: ""};

/** The operators that make sense for a kind of column, the likeliest first. */
export function operatorsOf(column: Pick<TableColumn, "kind">): Operator[] {
  const {kind} = column;
  if (isNumber(column)) return ["from", "to", "within", "is", "empty", "filled"];
  if (kind === "day") return ["from", "to", "is", "year", "empty", "filled"];
  if (kind === "word" || kind === "boolean") return ["is", "not", "empty", "filled"];
  return ["contains", "is", "not", "empty", "filled"];
}

/** Whether a filter asks what its column can answer. */
export function isSound({operator, value}: Filter, column: TableColumn): boolean {
  if (!operatorsOf(column).includes(operator)) return false;
  if (operator === "empty" || operator === "filled") return value === "";
  if (operator === "year") return /^\d{4}$/.test(value);
  if (operator === "within") return readBand(value) !== null;
  if (column.kind === "day") return isDay(value);
  if (isNumber(column)) return value.trim() !== "" && Number.isFinite(Number(value));
  return wordsFor(column)?.includes(value) ?? value.trim() !== "";
}

/** All that a column can hold, where that is a closed list. */
export function wordsFor({kind, words}: TableColumn): string[] | null {
  if (kind === "boolean") return ["true", "false"];
  return kind === "word" ? Object.keys(words) : null;
}

/** A condition of an address, read: `low__from=1000`, `measure=killed`. */
export function readFilter(name: string, value: string): Filter {
  const [, column = "", operator = "is"] = /^(.*?)(?:__(.*))?$/s.exec(name)!;
  return {column, operator: operator as Operator, value: isUnary(operator) ? "" : value};
}

/** The view that an address holds: `?low__from=1000&measure=killed&_sort=-said_on`. What the table does not know is
 * left out; ./misread.ts says so.
 * @param order in which the page opens, which stays where the address asks for no other; empty = as published */
export function readView(search: string, columns: TableColumn[], order = ""): TableView {
  const params = new URLSearchParams(search);
  const known = new Map(columns.map((column) => [column.name, column]));
  const filters = [...params].filter(([name]) => known.has(readFilter(name, "").column) || !isLinkMark(name))
    .flatMap(([name, value]): Filter[] => {
      const filter = readFilter(name, value);
      const column = columnNamed(filter.column, columns);
      return column !== null && isSound(filter, known.get(column)!) ? [{...filter, column}] : [];
    });
  const listed = (name: string) => [...new Set((params.get(name) ?? "").split(",")
    .map((one) => columnNamed(one, columns)).filter((one) => one !== null))];
  const shown = listed("_columns");
  const wanted = params.get("_sort") ?? (params.has(wholeMark) ? "" : order);
  const [, down = "", sort = ""] = /^(-?)(.*)$/s.exec(wanted)!;
  const sorted = columnNamed(sort, columns);
  return {
    search: params.get("_search")?.trim() ?? "",
    filters: filters.filter((one, at) => filters.findIndex((other) => isSame(one, other)) === at),
    sort: wanted === "" ? "" : sorted === null ? order : `${down}${sorted}`,
    page: readPage(params.get("_page") ?? "") ?? 1,
    columns: shown.length ? shown : null,
    facets: listed("_facets"),
    one: columnNamed(params.get("_one") ?? "", columns) ?? ""
  };
}

/** Whether an address asks nothing of a table, whatever links others marked it with. */
export function isBare(search: string): boolean {
  return [...new URLSearchParams(search).keys()].every(isLinkMark);
}

/** The page that an address names, counting from 1; null where it names none. */
export function readPage(text: string): number | null {
  return /^[1-9]\d*$/.test(text) ? Number(text) : null;
}

/** The address of a view, from its question mark; nothing for the whole table, but where a page opens otherwise.
 * @param order in which the page opens; empty = as published */
export function writeView({search, filters, sort, page, columns, facets, one}: TableView, order = ""): string {
  const params = filters.map(({column, operator, value}) =>
    [operator === "is" ? column : `${column}__${operator}`, isUnary(operator) ? "1" : value] as [string, string]);
  if (search) params.push(["_search", search]);
  if (facets.length) params.push(["_facets", facets.join()]);
  if (columns) params.push(["_columns", columns.join()]);
  if (one) params.push(["_one", one]);
  if (sort) params.push(["_sort", sort]);
  else if (order) params.push(params.length || page > 1 ? ["_sort", ""] : [wholeMark, "1"]);
  if (page > 1) params.push(["_page", String(page)]);
  return params.length ? `?${new URLSearchParams(params)}`.replaceAll("%2C", ",") : "";
}

export function isUnary(operator: string): boolean {
  return operator === "empty" || operator === "filled";
}

export function isSame(a: Filter, b: Filter): boolean {
  return a.column === b.column && a.operator === b.operator && a.value === b.value;
}

/** The view with a filter, or without it where it has it; from its first page. */
export function toggled(view: TableView, filter: Filter): TableView {
  const others = view.filters.filter((one) => !isSame(one, filter));
  return {...view, page: 1, filters: others.length < view.filters.length ? others : [...view.filters, filter]};
}

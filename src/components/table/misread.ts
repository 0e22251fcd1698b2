import {isLinkMark} from "../../toll/link-mark.js";
import {nearest} from "../../toll/nearest.js";
import type {TableColumn} from "./column.js";
import {columnsMeant} from "./named-column.js";
import {isSound, operatorsOf, readFilter, readPage, wholeMark, wordsFor, type Filter} from "./view.js";

/** What of an address the table does not know, a sentence each: what it says, and what would be understood. */
export function misread(search: string, columns: TableColumn[]): string[] {
  const known = new Map(columns.map((column) => [column.name, column]));
  const asked = [...new URLSearchParams(search)].filter(([name]) =>
    known.has(readFilter(name, "").column) || !isLinkMark(name));
  const lines = asked.flatMap(([name, value], at) => !name.startsWith("_") ? ofFilter(name, value, known)
    : asked.findIndex(([other]) => other === name) < at ? [`A second ${shorten(name)} is left out: a view has one.`]
      : ofView(name, value, known));
  const all = [...new Set(lines)];
  return all.length <= most ? all : [...all.slice(0, most - 1), `So are ${all.length - most + 1} more.`];
}

/** So many lines are told of an address; whoever wrote a longer one knows by then. */
const most = 12;

type Known = Map<string, TableColumn>;

function ofFilter(name: string, value: string, known: Known): string[] {
  const asked = readFilter(name, value);
  const {column, lines} = meant(asked.column, known);
  return column ? [...lines, ...ofCondition({...asked, column: column.name}, column, name)] : lines;
}

/** What a condition of a column asks that the column cannot answer. */
function ofCondition(filter: Filter, column: TableColumn, name: string): string[] {
  const takes = operatorsOf(column);
  if (!takes.includes(filter.operator)) return [`${shorten(name)} is left out: ${column.name} takes ${listed(
    takes.map((one) => one === "is" ? `${column.name}=` : `${column.name}__${one}=`))}.`];
  return isSound(filter, column) ? []
    : [`${shorten(`${name}=${filter.value}`)} is left out: ${filter.column} takes ${wanted(filter, column)}.`];
}

function wanted({operator, value}: Filter, column: TableColumn): string {
  if (operator === "year") return "a year in four digits there, such as 2022";
  if (operator === "within") return "two numbers there, the smaller first, such as 10..100";
  if (column.kind === "day") return "a day, such as 2022-03-02";
  if (column.kind === "integer" || column.kind === "decimal") return "a number, such as 1000";
  const words = wordsFor(column);
  if (!words) return "some words";
  const meant = nearest(value, words);
  return `${listed(words)}${meant ? `, perhaps ${meant}` : ""}`;
}

function ofView(name: string, value: string, known: Known): string[] {
  const columns = name === "_sort" ? [value.replace(/^-/, "")] : name === "_one" ? [value] : value.split(",");
  if (named.includes(name))
    return columns.filter(Boolean).flatMap((one) => meant(one, known).lines);
  if (name === "_page" && readPage(value)) return [];
  if (name === "_page") return [`_page=${shorten(value)} is left out: pages count from 1.`];
  return name === "_search" || name === wholeMark ? []
    : [`${shorten(name)} is left out: a view has _search, ${named.join(", ")} and _page.`];
}

/** What of a view names columns. */
const named = ["_facets", "_columns", "_one", "_sort"];

/** The column that a word of the address is taken for, and what is to be said of that: nothing of a column's own
 * name. */
function meant(word: string, known: Known): {column: TableColumn | null; lines: string[]} {
  const [column, ...others] = columnsMeant(word, [...known.values()]);
  if (!column) return {column: null, lines: [noColumn(word, known)]};
  if (others.length) return {column: null, lines: [`${shorten(word)} is left out: it may be ${
    listed([column, ...others].map(({name}) => name))}.`]};
  return {column, lines: column.name === word ? [] : [`${shorten(word)} is read as ${column.name}.`]};
}

function noColumn(name: string, known: Known): string {
  const meant = nearest(name, known.keys());
  return `${shorten(name) || "A condition without a name"} is left out: the table has no such column${
    meant ? `; ${meant} is the nearest` : ""}. Columns, below, names all that it has.`;
}

function listed(words: string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

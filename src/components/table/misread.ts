import {isLinkMark} from "../../charts/view/link-mark.js";
import {nearest} from "../../toll/nearest.js";
import type {TableColumn} from "./column.js";
import {isSound, operatorsOf, readFilter, readPage, wordsFor, type Filter} from "./view.js";

/** What of an address the table does not know, a sentence each: what it says, and what would be understood. */
export function misread(search: string, columns: TableColumn[]): string[] {
  const known = new Map(columns.map((column) => [column.name, column]));
  const asked = [...new URLSearchParams(search)];
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
  const filter = readFilter(name, value);
  const column = known.get(filter.column);
  if (!column) return isLinkMark(name) ? [] : [noColumn(filter.column, known)];
  const takes = operatorsOf(column);
  if (!takes.includes(filter.operator)) return [`${shorten(name)} is left out: ${column.name} takes ${listed(
    takes.map((one) => one === "is" ? `${column.name}=` : `${column.name}__${one}=`))}.`];
  return isSound(filter, column) ? []
    : [`${shorten(`${name}=${value}`)} is left out: ${filter.column} takes ${wanted(filter, column)}.`];
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
  const columns = name === "_sort" ? [value.replace(/^-/, "")] : value.split(",");
  if (name === "_sort" || name === "_columns" || name === "_facets")
    return columns.filter((one) => one && !known.has(one)).map((one) => noColumn(one, known));
  if (name === "_page" && readPage(value)) return [];
  if (name === "_page") return [`_page=${shorten(value)} is left out: pages count from 1.`];
  return name === "_search" ? []
    : [`${shorten(name)} is left out: a view has _search, _facets, _columns, _sort and _page.`];
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

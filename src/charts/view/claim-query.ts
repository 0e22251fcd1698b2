import {ascending, descending} from "d3";
import {isLinkMark} from "../../toll/link-mark.js";
import {finder} from "./search.js";

/** What a reader asks of the list of claims: kept in the address of the page. */
export interface ClaimQuery {
  q: string;
  victims: string;
  measure: string;
  side: string;
  claimant: string;
  year: string;
  /** A column to sort by, with "-" before it for the largest or latest first; empty = as listed. */
  sort: string;
}

/** A row as the list knows it: the columns by which it is filtered and sorted, and its words. */
export interface ClaimRow {
  text: string;
  victims: string;
  measure: string;
  side: string;
  claimant: string;
  claimantName: string;
  year: string;
  day: string;
  figure: number;
  printings: number;
}

export const emptyQuery: ClaimQuery = {q: "", victims: "", measure: "", side: "", claimant: "", year: "", sort: ""};
const columns = ["victims", "measure", "side", "claimant", "year"] as const;
const names = Object.keys(emptyQuery) as (keyof ClaimQuery)[];

/** The query that an address holds; what it does not know it leaves out. */
export function readQuery(search: string): ClaimQuery {
  const params = new URLSearchParams(search);
  return Object.fromEntries(names.map((name) => [name, params.get(name)?.trim() ?? ""])) as unknown as ClaimQuery;
}

/** What of an address the list does not know, a sentence each; the keys with which other sites mark their links are
 * not spoken of. */
export function unknownKeys(search: string): string[] {
  const unknown = [...new URLSearchParams(search).keys()].filter((key) =>
    !names.includes(key as keyof ClaimQuery) && !isLinkMark(key));
  const takes = `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return [...new Set(unknown)].map((key) => `${key.slice(0, 60)} is left out: an address of the list has ${takes}.`);
}

/** "?measure=killed&sort=-day", or nothing for a query that asks for nothing. */
export function writeQuery(query: ClaimQuery): string {
  const asked = names.filter((name) => query[name] !== "").map((name) => [name, query[name]]);
  return asked.length ? `?${new URLSearchParams(asked)}` : "";
}

/** The files that hold the rows of a query, below the story's folder and without an ending: empty for all of them, null
 * where more than one field is asked. */
export function cutOf(query: ClaimQuery): string | null {
  const asked = columns.filter((name) => query[name] !== "");
  if (query.q !== "" || asked.length > 1) return null;
  const [name] = asked;
  if (!name) return "";
  return name === "claimant" ? `claimants/${query.claimant}` : `lists/${name}-${query[name]}`;
}

/** A test of whether a row is asked for: it is like each column that the query names and holds every word of the
 * search. */
export function matcher(query: ClaimQuery): (row: ClaimRow) => boolean {
  const holds = finder(query.q);
  return (row) => columns.every((name) => query[name] === "" || query[name] === row[name]) && holds(row.text);
}

/** The rows in the order asked for; as they came where nothing is asked, or where two are equal. Rows without a day
 * come last either way. */
export function sortRows<Row extends ClaimRow>(rows: Row[], sort: string): Row[] {
  const down = sort.startsWith("-");
  const value = values[down ? sort.slice(1) : sort];
  if (!value) return rows;
  return rows.toSorted((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === "" || y === "") return x === y ? 0 : x === "" ? 1 : -1;
    return down ? descending(x, y) : ascending(x, y);
  });
}

const values: Record<string, (row: ClaimRow) => string | number> = {
  day: (row) => row.day,
  figure: (row) => row.figure,
  claimant: (row) => row.claimantName,
  printings: (row) => row.printings
};

import {ownAt, shownText, valuesOf, type Names, type TableColumn, type Value} from "./column.js";

/** A piece of a cell: words, and where they lead. */
export interface CellPart {
  text: string;
  href?: string;
  /** Whether that is somebody else's page. */
  outside?: boolean;
  /** What a word of a closed list means. */
  meaning?: string;
}

/** Whether the rows of a table have pages of their own. */
export function hasOwnPages(table: string): boolean {
  return ["claims", "claimants", "tolls"].includes(table);
}

/** So many words of a list stand in a cell. */
const fewest = 3;

/** What stands in a cell: ids by their names, as links; the built page and the browser show the same.
 * @param root the way to the root of the story's pages */
export function cellParts(column: TableColumn, value: Value | undefined, names: Names, root: string): CellPart[] {
  const values = valuesOf(value);
  const parts = values.slice(0, values.length > fewest + 1 ? fewest : undefined).map((one): CellPart => {
    const text = shownText(column, one, names);
    const href = hrefOf(column, one, names, root);
    if (href) return {text, href};
    if (/^https?:\/\/\S+$/.test(one)) return {text: shortAddress(one), href: one, outside: true};
    const meaning = ownAt(column.words, one);
    return meaning ? {text, meaning} : {text};
  });
  return parts.length < values.length ? [...parts, {text: `and ${values.length - parts.length} more`}] : parts;
}

function hrefOf({leads}: TableColumn, value: string, names: Names, root: string): string | undefined {
  if (!leads || names[leads.table] && ownAt(names[leads.table], value) === undefined) return undefined;
  const {table, to} = leads;
  return hasOwnPages(table) ? `${root}${table}/${value}.html`
    : `${root}tables/${table}.html?${new URLSearchParams({[to]: value})}`;
}

function shortAddress(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/.*$/, "");
}

/** A column's name as a heading: "victims party" for victims_party, "claim" for claim_id where names stand in it. */
export function headText({name, leads}: TableColumn): string {
  return (leads ? name.replace(/_ids?$/, "") : name).replaceAll("_", " ");
}

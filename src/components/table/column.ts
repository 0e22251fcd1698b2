/** A column as the page of a table knows it. */
export interface TableColumn {
  name: string;
  kind: "text" | "integer" | "decimal" | "boolean" | "day" | "word" | "list";
  description: string;
  /** Of a closed list: what each word means. */
  words: Record<string, string>;
  /** The column of another table that holds its ids. */
  leads: {table: string; to: string} | null;
  /** What stands between the words of a list in a CSV. */
  separator: string;
}

export type Value = string | number | boolean | string[] | null;
export type Row = Record<string, Value>;

/** What stands under a text of somebody's; undefined where nothing does, as under “constructor”. */
export function ownAt(words: Record<string, string> | undefined, text: string): string | undefined {
  return words && Object.hasOwn(words, text) ? words[text] : undefined;
}

/** What the ids of other tables are called: by table, then by id. */
export type Names = Record<string, Record<string, string>>;

/** Whether a cell is empty: no value, or a list of none. */
export function isEmpty(value: Value | undefined): boolean {
  return value === null || value === undefined || value === "" || Array.isArray(value) && value.length === 0;
}

/** Whether a column holds numbers: it is set flush right, and counted in bands. */
export function isNumber({kind}: Pick<TableColumn, "kind">): boolean {
  return kind === "integer" || kind === "decimal";
}

/** The values of a cell as a CSV has them: one, those of a list, or none. */
export function valuesOf(value: Value | undefined): string[] {
  if (isEmpty(value)) return [];
  return Array.isArray(value) ? value : [String(value)];
}

/** A value as its reader sees it: a name for an id, yes or no, digits in groups; a row's words are searched by it. */
export function shownText({kind, leads}: TableColumn, value: string, names: Names): string {
  if (kind === "boolean") return value === "true" ? "yes" : "no";
  if (kind === "integer") return Number(value).toLocaleString("en-GB");
  if (kind === "decimal") return Number(value).toLocaleString("en-GB", {maximumFractionDigits: 3});
  return (leads && ownAt(names[leads.table], value)) ?? value;
}

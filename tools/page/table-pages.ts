import {tables, viewTables} from "../../loaders/schema/index.ts";
import {separatorOf} from "../../loaders/schema/cell.ts";
import {metaOf} from "../../loaders/schema/column.ts";
import {columnKind} from "../../loaders/schema/column-kind.ts";
import {releasesTable} from "../../loaders/schema/releases.ts";
import {columnsOf, leadsOf, type Table} from "../../loaders/schema/table.ts";
import {deriveViews} from "../../loaders/tables/views.ts";
import {hasOwnPages} from "../../src/components/table/cell.ts";
import type {Opening} from "../../src/components/table/page.ts";
import {rowsOf} from "../../src/components/table/rows.ts";
import {pageRows, readView} from "../../src/components/table/view.ts";
import {isEmpty, type Names, type Row, type TableColumn} from "../../src/components/table/column.ts";
import {daysBetween, formatDay} from "../../src/toll/day.ts";
import {readReleases} from "../publish/read-releases.ts";
import {claimTitle} from "./head/descriptions.ts";
import type {StoryData} from "./story-data.ts";

/** A published table that has a page of its own. */
export interface ShownTable {
  table: Table;
  rows: Row[];
  columns: TableColumn[];
  /** The columns that the page shows at first. */
  shown: string[];
  /** How the page opens, with its first rows; null = as the file begins. */
  opening: (Opening & {first: Row[]}) | null;
}

const declared: Record<string, Table> = {...tables, releases: releasesTable, ...viewTables};
const kept = new WeakMap<StoryData, Map<string, ShownTable>>();

/** The tables of a story that have pages, by name. */
export function shownTables(story: StoryData): Map<string, ShownTable> {
  const known = kept.get(story);
  if (known) return known;
  const all: Record<string, object[]> =
    {...story.tables, releases: readReleases(story.id), ...deriveViews(story.tables)};
  const made = new Map(Object.entries(declared).map(([name, table]) =>
    [name, shownTable(table, all[name] as Row[], story)]));
  kept.set(story, made);
  return made;
}

function shownTable(table: Table, rows: Row[], story: StoryData): ShownTable {
  const columns = columnsOf(table).map((name) => tableColumn(table, name));
  return {table, rows, columns, shown: firstColumns(table, rows, columns),
    opening: openingOf(table, columns, rows, story)};
}

function tableColumn(table: Table, name: string): TableColumn {
  const column = table.row.shape[name];
  const {kind} = columnKind(column);
  const {description, words = {}} = metaOf(column);
  const lead = leadsOf(table, declared).find((one) => one.column === name);
  return {name, kind, description, words, leads: lead ? {table: lead.table, to: lead.to} : ownLead(table, name),
    separator: kind === "list" ? separatorOf(column) : ""};
}

/** Ids that are no declared keys: a row's own, where it has a page; those of tolls, whose table lacks what is never
 * known; and parties, where a row may stand for all of them. */
function ownLead({name: table, key}: Table, column: string): TableColumn["leads"] {
  if (key.length === 1 && key[0] === column && hasOwnPages(table)) return {table, to: column};
  if (column === "toll_id") return {table: "tolls", to: column};
  return column === "victims_party" ? {table: "parties", to: "party_id"} : null;
}

/** Without it a city's count looks like a country's: it stands beside whom a row counts. */
const scope = "comparable_scope";

/** Columns that stand behind another on a page, wherever they are declared, each named after the one that it follows:
 * how old a claim is, behind it; and the figure that a row is about behind what it is a row of, where a phone still has
 * it in sight, a ratio with the two claims of which it is one. */
const behind: Record<string, string> = {
  [scope]: "victims_group", low: "claim_id", high: "low", bound: "high", guaranteed_ratio: "toll_id", days: "toll_id",
  claims: "toll_id", smaller_claim_id: "guaranteed_ratio", larger_claim_id: "smaller_claim_id",
  smaller_age: "smaller_claim_id", larger_age: "larger_claim_id"
};

/** How tables open whose first rows, in the order of their file, all look alike. */
const openings: Record<string, Pick<Opening, "search" | "why">> = {
  gaps: {
    search: "?admits=same&pairs=headline&guaranteed_ratio__filled=1&_one=toll_id&_sort=-guaranteed_ratio",
    why: "Shown first: of each toll, its widest headline gap between claims that may be compared outright. In the " +
      "order of the file, the stretches of one toll fill pages."
  },
  "gaps-daily": {
    search: "?pairs=headline&_one=toll_id&_sort=-guaranteed_ratio",
    why: "Shown first: of each toll, the first day of its widest headline gap. In the order of the file, the days of " +
      "one toll fill pages."
  }
};

/** So many columns stand on a page at first. */
const most = 14;

/** Columns that say something of most rows, without texts that are long and ids that nobody reads, and a name once:
 * the others are a press away. */
function firstColumns({key}: Table, rows: Row[], columns: TableColumn[]): string[] {
  const twins = new Set(columns.map(nameless).filter((name) => name !== null));
  const says = (column: TableColumn) => {
    const {name, kind, leads} = column;
    if (key.includes(name)) return leads !== null || !name.endsWith("_id");
    if (!leads && twins.has(name) || columns.some((other) => other.leads && nameless(column) === stem(other.name)))
      return false;
    if (!rows.length) return true;
    if (name === scope) return rows.some((row) => row[name]);
    const filled = rows.map((row) => row[name]).filter((value) => !isEmpty(value));
    if (filled.length < rows.length / 3) return false;
    const letters = kind === "text" ? filled.reduce<number>((sum, value) => sum + String(value).length, 0) : 0;
    if (letters > 90 * filled.length) return false;
    return rows.length < 3 || new Set(filled.map(String)).size > 1 || filled.length < rows.length;
  };
  const found = columns.filter(says).map(({name}) => name);
  const moved = Object.keys(behind).filter((name) => found.includes(name) && found.includes(behind[name]!));
  const ordered = moved.reduce((all, name) => all.toSpliced(all.indexOf(behind[name]!) + 1, 0, name),
    found.filter((name) => !moved.includes(name)));
  const first = ordered.slice(0, most);
  return first.includes(scope) || !ordered.includes(scope) ? first : [...first.slice(0, -1), scope];
}

function openingOf({name}: Table, columns: TableColumn[], rows: Row[], story: StoryData): ShownTable["opening"] {
  const declared = openings[name];
  if (!declared) return null;
  const table = {columns, rows, names: tableNames(story)};
  const first = rowsOf(table, readView(declared.search, columns));
  return {...declared, rows: first.length, first: first.slice(0, pageRows)};
}

/** "side" for side_name, null for a column that is no name. */
function nameless({name}: TableColumn): string | null {
  return /^(.+?)_(?:name|title)$/.exec(name)?.[1] ?? null;
}

function stem(name: string): string {
  return name.replace(/_id$/, "");
}

/** What the ids of a table are called: for pages, which show no id where a name will do. */
const namers: Record<string, (story: StoryData) => [id: string, name: string][]> = {
  claims: (story) => story.tables.claims.map((row) => [row.claim_id, claimName(row, story)]),
  claimants: ({tables}) => tables.claimants.map((row) => [row.claimant_id, row.short_name]),
  outlets: ({tables}) => tables.outlets.map((row) => [row.outlet_id, row.name]),
  tolls: ({tables}) => tables.tolls.map((row) => [row.toll_id, row.title]),
  reports: ({tables, outlets}) => tables.reports.map((row) =>
    [row.report_id, [outlets.get(row.outlet_id)!.name, row.published_on && formatDay(row.published_on)]
      .filter(Boolean).join(", ")]),
  parties: ({tables}) => tables.parties.map((row) => [row.party_id, row.name]),
  sides: ({tables}) => tables.sides.map((row) => [row.side_id, row.name]),
  groups: ({tables}) => tables.groups.map((row) => [row.group_id, row.name]),
  scopes: ({tables}) => tables.scopes.map((row) => [row.scope_id, row.name])
};

/** A claim's title; where it counts up to a day long before it was said, with that day: nobody takes it for a count of
 * the day on which another was made. */
function claimName(claim: StoryData["tables"]["claims"][number], story: StoryData): string {
  const {said_on, as_of} = claim;
  const isOld = said_on && as_of && daysBetween(as_of, said_on) > month;
  return `${claimTitle(claim, story)}${isOld ? `, counted up to ${formatDay(as_of)}` : ""}`;
}

const month = 31;

/** The tables whose ids have names, each with these. */
export function tableNames(story: StoryData): Names {
  return Object.fromEntries(Object.entries(namers).map(([table, of]) => [table, Object.fromEntries(of(story))]));
}

/** The tables whose names the columns of one need. */
export function namesNeeded(columns: TableColumn[]): string[] {
  return [...new Set(columns.flatMap(({leads}) => leads && leads.table in namers ? [leads.table] : []))];
}

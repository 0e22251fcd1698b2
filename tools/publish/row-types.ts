import {metaOf} from "../../loaders/schema/column.ts";
import {columnsOf, type Table} from "../../loaders/schema/table.ts";
import {columnKind, type ColumnKind} from "../../loaders/schema/column-kind.ts";

/** Names that are not the table's own; the domain functions use some of them. */
const names: Record<string, string> = {
  story: "Story",
  vocabulary: "Word",
  claimants: "Claimant",
  outlets: "Outlet",
  claims: "Claim",
  reports: "Report",
  events: "Event",
  corrections: "Correction",
  "left-out": "LeftOut",
  parties: "Party",
  sides: "Side",
  groups: "Group",
  scopes: "Scope",
  tolls: "Toll",
  gaps: "GapRow",
  releases: "Release"
};

/** How the type of a table's rows is called: Claim for claims, RelayRow for relay. */
export function rowType(table: string): string {
  return names[table] ?? `${table[0]!.toUpperCase()}${exportName(table).slice(1)}Row`;
}

/** How a module calls a table: leftOut for left-out. */
export function exportName(table: string): string {
  return table.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The row of a table as a TypeScript interface that shows each column's description where a writer points at it. */
export function rowInterface(table: Table): string {
  const columns = columnsOf(table).map((name) => {
    const column = table.row.shape[name];
    return `  ${columnComment(column)}\n  ${name}: ${typeOf(columnKind(column))};`;
  });
  const about = comment(`${table.title}. ${table.description}`);
  return `${about}\nexport interface ${rowType(table.name)} {\n${columns.join("\n")}\n}\n`;
}

/** What a column means, and each of its words. */
function columnComment(column: any): string {
  const {description, unit, rule, words = {}} = metaOf(column);
  const about = [description, unit && `Unit: ${unit}.`, rule && `Rule: ${rule}`].filter(Boolean).join(" ");
  const meanings = Object.entries(words).map(([word, text]) => `\n   * - \`${word}\`: ${text}`);
  return meanings.length ? comment(`${about}\n   *${meanings.join("")}\n  `) : comment(about);
}

const types: Record<Exclude<ColumnKind["kind"], "word">, string> = {
  text: "string",
  day: "string",
  integer: "number",
  decimal: "number",
  boolean: "boolean",
  list: "string[]"
};

function typeOf({kind, nullable, words}: ColumnKind): string {
  const type = kind === "word" ? words.map((word) => JSON.stringify(word)).join(" | ") : types[kind];
  return nullable ? `${type} | null` : type;
}

function comment(words: string): string {
  return `/** ${words.replaceAll("*/", "*\\/")} */`;
}

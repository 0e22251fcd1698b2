import {columnKind} from "../../loaders/schema/column-kind.ts";
import {columnsOf, type Table} from "../../loaders/schema/table.ts";
import {exportName, rowInterface, rowType} from "./row-types.ts";

/** A table as a module that exports its rows. A bundler drops it whole where nothing asks for them. */
export function tableModule(table: Table, rows: object[]): string {
  const columns = columnsOf(table).map((name) =>
    `  ${name}: ${column(table, name, rows as Record<string, unknown>[])}`);
  return [
    'import {fromColumns} from "./from-columns.js";',
    `export const ${exportName(table.name)} = /* @__PURE__ */ fromColumns({\n${columns.join(",\n")}\n});`,
    ""
  ].join("\n");
}

/** The types of that module: the row, with what each column means, and the table. */
export function tableTypes(table: Table): string {
  const {name, title, description} = table;
  return `${rowInterface(table)}\n/** ${title}. ${description} */\n` +
    `export declare const ${exportName(name)}: readonly ${rowType(name)}[];\n`;
}

/** A column as values, or as words and places where that is shorter. Lists are written out, so that no two rows share
 * one. */
function column(table: Table, name: string, rows: Record<string, unknown>[]): string {
  const cells = rows.map((row) => JSON.stringify(row[name] ?? null));
  const plain = `[${cells}]`;
  if (columnKind(table.row.shape[name]).kind === "list") return plain;
  const words = [...new Set(cells)];
  const places = new Map(words.map((word, at) => [word, at]));
  const packed = `{words: [${words}], at: [${cells.map((cell) => places.get(cell))}]}`;
  return packed.length < plain.length ? packed : plain;
}

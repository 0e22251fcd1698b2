import {grammarOf} from "../../loaders/schema/cell.ts";
import {ledgerTables, type LedgerName} from "../../loaders/schema/index.ts";
import type {Table} from "../../loaders/schema/table.ts";
import {fields, type Entry} from "./entry.ts";

type Row = Record<string, unknown>;

/** What somebody filled in of a row, in the fields that stand for one of its columns. What a column cannot hold stays
 * as it was typed, for the checker to refuse. */
export function filledRow(name: LedgerName, entry: Entry): Row {
  const {row: {shape}}: Table = ledgerTables[name];
  return Object.fromEntries(fields.flatMap((field) => {
    const own = field.columns?.filter((place) => place.startsWith(`${name}/`)) ?? [];
    const typed = entry[field.name]?.trim();
    if (own.length !== 1 || !typed) return [];
    const column = own[0]!.slice(name.length + 1);
    const {decode} = grammarOf(shape[column]!);
    return [[column, Array.isArray(decode("")) ? typed.split(/\s*>\s*/) : (decode(typed) ?? typed)]];
  }));
}

import * as z from "zod";
import {columnKind, type ColumnKind} from "./column-kind.ts";

/** How the cells of one column are read and written. */
export interface Grammar {
  /** The value, or undefined where the cell is not of the column's form. */
  decode: (cell: string) => unknown;
  /** The cell of a value that the column's zod type holds. */
  encode: (value: unknown) => string;
}

/** What stands between the words of a list column. */
const separators = z.registry<{separator: string}>();

/** A list column that says what stands between its words. */
export function withSeparator<List extends z.ZodArray>(list: List, separator: string): List {
  separators.add(list, {separator});
  return list;
}

export function separatorOf(column: z.ZodType): string {
  return separators.get(column)!.separator;
}

/** The grammar of a column: its kind says how a value is written in a cell, its zod type which values there are. */
export function grammarOf(column: z.ZodType): Grammar {
  const {kind, nullable} = columnKind(column);
  const {read, write} = kind === "list" ? listOf(separatorOf(column)) : plain[kind];
  const inner = (column instanceof z.ZodNullable ? column.unwrap() : column) as z.ZodType;
  return {
    decode: (cell) => (nullable && cell === "" ? null : inner.safeParse(read(cell)).data),
    encode: (value) => (value === null || value === undefined ? "" : write(value))
  };
}

interface Cell {
  /** The value that the text would be; zod says whether the column holds it. */
  read: (cell: string) => unknown;
  write: (value: unknown) => string;
}

const integerForm = /^(?:0|[1-9]\d{0,8})$/;
const decimalForm = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/;

const asText: Cell = {read: (cell) => cell, write: String};
const plain: Record<Exclude<ColumnKind["kind"], "list">, Cell> = {
  text: asText,
  word: asText,
  day: asText,
  integer: {read: (cell) => (integerForm.test(cell) ? Number(cell) : cell), write: String},
  decimal: {read: (cell) => (decimalForm.test(cell) ? Number(cell) : cell), write: String},
  boolean: {read: (cell) => (cell === "true" ? true : cell === "false" ? false : cell), write: String}
};

function listOf(separator: string): Cell {
  return {
    read: (cell) => (cell === "" ? [] : cell.split(separator)),
    write: (value) => (value as string[]).join(separator)
  };
}

import * as z from "zod";
import type {Table} from "./table.ts";

/** What a column holds, for formats that have types. `words` is the closed list of an enum. */
export interface ColumnKind {
  kind: "text" | "integer" | "decimal" | "boolean" | "day" | "word" | "list";
  nullable: boolean;
  words: string[];
}

/** The kind of a declared column, read from its zod type; so no format names columns of its own. */
export function columnKind(column: z.ZodType): ColumnKind {
  const kind = kinds.get(column) ?? read(column);
  kinds.set(column, kind);
  return kind;
}

const kinds = new WeakMap<z.ZodType, ColumnKind>();

function read(column: z.ZodType): ColumnKind {
  const nullable = column instanceof z.ZodNullable;
  const inner = nullable ? column.unwrap() : column;
  const words = inner instanceof z.ZodEnum ? inner.options.map(String) : [];
  return {kind: kindOf(inner as z.ZodType), nullable, words};
}

/** The columns of a table that hold such kinds. */
export function columnsOfKind({row: {shape}}: Table, kinds: ColumnKind["kind"][]): string[] {
  return Object.keys(shape).filter((name) => kinds.includes(columnKind(shape[name] as z.ZodType).kind));
}

function kindOf(type: z.ZodType): ColumnKind["kind"] {
  if (type instanceof z.ZodEnum) return "word";
  if (type instanceof z.ZodArray) return "list";
  if (type instanceof z.ZodBoolean) return "boolean";
  if (type instanceof z.ZodISODate) return "day";
  if (type instanceof z.ZodNumberFormat) return "integer";
  if (type instanceof z.ZodNumber) return "decimal";
  if (type instanceof z.ZodString) return "text";
  throw new TypeError(`no file format knows columns of type ${type.type}; add it to loaders/schema/column-kind.ts`);
}

import {z} from "zod";
import {isDay} from "../../src/toll/day.ts";

/** What the data dictionary and the checker know of a column beside its zod type. */
export interface ColumnMeta {
  description: string;
  /** people, cases, days, ratio …; empty for words. */
  unit?: string;
  /** The rule that the checker holds it to, in words. */
  rule?: string;
  /** How a cell is written, in words; for error lines and the dictionary. */
  form: string;
}

type Meta = Omit<ColumnMeta, "form"> & {form?: string};

const grammars = new WeakMap<z.ZodType, Grammar>();
const idForm = /^[a-z0-9]+(?:[-._][a-z0-9]+)*$/;
const integerForm = /^(?:0|[1-9]\d{0,8})$/;

function codec<Out extends z.ZodType>(
  out: Out,
  meta: Meta & {form: string},
  decode: (cell: string) => z.output<Out> | undefined,
  encode: (value: z.output<Out>) => string
) {
  const column = z
    .codec(z.string(), out, {
      decode: (cell, context) => {
        const value = decode(cell);
        if (value !== undefined) return value as z.input<Out>;
        context.issues.push({code: "custom", input: cell, message: meta.form});
        return z.NEVER;
      },
      encode: encode as (value: z.input<Out>) => string
    })
    .meta({...meta});
  grammars.set(column, {decode, encode} as Grammar);
  return column;
}

/** How one cell is read and written, without zod's per-value cost: the reader of 100,000 rows calls these. */
export interface Grammar {
  /** The value, or undefined where the cell is not of the column's form. */
  decode: (cell: string) => unknown;
  encode: (value: unknown) => string;
}

export function grammarOf(column: z.ZodType): Grammar {
  return grammars.get(column)!;
}

/** Free text that must not be empty. */
export const text = (meta: Meta) =>
  codec(z.string(), {form: "text, not empty", ...meta}, (cell) => (cell.trim() ? cell : undefined), String);

/** Free text; an empty cell is null. */
export const optionalText = (meta: Meta) =>
  codec(z.string().nullable(), {form: "text or empty", ...meta}, (cell) => cell || null, (value) => value ?? "");

/** A stable name: lower-case letters, digits, hyphens, dots. */
export const id = (meta: Meta) =>
  codec(
    z.string(),
    {form: "an id: lower-case letters, digits and hyphens", ...meta},
    (cell) => (idForm.test(cell) ? cell : undefined),
    String
  );

export const optionalId = (meta: Meta) =>
  codec(
    z.string().nullable(),
    {form: "an id (lower-case letters, digits and hyphens) or empty", ...meta},
    (cell) => (cell === "" ? null : idForm.test(cell) ? cell : undefined),
    (value) => value ?? ""
  );

/** A whole number, digits only; an empty cell is null. */
export const integer = (meta: Meta & {unit: string}) =>
  codec(
    z.int().nonnegative().nullable(),
    {form: "digits only, like 14000, or empty", ...meta},
    (cell) => (cell === "" ? null : integerForm.test(cell) ? Number(cell) : undefined),
    (value) => (value === null ? "" : String(value))
  );

/** A computed number with decimals; an empty cell is null. */
export const decimal = (meta: Meta & {unit: string}) =>
  codec(
    z.number().nullable(),
    {form: "a decimal number or empty", ...meta},
    (cell) => (cell === "" ? null : Number.isFinite(Number(cell)) ? Number(cell) : undefined),
    (value) => (value === null ? "" : String(value))
  );

/** A calendar day that exists. */
export const day = (meta: Meta) =>
  codec(z.iso.date(), {form: "a day, YYYY-MM-DD", ...meta}, (cell) => (isDay(cell) ? cell : undefined), String);

/** When a row came into the ledger; what stood on a day is rebuilt from it. */
export const recordedOn = day({description: "The day on which the row came into this ledger."});

export const optionalDay = (meta: Meta) =>
  codec(
    z.iso.date().nullable(),
    {form: "a day, YYYY-MM-DD, or empty", ...meta},
    (cell) => (cell === "" ? null : isDay(cell) ? cell : undefined),
    (value) => value ?? ""
  );

/** One word of a closed list. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words, meta: Meta) =>
  codec(
    z.enum(words),
    {form: `one of ${words.join(", ")}`, ...meta},
    (cell) => ((words as readonly string[]).includes(cell) ? (cell as Words[number]) : undefined) as never,
    String as never
  );

export const optionalOneOf = <const Words extends readonly [string, ...string[]]>(words: Words, meta: Meta) =>
  codec(
    z.enum(words).nullable(),
    {form: `one of ${words.join(", ")}, or empty`, ...meta},
    (cell) => (cell === "" ? null : (words as readonly string[]).includes(cell) ? cell : undefined) as never,
    ((value: string | null) => value ?? "") as never
  );

/** true, false or empty (nobody said). */
export const optionalBoolean = (meta: Meta) =>
  codec(
    z.boolean().nullable(),
    {form: "true, false or empty", ...meta},
    (cell) => (cell === "" ? null : cell === "true" ? true : cell === "false" ? false : undefined),
    (value) => (value === null ? "" : String(value))
  );

/** An address that begins with http:// or https://. */
export const optionalUrl = (meta: Meta) =>
  codec(
    z.string().nullable(),
    {form: "an address that begins with https:// or http://, or empty", ...meta},
    (cell) => (cell === "" ? null : /^https?:\/\/[^\s"<>]+$/.test(cell) ? cell : undefined),
    (value) => value ?? ""
  );

/** Several words in one cell, in order. */
export const list = (separator: string, meta: Meta) =>
  codec(
    z.array(z.string()),
    {form: `words with "${separator}" between them, or empty`, ...meta},
    (cell) => {
      const parts = cell === "" ? [] : cell.split(separator);
      return parts.every((part) => part && part === part.trim()) ? parts : undefined;
    },
    (values) => values.join(separator)
  );

export function metaOf(column: z.ZodType): ColumnMeta {
  return column.meta() as unknown as ColumnMeta;
}

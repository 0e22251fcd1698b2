import * as z from "zod";
import {withSeparator} from "./cell.ts";

/** What the data dictionary and the checker know of a column beside its zod type. */
export interface ColumnMeta {
  description: string;
  /** people, cases, days, ratio …; empty for words. */
  unit?: string;
  /** The rule that the checker holds it to, in words. */
  rule?: string;
  /** Of a closed list: what each word means. */
  words?: Record<string, string>;
  /** How a cell is written, in words; for error lines and the dictionary. */
  form: string;
}

type Meta = Omit<ColumnMeta, "form" | "words"> & {form?: string};

const idForm = /^[a-z0-9]+(?:[-._][a-z0-9]+)*$/;
const months = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|" +
  "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
/** What Excel and its like turn into a day, a number or a truth as they open a file: october-2023, 3-2, 1e5, true. */
const turnsIntoDay = new RegExp(
  `^(?:(?:${months})[-.]?\\d{1,4}|\\d{1,4}[-.]?(?:${months})(?:[-.]?\\d{1,4})?|\\d+(?:e\\d+)?|` +
  "\\d{1,4}[-.]\\d{1,2}(?:[-.]\\d{1,4})?|true|false)$");
const isAddress = (text: string) => /^https?:\/\/[^\s"<>]+$/.test(text);
const isTime = (text: string) => /^(?:[01]\d|2[0-3]):[0-5]\d(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/.test(text);
/** Years are written in four digits; of a year before 1000 a slip is likelier. */
const aDay = z.iso.date().refine((day) => day >= "1000");

/** Free text that must not be empty. */
export const text = (meta: Meta) =>
  z.string().refine((text) => text.trim() !== "").meta({form: "text, not empty", ...meta});

/** Free text; an empty cell is null. */
export const optionalText = (meta: Meta) => z.string().nullable().meta({form: "text or empty", ...meta});

const anId = z.string().regex(idForm).refine((text) => !turnsIntoDay.test(text));
const idWords =
  "lower-case letters and digits with hyphens or dots between, nothing that a spreadsheet takes for a day";

/** Whether a text may stand as an id. */
export const isId = (text: string): boolean => anId.safeParse(text).success;

/** A stable name: lower-case letters, digits, hyphens, dots. */
export const id = (meta: Meta) => anId.meta({form: `an id: ${idWords}`, ...meta});

export const optionalId = (meta: Meta) => anId.nullable().meta({form: `an id (${idWords}) or empty`, ...meta});

/** A code of somebody else's list, so that tables join: of one form, or empty. */
const optionalCode = (pattern: RegExp, form: string) => (meta: Meta) =>
  z.string().regex(pattern).nullable().meta({form: `${form}, or empty`, ...meta});

/** A country in three letters, ISO 3166-1 alpha-3. */
export const optionalCountry = optionalCode(/^[A-Z]{3}$/, "three capital letters, like UKR");

/** An item of Wikidata. */
export const optionalWikidata = optionalCode(/^Q[1-9]\d*$/, "Q and digits, like Q1065");

/** The number of a version: three numbers with dots. */
export const versionNumber = (meta: Meta) =>
  z.string().regex(/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/)
    .meta({form: "three numbers with dots, like 1.2.0", ...meta});

/** A whole number, digits only; an empty cell is null. */
export const integer = (meta: Meta & {unit: string}) =>
  z.int().nonnegative().nullable().meta({form: "digits only, like 14000, or empty", ...meta});

/** A computed number with decimals; an empty cell is null. */
export const decimal = (meta: Meta & {unit: string}) =>
  z.number().nullable().meta({form: "a decimal number or empty", ...meta});

/** A calendar day that exists. */
export const day = (meta: Meta) => aDay.meta({form: "a day, YYYY-MM-DD", ...meta});

/** When a row came into the ledger; what stood on a day is rebuilt from it. */
export const recordedOn = day({description: "The day on which the row came into this ledger."});

export const optionalDay = (meta: Meta) => aDay.nullable().meta({form: "a day, YYYY-MM-DD, or empty", ...meta});

/** What each word of a closed list means, in the order of the list. */
type Meanings = Record<string, string>;
type WordOf<Words extends Meanings> = {[Word in keyof Words & string]: Word};

const words = <const Words extends Meanings>(meanings: Words) =>
  z.enum(Object.fromEntries(Object.keys(meanings).map((word) => [word, word])) as WordOf<Words>);
const listed = (meanings: Meanings) => `one of ${Object.keys(meanings).join(", ")}`;

/** One word of a closed list. */
export const oneOf = <const Words extends Meanings>(meanings: Words, meta: Meta) =>
  words(meanings).meta({form: listed(meanings), words: meanings, ...meta});

export const optionalOneOf = <const Words extends Meanings>(meanings: Words, meta: Meta) =>
  words(meanings).nullable().meta({form: `${listed(meanings)}, or empty`, words: meanings, ...meta});

/** true, false or empty (nobody said). */
export const optionalBoolean = (meta: Meta) =>
  z.boolean().nullable().meta({form: "true, false or empty", ...meta});

/** true or false. */
export const boolean = (meta: Meta) => z.boolean().meta({form: "true or false", ...meta});

/** An address that begins with http:// or https://. */
export const optionalUrl = (meta: Meta) =>
  z.string().refine(isAddress).nullable()
    .meta({form: "an address that begins with https:// or http://, or empty", ...meta});

/** An hour of a day with its zone; an empty cell is null. */
export const optionalTime = (meta: Meta) =>
  z.string().refine(isTime).nullable().meta({form: "an hour with its zone, like 13:37+02:00, or empty", ...meta});

/** A SHA-256 in hex; an empty cell is null. */
export const optionalSha256 = (meta: Meta) =>
  z.string().refine((text) => /^[0-9a-f]{64}$/.test(text)).nullable().meta({form: "64 hex digits, or empty", ...meta});

/** Several words in one cell, in order. */
export const list = (separator: string, meta: Meta) => {
  const word = z.string().refine((text) => text !== "" && text === text.trim());
  return withSeparator(
    z.array(word).meta({form: `words with "${separator}" between them, or empty`, ...meta}), separator
  );
};

export function metaOf(column: z.ZodType): ColumnMeta {
  return column.meta() as unknown as ColumnMeta;
}

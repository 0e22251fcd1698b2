import {isDay} from "../toll/day.js";
import {none, type Field} from "../charts/fields.js";

/** What a field may hold. */
export type Value = string | string[] | number | boolean | null;

/** Ids as tables have them; toll ids join theirs by full stops. */
export const idForm = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const longest = 160;

/** A field's value out of its words in an address; undefined when they are not of the field's form. */
export function readValue(text: string, field: Field): Value | undefined {
  switch (field.kind) {
    case "word":
      return field.words.includes(text) ? text : undefined;
    case "words":
      return list(text, field.words.length, (word) => field.words.includes(word), !field.words.includes(none));
    case "ids":
      return list(text, field.most, isId, true);
    case "id":
      return text === none ? null : isId(text) ? text : undefined;
    case "day":
      return text === none ? null : isDay(text) ? text : undefined;
    case "count":
      return text === none ? null : /^\d{1,6}$/.test(text) && Number(text) <= field.most ? Number(text) : undefined;
    case "flag":
      return text === "yes" ? true : text === "no" ? false : undefined;
  }
}

/** The words of a value in an address: the inverse of `readValue`. A flag that nobody set is no. */
export function writeValue(value: Value | undefined): string {
  if (value === null || (Array.isArray(value) && !value.length)) return none;
  if (value === true || value === false || value === undefined) return value ? "yes" : "no";
  return Array.isArray(value) ? value.join(",") : String(value);
}

function isId(text: string): boolean {
  return text.length <= longest && idForm.test(text);
}

function list(text: string, most: number, fits: (word: string) => boolean, mayBeNone: boolean): string[] | undefined {
  if (text === none && mayBeNone) return [];
  const words = text.split(",");
  return words.length <= most && new Set(words).size === words.length && words.every(fits) ? words : undefined;
}

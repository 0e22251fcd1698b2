import * as z from "zod";
import {fieldNames, fields, stateVersion, type Field} from "../../src/charts/fields.ts";
import {idForm} from "../../src/tweak/value.ts";

/** The state that an address may hold for one chart, made of the one list of fields that the browser's small
 * validator reads too: every part is optional, for only what differs from the author's view is kept. */
export const chartState = z
  .strictObject(
    Object.fromEntries(
      fieldNames.map((name) => [name, typeOf(fields[name].field).describe(fields[name].description).optional()])))
  .meta({title: "Chart state", description: `What a reader changed in a chart, version ${stateVersion}.`});

function typeOf(field: Field): z.ZodType {
  const id = z.string().max(160).regex(idForm);
  const unique = (words: string[]) => new Set(words).size === words.length;
  switch (field.kind) {
    case "word":
      return z.enum(field.words as [string, ...string[]]);
    case "words":
      return z.array(z.enum(field.words as [string, ...string[]])).min(field.words.includes("all") ? 1 : 0)
        .refine(unique);
    case "ids":
      return z.array(id).max(field.most).refine(unique);
    case "id":
      return id.nullable();
    case "day":
      return z.iso.date().nullable();
    case "count":
      return z.int().min(0).max(field.most).nullable();
    case "flag":
      return z.boolean();
  }
}

import {fields, type Changeable} from "../charts/fields.js";
import type {ChartSpec} from "../charts/spec.js";
import {writeValue} from "./value.js";

/** What a link asks of a chart that its kind does not have: a sentence for each, where nothing else is told.
 * @param told what is told of the link already */
export function unmet(changes: Partial<ChartSpec>, spec: ChartSpec, told: string[]): string[] {
  if (told.length) return [];
  const asked = Object.keys(changes) as Changeable[];
  return asked.filter((name) => sorted(writeValue(changes[name])) !== sorted(writeValue(spec[name])))
    .map((name) => `${fields[name].name} is left out: this chart has no such setting.`);
}

/** Lists of ids are the same in any order. */
function sorted(written: string): string {
  return written.split(",").sort().join();
}

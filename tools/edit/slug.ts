import anyAscii from "any-ascii";
import {isId} from "../../loaders/schema/column.ts";

/** An id made of a name in any script: Latin letters without their marks, lower case, hyphens between. */
export function slug(name: string): string {
  return anyAscii(name).toLowerCase().replace(/['’`]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/** An id for a name that is none of those taken; `otherwise` goes before the letters of a name that alone are no id
 * ("24", "3/2"), and stands for a name without any. */
export function freeId(name: string, taken: string[], otherwise: string): string {
  const own = slug(name);
  const stem = !own || isId(own) ? own : `${otherwise}-${own}`;
  for (let number = 2, free = stem || `${otherwise}-1`; ; number++) {
    if (!taken.includes(free)) return free;
    free = `${stem || otherwise}-${number}`;
  }
}

import {withoutMarks} from "../count.ts";

/** A name without what people write now so, now otherwise. */
export function plainName(name: string): string {
  return withoutMarks(name.normalize("NFKC")).toLowerCase().replace(/[’‘ʼ]/g, "'").replace(/\s+/g, " ").trim();
}

import anyAscii from "any-ascii";

/** An id made of a name in any script: Latin letters without their marks, lower case, hyphens between. */
export function slug(name: string): string {
  return anyAscii(name).toLowerCase().replace(/['’`]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/** An id for a name that is none of those taken; `otherwise` is for names without a letter. */
export function freeId(name: string, taken: string[], otherwise: string): string {
  const id = slug(name) || `${otherwise}-1`;
  for (let number = 2, free = id; ; number++) {
    if (!taken.includes(free)) return free;
    free = `${slug(name) || otherwise}-${number}`;
  }
}

import anyAscii from "any-ascii";

/** An id made of a name in any script: Latin letters without their marks, lower case, hyphens between. */
export function slug(name: string): string {
  return anyAscii(name).toLowerCase().replace(/['’`]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

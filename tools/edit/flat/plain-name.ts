/** A name without what people write now so, now otherwise. */
export function plainName(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/[’‘ʼ]/g, "'").replace(/\s+/g, " ").trim();
}

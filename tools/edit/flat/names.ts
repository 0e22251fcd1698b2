import type {Named} from "./columns.ts";

/** Finds what a name means, whatever its letters' case and blanks; null where nothing or more than one thing is so
 * called. A name comes before an id, and a first name before a second. */
export function nameFinder(known: Named[]): (said: string) => string | null {
  const found = new Map<string, Set<string>>();
  const widest = Math.max(0, ...known.map(({names}) => names.length));
  const levels = [...Array.from({length: widest}, (_, at) => ({names}: Named) => names[at]), ({id}: Named) => id];
  for (const level of levels) {
    const own = new Map<string, Set<string>>();
    for (const one of known) {
      const key = level(one) === undefined ? "" : plainName(level(one)!);
      if (key && !found.has(key)) own.set(key, (own.get(key) ?? new Set()).add(one.id));
    }
    for (const [key, ids] of own) found.set(key, ids);
  }
  return (said) => {
    const ids = found.get(plainName(said));
    return ids?.size === 1 ? [...ids][0]! : null;
  };
}

/** How a row is named so that it is found again: by the first of its names that means it alone, or by its id. */
export function nameGiver(known: Named[]): (id: string) => string {
  const find = nameFinder(known);
  const byId = new Map(known.map((one) => [one.id, one]));
  return (id) => byId.get(id)?.names.find((name) => find(name) === id) ?? id;
}

/** A name without what people write now so, now otherwise. */
export function plainName(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/[’‘ʼ]/g, "'").replace(/\s+/g, " ").trim();
}

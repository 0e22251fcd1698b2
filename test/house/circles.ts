import type {Import} from "./imports.ts";

/** The sets of files that import one another in a circle, each sorted and joined. A file is in one when it reaches
 * itself. */
export function circles(edges: Pick<Import, "from" | "to">[]): string[] {
  const next = new Map<string, string[]>();
  for (const {from, to} of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const reach = new Map([...next.keys()].map((file) => [file, reached(file, next)]));
  const found = [...next.keys()].filter((file) => reach.get(file)!.has(file)).map((file) =>
    [...reach.get(file)!].filter((other) => reach.get(other)?.has(file)).sort().join(" "));
  return [...new Set(found)].sort();
}

function reached(start: string, next: Map<string, string[]>): Set<string> {
  const seen = new Set<string>();
  const open = [...(next.get(start) ?? [])];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    open.push(...(next.get(file) ?? []));
  }
  return seen;
}

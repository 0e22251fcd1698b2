const small = /^(the|of|in|a|an|for|s|and)$/;
const wordsOf = (name: string) =>
  new Set(name.toLowerCase().replace(/['’]s\b/g, "").replace(/defense/g, "defence")
    .match(/[\p{L}\d]+/gu)?.filter((word) => !small.test(word)));

/** How alike two names are, by the measure of test/reader/gold/score.mjs: 0 where that calls them different, up to
 * 1. */
export function likeness(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 1 : 0;
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const both = [...a].filter((word) => b.has(word)).length;
  const shared = both / (a.size + b.size - both);
  const same = both > 0 && (both === a.size || both === b.size || shared >= 0.5);
  return same ? 0.5 + shared / 2 : 0;
}

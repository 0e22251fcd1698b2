/** What takes long is tried whole where TOLLBOOK_ALL is set (`npm run faults -- whole`); elsewhere every fourth of it.
 * @param whole the list that is tried then, where that is another */
export function sampled<One>(some: readonly One[], whole = some): readonly One[] {
  return process.env.TOLLBOOK_ALL ? whole : some.filter((_, at) => at % 4 === 0);
}

/** What is mutated together, and the tests that ought to see it, the nearest first. Paths end in `/` for a folder. */
export const rooms: Record<string, {code: string[]; tests: string[]}> = {
  toll: {code: ["src/toll/"], tests: ["test/toll/", "test/tables/", "test/charts/words.test.ts"]},
  tables: {code: ["loaders/tables/"], tests: ["test/tables/", "test/loaders/check-derived.test.ts"]},
  references: {
    code: ["tools/page/references.ts", "tools/page/figures.ts"],
    tests: ["test/page/references.test.ts", "test/page/parts.test.ts", "test/page/prose-lint.test.ts"]
  },
  describe: {
    code: ["src/charts/words/", "src/charts/steps/", "src/charts/gap/", "src/charts/survival/"],
    tests: ["test/charts/words.test.ts", "test/charts/kinds.test.ts", "test/charts/snapshots.test.ts"]
  },
  check: {code: ["loaders/check/"], tests: ["test/loaders/"]}
};

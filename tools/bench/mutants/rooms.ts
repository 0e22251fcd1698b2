/** What is mutated together: files, and folders, which end in `/`; and where the tests stand that are about it. */
export const rooms: Record<string, {code: string[]; tests: string}> = {
  toll: {code: ["src/toll/"], tests: "test/toll/"},
  tables: {code: ["loaders/tables/"], tests: "test/tables/"},
  references: {code: ["tools/page/references.ts", "tools/page/figures.ts"], tests: "test/page/"},
  describe: {
    code: ["src/charts/words/", "src/charts/steps/", "src/charts/gap/", "src/charts/survival/"], tests: "test/charts/"
  },
  check: {code: ["loaders/check/"], tests: "test/loaders/"},
  site: {code: ["tools/site/"], tests: "test/site/"},
  edit: {code: ["tools/edit/"], tests: "test/edit/"}
};

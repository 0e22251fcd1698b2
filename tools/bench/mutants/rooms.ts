/** What is mutated together: files, and folders, which end in `/`. */
export const rooms: Record<string, string[]> = {
  toll: ["src/toll/"],
  tables: ["loaders/tables/"],
  references: ["tools/page/references.ts", "tools/page/figures.ts"],
  describe: ["src/charts/words/", "src/charts/steps/", "src/charts/gap/", "src/charts/survival/"],
  check: ["loaders/check/"],
  site: ["tools/site/"],
  edit: ["tools/edit/"]
};

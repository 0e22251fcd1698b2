/** The commands, each with what it does; `NAME.ts` beside this file runs it, and is loaded only when it is called. */
export const commands = {
  add: "add a claim and its printing, or a printing of a claim: by questions, by flags, or from an article",
  archive: "read whole archives of articles, and count what print did to a story's figures",
  build: "check the ledger and build the site into dist",
  check: "read the ledger strictly and list everything that is wrong with it",
  correct: "correct cells of the ledger: the old word is kept, with the reason and the day",
  dev: "show the site while it is edited, at http://127.0.0.1:3000 (or PORT)",
  export: "write a story's printings as one table (.xlsx or .csv), or an empty one to fill in",
  extract: "read articles into candidate claims",
  import: "take in a table (.xlsx or .csv) with a printing a row: names for ids, any columns",
  "new-story": "make a story: its ledger with examples, its page, its addresses",
  release: "freeze the tables of a story as a version that never changes, and say what it brings",
  review: "read claims again at their pages, and record who did and when",
  sheet: "take a table out for a spreadsheet, and take the sheet in again, row by row",
  start: "check the ledger, build the site and serve it at http://127.0.0.1:3000 (or PORT)",
  tables: "write the tables of a story into a new folder, as they are, were known or were published",
  verify: "hold the ledger's reports to the articles that they were taken from",
  watch: "go through the pages that a ledger cites, and say which changed, moved or are gone"
} as const;

export type CommandName = keyof typeof commands;

import assert from "node:assert/strict";
import {test} from "node:test";
import {readArticle} from "../../src/reader/read-article.ts";
import {faultOf} from "./holds.ts";
import {mutants} from "./mutants.ts";

/** `npm run faults -- whole` reads all of them, `tools/bench/fuzz.ts` a million. */
const many = process.env.TOLLBOOK_ALL ? 20_000 : 500;

test(`${many} mutants of real articles, as text, HTML and Markdown, are read without a throw; every quote stands ` +
  "where it says", () => {
  for (const mutant of mutants(20220302, many)) assert.equal(faultOf(mutant), null, JSON.stringify(mutant));
});

test("a verb of saying at the end of a text needs nobody after it", () => {
  for (const text of [",said health.To", "12 people died,said ", "“12 dead”, added", ", wrote by", "according to",
    "12 died, reported by"])
    readArticle(text);
});

test("a figure without a noun that takes its group from the one before is read", () => {
  readArticle("17 dead, two of them officers. Eighty-eight injured. Overnight says. The");
});

test("a text that begins with a figure of some of them, or with a name between commas, is read", () => {
  for (const text of ["Of O, two dead", "7 of them body\n. S\nA"])
    readArticle(text);
});

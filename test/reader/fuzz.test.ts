import assert from "node:assert/strict";
import {test} from "node:test";
import {readArticle} from "../../src/reader/read-article.ts";
import {english} from "../../src/reader/languages/en/index.ts";
import {faultOf} from "./holds.ts";
import {mutants} from "./mutants.ts";

const kinds = ["text", "html", "markdown"] as const;

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

const hostile = [
  "1,",
  "killed ",
  '"',
  "two and ",
  "he said ",
  "of 12 ",
  "U.",
  "<",
  "<div>",
  "12 killed, police said, ",
  "12 dead\n\n",
  "| 12 ",
  "the toll rose to 12 ",
  "12 died. It could not be verified. ",
  "[a](",
  "*",
  "a-",
  "&amp;",
  "(",
  "the dead "
];

test("four times the text takes no more than ten times the work, whatever the text repeats", () => {
  for (const unit of hostile)
    for (const kind of kinds) {
      const cost = (size: number) => {
        const text = unit.repeat(Math.floor(size / unit.length));
        const used = process.cpuUsage();
        readArticle(text, {kind, language: english});
        const {user, system} = process.cpuUsage(used);
        return (user + system) / 1000;
      };
      cost(2000);
      // Garbage and compiling are counted along: what grows too fast does so every time.
      const isLinear = () => cost(40_000) < Math.max(cost(10_000), 12) * 10;
      assert.ok(isLinear() || isLinear() || isLinear(), `${JSON.stringify(unit)} as ${kind}`);
    }
});

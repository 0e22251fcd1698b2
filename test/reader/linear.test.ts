// slow: reads 80 texts of up to 40,000 letters, and measures work
import assert from "node:assert/strict";
import {test} from "node:test";
import {readArticle} from "../../src/reader/read-article.ts";
import {english} from "../../src/reader/languages/en/index.ts";

const kinds = ["text", "html", "markdown"] as const;

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

/** Each in the kind of text that it belongs to; in `npm run faults -- whole` in all. */
const kindsFor = (unit: string): readonly (typeof kinds)[number][] => process.env.TOLLBOOK_ALL ? kinds
  : [/[<&]/.test(unit) ? "html" : /[|*[]/.test(unit) ? "markdown" : "text"];

test("four times the text takes no more than ten times the work, whatever the text repeats", () => {
  for (const unit of hostile)
    for (const kind of kindsFor(unit)) {
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

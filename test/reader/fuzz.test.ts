// slow: 20,000 articles
import assert from "node:assert/strict";
import {test} from "node:test";
import {readArticle} from "../../src/reader/read-article.ts";

const words =
  `killed wounded 12 1,200 14 000 dozens of soldiers people , . ; : " “ ” ( ) - – — said police according to the and or including
  toll rose from to at least more than nearly Russia Ukrainian Gaza officials he it They who were was have in on Friday March 3 2022 \n \n\n
  | • {{x}} deaths bodies missing lost troops % $ km 40-year-old between half a million hundred and twenty-one of whom them its denied
  that claims could not be verified <p> </p> &amp; ** [x](y) \u200e \0 \ud800 🔴 ５ Ӂ a.m. U.S. Lt. Gen. up from citing 3.5 100-plus +`.split(
    / +/
  );

/** A repeatable stream of numbers below 1 (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const kinds = ["text", "html", "markdown"] as const;

/** Whether the letters and digits of a quote stand in the printed words in their order; markup may stand between. */
function standsIn(quote: string, printed: string): boolean {
  let at = 0;
  return [...quote.replace(/[^\p{L}\d]/gu, "")].every((letter) => (at = printed.indexOf(letter, at) + 1) > 0);
}

test("20,000 generated articles are read without a throw, and every quote stands where it says", () => {
  const next = random(20220302);
  const used = process.cpuUsage();
  for (let article = 0; article < 20_000; article += 1) {
    const length = 3 + Math.floor(next() * 60);
    let text = next() < 0.3 ? "date 2022-03-02 " : "";
    for (let word = 0; word < length; word += 1)
      text += words[Math.floor(next() * words.length)]! + (next() < 0.9 ? " " : "");
    const {candidates, rejected} = readArticle(text, {kind: kinds[article % 3]});
    for (const one of [...candidates, ...rejected]) {
      const printed = text.slice(one.start, one.end);
      if (article % 3 === 0) assert.equal(one.quote, printed, JSON.stringify(text));
      else assert.ok(standsIn(one.quote, printed), JSON.stringify(text));
    }
    for (const {low, high} of candidates)
      assert.ok((low !== null || high !== null) && !(low! > (high ?? Infinity)), JSON.stringify(text));
  }
  const {user, system} = process.cpuUsage(used);
  assert.ok((user + system) / 1e6 < 60, "under three milliseconds of processor time an article");
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
        readArticle(text, {kind});
        const {user, system} = process.cpuUsage(used);
        return (user + system) / 1000;
      };
      cost(2000);
      const small = Math.max(cost(10_000), 12);
      assert.ok(cost(40_000) < small * 10, `${JSON.stringify(unit)} as ${kind}`);
    }
});

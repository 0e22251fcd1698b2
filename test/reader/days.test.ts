// Which day a figure counts up to, and when it was said: of its own clause or of the heading over it, never of another
// sentence. The texts are invented.
import assert from "node:assert/strict";
import {test} from "node:test";
import {readArticle} from "../../src/reader/read-article.ts";

const published = "2030-03-26";
const days = (text: string) => readArticle(`date ${published}\n\n${text}`).candidates
  .map(({low, high, as_of}) => [low ?? high, as_of?.slice(5) ?? null]);

const cases: [rule: string, text: string, found: unknown[][]][] = [
  ["a day of one sentence is not that of the next",
    "The ministry said that 498 soldiers had been killed as of 2 March. It says now that 1,351 soldiers were killed.",
    [[498, "03-02"], [1351, null]]],
  ["nor of a later paragraph",
    "As of 2 March 498 soldiers had been killed, the ministry said.\n\nIt later said that 1,351 soldiers were killed.",
    [[498, "03-02"], [1351, null]]],
  ["the day on which it is said is no day up to which it counts",
    "The ministry said on 25 March that 1,351 soldiers were killed.", [[1351, null]]],
  ["a day of something that happened is none",
    "On 2 March the harbour burned, and 1,351 soldiers were killed in the war.", [[1351, null]]],
  ["a day at the head leads all that its clause counts",
    "As of 24 March 1,351 soldiers were killed and 3,825 wounded, the ministry said.",
    [[1351, "03-24"], [3825, "03-24"]]],
  ["of two days at the head each leads its own",
    "By 2 March 498 soldiers had been killed and by 24 March 1,351 were killed, the ministry said.",
    [[498, "03-02"], [1351, "03-24"]]],
  ["of two days behind each ends its own",
    "The ministry counted 498 soldiers killed as of 2 March and 1,351 killed as of 24 March.",
    [[498, "03-02"], [1351, "03-24"]]],
  ["a day behind one figure is not that of the next",
    "The ministry counted 498 soldiers killed as of 2 March, and 1,351 soldiers were killed, it says now.",
    [[498, "03-02"], [1351, null]]],
  ["what follows a day and its month is no day",
    "By 24 March 12 soldiers had been killed and by 25 March 1,351 were killed.",
    [[12, "03-24"], [1351, "03-25"]]],
  ["another clause has its own",
    "As of 2 March 498 soldiers had been killed, but 1,351 soldiers were killed, the ministry says now.",
    [[498, "03-02"], [1351, null]]],
  ["a line that ends in a colon governs its list",
    "The ministry gave these figures as of 24 March:\n\n- 1,351 soldiers killed\n\n- 3,825 soldiers wounded\n\n" +
      "In the town 12 soldiers were killed yesterday.",
    [[1351, "03-24"], [3825, "03-24"], [12, null]]],
  ["a heading governs the paragraph under it",
    "A long war\n\nThe count\n\nWhat the ministry has as of 24 March\n\nIt counts 1,351 soldiers killed.\n\n" +
      "The mayor says that 12 soldiers were killed.",
    [[1351, "03-24"], [12, null]]]
];
for (const [rule, text, found] of cases) test(rule, () => assert.deepEqual(days(text), found, text));

import assert from "node:assert/strict";
import {test} from "node:test";
import {highest, logFloor, type Line} from "../../src/charts/view/lines.ts";

/** A line whose standing claims and those beside it (taken back, intervals) are "03-02 10" or "03-02 10 40". */
function line(standing: string[], aside: string[] = []): Line {
  const claim = (words: string) => {
    const [day, low, high = low] = words.split(" ");
    return {known_on: `1900-${day}`, low: Number(low), high: Number(high)};
  };
  return {stretches: standing.map((words) => ({claim: claim(words)})), aside: aside.map(claim)} as unknown as Line;
}

const table: [promise: string, lines: Line[], top: number, floor: number][] = [
  ["the axis reaches the highest count that stands", [line(["03-02 20", "03-05 300"])], 300, 10],
  ["the upper end of a range", [line(["03-02 20 450"])], 450, 10],
  ["and what was taken back or is an interval, which is drawn as well", [line(["03-02 20"], ["03-03 793 8498"])], 8498,
    10],
  ["and the lowest of these", [line(["03-02 20"], ["03-03 3 8"])], 20, 1],
  ["but not what was said before the chart begins", [line(["03-02 20"], ["02-20 5 9000"])], 20, 10],
  ["without a claim it has an end", [line([])], 1, 1]
];
for (const [promise, lines, top, floor] of table)
  test(promise, () => assert.deepEqual([highest(lines, "1900-03-01"), logFloor(lines, "1900-03-01")], [top, floor]));

/** How many letters must be put in, taken out or changed to make one text of the other (Levenshtein). */
export function distance(one: string, other: string): number {
  let before = Array.from({length: other.length + 1}, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let at = 1; at <= other.length; at++) {
      const same = before[at - 1]! + Number(one[row - 1] !== other[at - 1]);
      now.push(Math.min(same, before[at]! + 1, now[at - 1]! + 1));
    }
    before = now;
  }
  return before[other.length]!;
}

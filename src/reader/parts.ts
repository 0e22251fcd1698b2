/** The longest text that is read as one article, and how long the parts of a longer one are, in characters. What is
 * known of all its words at once takes sixty bytes a character, and no article has so many. */
const [longest, size] = [200_000, 50_000];

/** A text in parts [from, to) that are read one by one, most often one: a longer one is cut at blank lines, else at
 * line ends or spaces, else where it has to be. */
export function partsOf(text: string): [from: number, to: number][] {
  const parts: [number, number][] = [];
  let from = 0;
  if (text.length > longest)
    for (; text.length - from > size; from = parts.at(-1)![1]) parts.push([from, cutBefore(text, from + size)]);
  return [...parts, [from, text.length]];
}

function cutBefore(text: string, most: number): number {
  const head = text.slice(most - size / 2, most);
  for (const gap of ["\n\n", "\n", " "]) {
    const at = head.lastIndexOf(gap);
    if (at >= 0) return most - head.length + at;
  }
  return most;
}

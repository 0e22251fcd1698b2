/** How many letters must be put in, taken out or changed to make one text of the other (Levenshtein). */
export function distance(one: string, other: string): number {
  const row = Uint16Array.from({length: other.length + 1}, (_, at) => at);
  for (let line = 1; line <= one.length; line++) {
    let before = row[0]!;
    row[0] = line;
    for (let at = 1; at <= other.length; at++) {
      const changed = before + Number(one.charCodeAt(line - 1) !== other.charCodeAt(at - 1));
      before = row[at]!;
      row[at] = Math.min(changed, before + 1, row[at - 1]! + 1);
    }
  }
  return row[other.length]!;
}

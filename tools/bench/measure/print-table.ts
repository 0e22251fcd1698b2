/** Prints rows under their headings, words to the left and numbers to the right. */
export function printTable(headings: string[], rows: (string | number)[][]): void {
  const lines = [headings, ...rows].map((row) => row.map(String));
  const widths = headings.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)));
  for (const line of lines) {
    console.log(line.map((cell, at) => at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)).join("   "));
  }
}

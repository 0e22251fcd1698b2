/** The values of a column, row by row; or its words, and for each row the place of its word among them. */
type Column = unknown[] | {words: unknown[]; at: number[]};

/** The rows of a table of a story's package, whose modules hold columns: they are a fraction of the size. */
export function fromColumns(columns: Record<string, Column>): Record<string, unknown>[] {
  const names = Object.keys(columns);
  const values = Object.values(columns).map((column) =>
    Array.isArray(column) ? column : column.at.map((place) => column.words[place]));
  return values[0]!.map((_, row) => Object.fromEntries(names.map((name, at) => [name, values[at]![row]])));
}

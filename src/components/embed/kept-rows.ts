type Cell = string | number | boolean | null;

/** The rows that the page of a frozen chart holds, by column. Of a column of few words the cells are places among
 * these; pages of the first releases hold every word where it stands.
 * @param text `{columns, rows}`, or `{columns, words, rows}` with null for a column that is written out */
export function keptRows(text: string): Record<string, Cell>[] {
  const {columns, rows, words = []} = JSON.parse(text) as
    {columns: string[]; rows: Cell[][]; words?: (Cell[] | null)[]};
  const value = (cell: Cell, at: number) => words[at] ? words[at][cell as number]! : cell;
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [columns[at]!, value(cell, at)])));
}

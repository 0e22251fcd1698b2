import {headText} from "./cell.js";
import type {TableColumn} from "./column.js";

/** The columns that an address may mean by a word, those of the surest way of meaning one: the column's own name;
 * else its name or its head written otherwise, "Claimant" for claimant_id; else a part of its name that ends or begins
 * it, "party" for victims_party. More than one = it says too little; none = no such column. */
export function columnsMeant(word: string, columns: TableColumn[]): TableColumn[] {
  const sought = spelled(word);
  const ways: ((column: TableColumn) => boolean)[] = [
    ({name}) => name === word,
    (column) => [column.name, headText(column)].some((one) => spelled(one) === sought),
    ({name}) => sought !== "" && (name.startsWith(`${sought}_`) || name.endsWith(`_${sought}`))
  ];
  for (const way of ways) {
    const found = columns.filter(way);
    if (found.length) return found;
  }
  return [];
}

/** The name of the one column that a word of an address means; null where it means none, or one of several. */
export function columnNamed(word: string, columns: TableColumn[]): string | null {
  const [meant, ...others] = columnsMeant(word, columns);
  return meant && !others.length ? meant.name : null;
}

function spelled(name: string): string {
  return name.toLowerCase().replace(/[\s-]+/g, "_");
}

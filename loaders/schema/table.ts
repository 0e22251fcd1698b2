import type {z} from "zod";

/** A table as declared once: the checker, the writers, the dictionary and the types all read this. */
export interface Table<Row extends z.ZodObject = z.ZodObject> {
  name: string;
  title: string;
  description: string;
  row: Row;
  /** Columns whose values together are unique. */
  key: string[];
  /** Columns that hold ids of another table; a list column holds several. */
  references: Reference[];
  /** Columns that the written rows are sorted by. */
  sort: string[];
}

export interface Reference {
  column: string;
  table: string;
  /** The column of the other table; its first key column when left out. */
  to?: string;
  /** For the story's vocabulary: the kind of word that is meant. */
  kind?: string;
}

type ColumnOf<Row extends z.ZodObject> = keyof Row["shape"] & string;

/** Declares a table; key, sort and references name columns that it has. */
export function table<Row extends z.ZodObject>(
  declared: Table<Row> & {key: ColumnOf<Row>[]; sort: ColumnOf<Row>[]; references: {column: ColumnOf<Row>}[]}
): Table<Row> {
  return declared;
}

export function columnsOf(declared: Table): string[] {
  return Object.keys(declared.row.shape);
}

import type {z} from "zod";

/** A table as declared once: the checker, the writers, the dictionary and the types all read this. */
export interface Table<Shape extends z.ZodRawShape = z.ZodRawShape> {
  name: string;
  title: string;
  description: string;
  row: z.ZodObject<Shape>;
  /** Columns whose values together are unique. */
  key: (keyof Shape & string)[];
  /** Columns that hold ids of another table; a list column holds several. */
  references: Reference[];
  /** Columns that the written rows are sorted by. */
  sort: (keyof Shape & string)[];
}

export interface Reference {
  column: string;
  table: string;
  /** The column of the other table; its first key column when left out. */
  to?: string;
  /** For the story's vocabulary: the kind of word that is meant. */
  kind?: string;
}

export function table<Shape extends z.ZodRawShape>(declared: Table<Shape>): Table<Shape> {
  return declared;
}

export function columnsOf(declared: Table): string[] {
  return Object.keys(declared.row.shape);
}

import type * as z from "zod";

/** A table as declared once: the checker, the writers, the dictionary and the types all read this. */
export interface Table<Row extends z.ZodObject = z.ZodObject> {
  name: string;
  title: string;
  description: string;
  /** What of the description a reader must see before any row: the rows mislead without it. */
  caution?: string;
  row: Row;
  /** Columns whose values together are unique. */
  key: string[];
  /** Columns that hold ids of another table; a list column holds several. */
  references: Reference[];
  /** Columns that the written rows are sorted by. */
  sort: string[];
  /** Columns that were declared after ledgers had been written: a file may lack them, and all their cells are then
   * empty. What is written from a ledger has them. */
  late?: string[];
  /** The formats in which it is published, where these are not all; a large table that others hold needs few. */
  formats?: string[];
  /** Hashtags of the Humanitarian Exchange Language by column, for its tools; a column without one has none. */
  hxl?: Record<string, string>;
  /** Whether the table itself came after ledgers had been written: its file may be missing, and is then empty. */
  cameLate?: boolean;
}

export interface Reference {
  column: string;
  table: string;
  /** The column of the other table; its first key column when left out. */
  to?: string;
  /** For the story's vocabulary: the kind of word that is meant. */
  kind?: string;
}

/** Where the ids of a column lead in the published tables: always to a column whose values are unique. */
export interface Lead {
  column: string;
  table: string;
  to: string;
}

/** The tables that hold the story's words of one kind. */
const ofKind: Record<string, {table: string; to: string}> = {
  party: {table: "parties", to: "party_id"},
  side: {table: "sides", to: "side_id"},
  group: {table: "groups", to: "group_id"},
  scope: {table: "scopes", to: "scope_id"}
};

/** The references of a table as published, among the tables that are published with it. */
export function leadsOf({references}: Table, declared: Record<string, Table>): Lead[] {
  return references.flatMap(({column, table, to, kind}) => {
    const lead = kind ? ofKind[kind]! : {table, to: to ?? declared[table]?.key[0] ?? ""};
    return declared[lead.table] ? [{column, ...lead}] : [];
  });
}

type ColumnOf<Row extends z.ZodObject> = keyof Row["shape"] & string;

/** What a table says of its columns by name. */
interface Named<Row extends z.ZodObject> {
  key: ColumnOf<Row>[];
  sort: ColumnOf<Row>[];
  references: {column: ColumnOf<Row>}[];
  late?: ColumnOf<Row>[];
  hxl?: {[Column in ColumnOf<Row>]?: string};
}

/** Declares a table; key, sort, references, late and hxl name columns that it has. */
export function table<Row extends z.ZodObject>(declared: Table<Row> & Named<Row>): Table<Row> {
  return declared;
}

export function columnsOf(declared: Table): string[] {
  return Object.keys(declared.row.shape);
}

/** How a column of a part is stored. */
export interface PartColumn {
  type: "text" | "integer" | "day" | "boolean" | "texts" | "integers";
  /** Whether a row may be without. */
  optional?: true;
}

/** The parts of an archive, and the columns of each. Texts of articles are in none: what is kept are figures with their
 * few words, names and hashes. */
export const partTables = {
  articles: {
    shard: {type: "text"},
    article: {type: "integer"},
    name: {type: "text"},
    url: {type: "text", optional: true},
    outlet: {type: "text", optional: true},
    published_on: {type: "day", optional: true},
    crawled_on: {type: "day", optional: true},
    language: {type: "text", optional: true},
    read_as: {type: "text", optional: true},
    via: {type: "text", optional: true},
    words: {type: "integer"},
    text_hash: {type: "text"},
    bands: {type: "integers"},
    candidates: {type: "integer"}
  },
  candidates: {
    shard: {type: "text"},
    article: {type: "integer"},
    starts_at: {type: "integer"},
    figure_words: {type: "text"},
    low: {type: "integer", optional: true},
    high: {type: "integer", optional: true},
    bound: {type: "text"},
    measure: {type: "text"},
    victims_party: {type: "text", optional: true},
    victims_group: {type: "text", optional: true},
    claimant: {type: "text", optional: true},
    relays: {type: "texts"},
    negated: {type: "boolean"},
    status: {type: "text"},
    period: {type: "text"},
    as_of: {type: "day", optional: true},
    said_on: {type: "day", optional: true},
    verified: {type: "boolean", optional: true},
    role: {type: "text"},
    verdict: {type: "text"},
    filled_in: {type: "texts"},
    names_near: {type: "texts"},
    line_hash: {type: "integer"}
  }
} as const satisfies Record<string, Record<string, PartColumn>>;

export type PartTable = keyof typeof partTables;
export const partNames = Object.keys(partTables) as PartTable[];

interface Cells {
  text: string;
  integer: number | bigint;
  day: string;
  boolean: boolean;
  texts: string[];
  integers: bigint[];
}
type Cell<Column extends PartColumn> =
  Cells[Column["type"]] | (Column extends {optional: true} ? null : never);

/** A row of a part. */
export type PartRow<Name extends PartTable> = {
  -readonly [Key in keyof (typeof partTables)[Name]]: (typeof partTables)[Name][Key] extends PartColumn
    ? Cell<(typeof partTables)[Name][Key]> : never;
};

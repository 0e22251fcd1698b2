import type {Story} from "../../loaders/schema/story.ts";
import type {Table} from "../../loaders/schema/table.ts";
import type {Files} from "./archive.ts";

/** The tables of one story in one version, with what is needed to describe and cite them. */
export interface Edition {
  story: Story;
  /** The number of a release; with `+` and letters of a hash behind it for a ledger that has moved on since. */
  version: string;
  /** The day of that release; null before the first. */
  released_on: string | null;
  /** The day of the newest row. */
  updated_on?: string | null;
  /** The name that an archive gave to that release, such as `10.5281/zenodo.1`. */
  doi?: string | null;
  /** The day as of which a reader's knowledge is meant, if not today's. */
  known_on?: string;
  /** The day at whose end these tables stood so, if they were rebuilt for one. */
  published_on?: string;
  declared: Record<string, Table>;
  rows: Record<string, object[]>;
}

/** An edition with the bytes of its tables, which descriptions count and hash. */
export interface WrittenEdition extends Edition {
  files: Files;
}

import type {WholeOf} from "../../../src/toll/part.ts";
import type {Claim} from "../../schema/claims.ts";
import type {Outlet} from "../../schema/outlets.ts";
import type {Report} from "../../schema/reports.ts";
import type {Placed} from "../../read/table.ts";

/** What a careful desk editor would ask before a row is printed. It stands until the row itself answers it, with the
 * code and the id of the other row: `CLAIM-FALLS that-claim: why`. */
export interface Question {
  table: "claims" | "reports";
  placed: Placed<Claim> | Placed<Report>;
  column: string;
  code: string;
  /** The id of the row that it was held against; the story's own where that is a day. */
  other: string;
  what: string;
  why: string;
  /** What to look at; how to answer is added. */
  mend: string;
}

/** The rows that were read whole, with what questions ask of them. */
export interface Scene {
  storyId: string;
  startedOn: string;
  claims: Placed<Claim>[];
  reports: Placed<Report>[];
  /** The reports of each claim, by its id. */
  printings: Map<string, Placed<Report>[]>;
  byId: Map<string, Claim>;
  /** The reports of each page that has more than one. */
  pages: Placed<Report>[][];
  outlets: Map<string, Outlet>;
  /** The words of the story for whom it counts. */
  parties: Set<string>;
  /** What the people of each party are called when they are counted: “Atlantean soldiers”. */
  peoples: {id: string; pattern: RegExp}[];
  /** The side of each claimant. */
  sideOf: Map<string, string>;
  tollOf: (claim: Claim) => string;
  wholeOf: WholeOf;
  /** The day from which a reader could know it; "" where no row has one. */
  knownOn: (claim: Claim) => string;
  /** Whether the first took the place of the second, or of one that did. */
  follows: (a: Claim, b: Claim) => boolean;
  /** The last day that it covers, or else the day on which it was known. */
  dayOf: (claim: Claim) => string;
}

import {claimantsTable} from "./claimants.ts";
import {claimsTable} from "./claims.ts";
import {claimsWideTable} from "./claims-wide.ts";
import {coverageTable} from "./coverage.ts";
import {correctionsTable} from "./corrections.ts";
import {denialsTable} from "./denials.ts";
import {eventsTable} from "./events.ts";
import {gapsDailyTable} from "./gaps-daily.ts";
import {gapsTable} from "./gaps.ts";
import {leftOutTable} from "./left-out.ts";
import {outletsTable} from "./outlets.ts";
import {publishedClaimsTable} from "./published-claims.ts";
import {publishedCorrectionsTable} from "./published-corrections.ts";
import {relayTable} from "./relay.ts";
import {reportsTable} from "./reports.ts";
import {silencesTable} from "./silences.ts";
import {standingTable} from "./standing.ts";
import {storyTable} from "./story.ts";
import {symmetryTable} from "./symmetry.ts";
import type {Table} from "./table.ts";
import {survivalTable} from "./survival.ts";
import {tollsTable} from "./tolls.ts";
import {vocabularyTable} from "./vocabulary.ts";
import {groupsTable, partiesTable, scopesTable, sidesTable} from "./words.ts";
import type * as z from "zod";

/** What a reporter edits, one CSV file each, in the folder of a story. */
export const ledgerTables = {
  story: storyTable,
  vocabulary: vocabularyTable,
  claimants: claimantsTable,
  outlets: outletsTable,
  claims: claimsTable,
  reports: reportsTable,
  denials: denialsTable,
  coverage: coverageTable,
  events: eventsTable,
  corrections: correctionsTable,
  "left-out": leftOutTable
};

/** What is computed from the ledger. */
export const derivedTables = {
  parties: partiesTable,
  sides: sidesTable,
  groups: groupsTable,
  scopes: scopesTable,
  tolls: tollsTable,
  standing: standingTable,
  gaps: gapsTable,
  relay: relayTable,
  survival: survivalTable,
  silences: silencesTable,
  symmetry: symmetryTable
};

/** What is published: the claims with what follows from them, the other tables of the ledger, and those computed from
 * it. */
export const tables = {...ledgerTables, claims: publishedClaimsTable, corrections: publishedCorrectionsTable,
  ...derivedTables};

/** What is made of the published tables of one version, for convenience: no version holds it. */
export const viewTables = {"claims-wide": claimsWideTable, "gaps-daily": gapsDailyTable};
export type LedgerName = keyof typeof ledgerTables;
export type TableName = keyof typeof tables;

type Rows<Declared extends Record<string, Table>> = {[Name in keyof Declared]: z.output<Declared[Name]["row"]>[]};

/** The ledger of one story, decoded. */
export type Ledger = Rows<typeof ledgerTables>;
/** All tables of one story. */
export type Tables = Rows<typeof tables>;
export type Views = Rows<typeof viewTables>;

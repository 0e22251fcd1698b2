import type {Claim} from "../schema/claims.ts";
import type {Report} from "../schema/reports.ts";
import type {Placed, ReadTable} from "../read/table.ts";
import {grouped} from "./grouped.ts";
import type {ReadLedger} from "./tell.ts";

/** What is found of a table's rows once, for all rules that ask for it: the rows of a table that was read stay. */
function once<Found>(find: (table: ReadTable) => Found): (table: ReadTable) => Found {
  const found = new WeakMap<ReadTable, Found>();
  return (table) => {
    if (!found.has(table)) found.set(table, find(table));
    return found.get(table)!;
  };
}

const whole = once(({rows}) => rows.filter(({unread}) => !unread.size));

/** The rows of a table that could be read whole. */
export function wholeRows<Row>(table: ReadTable): Placed<Row>[] {
  return whole(table) as unknown as Placed<Row>[];
}

const byId = once((claims) => new Map(wholeRows<Claim>(claims).map(({row}) => [row.claim_id, row])));

/** The claims that could be read whole, by their ids. */
export const claimsById = (read: ReadLedger): Map<string, Claim> => byId(read.claims);

const byClaim = once((reports) => grouped(wholeRows<Report>(reports), ({row}) => row.claim_id));

/** The reports of each claim that could be read whole, by the claim's id. */
export const printingsByClaim = (read: ReadLedger): Map<string, Placed<Report>[]> => byClaim(read.reports);

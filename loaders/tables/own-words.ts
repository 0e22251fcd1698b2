import {group} from "d3";
import {ownEnd} from "../../src/toll/relay.ts";
import type {Ledger} from "../schema/index.ts";
import type {Report} from "../schema/reports.ts";

/** The printings of the ledger: pages that only take a claim back, or print no figure, are set aside. */
export function printingsOf({reports}: Pick<Ledger, "reports">): Report[] {
  return reports.filter((report) => report.set_aside === null);
}

/** For each claim that has a printing, whether one of them carries its figure with its bound: only then is it known
 * what print could lose. */
export function ownWords(ledger: Pick<Ledger, "claims" | "reports">): Map<string, boolean> {
  const printings = group(printingsOf(ledger), (report) => report.claim_id);
  return new Map(ledger.claims.flatMap(({claim_id, low, high, bound}) => {
    const own = printings.get(claim_id);
    return own ? [[claim_id, own.map((one) => ownEnd({low, high, bound}, one))
      .some((one) => one.low === low && one.high === high && one.bound === bound)]] : [];
  }));
}

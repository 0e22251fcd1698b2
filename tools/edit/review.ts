import {ascending, descending, rollup} from "d3";
import {countOf} from "../../src/toll/count-of.ts";
import type {Day} from "../../src/toll/day.ts";
import {formatDay} from "../../src/toll/day.ts";
import {countedAs} from "../../src/toll/counted.ts";
import {figureText, formatCount} from "../../src/toll/figure.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import type {Report} from "../../loaders/schema/reports.ts";
import {Failure} from "../failure.ts";
import {meantOr} from "../refuse-unknown.ts";
import {edit, readDraft, type Draft} from "./draft.ts";
import {refuseProblems} from "./refuse.ts";
import {withCell} from "./rows.ts";
import {saveDraft} from "./save.ts";

/** The claims that no second reader has read and that a page is named for, the most printed first. */
export function unreadClaims({claims, reports}: Ledger): string[] {
  const printings = rollup(reports.filter(({url}) => url), (own) => own.length, ({claim_id}) => claim_id);
  const unread = claims.map(({claim_id, checked_by}) => ({claim_id, checked_by, count: printings.get(claim_id) ?? 0}))
    .filter(({checked_by, count}) => checked_by === null && count > 0);
  unread.sort((a, b) => descending(a.count, b.count) || ascending(a.claim_id, b.claim_id));
  return unread.map(({claim_id}) => claim_id);
}

/** What the ledger says of a claim, and each page that printed it with its address and words.
 * @throws Failure where no claim has the id */
export function linesOfClaim(id: string, {claims, claimants, reports, outlets}: Ledger): string[] {
  const claim = claims.find(({claim_id}) => claim_id === id);
  if (!claim)
    throw new Failure(`${id}: no such claim; ${meantOr(id, claims.map((row) => row.claim_id))}`, {code: 2});
  const {name} = claimants.find(({claimant_id}) => claimant_id === claim.claimant_id)!;
  const said = claim.said_on ? `said on ${formatDay(claim.said_on)}` : "on a day that is not known";
  const whom = `${claim.victims_party} ${claim.victims_group}`;
  const covers = claim.as_of ? `, counted up to ${formatDay(claim.as_of)}` : "";
  const outletOf = new Map(outlets.map((outlet) => [outlet.outlet_id, outlet.name]));
  return [
    `${id}: ${name}, ${said}: ${whom}, ${figureText(claim)} ${countedAs(claim)}${covers}`,
    ...(claim.decided_because ? [`  decided because: ${claim.decided_because}`] : []),
    `  read again: ${claim.checked_by ?? "by nobody yet"}`,
    ...reports.filter(({claim_id}) => claim_id === id).flatMap((report) => linesOfPage(report, outletOf))
  ];
}

function linesOfPage(report: Report, outletOf: Map<string, string>): string[] {
  const {report_id, outlet_id, url, archive_url, published_on, unit, figure_words} = report;
  const where = [outletOf.get(outlet_id), published_on ? formatDay(published_on) : "no day", unit].filter(Boolean);
  const printed = `${figureText(report)} ${countedAs(report)}`;
  return [
    `  ${report_id} ${where.join(", ")}: “${figure_words}”, read as ${printed}`,
    `    ${url ?? "no address"}${archive_url ? ` (kept: ${archive_url})` : ""}`
  ];
}

/** Writes who read a claim again, and when; readers before stay.
 * @returns a line that says so
 * @throws Failure where the same reader is in it already, or the file cannot be changed */
export function recordReading(draft: Draft, id: string, reader: string, today: Day): string {
  const claim = draft.ledger.claims.find(({claim_id}) => claim_id === id)!;
  const before = claim.checked_by?.split("; ") ?? [];
  if (before.some((one) => one.startsWith(`${reader}, `)))
    throw new Failure(`${id}: ${reader} has read it already (${claim.checked_by}); another reader is asked for`);
  const now = [...before, `${reader}, ${today}`].join("; ");
  edit(draft, "claims", (text, declared) => withCell(text, declared, id, "checked_by", now)!);
  refuseProblems(readDraft(draft).problems);
  saveDraft(draft);
  return `recorded: ${id} read again by ${now}`;
}

/** How many claims were read by one reader only. */
export function countUnread({claims}: Ledger): string {
  const unread = claims.filter(({checked_by}) => checked_by === null).length;
  return `${formatCount(unread)} of ${countOf(claims.length, "claim")} were read by one reader only`;
}

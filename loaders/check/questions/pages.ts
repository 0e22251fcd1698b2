import {isLinkMark} from "../../../src/toll/link-mark.ts";
import type {Report} from "../../schema/reports.ts";
import type {Placed} from "../../read/table.ts";
import {plainAddress, type PlainAddress} from "../address.ts";
import {repeated} from "../grouped.ts";
import type {Question, Scene} from "./question.ts";

/** One page whose figure came in twice: under two addresses of it, or in two rows of which one names no place. */
export function* pageQuestions({pages}: Scene): Generator<Question> {
  for (const page of pages) for (const same of repeated(page, ({row}) => printed(row)))
    for (const [at, placed] of same.entries()) {
      const other = same.find(({row}, before) =>
        before < at && !isElsewhere(row, placed.row) && !isCopy(row, placed.row));
      if (other) yield {
        table: "reports", placed, column: "url", code: "REPORT-TWICE", other: other.row.report_id,
        what: `the page of ${other.row.report_id} prints the same of the same claim`,
        why: "one printing would be counted twice",
        mend: "keep one of the two, or say in unit where on the page each stands"
      };
    }
}

function printed({claim_id, low, high, bound, measure}: Report): string {
  return [claim_id, low, high, bound, measure].join(" ");
}

function isElsewhere(a: Report, b: Report): boolean {
  return a.unit !== null && b.unit !== null && a.unit !== b.unit;
}

/** What a page is, in each of its rows: the day on which it was printed, and its language. A dataset, whose states are
 * kept one by one, is a page of each. */
export function* samePageQuestions({pages}: Scene): Generator<Question> {
  for (const page of pages)
    for (const [first, ...rest] of repeated(page.filter(isNoDataset), ({row}) => `${row.outlet_id} ${row.url}`))
      for (const placed of rest) yield* unlike(first!.row, placed);
}

function* unlike(first: Report, placed: Placed<Report>): Generator<Question> {
  for (const column of ["published_on", "language"] as const) {
    const [a, b] = [first, placed.row].map((row) => row[column]);
    const isSame = !a || !b || a === b || (norwegian.includes(a) && norwegian.includes(b));
    if (!isSame) yield {table: "reports", placed, column, code: "REPORT-SAME-PAGE", other: first.report_id,
      what: `${column} is ${b}, of the same page in ${first.report_id} ${a}`, why: "it is one page",
      mend: "look at the page"};
  }
}

const isNoDataset = ({row}: Placed<Report>) => row.unit !== "table";
/** Written as the language or as one of its two forms. */
const norwegian = ["no", "nb", "nn"];

/** Two rows that say the same throughout are no question: the checker refuses the second. */
function isCopy(a: Report, b: Report): boolean {
  return saidBy(a) === saidBy(b);
}

function saidBy({report_id, recorded_on, ...rest}: Report): string {
  return JSON.stringify(rest);
}

/** A page's address without what does not tell one page from another: the protocol, mobile hosts, marks of campaigns,
 * the place on the page, a slash at the end. */
export function pageOf(address: string): string {
  const plain = plainAddress(address);
  if (plain) return pageAt(plain, "");
  if (!URL.canParse(address)) return address;
  const {hostname, pathname, search, searchParams} = new URL(address);
  const kept = search ? [...searchParams].filter(([name]) => !isLinkMark(name) && !/^(?:amp|output)$/.test(name)) : [];
  return pageAt({hostname, pathname}, kept.length ? String(new URLSearchParams(kept)) : "");
}

function pageAt({hostname, pathname}: PlainAddress, query: string): string {
  const host = hostname.replace(/^(www|m|amp|mobile)\./, "");
  const path = pathname.replace(/\/amp(?=\/|$)/, "").replace(/\.amp$/, "").replace(/\/+$/, "");
  return `${host}${path}?${query}`.toLowerCase();
}

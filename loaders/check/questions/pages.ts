import {group} from "d3-array";
import type {Report} from "../../schema/reports.ts";
import type {Question, Scene} from "./question.ts";

/** One page whose figure came in twice: under two addresses of it, or in two rows of which one names no place. */
export function* pageQuestions({reports}: Scene): Generator<Question> {
  const pages = group(reports.filter(({row}) => row.url), ({row}) => `${pageOf(row.url!)} ${printed(row)}`);
  for (const same of pages.values())
    for (const [at, placed] of same.entries()) {
      const other = same.slice(0, at).find(({row}) => !isElsewhere(row, placed.row) && !isCopy(row, placed.row));
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

/** Two rows that say the same throughout are no question: the checker refuses the second. */
function isCopy(a: Report, b: Report): boolean {
  const said = ({report_id, recorded_on, ...rest}: Report) => JSON.stringify(rest);
  return said(a) === said(b);
}

/** A page's address without what does not tell one page from another: the protocol, mobile hosts, marks of campaigns,
 * the place on the page, a slash at the end. */
export function pageOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const {hostname, pathname, search, searchParams} = new URL(address);
  const host = hostname.replace(/^(www|m|amp|mobile)\./, "");
  const kept = search ? [...searchParams].filter(([name]) => !/^(utm_|fbclid|gclid|yclid|mc_|amp$|output$|ref$)/
    .test(name)) : [];
  const path = pathname.replace(/\/amp(?=\/|$)/, "").replace(/\.amp$/, "").replace(/\/+$/, "");
  return `${host}${path}?${kept.length ? new URLSearchParams(kept) : ""}`.toLowerCase();
}

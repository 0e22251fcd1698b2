import {isProjection} from "../../src/toll/claim.ts";
import {addDays, fromDate, isDay} from "../../src/toll/day.ts";
import type {Claim} from "../schema/claims.ts";
import type {Report} from "../schema/reports.ts";
import type {Placed} from "../read/table.ts";
import {pageOf} from "./questions/pages.ts";
import type {ReadLedger, Tell, TellFor} from "./tell.ts";
import {wholeRows} from "./whole.ts";

/** What proves a printing comes in its order, belongs to its page and is whole. */
export function checkEvidence(read: ReadLedger, tellFor: TellFor): void {
  const tell = tellFor<Report>("reports");
  const hashes = new Map<string, Report>();
  for (const placed of wholeRows<Report>(read.reports)) {
    checkDays(placed, tell);
    checkArchive(placed, tell);
    const {sha256, captured_on, url} = placed.row;
    if (sha256 && !captured_on)
      tell(placed, "sha256", "CAPTURE-NO-DAY", "a hash without the day of its capture",
        "a hash proves what stood there on a day", "write the day, or empty sha256");
    if (sha256 && (sha256.startsWith(hashOfNothing) || /^(.)\1*$/.test(sha256)))
      tell(placed, "sha256", "CAPTURE-EMPTY", "the hash is that of nothing", "an empty file proves nothing",
        "hash the capture, or empty sha256");
    const other = sha256 ? hashes.get(sha256) : undefined;
    if (other?.url && url && pageOf(other.url) !== pageOf(url))
      tell(placed, "sha256", "CAPTURE-TWICE", `${other.report_id} has the same hash of another page`,
        "two pages are not alike to the byte", "hash the capture of this page");
    else if (sha256 && !other) hashes.set(sha256, placed.row);
  }
  const claims = tellFor<Claim>("claims");
  for (const placed of wholeRows<Claim>(read.claims))
    if (placed.row.said_time && !placed.row.said_on)
      claims(placed, "said_time", "TIME-NO-DAY", `said at ${placed.row.said_time} of no day`,
        "an hour belongs to a day", "write said_on, or empty said_time");
}

/** How the SHA-256 of a file without a byte begins. */
const hashOfNothing = "e3b0c44298fc1c14";

type DayColumn = "as_of" | "published_on" | "captured_on" | "recorded_on";
const inOrder: [first: DayColumn, then: DayColumn, why: string][] = [
  ["as_of", "published_on", "a printing counts days before it appears"],
  ["published_on", "recorded_on", "a printing is recorded after it appears"],
  ["published_on", "captured_on", "a page is captured after it appears"]
];

function checkDays(placed: Placed<Report>, tell: Tell<Report>): void {
  const {row} = placed;
  for (const [first, then, why] of inOrder) {
    // A projection may reach ahead of the day on which it is printed.
    if (first === "as_of" && isProjection(row)) continue;
    const [a, b] = [row[first], row[then]];
    // East of Greenwich it is tomorrow already.
    if (a && b && a > b && a > addDays(b, 1))
      tell(placed, then === "published_on" ? first : then, "DAY-ORDER", `${first} ${a} comes after ${then} ${b}`, why,
        "look up both days");
  }
}

/** An archive's copy names its day and its page: https://web.archive.org/web/20220302101500/https://host/page. */
const copy = new RegExp("/(?:web/)?(?<year>[12]\\d{3})(?<month>\\d\\d)(?<date>\\d\\d)\\d{0,6}(?:[a-z]{2}_)?/" +
  "(?<page>https?://.+)$");

// East of Greenwich it is tomorrow already.
const today = addDays(fromDate(new Date()), 1);

function checkArchive(placed: Placed<Report>, tell: Tell<Report>): void {
  const {archive_url: archive, url, published_on: day} = placed.row;
  if (!archive) return;
  if (url && archive === url)
    return tell(placed, "archive_url", "ARCHIVE-SAME", "archive_url is the page's own address",
      "a copy outlives its page", "write the address of the archive's copy, or empty it");
  const {year, month, date, page} = copy.exec(archive)?.groups ?? {};
  const kept = `${year}-${month}-${date}`;
  if (isDay(kept) && kept > today)
    tell(placed, "archive_url", "ARCHIVE-FUTURE", `the copy is of ${kept}, which is yet to come`,
      "nothing is kept before it is there", "copy the address of the archive's page again");
  if (day && isDay(kept) && kept < addDays(day, -1))
    tell(placed, "archive_url", "ARCHIVE-EARLY", `the copy is of ${kept}, the page was printed on ${day}`,
      "nothing is kept before it is there", "look up both days");
  if (page && url && pageOf(page) !== pageOf(url))
    tell(placed, "archive_url", "ARCHIVE-OTHER", `the copy is of ${page}`, "a copy of another page proves nothing",
      "write the copy of this page");
}

import {fitsBound, boundEnds} from "../../src/toll/bound.ts";
import {isInterval, isProjection} from "../../src/toll/claim.ts";
import type {Claim} from "../schema/claims.ts";
import type {Claimant} from "../schema/claimants.ts";
import type {Event} from "../schema/events.ts";
import type {LeftOut} from "../schema/left-out.ts";
import type {Report} from "../schema/reports.ts";
import type {Placed} from "../read/table.ts";
import {remembered} from "../read/remembered.ts";
import type {Tell} from "./tell.ts";

const inOrder: (keyof Claim & string)[] = ["since", "as_of", "said_on", "recorded_on"];

/** Rules that one claim must keep by itself. */
export function checkClaim(placed: Placed<Claim>, tell: Tell<Claim>): void {
  const claim = placed.row;
  checkFigure(placed, tell as Tell<Claim | Report>);
  const isDay = (name: keyof Claim) => claim[name] !== null && !(name === "as_of" && isProjection(claim));
  const days = inOrder.filter(isDay);
  days.slice(1).forEach((name, index) => {
    const before = days[index]!;
    if (claim[before]! > claim[name]!)
      tell(placed, isLaterWrong(claim, before, name) ? name : before, "DAY-ORDER",
        `${before} ${claim[before]} comes after ${name} ${claim[name]}`,
        "a count covers days before it is said, and is said before it is recorded", "look up which day is meant");
  });
  if (claim.withdrawn_on && claim.said_on && claim.withdrawn_on < claim.said_on)
    tell(placed, "withdrawn_on", "DAY-ORDER",
      `withdrawn_on ${claim.withdrawn_on} comes before said_on ${claim.said_on}`,
      "nobody takes back what is not yet said", "look up which day is meant");
  checkInterval(placed, tell);
  checkScope(placed, () => tell(placed, "comparable_scope", "CLAIM-NO-SCOPE", "an incident without comparable_scope",
    "it would be compared with every other incident", "name the event, as vocabulary.csv calls it"));
  checkCites(placed, tell);
  const gone = claim.status === "withdrawn" || claim.status === "disowned";
  if (gone && !claim.withdrawn_on)
    tell(placed, "withdrawn_on", "CLAIM-STILL-STANDS", `the claim is ${claim.status} but has no withdrawn_on`,
      "it would stand for ever", "write the day from which it no longer stands");
  if (claim.withdrawn_on && (claim.status === "standing" || claim.status === "superseded"))
    tell(placed, "status", "CLAIM-STILL-STANDS", `withdrawn_on is set but the status is ${claim.status}`,
      "it cannot stand and be withdrawn", "write withdrawn, disowned or revised, or empty withdrawn_on");
  if (claim.replaces && claim.replaces === claim.claim_id)
    tell(placed, "replaces", "CLAIM-REPLACES-ITSELF", "the claim replaces itself", "it would never stand",
      "name the earlier claim");
}

/** Of two days that contradict each other the id, which was made of one, bears out that one. */
function isLaterWrong(claim: Claim, before: keyof Claim, later: keyof Claim): boolean {
  const isInId = (name: keyof Claim) => `${claim.claim_id}`.includes(`-${claim[name]}-`);
  return before === "as_of" && later === "said_on" && isInId(before) && !isInId(later);
}

/** One event is counted as such, and by its name. */
function checkScope({row, unread}: Placed<Claim>, tell: () => void): void {
  if (row.period === "incident" && !row.comparable_scope && !unread.has("comparable_scope")) tell();
}

/** Nobody's figure is a citation of their own. */
function checkCites(placed: Placed<Claim>, tell: Tell<Claim>): void {
  if (placed.row.cites && placed.row.cites === placed.row.claimant_id)
    tell(placed, "cites", "CLAIM-CITES-ITSELF", "the claimant cites itself", "a citation names somebody else's count",
      "empty cites, or name the other");
}

/** Only a range can be a statistical interval, and its level is a share. */
function checkInterval(placed: Placed<Claim>, tell: Tell<Claim>): void {
  const {bound, interval_level: level} = placed.row;
  if (isInterval(placed.row) && bound && bound !== "range")
    tell(placed, "bound", "INTERVAL-RANGE", `an interval with bound ${bound}`, "an interval has two ends",
      "write range, or empty interval_of and interval_level");
  if (level !== null && (level <= 0 || level >= 1))
    tell(placed, "interval_level", "INTERVAL-LEVEL", `interval_level ${level}`, "a level is a share between 0 and 1",
      "write 0.95 for 95 per cent");
}

/** Rules that one report must keep by itself. */
export function checkReport(placed: Placed<Report>, tell: Tell<Report>): void {
  checkFigure(placed, tell as Tell<Claim | Report>);
  checkWords(placed, tell as Tell<Report | LeftOut>);
}

const wordsIn = remembered((text) => text.trim().split(/\s+/).length);

export function checkWords(placed: Placed<Report | LeftOut>, tell: Tell<Report | LeftOut>): void {
  const count = wordsIn(placed.row.figure_words ?? "");
  if (count > 8)
    tell(placed, "figure_words", "WORDS-TOO-MANY", `figure_words has ${count} words`,
      "at most eight words of somebody's text are kept", "cut it to the words that carry the figure");
}

export function checkClaimant(placed: Placed<Claimant>, tell: Tell<Claimant>): void {
  checkLength(placed, "short_name", 28, tell);
  const {name, short_name: short} = placed.row;
  if (name && short && short.length > name.length && !isToldApart(name, short) && !placed.row.note?.includes(short))
    tell(placed, "short_name", "CLAIMANT-SHORT-NAME", `${JSON.stringify(short)} is longer than ${JSON.stringify(name)}`,
      "a short name is the shorter one", "swap the two, or say in note why it is no shorter, and name it there");
}

/** “HRW (New York)” for HRW: what is short already is set apart from others of its name. */
function isToldApart(name: string, short: string): boolean {
  return short.startsWith(name) && /^[ ,]*[(,–—/]/.test(short.slice(name.length));
}

export function checkEvent(placed: Placed<Event>, tell: Tell<Event>): void {
  checkLength(placed, "label", 40, tell);
}

function checkLength<Row extends object>(
  placed: Placed<Row>, column: keyof Row & string, most: number, tell: Tell<Row>
): void {
  const length = String(placed.row[column] ?? "").length;
  if (length > most)
    tell(placed, column, "TEXT-TOO-LONG", `${column} has ${length} characters`, `a chart has room for ${most}`,
      "say it shorter");
}

function checkFigure(placed: Placed<Claim | Report>, tell: Tell<Claim | Report>): void {
  const {low, high, bound} = placed.row;
  if (["low", "high", "bound"].some((name) => placed.unread.has(name)) || !bound) return;
  if (low !== null && high !== null && low > high)
    tell(placed, "low", "FIGURE-LOW-HIGH", `low ${low} is more than high ${high}`,
      "a figure admits counts from low to high", "swap them or mend the digits");
  else if (low === 0 && high === null)
    tell(placed, "bound", "FIGURE-NOTHING", `${bound} 0`, "every count is that", "look up the figure, or write exact");
  else if (!fitsBound({low, high, bound}))
    tell(placed, "bound", "FIGURE-BOUND", `bound ${bound} with low ${low ?? "empty"} and high ${high ?? "empty"}`,
      `${bound} needs ${boundEnds[bound].rule}`, "mend the bound or move the number to its column");
}

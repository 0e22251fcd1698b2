import {daysBetween} from "../../src/toll/day.ts";
import type {Claim} from "../schema/claims.ts";
import type {Event} from "../schema/events.ts";
import type {Placed} from "../read/table.ts";
import type {ReadLedger, Tell, TellFor} from "./tell.ts";
import {claimsById, wholeRows} from "./whole.ts";

/** What a claim's columns say against each other, and against the claims that they name. */
export function checkClaimsAmong(read: ReadLedger, tellFor: TellFor): void {
  const tell = tellFor<Claim>("claims");
  const rows = wholeRows<Claim>(read.claims);
  const byId = claimsById(read);
  const speaksFor = new Map(read.claimants.rows.map(({row}) => [row.claimant_id, row.speaks_for as string | null]));
  const bodyOf = ({claimant_id: id}: Claim) => speaksFor.get(id) ?? id;
  const twinOf = twins();
  const startedOn = (read.story.rows[0]?.row.started_on as string | undefined) ?? "";
  for (const placed of rows) {
    const {row} = placed;
    const before = row.replaces ? byId.get(row.replaces) : undefined;
    const isKnown = before && speaksFor.has(before.claimant_id) && speaksFor.has(row.claimant_id);
    if (before) checkReplaced(placed, before, !isKnown || bodyOf(before) === bodyOf(row), tell);
    if (row.period === "past-day" && row.since && row.as_of && daysBetween(row.since, row.as_of) > month)
      tell(placed, row.since === startedOn ? "period" : "since", "PERIOD-DAY",
        `a count of one day from ${row.since} to ${row.as_of}`,
        "it would be drawn as a day's", "look up the days, or write cumulative");
    const twin = twinOf(row);
    if (twin)
      tell(placed, "claim_id", "CLAIM-TWICE", `${twin.claim_id} says the same of the same on the same day`,
        "one claim would be counted twice", "hang its printings on the other and delete this");
    if (row.note && row.note === row.decided_because)
      tell(placed, "decided_because", "TEXT-SAME", "note and decided_because say the same",
        "one of the two was pasted into the other", "say why in the one, what in the other");
  }
  if (!read.claims.mayHold("") && rows.length === read.claims.rows.length) checkSuperseded(rows, tell);
  checkEvents(read, byId, tellFor);
}

function checkReplaced(placed: Placed<Claim>, before: Claim, isOneBody: boolean, tell: Tell<Claim>): void {
  const {row} = placed;
  if (!isOneBody)
    tell(placed, "replaces", "REPLACES-OTHER-BODY", `${row.replaces} is a claim of ${before.claimant_id}`,
      "nobody revises another's word", "name an earlier claim of the same claimant");
  if (before.victims_group !== row.victims_group)
    tell(placed, "replaces", "REPLACES-OTHER-GROUP", `${row.replaces} counts ${before.victims_group}`,
      "a claim is revised by one about the same people", "name the earlier claim of these");
  if (before.as_of && row.as_of && before.as_of > row.as_of && !(before.said_on && row.said_on))
    tell(placed, "replaces", "REPLACES-LATER", `${row.replaces} counts up to ${before.as_of}, this to ${row.as_of}`,
      "a count is replaced by a later one", "swap the two or look up the days");
}

/** What was superseded was so by something that its claimant said later. */
function checkSuperseded(rows: Placed<Claim>[], tell: Tell<Claim>): void {
  const replaced = new Set(rows.map(({row}) => row.replaces));
  for (const placed of rows) {
    const {row} = placed;
    if (row.status === "revised" && !replaced.has(row.claim_id) && !row.note && !row.decided_because)
      tell(placed, "status", "STATUS-NOBODY", "no claim replaces it, and the status is revised",
        "a reader could not find what took its place", "write standing, name it in replaces, or say why in note");
  }
  const dayOf = ({said_on, as_of}: Claim) => [said_on ?? "", as_of ?? ""].sort().at(-1)!;
  // Of one day the later is what covers more days, or was said at a later hour.
  const orderOf = (row: Claim) => [dayOf(row), row.as_of ?? "", row.said_on && row.said_time
    ? new Date(`${row.said_on}T${row.said_time}`).toISOString() : ""].join(" ");
  const seriesOf = (row: Claim) => [row.claimant_id, row.victims_party, row.victims_group, row.measure].join(" ");
  const latest = new Map<string, string>();
  for (const {row} of rows) {
    const series = seriesOf(row);
    if ((latest.get(series) ?? "") < orderOf(row)) latest.set(series, orderOf(row));
  }
  for (const placed of rows) {
    const {row} = placed;
    if (row.status !== "superseded" || replaced.has(row.claim_id) ||
      latest.get(seriesOf(row))! > orderOf(row)) continue;
    tell(placed, "status", "STATUS-NOBODY", `${row.claimant_id} said nothing later, and the status is superseded`,
      "a reader could not find what took its place", "write standing, or add the later claim");
  }
}

/** What two claims of one claimant, figure and day may differ in. */
const said = ["victims_group", "bound", "period", "since", "as_of", "basis", "comparable_scope", "count_window",
  "status", "speaker", "interval_of"] as const;

/** Finds the earlier claim that says the same of the same on the same day. */
function twins(): (row: Claim) => Claim | undefined {
  const same = new Map<string, Claim[]>();
  return (row) => {
    if (!row.said_on) return undefined;
    const key = [row.claimant_id, row.said_on, row.low, row.high, row.measure, row.victims_party].join(" ");
    const alike = same.get(key);
    const twin = alike?.find((one) => said.every((name) => one[name] === row[name]) && !isCopy(one, row));
    if (alike && !twin) alike.push(row);
    else if (!alike) same.set(key, [row]);
    return twin;
  };
}

/** What says the same in all columns is told already. */
function isCopy(a: Claim, b: Claim): boolean {
  return Object.keys(a).every((name) => ["claim_id", "recorded_on"].includes(name) ||
    String(a[name as keyof Claim]) === String(b[name as keyof Claim]));
}

/** What counts by the day may be an average of a month. */
const month = 31;

/** So many days lie between an event and the nearest claim that it is about, at most. */
const most = 400;

function checkEvents(read: ReadLedger, claims: Map<string, Claim>, tellFor: TellFor): void {
  for (const placed of read.events.rows as unknown as Placed<Event>[]) {
    if (placed.unread.size) continue;
    const {date, claim_ids, label, text} = placed.row;
    const days = claim_ids.flatMap((id) => [claims.get(id)?.said_on, claims.get(id)?.as_of]).filter((day) => day);
    if (days.length && days.every((day) => Math.abs(daysBetween(date, day!)) > most))
      tellFor<Event>("events")(placed, "date", "EVENT-FAR", `the event is of ${date}, its claims of ${days[0]}`,
        "a note stands beside its claims on a chart", "look up the day");
    if (label.trim() === text.trim())
      tellFor<Event>("events")(placed, "text", "TEXT-SAME", "label and text say the same",
        "a note says more than its label", "say in a sentence what happened");
  }
}

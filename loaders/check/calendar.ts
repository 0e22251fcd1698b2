import {addDays, fromDate, isDay} from "../../src/toll/day.ts";
import type {Correction} from "../schema/corrections.ts";
import type {Denial} from "../schema/denials.ts";
import type {Event} from "../schema/events.ts";
import {idOf, rowPlace} from "../schema/cell-place.ts";
import {columnsOfKind} from "../schema/column-kind.ts";
import {ledgerTables, type LedgerName} from "../schema/index.ts";
import type {Placed} from "../read/table.ts";
import type {ReadLedger, TellFor} from "./tell.ts";
import {wholeRows} from "./whole.ts";

/** Days that cannot be: none is after today, no event or denial before the story, no denial before its claim, no
 * correction before its row. */
export function checkCalendar(read: ReadLedger, tellFor: TellFor): void {
  // East of Greenwich it is tomorrow already.
  const last = addDays(fromDate(new Date()), 1);
  for (const name of Object.keys(ledgerTables) as LedgerName[]) {
    const columns = columnsOfKind(ledgerTables[name], ["day", "text"]);
    for (const placed of read[name].rows)
      for (const column of columns) {
        const value = placed.row[column];
        if (typeof value === "string" && value.length === last.length && value > last && isDay(value))
          tellFor(name)(placed, column, "DAY-FUTURE", `${column} ${value} is yet to come`,
            "a ledger holds what was said and done", "look up the year");
      }
  }
  const startedOn = (read.story.rows[0]?.row.started_on as string | undefined) ?? "";
  for (const placed of rowsOf<Event>(read, "events"))
    if (placed.row.date < startedOn)
      tellFor<Event>("events")(placed, "date", "EVENT-BEFORE-STORY", `date ${placed.row.date} comes before the story`,
        `the story begins on ${startedOn}`, "look up the day");
  checkDenials(read, startedOn, tellFor);
  checkCorrected(read, tellFor);
}

const rowsOf = <Row>(read: ReadLedger, name: LedgerName) => wholeRows<Row>(read[name]);

function checkDenials(read: ReadLedger, startedOn: string, tellFor: TellFor): void {
  const tell = tellFor<Denial>("denials");
  const denials = rowsOf<Denial>(read, "denials");
  const claims = new Map((denials.length ? read.claims.rows : []).map(({row}) => [row.claim_id, row]));
  for (const placed of denials) {
    const day = placed.row.said_on;
    if (!day) continue;
    const early = placed.row.claim_ids.map((id) => claims.get(id)).find((claim) => String(claim?.said_on ?? "") > day);
    if (day < startedOn)
      tell(placed, "said_on", "DENIAL-BEFORE-STORY", `said_on ${day} comes before the story`,
        `the story begins on ${startedOn}`, "look up the day");
    else if (early)
      tell(placed, "said_on", "DENIAL-EARLY", `said on ${day}, said_on of ${early.claim_id} is ${early.said_on}`,
        "nobody denies what is not yet said", "look up both days");
  }
}

function checkCorrected(read: ReadLedger, tellFor: TellFor): void {
  const tell = tellFor<Correction>("corrections");
  const corrections = rowsOf<Correction>(read, "corrections");
  const rowOf = ({row}: Placed<Correction>) => rowPlace(row.target);
  const corrected = new Set(corrections.map(rowOf));
  const recorded = new Map<string, unknown>();
  for (const name of Object.keys(ledgerTables) as LedgerName[])
    for (const {row} of corrected.size ? read[name].rows : []) {
      const id = `${name}/${idOf(ledgerTables[name], row)}`;
      if (corrected.has(id)) recorded.set(id, row.recorded_on);
    }
  for (const placed of corrections) {
    const {target, was, now, made_on} = placed.row;
    const day = recorded.get(rowOf(placed));
    if ((was ?? "") === (now ?? ""))
      tell(placed, "now", "CORRECTION-NOTHING", `${target} said and says ${JSON.stringify(now ?? "")}`,
        "a correction changes a cell", "delete the row, or write what the cell said");
    if (typeof day === "string" && day > made_on)
      tell(placed, "made_on", "CORRECTION-EARLY", `made on ${made_on}, the row was recorded on ${day}`,
        "no row is corrected before it is there", "look up both days");
  }
}

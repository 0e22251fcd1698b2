import {group} from "d3";
import {sizeOf} from "../edit/size.ts";
import {cellPlace, rowPlace} from "../../loaders/schema/cell-place.ts";
import type {Tables} from "../../loaders/schema/index.ts";
import {claimTitle} from "./head/descriptions.ts";
import type {StoryData} from "./story-data.ts";

type Row = Tables["corrections"][number];

/** What we corrected of one row on one day, as a reader is told it. */
export interface Told {
  /** The rows of the table, in the order of making. */
  rows: Row[];
  made_on: string;
  claim_id: string | null;
  /** Whose it is: the claimant of the claim, with the outlet where a printing was corrected; else what the row is
   * called. */
  whose: string;
  was: string;
  now: string;
  /** How large the change of the figure or else of a day is, such as ", 9 fewer (1.8 %)"; or nothing. */
  size: string;
  reasons: string[];
}

/** The corrections that a reader is told, newest first: a row for each day on which a claim or a printing was
 * corrected, without what is routine. */
export function toldCorrections(story: StoryData, of: (row: Row) => boolean = () => true): Told[] {
  const told = story.tables.corrections.filter((row) => !row.routine && of(row)).toReversed();
  const place = ({target, made_on}: Row) => `${made_on} ${rowPlace(target)}`;
  return [...group(told, place).values()].map((newest) => {
    const rows = newest.toReversed();
    const [{made_on, claim_id, was_in_words, now_in_words}] = rows as [Row];
    return {rows, made_on, claim_id, whose: whoseIs(rows[0]!, story), was: quoted(was_in_words, story),
      now: quoted(now_in_words, story), size: sizeOfRows(rows), reasons: [...new Set(rows.map(({reason}) => reason))]};
  });
}

/** The words of a row within a sentence of ours, which has a full stop of its own; claims by their names. */
function quoted(words: string | null, story: StoryData): string {
  const named = (words ?? "").replace(/[a-z0-9]+(?:-[a-z0-9]+)+/g, (id) => {
    const claim = story.claims.get(id);
    return claim ? claimTitle(claim, story) : id;
  });
  return named.replace(/\.(?=$|[,;] )/g, "");
}

/** What a row without a claimant of its own is called. */
const rowNames: Record<string, (id: string, story: StoryData) => string | undefined> = {
  events: (id, {tables}) => nameOf("Event", tables.events.find((row) => row.event_id === id)?.label),
  claimants: (id, {claimants}) => nameOf("Claimant", claimants.get(id)?.name),
  outlets: (id, {outlets}) => nameOf("Outlet", outlets.get(id)?.name),
  story: (id, {tables}) => nameOf("Story", tables.story.find((row) => row.story_id === id)?.title),
  coverage: (id, {tables, claimants, chart}) => {
    const row = tables.coverage.find((one) => one.coverage_id === id);
    return row && `What was read of ${claimants.get(row.claimant_id)!.short_name}: ${
      chart.tollTitles[row.toll_id] ?? row.toll_id}`;
  },
  denials: (id, {tables, claimants}) => {
    const row = tables.denials.find((one) => one.denial_id === id);
    return row && `What ${claimants.get(row.claimant_id)!.short_name} said of a claim`;
  }
};

function nameOf(what: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : `${what} “${name}”`;
}

function whoseIs({target, claim_id}: Row, story: StoryData): string {
  const {claims, claimants, outlets, tables} = story;
  const {table, id} = cellPlace(target);
  const claimant = claim_id && claimants.get(claims.get(claim_id)!.claimant_id)!.short_name;
  if (!claimant) return rowNames[table]?.(id, story) ?? `A row of ${table} that is gone, ${id}`;
  const report = table === "reports" ? tables.reports.find((row) => row.report_id === id) : null;
  return report ? `${claimant}, as printed by ${outlets.get(report.outlet_id)!.name}` : claimant;
}

/** Of a figure the end that was and is there; else of the first day that moved. */
function sizeOfRows(rows: Row[]): string {
  const column = ({target}: Row) => cellPlace(target).column;
  const ends = rows.filter((row) => column(row) === "low" || column(row) === "high");
  return [...ends, ...rows].map(({was, now}) => sizeOf(was, now)).find(Boolean) ?? "";
}

import {escape, from, op} from "arquero";
import {formatDay} from "../../src/toll/day.ts";
import {measurePhrase} from "../../src/toll/vocabulary.ts";
import type {Ledger} from "../schema/index.ts";
import type {Toll} from "../schema/tolls.ts";
import {knownClaims, type KnownClaim} from "./known.ts";

type TollColumns = Pick<Toll, "victims_party" | "victims_group" | "measure" | "period" | "since" | "comparable_scope">;

/** One row for each thing that is counted by at least one claim with a known day. */
export function deriveTolls(ledger: Ledger): Toll[] {
  const title = tollTitle(ledger);
  const startedOn = ledger.story[0]!.started_on;
  const known = knownClaims(ledger);
  if (!known.length) return []; // a table of no rows has no columns to group by
  return from(known)
    .derive({since: escape((row: KnownClaim) => (row.since === startedOn ? null : row.since))})
    .derive({title: escape((row: KnownClaim) => title(row))})
    .groupby(
      "toll_id", "title", "victims_party", "victims_group", "measure", "period", "since", "comparable_scope"
    )
    .rollup({
      claims: op.count(),
      claimants: op.distinct("claimant_id"),
      first_known_on: op.min("known_on"),
      last_known_on: op.max("known_on")
    })
    .objects() as Toll[];
}

/** "Atlantean soldiers reported killed, the old town, in one event", from the story's own words. */
export function tollTitle({vocabulary, story}: Pick<Ledger, "vocabulary" | "story">): (toll: TollColumns) => string {
  const word = (kind: string, id: string) => vocabulary.find((row) => row.kind === kind && row.word_id === id);
  const periods = {cumulative: null, "past-day": "in one day", incident: "in one event"};
  return ({victims_party, victims_group, measure, period, since, comparable_scope}) => {
    const party = word("party", victims_party);
    const victims = `${party?.adjective ?? party?.name} ${word("group", victims_group)?.name}`;
    const scope = comparable_scope && (word("scope", comparable_scope)?.name ?? comparable_scope);
    const first = since && since !== story[0]!.started_on ? formatDay(since) : null;
    const time = first && (period === "incident" ? `${periods.incident} of ${first}` : [periods[period], `since ${first}`].filter(Boolean).join(", "));
    return [`${victims} ${measurePhrase[measure]}`, scope, time ?? periods[period]].filter(Boolean).join(", ");
  };
}

import {escape, from, op} from "arquero";
import {group} from "d3";
import {formatDay} from "../../src/toll/day.ts";
import {partOf, wholeFinder} from "../../src/toll/part.ts";
import type {TollKey} from "../../src/toll/toll.ts";
import {phraseOf} from "../../src/toll/vocabulary.ts";
import type {Ledger} from "../schema/index.ts";
import {tollsTable, type Toll} from "../schema/tolls.ts";
import type {Word} from "../schema/vocabulary.ts";
import {knownClaims, type KnownClaim} from "./known.ts";
import {rowsOf} from "./rows.ts";


const key = ["toll_id", "victims_party", "victims_group", "measure", "period", "since", "comparable_scope", "modality"];

/** One row for each thing that is counted by at least one claim with a known day. */
export function deriveTolls(ledger: Ledger, known: KnownClaim[] = knownClaims(ledger)): Toll[] {
  return rowsOf(tollsTable, from(known, [...key, "claimant_id", "known_on"])
    .params({startedOn: ledger.story[0]!.started_on})
    .derive({since: ({since}: TollKey, {startedOn}: {startedOn: string}) => (since === startedOn ? null : since)})
    .groupby(...key)
    .rollup({
      claims: op.count(),
      claimants: op.distinct("claimant_id"),
      first_known_on: op.min("known_on"),
      last_known_on: op.max("known_on")
    })
    .derive({title: escape(tollTitle(ledger)), part_of: escape(() => [])})).map(withWholes(ledger));
}

/** Each toll with the nearest of those that take it in. */
function withWholes(
  {story, vocabulary}: Pick<Ledger, "story" | "vocabulary">
): (toll: Toll, at: number, all: Toll[]) => Toll {
  const wholeOf = wholeFinder(vocabulary);
  const startedOn = story[0]!.started_on;
  const isPart = (part: Toll, whole: Toll) => partOf(part, whole, startedOn, wholeOf) !== null;
  return (toll, _, all) => {
    const wholes = all.filter((other) => isPart(toll, other));
    const nearest = wholes.filter((one) => !wholes.some((other) => isPart(other, one)));
    return {...toll, part_of: nearest.map(({toll_id}) => toll_id)};
  };
}

/** "Atlantean soldiers reported killed, the old town, in one event", from the story's own words. */
export function tollTitle({vocabulary, story}: Pick<Ledger, "vocabulary" | "story">): (toll: TollKey) => string {
  const words = group(vocabulary, (row) => row.kind, (row) => row.word_id);
  const word = (kind: Word["kind"], id: string) => words.get(kind)?.get(id)?.[0];
  const periods = {cumulative: null, "past-day": "in one day", incident: "in one event"};
  return ({victims_party, victims_group, measure, period, since, comparable_scope, modality}) => {
    const party = word("party", victims_party);
    const victims = `${party?.adjective ?? party?.name} ${word("group", victims_group)?.name}`;
    const scope = comparable_scope && (word("scope", comparable_scope)?.name ?? comparable_scope);
    const first = since && since !== story[0]!.started_on ? formatDay(since) : null;
    const start = period === "incident" ? `${periods.incident} of ${first}` : listed(periods[period], `since ${first}`);
    return listed(`${victims} ${phraseOf(measure, modality)}`, scope, first ? start : periods[period]);
  };
}

function listed(...parts: (string | null)[]): string {
  return parts.filter(Boolean).join(", ");
}

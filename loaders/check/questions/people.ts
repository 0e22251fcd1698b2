import type {Claim} from "../../schema/claims.ts";
import {grouped} from "../grouped.ts";
import type {Question, Scene} from "./question.ts";

/** Who speaks, and for how long a claim counts: cells into which a neighbour's was pasted. */
export function* peopleQuestions({claims, reports, sideOf, parties, startedOn}: Scene): Generator<Question> {
  for (const placed of claims) {
    const {row} = placed;
    if (row.speaker && /^\P{Lu}*\p{Ll}\P{Lu}*$/u.test(row.speaker)) yield {table: "claims", placed, column: "speaker",
      code: "CLAIM-SPEAKER-NAME", other: row.claim_id,
      what: `${JSON.stringify(row.speaker)} begins no word as a name does`,
      why: "who spoke has a name or an office", mend: "write who spoke, or empty the cell"};
    if (row.period === "cumulative" && row.since && row.since === row.as_of && row.since !== startedOn) yield {
      table: "claims", placed, column: "since", code: "CLAIM-ONE-DAY", other: row.claim_id,
      what: `a running count from ${row.since} to the same day`, why: "a running count runs over days",
      mend: "look up its first day, or write past-day or incident"
    };
  }
  const spoken = claims.filter(({row}) => row.speaker && parties.has(sideOf.get(row.claimant_id) ?? ""));
  for (const own of grouped(spoken, ({row}) => row.speaker!).values()) yield* ofSpeaker(own, sideOf);
  for (const placed of reports)
    if (placed.row.via.some((agency) => /[.!?]$/.test(agency) && agency.split(" ").length > 5)) yield {
      table: "reports", placed, column: "via", code: "REPORT-VIA", other: placed.row.claim_id,
      what: "a sentence stands in via", why: "via names agencies", mend: "move it to note"
    };
}

/** A speaker of one side who speaks once for the other. */
function* ofSpeaker(own: Scene["claims"], sideOf: Scene["sideOf"]): Generator<Question> {
  const sides = grouped(own, ({row}: {row: Claim}) => sideOf.get(row.claimant_id)!);
  if (sides.size < 2) return;
  const [most] = [...sides.values()].sort((a, b) => b.length - a.length);
  for (const rows of sides.values()) if (rows !== most) for (const placed of rows) yield {
    table: "claims", placed, column: "speaker", code: "CLAIM-SPEAKER", other: most![0]!.row.claim_id,
    what: `${placed.row.speaker} speaks for ${most![0]!.row.claimant_id} elsewhere, of another side`,
    why: "nobody speaks for both sides", mend: "look up who said it"
  };
}

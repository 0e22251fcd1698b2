import type {Claim} from "../../schema/claims.ts";
import {grouped} from "../grouped.ts";
import type {Question, Scene} from "./question.ts";

/** Who speaks, and for how long a claim counts: cells into which a neighbour's was pasted. */
export function* peopleQuestions({claims, reports, outlets, sideOf, parties, startedOn}: Scene): Generator<Question> {
  const begun = new Set(claims.filter(({row}) => row.as_of! > row.since!).map(({row}) => beginningOf(row)));
  const printers = new Set([...wires, ...Array.from(outlets.values(), ({name}) => name.toLowerCase())]);
  for (const placed of claims) {
    const {row} = placed;
    if (row.speaker && printers.has(row.speaker.toLowerCase())) yield {table: "claims", placed, column: "speaker",
      code: "CLAIM-SPEAKER-OUTLET", other: row.claim_id, what: `${row.speaker} is an outlet`,
      why: "who prints a claim has not said it", mend: "write who spoke, or empty the cell"};
    if (row.speaker && isNobody(row.speaker)) yield {table: "claims", placed, column: "speaker",
      code: "CLAIM-SPEAKER-NAME", other: row.claim_id,
      what: `${JSON.stringify(row.speaker)} begins no word as a name does`,
      why: "who spoke has a name or an office", mend: "write who spoke, or empty the cell"};
    if (row.period === "cumulative" && row.since && row.since === row.as_of && row.since !== startedOn &&
      !begun.has(beginningOf(row))) yield {
      table: "claims", placed, column: "since", code: "CLAIM-ONE-DAY", other: row.claim_id,
      what: `a running count from ${row.since} to the same day`, why: "a running count runs over days",
      mend: "look up its first day, or write past-day or incident"
    };
  }
  const spoken = claims.filter(({row}) => row.speaker && isPerson(row.speaker) &&
    parties.has(sideOf.get(row.claimant_id) ?? ""));
  for (const own of grouped(spoken, ({row}) => row.speaker!).values()) yield* ofSpeaker(own, sideOf);
  for (const placed of reports)
    if (placed.row.via.some((agency) => isSentence(agency))) yield {
      table: "reports", placed, column: "via", code: "REPORT-VIA", other: placed.row.claim_id,
      what: "a sentence stands in via", why: "via names agencies", mend: "move it to note"
    };
}

/** A count that runs from a day on: its first day is a count of one day, and the days after it tell so. */
const beginningOf = ({claimant_id, victims_party, victims_group, measure, period, since}: Claim) =>
  [claimant_id, victims_party, victims_group, measure, period, since].join(" ");

const isSentence = (agency: string) => /[.!?]$/.test(agency) && agency.split(" ").length > 5 &&
  !/(?:^|[ .])(?:Inc|Ltd|Co|Corp|Bros|S\.A|A\.S|p\.A)\.$/.test(agency);

/** Agencies whose dispatches others print. */
const wires = ["reuters", "ap", "associated press", "the associated press", "afp", "agence france-presse", "dpa",
  "tass", "ria novosti", "interfax", "unian", "ukrinform", "xinhua", "efe", "ansa", "kyodo", "upi", "bloomberg"];

const offices = new RegExp("spokes|minist|offic|chief|commander|mayor|governor|president|secretary|deputy|head|" +
  "director|service|staff|department|council|prefect|ambassador|envoy|general|coroner|police|doctor|" +
  "witness|press", "i");
const counted = /\b(?:killed|dead|deaths?|died|wounded|injured|captured|missing|casualties|loss(?:es)?|lost)\b/i;

/** Words in small letters that are neither a name, in a script that has capitals, nor an office. */
function isNobody(speaker: string): boolean {
  if (/[\p{Lu}\p{Lt}\p{Lo}\p{Script=Georgian}]/u.test(speaker) || !/\p{Ll}/u.test(speaker)) return false;
  return counted.test(speaker) || (!speaker.trim().includes(" ") && !offices.test(speaker));
}

/** Whether a speaker has a name: a press service, which each side has, has none. */
const isPerson = (speaker: string) => speaker.split(/[\s,]+/).some((word) =>
  /^[\p{Lu}\p{Lo}\p{Script=Georgian}]/u.test(word) && !offices.test(word));

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

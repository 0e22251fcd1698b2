import type {LedgerName} from "../../loaders/schema/index.ts";

/** A row for each table of a new story, made up, so that a newcomer sees what belongs where. */
export function exampleRows(
  story: {id: string; party: string; group: string; measure: string;
    day: string}): Partial<Record<LedgerName, Record<string, string>>> {
  const {id, party, group, measure, day} = story;
  const claim_id = `health-ministry-${day}-${measure}-12`;
  return {
    vocabulary: {kind: "scope", word_id: "old-town", name: "the old town", note: "For counts of one place only."},
    claimants: {claimant_id: "health-ministry", name: "Ministry of Health", short_name: "Health Ministry",
      kind: "government", side: "authorities"},
    outlets: {outlet_id: "daily-example", name: "Daily Example", domain: "example.org"},
    claims: {claim_id, story_id: id, claimant_id: "health-ministry", victims_party: party, victims_group: group,
      measure, low: "12",
      bound: "at-least", period: "cumulative", as_of: day, said_on: day, basis: "documented", status: "standing",
      recorded_on: day},
    reports: {report_id: "r-0001", claim_id, outlet_id: "daily-example", url: "https://example.org/1", language: "en",
      published_on: day,
      figure_words: "at least 12 people", low: "12", bound: "at-least", measure, victims_party: party,
      victims_group: group, recorded_on: day},
    denials: {denial_id: `mayor-${day}-denies`, story_id: id, claimant_id: "mayor", kind: "denies", said_on: day,
      claim_ids: claim_id,
      text: "The mayor said that it was not so and gave no count.", outlet_id: "daily-example", language: "en",
      published_on: day,
      figure_words: "that is not so", recorded_on: day},
    events: {event_id: "first-toll", story_id: id, date: day, label: "The first toll",
      text: "The ministry speaks for the first time.",
      claim_ids: claim_id, recorded_on: day},
    "left-out": {report_id: "r-0002", outlet: "Daily Example", url: "https://example.org/2",
      figure_words: "countless dead",
      reason: "No number.", recorded_on: day}
  };
}

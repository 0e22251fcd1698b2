import * as z from "zod";
import {
  decimal, id, integer, list, oneOf, optionalDay, optionalId, optionalOneOf, optionalText, optionalTime, recordedOn
} from "./column.ts";
import {
  basisMeanings, boundMeanings, measureMeanings, modalityMeanings, periodMeanings, statusMeanings, windowMeanings
} from "./meanings.ts";
import {table} from "./table.ts";

export const claimsTable = table({
  name: "claims",
  title: "Claims",
  description: "One row a claim: a claimant asserts a count of somebody, in a measure, up to a day, on a day.",
  key: ["claim_id"],
  sort: ["claim_id"],
  late: ["said_time", "answers", "modality", "cites"],
  references: [
    {column: "claimant_id", table: "claimants"},
    {column: "cites", table: "claimants"},
    {column: "replaces", table: "claims"},
    {column: "interval_of", table: "claims"},
    {column: "victims_party", table: "vocabulary", to: "word_id", kind: "party"},
    {column: "victims_group", table: "vocabulary", to: "word_id", kind: "group"},
    {column: "comparable_scope", table: "vocabulary", to: "word_id", kind: "scope"}
  ],
  row: z.object({
    claim_id: id({description: "The claim's id: readable, permanent, never used again."}),
    story_id: id({description: "The story that the claim belongs to.", rule: "The folder's name."}),
    claimant_id: id({description: "Who asserts the count."}),
    speaker: optionalText({description: "The person who said it, where a report names one."}),
    victims_party: id({description: "Whose people are counted."}),
    victims_group: id({description: "Which people are counted."}),
    measure: oneOf(measureMeanings, {description: "What is counted, in the project's words."}),
    measure_word: optionalText({description: "The claimant's own word for the measure, in its language."}),
    low: integer({description: "The lowest count that the words name; empty = open.", unit: "people or cases"}),
    high: integer({description: "The highest count that the words name; empty = open.", unit: "people or cases"}),
    bound: oneOf(boundMeanings, {
      description: "How the words limit the count.",
      rule:
        "exact and about: low = high; range: low < high; at-least and more-than: low only; up-to and almost: high " +
        "only."
    }),
    period: oneOf(periodMeanings, {description: "Since a first day, over the past day, or in one event."}),
    since: optionalDay({description: "The first day that the count covers.", rule: "since ≤ as_of"}),
    as_of: optionalDay({
      description: "The last day that the count covers.",
      rule: "as_of ≤ said_on, but for a projection"
    }),
    said_on: optionalDay({
      description: "The day on which the claimant said it.",
      rule: "said_on ≤ published_on of each of its reports"
    }),
    basis: optionalOneOf(basisMeanings, {description: "What the figure rests on, as far as its claimant says."}),
    status: oneOf(statusMeanings, {description: "What became of the claim."}),
    withdrawn_on: optionalDay({
      description: "The day from which a withdrawn, disowned or revised claim no longer stands.",
      rule: "Needed for withdrawn and disowned claims; never for standing ones."
    }),
    replaces: optionalId({description: "The claim that this one takes the place of."}),
    comparable_scope: optionalId({
      description: "A narrower scope that the other columns do not say, such as one city."
    }),
    note: optionalText({description: "What a reader must know."}),
    decided_because: optionalText({
      description: "Why the claim is written as it is where its printings differ.",
      rule: "Needed where reports of the claim differ in number, bound, measure, victims, date or claimant."
    }),
    recorded_on: recordedOn,
    checked_by: optionalText({
      description: "Who read the row again at its sources, and on which day; empty = one reader's only.",
      rule: "NAME, YYYY-MM-DD; further readers behind a semicolon. The command review writes it."
    }),
    interval_of: optionalId({
      description:
        "For a statistical interval: the claim that is its point estimate. An interval is no range of counts.",
      rule: "Only for ranges; the point lies within, same claimant, toll, day and window."
    }),
    interval_level: decimal({
      description: "For a statistical interval: its level as its claimant says, such as 0.95; empty = not said.",
      unit: "share",
      rule: "Only for ranges; above 0 and below 1."
    }),
    count_window: optionalOneOf(windowMeanings, {
      description:
        "closed: the count is made for the days from since to as_of and does not run on, as with excess deaths; " +
        "empty: a running count, carried until its claimant speaks again."
    }),
    said_time: optionalTime({
      description: "The hour at which it was said, with its zone, where a page gives it.",
      rule: "Only with said_on, whose day it is at that place."
    }),
    answers: list(" | ", {
      description:
        "Why this row stands though the checker asks about it: for each question its code, the id of the row that it " +
        "was held against, a colon and the reason.",
      rule: "Each names a question that is asked; none settles another."
    }),
    modality: optionalOneOf(modalityMeanings, {
      description:
        "projection: the figure says what may be, as with “could reach”; it stands on no day and enters no gap. " +
        "Empty: it counts what was.",
      rule: "Of a projection as_of is the day that it is for, and may lie ahead."
    }),
    cites: optionalId({
      description:
        "Whom the claimant names as having counted; the claim stays its own. What that body says of it, such as that " +
        "it gave no such figure, is in denials.",
      rule: "Another claimant."
    })
  })
});
export type Claim = z.output<typeof claimsTable.row>;

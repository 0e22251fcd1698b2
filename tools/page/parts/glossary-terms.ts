import type {Claim} from "../../../loaders/schema/claims.ts";
import {
  basisMeanings, boundMeanings, measureMeanings, modalityMeanings, statusMeanings
} from "../../../loaders/schema/meanings.ts";
import {bounds} from "../../../src/toll/vocabulary.ts";

/** A word that pages explain on demand, by `{term:ID}` in their text, and the glossary in full. */
export interface Term {
  id: string;
  word: string;
  /** The heading of the glossary under which it stands. */
  group: (typeof termGroups)[number];
  text: string;
  /** What the example from the ledger must be like; the claim with most printings is taken. */
  example?: Partial<Pick<Claim, "measure" | "bound" | "basis" | "status" | "period">>;
}

export const termGroups =
  ["Who says, who prints", "What is counted", "How figures are worded", "Days", "What a claim rests on",
  "What becomes of a claim", "Comparing"] as const;

/** In the order of the glossary. Written for a reader who has met none of these words. */
export const terms: Term[] = [
  {id: "claim", word: "claim", group: "Who says, who prints",
    text: "A claimant asserts a count: of whom, of what, how many, up to which day. tollbook holds claims. It holds " +
      "no counts of its own."},
  {id: "claimant", word: "claimant", group: "Who says, who prints",
    text: "The body that asserts a count: a ministry, a general staff, an alliance, a UN office, a newsroom with a " +
      "list of names. An outlet that only prints somebody’s count is not its claimant."},
  {id: "speaker", word: "speaker", group: "Who says, who prints",
    text: "The person who said the figure for the claimant, where a printing names one."},
  {id: "candidate", word: "candidate", group: "Who says, who prints",
    text: "A figure that a program found in an article and read by fixed rules: who, of whom, how many, in which " +
      "words. It becomes a claim only when a person takes it into the ledger."},
  {id: "body", word: "body", group: "Who says, who prints",
    text: "The larger institution whose word a claimant’s word is, such as a government for its ministries, its " +
      "staff and its president. Charts draw one line for each body."},
  {id: "side", word: "side", group: "Who says, who prints",
    text: "Where a claimant stands: with one of the parties, or outside both. It says whose claim it is, not whose " +
      "dead are counted."},
  {id: "printing", word: "printing", group: "Who says, who prints",
    text: "One outlet’s publication of a claim, in its own words, right or wrong. The tables call it a report."},
  {id: "outlet", word: "outlet", group: "Who says, who prints",
    text: "A newspaper, agency, broadcaster or site that prints claims."},
  {id: "via", word: "via", group: "Who says, who prints",
    text: "The relays between the claimant and the outlet, in order, such as a news agency that another agency " +
      "quoted."},
  {id: "toll", word: "toll", group: "What is counted",
    text: "The thing that is counted: whose people, which group, which measure, over which time, in which place. Two " +
      "claims are about one toll only when all of these agree."},
  {id: "killed", word: "killed", group: "What is counted",
    text: measureMeanings.killed,
    example: {measure: "killed"}},
  {id: "wounded", word: "wounded", group: "What is counted",
    text: measureMeanings.wounded,
    example: {measure: "wounded"}},
  {id: "casualties", word: "casualties", group: "What is counted",
    text: measureMeanings.casualties,
    example: {measure: "casualties"}},
  {id: "losses", word: "losses", group: "What is counted",
    text: measureMeanings.losses, example: {measure: "losses"}},
  {id: "irrecoverable", word: "irrecoverable losses", group: "What is counted",
    text: measureMeanings.irrecoverable, example: {measure: "irrecoverable"}},
  {id: "missing", word: "missing", group: "What is counted",
    text: measureMeanings.missing,
    example: {measure: "missing"}},
  {id: "captured", word: "captured", group: "What is counted",
    text: measureMeanings.captured, example: {measure: "captured"}},
  {id: "cases", word: "registered cases", group: "What is counted",
    text: "Criminal cases that a prosecutor has opened. They are files, not people, and are never added to the dead.",
    example: {measure: "war-crime-cases"}},
  {id: "cumulative", word: "cumulative", group: "What is counted",
    text: "Counted since a first day, so that each new figure takes in the ones before it. The other periods are one " +
      "day and one event.", example: {period: "incident"}},
  {id: "bound", word: "bound", group: "How figures are worded",
    text: "The word that limits a figure: at least, more than, up to, almost, about, or a range. It is part of the " +
      "figure and stays with it."},
  ...bounds.map((bound): Term => ({id: bound, word: bound.replace("-", " "), group: "How figures are worded",
    text: boundMeanings[bound], example: {bound}})),
  {id: "nominal", word: "nominal", group: "How figures are worded",
    text: "The number in a figure without its bound: what a dot on a chart marks. A range has none."},
  {id: "admitted", word: "admitted interval", group: "How figures are worded",
    text: "All the counts that the claimant’s words allow. A gap is measured between the admitted intervals of two " +
      "claims."},
  {id: "rounding-unit", word: "rounding unit", group: "How figures are worded",
    text: "The place of a figure’s last digit that is not zero; at 10,000 or a million the place below. It says how " +
      "finely the claimant seems to have counted, and how wide “about” and “almost” are read."},
  {id: "as-of", word: "as of", group: "Days",
    text: "The last day that a count covers."},
  {id: "said-on", word: "said on", group: "Days",
    text: "The day on which the claimant said the figure. What a reader could have known on a day rests on this one."},
  {id: "published-on", word: "published on", group: "Days",
    text: "The day on which an outlet printed the figure."},
  {id: "recorded-on", word: "recorded on", group: "Days",
    text: "The day on which the claim came into this ledger."},
  {id: "basis", word: "basis", group: "What a claim rests on",
    text: "What a figure rests on, as far as its claimant says: a plain statement, a list of names, documented " +
      "cases, bodies or graves, an estimate, or a leaked document."},
  {id: "floor", word: "floor", group: "What a claim rests on",
    text: "A count of single cases, one by one. It can only be as high as what could be confirmed, so the toll " +
      "itself may be higher. Floors and plain assertions never share a line on a chart."},
  {id: "verified", word: "verified", group: "What a claim rests on",
    text: "Somebody checked single cases before counting them. Of a printing, it means that the page itself called " +
      "the figure verified, or said that it could not be verified. It is never our verdict.",
      example: {basis: "documented"}},
  {id: "named", word: "list of names", group: "What a claim rests on",
    text: basisMeanings.named,
    example: {basis: "named"}},
  {id: "estimate", word: "estimate", group: "What a claim rests on",
    text: basisMeanings.estimate, example: {basis: "estimate"}},
  {id: "leaked", word: "leaked", group: "What a claim rests on",
    text: basisMeanings.leaked, example: {basis: "leaked"}},
  {id: "found", word: "count of the found", group: "What a claim rests on",
    text: "Bodies recovered, the buried, death certificates, entries in a register: a count of what was found or " +
      "written down, and no count of all who died. On a chart it has a line of its own, which says so, and a gap " +
      "between it and a count of all is told only as one with a caveat."},
  {id: "projection", word: "projection", group: "What a claim rests on",
    text: modalityMeanings.projection},
  {id: "standing", word: "standing claim", group: "What becomes of a claim",
    text: "On a given day, the latest word of a claimant about a toll, unless it has been taken back by then."},
  {id: "carried", word: "carried", group: "What becomes of a claim",
    text: "A claim still stands on days on which its claimant said nothing new. It is then carried, and " +
      "grows old: drawn dashed where its series was read whole, dotted where a newer word may be missing here."},
  {id: "coverage", word: "coverage", group: "What becomes of a claim",
    text: "For which days somebody read all that a claimant said of a toll. Only there is a missing day silence; " +
      "elsewhere it is only no row in this ledger."},
  {id: "age", word: "age", group: "What becomes of a claim",
    text: "The days since a standing claim was said. A gap between a fresh claim and an old one is " +
      "partly one of days."},
  {id: "superseded", word: "superseded", group: "What becomes of a claim",
    text: statusMeanings.superseded,
    example: {status: "superseded"}},
  {id: "revised", word: "revised", group: "What becomes of a claim",
    text: statusMeanings.revised, example: {status: "revised"}},
  {id: "withdrawn", word: "withdrawn", group: "What becomes of a claim",
    text: statusMeanings.withdrawn, example: {status: "withdrawn"}},
  {id: "disowned", word: "disowned", group: "What becomes of a claim",
    text: statusMeanings.disowned, example: {status: "disowned"}},
  {id: "correction", word: "correction", group: "What becomes of a claim",
    text: "Our own change of a row in the ledger, with what it said before and why. A claimant’s change is a " +
      "revision; an outlet’s is an erratum."},
  {id: "gap", word: "gap", group: "Comparing",
    text: "How many times one standing claim is another that counts the same thing. It measures sayings and tells " +
      "nothing of which is nearer the truth."},
  {id: "guaranteed", word: "guaranteed ratio", group: "Comparing",
    text: "The smallest ratio that the words of both claims allow. Where their intervals overlap it is one: the " +
      "words do not even disagree."},
  {id: "nominal-ratio", word: "nominal ratio", group: "Comparing",
    text: "The larger number divided by the smaller one, bounds left aside: what a headline compares that drops " +
      "the bounds."},
  {id: "place", word: "place on a page", group: "Comparing",
    text: "Where on a page a figure stands: headline, lede, body, quotation, table, caption or address. Each place " +
      "of a page is a printing of its own."},
  {id: "damage", word: "damage", group: "Comparing",
    text: "What a printing changed in the claim that it prints: a digit, a bound, a measure, the victims, the " +
      "claimant or the day. A printing without damage is as said."}
];

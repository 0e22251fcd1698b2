import * as z from "zod";
import {integer, list, oneOf, optionalBoolean, optionalDay, optionalId, optionalText, text} from "./column.ts";
import {boundMeanings, periodMeanings, relationMeanings, verdictMeanings} from "./meanings.ts";
import {table} from "./table.ts";

/** Figures that the reader found in a newsroom's own articles, for a person to look at. None is a claim. */
export const candidatesTable = table({
  name: "candidates",
  title: "Candidates",
  description:
    "Figures that a program read in articles that whoever built this site keeps. Nobody has checked them and none is " +
    "a claim of the ledger; empty where no articles are kept.",
  key: ["article", "starts_at"],
  sort: ["article", "starts_at"],
  references: [],
  row: z.object({
    article: text({description: "The article's file, below the folder of articles."}),
    url: optionalText({description: "Where it was printed, as articles.csv says."}),
    published_on: optionalDay({description: "The day of printing: the article's own, or that of articles.csv."}),
    language: optionalText({description: "The language it was read in."}),
    figure_words: text({description: "The figure with its bound words, as printed."}),
    starts_at: integer({description: "Where they begin in the file.", unit: "UTF-16 code units"}),
    ends_at: integer({description: "Where they end.", unit: "UTF-16 code units"}),
    low: integer({description: "The lowest count as printed; empty = open.", unit: "people or cases"}),
    high: integer({description: "The highest count as printed; empty = open.", unit: "people or cases"}),
    bound: oneOf(boundMeanings, {description: "The bound as printed."}),
    measure: text({description: "The measure as read; other and cases stand for what no measure names."}),
    victims_party: optionalText({description: "Whose people, as read."}),
    victims_group: optionalText({description: "Which people, as read."}),
    claimant: optionalText({description: "Who says so, in the article's words."}),
    via: list(" > ", {description: "The relays between claimant and article."}),
    negated: optionalBoolean({description: "Whether the article has it denied."}),
    period: oneOf(periodMeanings, {description: "Over which time the count runs, as read."}),
    as_of: optionalDay({description: "The day that the count covers up to, where printed."}),
    said_on: optionalDay({description: "The day of saying, where printed."}),
    verified: optionalBoolean({description: "Whether the article calls it verified; empty = it says nothing."}),
    verdict: oneOf(verdictMeanings, {description: "Whether the reader is sure of value, bound and measure."}),
    party_verdict: oneOf(verdictMeanings, {description: "Whether it is sure whose people they are."}),
    group_verdict: oneOf(verdictMeanings, {description: "Whether it is sure which people they are."}),
    claimant_verdict: oneOf(verdictMeanings, {description: "Whether it is sure who says so."}),
    reasons: list("; ", {description: "Why a person has to look, whatever the scores say."}),
    relation: oneOf(relationMeanings, {description: "What the ledger knows of it."}),
    claim_id: optionalId({description: "The claim that it prints, or the likeliest."}),
    damages: list(" ", {description: "What the printing changed in that claim."}),
    others: list(" ", {description: "Other claims that fit as well."})
  })
});
export type CandidateRow = z.output<typeof candidatesTable.row>;

import type {Problem} from "../../../loaders/check/problem.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import {formatDay} from "../../../src/toll/day.ts";
import {measureWord, type Measure} from "../../../src/toll/vocabulary.ts";
import {placeholder, sentenceAround} from "./readable.ts";
import {boundsAfter, boundsBefore, closingBound, openingBound} from "../../bound-words.ts";
import {loadedVerbs, measureNames} from "./vocabulary.ts";

/** A reference where it stands in a readable text: what it prints brings a bound, a measure, or neither. */
export interface Told {
  at: number;
  length: number;
  /** The claim whose figure it prints; null for what is computed, such as a gap. */
  claim: Pick<Claim, "measure" | "bound"> & Partial<Pick<Claim, "said_on">> | null;
  /** Whether it prints the measure behind the figure. */
  withMeasure: boolean;
}

type Contradiction = Pick<Problem, "what" | "why" | "mend">;

/** What is wrong with the words around a reference; empty when nothing. */
export function contradictions(told: Told, text: string): Contradiction[] {
  const found: Contradiction[] = [];
  const before = text.slice(0, told.at).trimEnd().slice(-60).replace(/\s+/g, " ");
  const after = text.slice(told.at + told.length).slice(0, 60).replace(/^[\s-]+/, "").replace(/\s+/g, " ");
  const leading = closingBound(before, boundsBefore);
  const words = leading && before.slice(-leading.words.length);
  if (words) {
    const exact = told.claim?.bound === "exact";
    found.push({
      what: `“${words}” stands before a figure that ${exact ? "was said without a bound" : "brings its own bound"}`,
      why: exact ? "the claimant did not say it" : "it would be printed twice, or contradict it",
      mend: `leave “${words}” out`
    });
  }
  const following = openingBound(after, boundsAfter);
  const trailing = following && after.slice(0, following.words.length);
  if (trailing)
    found.push(
      {what: `“${trailing}” stands behind a figure`, why: "a bound is part of the claim",
        mend: `leave “${trailing}” out`});
  found.push(...dayOf(told, after));
  if (told.claim) found.push(...measureOf(told, told.claim.measure, text), ...verbOf(told, text));
  return found;
}

/** "498 on 2 March" says when it was said; the day up to which a claim counts is another. */
function dayOf({claim}: Told, after: string): Contradiction[] {
  const [words, day] = /^on (\d{1,2} [A-Z][a-z]+)\b/.exec(after) ?? [];
  if (!words || claim?.said_on === undefined || (claim.said_on && formatDay(claim.said_on).startsWith(day!))) return [];
  return [{
    what: `“${words}” stands behind a claim that was ${claim.said_on ? `said on ${formatDay(claim.said_on)}`
      : "said on a day not known"}`,
    why: "a day of saying is part of the claim",
    mend: "say its own day, or up to which day it counts"
  }];
}

function measureOf({at, length, withMeasure}: Told, measure: Measure, text: string) {
  const said = withMeasure ? behind(text, at + length) : governing(text, at, length);
  if (!said || (said.measure === measure && !withMeasure)) return [];
  const mend = `say ${measureWord[measure]}, or refer to another claim`;
  return withMeasure
    ? [{what: `“${said.words}” stands behind a figure that brings its own measure`, why: "it would be printed twice",
      mend: `leave “${said.words}” out`}]
    : [{what: `“${said.words}” is said of a claim of ${measureWord[measure]}`, why: "a measure is part of the claim",
      mend}];
}

/** The measure that the sentence gives the figure: the nearest one in its own clause before it, else the one right
 * behind it, else the nearest before it in the sentence. */
function governing(text: string, at: number, length: number) {
  const sentence = sentenceAround(text, at);
  const before = text.slice(sentence.start, at);
  const clause = before.slice(
    Math.max(...[",", ";", ":", "—", "(", placeholder].map((sign) => before.lastIndexOf(sign))) + 1);
  return lastOf(measuresIn(clause)) ?? behind(text, at + length) ??
    lastOf(measuresIn(before.slice(before.lastIndexOf(placeholder) + 1)));
}

/** A measure among the few words that follow a figure, before any other clause or figure. */
function behind(text: string, at: number) {
  const [few = ""] =
    new RegExp(`^(\\s+(?!(?:and|or|but|to|while|when)\\b)[^\\s.,;:!?()${placeholder}]+){0,4}`).exec(text.slice(at)) ??
      [];
  return measuresIn(few)[0];
}

function measuresIn(text: string): {at: number; measure: Measure; words: string}[] {
  let rest = text;
  const found: {at: number; measure: Measure; words: string}[] = [];
  for (const [measure, name] of measureNames)
    rest = rest.replace(name, (words, ...more) => {
      found.push({at: more.find((one): one is number => typeof one === "number")!, measure, words});
      return " ".repeat(words.length);
    });
  return found.sort((a, b) => a.at - b.at);
}

function lastOf<T>(list: T[]): T | undefined {
  return list.at(-1);
}

function verbOf({at}: Told, text: string) {
  const verb = loadedVerbs.exec(sentenceAround(text, at).text)?.[0];
  return verb
    ? [{what: `“${verb}” stands in a sentence with a toll`, why: "it takes a side",
      mend: "write said, put at, gave or counted"}] : [];
}

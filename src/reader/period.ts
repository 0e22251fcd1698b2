import type {Period} from "../toll/vocabulary.js";
import type {Finding} from "./finding.js";
import {deeds, noRates, rates, singling, spans, superlatives} from "./languages/en/timing.js";
import type {Profile} from "./profile.js";
import type {Token} from "./tokenise.js";

/** Over which time a figure counts, from the words nearest to it, else from its neighbours, else from the article. */
export function periodOf(finding: Finding, tokens: Token[], profile: Profile,
  previous: {finding: Finding; period: Period} | null): [Period, string] {
  const day = dayWord(finding, tokens);
  if (day) return ["past-day", `period-${day}`];
  if (afterTheWorst(tokens, finding)) return ["incident", "period-worst-since"];
  return byTime(finding, tokens, profile, previous);
}

/** By what the sentence says of time, else its neighbours, else the article. */
function byTime(finding: Finding, tokens: Token[], profile: Profile,
  previous: {finding: Finding; period: Period} | null): [Period, string] {
  const {since, event, lasting} = timesIn(finding, tokens, profile);
  if (since || byTheEnd(tokens, finding) || betweenDates(tokens, finding)) return ["cumulative", "period-since"];
  if (event >= 0 && (lasting < 0 || nearer(event, lasting, finding.figure.from) === event))
    return ["incident", "period-event"];
  if (lasting >= 0 && (event >= 0 || !(profile.oneEvent && previous && finding.carried)))
    return ["cumulative", "period-lasting"];
  if (event < 0 && inYear(finding, tokens)) return ["cumulative", "period-of-year"];
  if (previous && sharesTime(finding, previous, profile)) return [previous.period, "period-of-neighbour"];
  return [profile.oneEvent ? "incident" : "cumulative", "period-of-article"];
}

/** What a sentence says of time: whether it counts since a day, and where the event and the stretch of time nearest to
 * the figure stand, -1 where there is none. */
function timesIn({sentence: {from, to}, figure}: Finding, tokens: Token[], {war, oneEvent}: Profile) {
  let event = -1;
  let lasting = -1;
  let since = false;
  for (let at = from; at < to; at += 1) {
    const {lexeme: {tags}, lower} = tokens[at]!;
    if (lower === "since" && tokens[at + 1]?.lower !== "then" && !ofTheWorst(tokens, at, from)) since = true;
    if (tags.lasting || spans.has(lower)) lasting = nearer(lasting, at, figure.from);
    if (tags.incident && (!war || oneEvent || isOne(tokens, at, from) || happened(tokens, at, from)))
      event = nearer(event, at, figure.from);
  }
  return {since, event, lasting};
}

/** The count before in the same sentence, or in the same paragraph where both can only be of one time. */
function sharesTime({sentence, partOf, carried}: Finding, previous: {finding: Finding; period: Period},
  {war, oneEvent}: Profile): boolean {
  const {sentence: other} = previous.finding;
  if (other.paragraph !== sentence.paragraph) return false;
  return other === sentence || (previous.period !== "past-day" && (oneEvent || !war || partOf !== null || carried));
}

/** "the worst since 2023", "the deadliest since the ferry sank": since an event, not a stretch of time. */
function ofTheWorst(tokens: Token[], at: number, from: number): boolean {
  for (let step = at - 1; step >= from && step > at - 9; step -= 1)
    if (superlatives.has(tokens[step]!.lower)) return true;
  return false;
}

/** "… since 2023, when 72 died": the count of the earlier event to which the worst one is compared. */
function afterTheWorst(tokens: Token[], {sentence, figure}: Finding): boolean {
  for (let at = sentence.from; at < figure.from; at += 1)
    if (tokens[at]!.lower === "since" && ofTheWorst(tokens, at, sentence.from)) return true;
  return false;
}

/** "lost 200 men in 1943": the count of a year behind the figure, or that opens its sentence. */
function inYear({figure, sentence}: Finding, tokens: Token[]): boolean {
  for (let at = sentence.from; at + 1 < sentence.to && at < figure.to + 12; at += 1)
    if (tokens[at]!.lower === "in" && isYear(tokens[at + 1])) return at >= figure.to || at < sentence.from + 3;
  return false;
}

/** "377,000 people had died by the end of 2021". */
function byTheEnd(tokens: Token[], {figure, sentence}: Finding): boolean {
  for (let at = figure.to; at + 3 < sentence.to && at < figure.to + 12; at += 1)
    if (tokens[at]!.lower === "by" && tokens[at + 1]!.lower === "the" && tokens[at + 2]!.lower === "end") return true;
  return false;
}

const isYear = (token: Token | undefined) =>
  token?.kind === "number" && token.text.length === 4 && token.value > 1800 && token.value < 2100;

/** "between February 24 and April 8": a window of several days. */
function betweenDates(tokens: Token[], {sentence}: Finding): boolean {
  for (let at = sentence.from; at + 5 < sentence.to; at += 1) {
    if (tokens[at]!.lower !== "between" && tokens[at]!.lower !== "from") continue;
    if (isYear(tokens[at + 1]) && /^(?:and|to|until)$/.test(tokens[at + 2]!.lower) && isYear(tokens[at + 3]))
      return true;
    const dates = tokens
      .slice(at + 1, at + 8)
      .filter((token) => token.lexeme.month !== undefined && token.capital).length;
    if (
      dates >= 2 ||
      (dates === 1 && tokens.slice(at + 1, at + 6).filter((token) => token.kind === "number").length >= 2)
    )
      return true;
  }
  return false;
}

/** Which of two places is nearer to `to`: the first where they are alike. */
const nearer = (best: number, at: number, to: number) =>
  (best < 0 || Math.abs(at - to) < Math.abs(best - to) ? at : best);

/** A rate ("a day") belongs to the figure right before it; "in the past 24 hours" to the clause. */
function dayWord({sentence, figure, noun}: Finding, tokens: Token[]): string | null {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const {lexeme, lower} = tokens[at]!;
    if (!lexeme.tags.pastDay || noRates.has(tokens[at + 1]?.lower ?? "")) continue;
    if (rates.has(lower)) {
      if (at >= figure.to && at <= Math.max(noun.to, figure.to) + 3) return lower;
      if (lower === "daily" && at < figure.from && at > figure.from - 6) return lower;
    } else if (Math.abs(at - figure.to) < 18 && !nearerCount(tokens, figure, at) &&
      !parted(tokens, Math.min(at, figure.to), Math.max(at, figure.to)))
      return lower;
  }
  return null;
}

/** "219,170 personnel, including 650 over the past day": the part has the day. */
function nearerCount(tokens: Token[], figure: Finding["figure"], day: number): boolean {
  for (let at = figure.to; at < day; at += 1)
    if (tokens[at]!.kind === "number" && tokens[at - 1]?.lower === "including") return true;
  return false;
}

const parted = (tokens: Token[], from: number, to: number) =>
  tokens.slice(from, to).some(({text, lower}) => text === ";" || lower === "bringing" || lower === "taking");

/** "when artillery hit a school". */
const happened = (tokens: Token[], at: number, from: number) =>
  deeds.has(tokens[at]!.lower) &&
  tokens.slice(Math.max(from, at - 10), at).some((token) => token.lower === "when" || token.lower === "after");

/** One event, in a war of many: "a strike", "Thursday's attack", "the bombing of". */
function isOne(tokens: Token[], at: number, from: number): boolean {
  if (tokens[at]!.lower.endsWith("s") && !tokens[at]!.lower.endsWith("ss")) return false;
  for (let step = at - 1; step >= from && step > at - 5; step -= 1) {
    const {lower, possessive} = tokens[step]!;
    if (singling.has(lower) || possessive) return true;
  }
  return false;
}

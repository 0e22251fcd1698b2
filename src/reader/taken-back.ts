import {isApart, matches} from "./clause.js";
import type {Finding} from "./finding.js";
import {doneByMistake, ownPapers, slips, stoodAt, subordinators} from "./languages/en/unreal.js";
import type {Token} from "./tokenise.js";

const mostWords = 8;

/** Whether a figure is told as one that another has replaced: "revising its earlier figure of 12", "took back its count
 * of 12", "had first spoken of 12", "ранее сообщалось о 12". Not the newer one: "revised it from 12 to 15". */
export function isTakenBack(tokens: Token[], {figure, sentence}: Finding): boolean {
  if (figure.change) return false;
  const end = figure.from;
  for (let at = end - 1; at >= sentence.from && at > end - mostWords; at -= 1) {
    const {lexeme: {tags}, kind, text, lower} = tokens[at]!;
    if (lower === "to" || (kind === "mark" && text !== "-" && text !== "\"" && text !== ",") || kind === "number")
      return false;
    if (tags.takingBack || (lower === "had" && matches(stoodAt, tokens, at, end))) return true;
    if (tags.former && (isOfCount(tokens, at, end) || isSaid(tokens, at, end))) return true;
  }
  return false;
}

/** Whether whoever said a figure owns up to a mistake: "we wrongly reported that 92 had died", "29, not 92". */
export function isMistaken(tokens: Token[], {figure, sentence, noun}: Finding): boolean {
  if (tokens[figure.from - 1]?.lower === "not" && noun.kind === "bare") return true;
  for (let at = Math.max(sentence.from, figure.from - 12); at < sentence.to && at < figure.to + 12; at += 1) {
    if (!tokens[at]!.lexeme.tags.mistake || (at >= figure.to && countsOn(tokens, at, sentence.to))) continue;
    const wrong = wronglySaid(tokens, at, sentence.from, at >= figure.to);
    if (wrong >= 0 && isOfClause(tokens, wrong, figure)) return true;
  }
  return isSlip(tokens, sentence.from, figure.from);
}

const isSaying = ({lexeme: {tags}, lower}: Token) => tags.say && !doneByMistake.has(lower);

/** "In a typo, the agency wrote that 1,200": who says it stands between. */
function isSlip(tokens: Token[], from: number, to: number): boolean {
  if (!matches(slips, tokens, from, Math.min(to, from + 9))) return false;
  const words = tokens.slice(from, to);
  return words.some(isSaying) && !words.some(({lower}) => lower === "not" || lower === ":");
}

/** Where a mistake is one of saying, the word of it, else -1: "wrongly reported", "said in error", "reported 92 deaths
 * by mistake"; not one of killing, firing or taking for another, whoever says so: "said it mistakenly killed 3",
 * "fell by mistake". */
function wronglySaid(tokens: Token[], word: number, from: number, isBehind: boolean): number {
  const {lower, lexeme: {tags}} = tokens[word]!;
  if (tags.takingBack) return word;
  if (ownPapers.has(lower)) return tokens.slice(Math.max(0, word - 3), word + 6).some(isSaying) ? word : -1;
  const isFirst = word === from || tokens[word - 1]!.kind === "mark";
  let at = word + 1;
  while (at < word + 6 && at < tokens.length && (isPassedOver(tokens[at]!) || (isFirst && isSubject(tokens[at]!))))
    at += 1;
  const next = tokens[at];
  if (next && isSaying(next)) return isBehind && isTakenFor(tokens, at) ? -1 : at;
  return next && (isDeed(next) || doneByMistake.has(next.lower)) ? -1 : saidBefore(tokens, word, from, isBehind);
}

/** "said in error", "reported 92 deaths by mistake": the verb before, or -1. */
function saidBefore(tokens: Token[], word: number, from: number, isBehind: boolean): number {
  let at = word - 1;
  while (at >= from && at > word - 7 && (/^[,-]$/.test(tokens[at]!.text) || isPassedOver(tokens[at]!) ||
    tokens[at]!.lexeme.tags.preposition || (isBehind && isCounted(tokens[at]!)))) at -= 1;
  return at >= from && isSaying(tokens[at]!) ? at : -1;
}

/** "12 men, mistakenly listed as fighters": dead they are; not "wrongly listed as dead". */
const isTakenFor = (tokens: Token[], at: number) => tokens[at + 1]?.lower === "as" &&
  !tokens.slice(at + 2, at + 4).some(({lexeme: {active, passive, alone, event}}) =>
    Boolean(active ?? passive ?? alone ?? event));

const isDeed = ({lexeme: {active, passive}, lower}: Token) => Boolean(active ?? passive) || lower.endsWith("ing");
const isPassedOver = ({lexeme: {tags}, lower}: Token) => (tags.auxiliary && !tags.say) || lower === "and" ||
  lower.endsWith("ly");
const isSubject = ({lexeme: {tags}, text}: Token) => text === "," || tags.pronoun || tags.determiner || tags.body ||
  tags.title || tags.press;
const isCounted = ({kind, lexeme: {people, event, alone, unit, tags}}: Token) => kind === "number" ||
  Boolean(people ?? event ?? alone ?? unit) || tags.determiner;

/** Neither a semicolon nor another clause or saying stands between. */
const isOfClause = (tokens: Token[], at: number, {from, to}: Finding["figure"]) =>
  !tokens.slice(Math.min(at, to), Math.max(at, from)).some(({lower, text}, index, words) =>
    (subordinators.has(lower) && !(lower === "as" && index === 1 && at < from)) ||
    (text === "," && words.slice(0, index).some((word) => word.kind === "number"))) &&
  !(at < from && (isApart(tokens, at, from) || isJoined(tokens, at, from)));

/** "mistakenly reported a target and 12 were killed": what was said is over. */
const isJoined = (tokens: Token[], at: number, from: number) => tokens[from - 1]!.lower === "and" &&
  !tokens.slice(at, from).some(({lower, kind}) => lower === "that" || kind === "number");

/** "…, we had wrongly said 92": it is of the figure behind it. */
const countsOn = (tokens: Token[], at: number, to: number) =>
  tokens.slice(at, Math.min(to, at + 6)).some(({kind, lexeme}) => kind === "number" || lexeme.unit !== undefined);

/** "earlier figure of", "previous toll of": a count right behind. */
const isOfCount = (tokens: Token[], at: number, to: number) => tokens.slice(at + 1, Math.min(to, at + 3))
  .some(({lexeme}) => lexeme.tags.count || lexeme.total !== undefined) && tokens[at]!.lower !== "first" &&
  !isApart(tokens, at, to);

/** What was said "at first" is another thing by now. */
const atFirst = /^(?:at first|initially|originally)$/;

/** "had first spoken of", "раніше повідомляли про": said once. In English only what "had" been said is past by the time
 * of telling. */
function isSaid(tokens: Token[], at: number, to: number): boolean {
  const {lower} = tokens[at]!;
  const isPast = atFirst.test(lower) || !/^[a-z]/.test(lower) ||
    tokens.slice(Math.max(0, at - 2), at + 2).some((token) => token.lower === "had");
  return isPast && tokens.slice(Math.max(0, at - 3), to).some(({lexeme, lower}) => lexeme.tags.say ||
    /^(?:spoken|put|given|повідомл|сообща|говор|каза)/.test(lower));
}

/** "its troops wrongly identified and killed 7": a mistake of doing, though its verb may also be one of saying. */
export const isDoneByMistake = (tokens: Token[], at: number): boolean =>
  doneByMistake.has(tokens[at]!.lower) && Boolean(tokens[at - 1]?.lexeme.tags.mistake);

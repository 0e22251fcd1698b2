import type {Attribution} from "./attribution.js";
import {stands} from "./clause.js";
import type {Finding} from "./finding.js";
import {compared, leftOpen} from "./languages/en/unreal.js";
import type {Profile} from "./profile.js";
import {emptyLexeme, type Token} from "./tokenise.js";
import {isTakenBack} from "./taken-back.js";
import {isDenied, unreal} from "./unreal.js";
import type {Victims} from "./victims.js";

/** All that a reason may look at. */
interface Looked {
  finding: Finding;
  tokens: Token[];
  attribution: Attribution;
  victims: Victims;
  profile: Profile;
}

type Gate = [reason: string, holds: (looked: Looked) => boolean | undefined];

/** What a person has to look at, and when. */
const gates: Gate[] = [
  ["a forecast, not a count", ({finding, tokens}) => Boolean(finding.forecast) ||
    isToCome(tokens, finding) || foretold(tokens, finding)],
  ["an aim, not a count", ({finding, tokens}) => isAim(tokens, finding)],
  ["a rate, not a count", ({finding, tokens}) => isRate(tokens, finding)],
  ["nobody says that it is so", ({finding, tokens}) => stands(leftOpen, tokens, finding, 6)],
  ["its claimant has not confirmed it", ({attribution}) => attribution.unconfirmed],
  ["stands in a question", ({finding: {sentence, rules}, tokens}) =>
    sentence.question && rules[0] !== "answer" && (sentence.role !== "headline" || mayBeNo(tokens, sentence))],
  ["of another event, told for comparison", ({finding, tokens, attribution: {rule}}) => rule === "past-event" ||
    stands(compared, tokens, finding, 9)],
  ["an older figure", ({finding, tokens}) => !finding.reasons.includes("an older figure") &&
    isTakenBack(tokens, finding)],
  ...unreal.map(([reason, holds]): Gate => [reason, ({finding, tokens}) => holds(tokens, finding)]),
  ["what somebody denies", ({finding, tokens, attribution: {denied, speaker}}) =>
    !(denied && speaker) && isDenied(tokens, finding)],
  ["losses of what", ({finding: {measure, noun, rules}, profile}) =>
    measure === "losses" && noun.kind === "bare" && rules[0] === "object" && !profile.war],
  ["things, not people", ({finding, tokens}) => isOfThings(tokens, finding)],
  ["no side and no claimant", ({finding: {measure}, victims, attribution}) =>
    measure === "displaced" && !victims.party && !attribution.speaker],
  ["prisoners set free", ({finding, profile, tokens}) =>
    finding.measure === "captured" && !profile.war && released(tokens, finding)]
];

/** Why a candidate needs a person's eye; empty = accept. */
export function reasonsFor(looked: Looked): string[] {
  const reasons = [...looked.finding.reasons];
  for (const [reason, holds] of gates) if (holds(looked)) reasons.push(reason);
  return reasons;
}

/** "projects 143,000 deaths", "could mean 300 dead": a modal close before, unless "may have". What "would have" been is
 * no count either. */
function foretold(tokens: Token[], {figure, sentence}: Finding): boolean {
  for (let at = figure.from - 1; at >= sentence.from && at > figure.from - 7; at -= 1) {
    const {lexeme, kind, text, lower, capital} = tokens[at]!;
    if (kind === "mark" && text !== "-") return false;
    const isPast = tokens[at + 1]!.lower === "have" && lower !== "would";
    if (lexeme.tags.forecast && lower !== "if" && !isPast && !capital) return true;
  }
  return false;
}

const isEvent = ({lexeme}: Token) => lexeme.tags.incident;

/** "7 fatal attacks", "14 amendments, two of them declared dead": of things that a number before counts; "two
 * missing through illness". */
function isOfThings(tokens: Token[], {figure, noun, sentence, measure, measureAt}: Finding): boolean {
  if (measure === "missing" && tokens[measureAt + 1]?.lower === "through") return true;
  if (tokens[measureAt]?.lower === "fatal" && tokens.slice(measureAt, measureAt + 4).some(isEvent)) return true;
  if (tokens[figure.to]?.lower !== "of them" || noun.group || figure.from === sentence.from) return false;
  let at = figure.from - 1;
  while (at > sentence.from && tokens[at]!.kind !== "number") at -= 1;
  const {kind, capital, lower, lexeme} = tokens[at + 1]!;
  return tokens[at]!.kind === "number" && kind === "word" &&
    !capital && lexeme === emptyLexeme && !lower.endsWith("ly");
}

/** "Were 400 killed?": the answer may be no; "How did 12 die?" takes it that they did. */
function mayBeNo(tokens: Token[], {from, to}: Finding["sentence"]): boolean {
  const isTurn = tokens[from + 1]?.text === ":";
  const {lower, lexeme} = tokens[isTurn && from + 2 < to ? from + 2 : from]!;
  return lexeme.tags.auxiliary || lexeme.tags.forecast || lexeme.tags.asking || lower === "can";
}

function released(tokens: Token[], {figure, sentence}: Finding): boolean {
  for (let at = figure.from - 1; at >= sentence.from && at > figure.from - 4; at -= 1)
    if (/^(?:released|freed|returned)$/.test(tokens[at]!.lower)) return true;
  return false;
}

/** "погибнут", "загинули б": a verb that by its own form tells of what is to come, or of what would have been. */
const isToCome = (tokens: Token[], {measureAt: at}: Finding): boolean =>
  at >= 0 && (tokens[at]!.lexeme.tags.forecast || tokens[at + 1]?.lower === "would");

/** "was meant to kill 100", "aimed at killing 50"; not "went on to kill 12". */
function isAim(tokens: Token[], {verbAt, sentence}: Finding): boolean {
  if (verbAt - 2 < sentence.from) return false;
  const [before, link, verb] = tokens.slice(verbAt - 2, verbAt + 1).map(({lower}) => lower);
  if (link === "at") return /^aim(?:ed|ing|s)?$/.test(before!);
  return link === "to" && /^(?:kill|wound|injure)$/.test(verb!) && !/(?:^| )(?:on|managed|able|helped)$/.test(before!);
}

/** "12 killed per 100,000 people". */
function isRate(tokens: Token[], {figure, sentence}: Finding): boolean {
  for (let at = figure.to; at + 1 < sentence.to && at < figure.to + 4; at += 1)
    if (tokens[at]!.lower === "per") return tokens[at + 1]!.kind === "number";
  return false;
}

import type {Cast} from "./cast.js";
import {cutOff, pickInner, subjectOf} from "./cue-choice.js";
import type {Cue} from "./cues.js";
import {calledFalse, calledIt, neverSaid} from "./denial.js";
import type {Finding} from "./finding.js";
import type {Sentence} from "./sentences.js";
import {speaker as speakerAt, type Speaker} from "./speaker.js";
import type {Token} from "./tokenise.js";

/** Whose word a figure is, as far as the text says. */
export interface Attribution {
  speaker: Speaker | null;
  via: Speaker[];
  cue: Cue | null;
  denied: boolean;
  unconfirmed: boolean;
  rule: string;
}

/** Chooses the cue that governs a figure: the nearest one before it, else the nearest after, else what goes on from
 * before. */
export function attribute(finding: Finding, tokens: Token[], cues: Cue[], cast: Cast, first: boolean): Attribution {
  const {figure, sentence} = finding;
  const at = figure.numberFrom;
  const usable = cues.filter((cue) => !cue.speaker.stands || cue.speaker.name);
  const before = usable.filter(
    (cue) => cue.at < at && cue.reach !== "before" && !cutOff(tokens, cue.at, at) && !inside(cue, at)
  );
  const after = usable.filter((cue) => cue.at >= figure.to && cue.reach !== "after" && !cutOff(tokens, at, cue.at));
  const inner =
    usable.find((cue) => cue.at === calledIt(tokens, finding)) ??
    pickInner(before, after, Math.max(figure.to, finding.noun.to), tokens, at);
  if (pastEvent(tokens, finding))
    return {speaker: null, via: [], cue: null, denied: false, unconfirmed: false, rule: "past-event"};
  if (inner?.nobody) return {speaker: null, via: [], cue: inner, denied: false, unconfirmed: false, rule: "no-name"};
  if (inner) {
    const denied = (inner.denies && denies(inner, at)) || calledFalse(tokens, finding) ||
      inner.at === calledIt(tokens, finding) || neverSaid(tokens, finding);
    const others = [...before, ...after].filter(
      (cue) => cue !== inner && cue.speaker.press && cue.speaker.name !== inner.speaker.name
    );
    const subject = inner.quotedBy ?? (inner.relays ? subjectOf(usable, inner) : null);
    const via = [
      ...(subject ? [subject] : []),
      ...others.flatMap((cue) => (cue.quotedBy ? [cue.speaker, cue.quotedBy] : [cue.speaker]))
    ].filter(
      (one, index, all) =>
        all.findIndex((other) => other.name === one.name) === index && one.name !== inner.speaker.name
    );
    return {
      speaker: inner.unconfirmed || (inner.speaker.stands && isPronounName(inner.speaker)) ? null : inner.speaker,
      via,
      cue: inner,
      denied,
      unconfirmed: inner.unconfirmed,
      rule: inner.rule
    };
  }
  return carried(finding, tokens, cues, cast, first, sentence);
}

/** "the worst since 2019, when 145 were killed": told by the article itself, unless a verb of saying follows "when". */
function pastEvent(tokens: Token[], {figure, sentence}: Finding): boolean {
  for (let at = figure.from - 1; at > sentence.from + 1 && at > figure.from - 14; at -= 1) {
    const {lower, lexeme} = tokens[at]!;
    if (lexeme.tags.say || tokens[at]!.quoted) return false;
    if (lower !== "when") continue;
    const year = tokens[tokens[at - 1]!.text === "," ? at - 2 : at - 1]!;
    return year.kind === "number" && year.text.length === 4 && year.value > 1700;
  }
  return false;
}

const isPronounName = (speaker: Speaker) => /^(?:he|she|they|it|who)$/i.test(speaker.name);
const inside = (cue: Cue, at: number) => cue.speaker.from <= at && at < cue.speaker.to;

const denies = (cue: Cue, at: number) => cue.at < at;

/** No cue of its own: a quotation goes on, or the paragraph's last asserter does. */
function carried(
  finding: Finding,
  tokens: Token[],
  cues: Cue[],
  cast: Cast,
  first: boolean,
  sentence: Sentence
): Attribution {
  const none: Attribution = {speaker: null, via: [], cue: null, denied: false, unconfirmed: false, rule: "no-claimant"};
  const quoted = tokens[finding.figure.numberFrom]!.quoted;
  if (quoted && cast.ahead)
    return {...none, speaker: cast.ahead, denied: calledFalse(tokens, finding), rule: "quotation-before-its-speaker"};
  if (quoted && cast.last)
    return {...none, speaker: cast.last, denied: calledFalse(tokens, finding), rule: "quotation-goes-on"};
  if (
    sentence.role === "headline" ||
    sentence.role === "sub-heading" ||
    sentence.role === "caption" ||
    sentence.role === "table"
  )
    return none;
  const own = source(finding, tokens);
  if (own) return {...none, speaker: own, rule: "source-in-brackets"};
  if (finding.partOf && finding.partOf.sentence === sentence && cast.said && cast.saidSentence !== sentence)
    return none;
  if (cast.said && cast.saidSentence === sentence)
    return {...cast.said, denied: false, cue: null, rule: "sentence-goes-on"};
  if (newVictims(finding, tokens)) return none;
  if (finding.partOf && cast.said && finding.partOf.sentence.paragraph >= sentence.paragraph - 1 && !cues.length)
    return {...cast.said, denied: false, cue: null, rule: "part-of-said"};
  const sameParagraph = cast.said && cast.saidParagraph === sentence.paragraph;
  const quiet = cues.every((cue) => cue.speaker.name === cast.said?.speaker?.name && !cue.nobody);
  if (sameParagraph && !first && quiet) return {...cast.said!, denied: false, cue: null, rule: "paragraph-goes-on"};
  if (sameParagraph && cast.said && quiet && !hasYear(tokens, sentence))
    return {...cast.said, denied: false, cue: null, rule: "paragraph-goes-on"};
  return none;
}

/** "Killed: 14,790 (ACLED)". */
function source({figure, noun, sentence}: Finding, tokens: Token[]): Speaker | null {
  const open = Math.max(figure.to, noun.to);
  if (tokens[open]?.text !== "(" || open + 2 >= sentence.to || open + 6 < open) return null;
  let close = open + 1;
  while (close < sentence.to && close < open + 6 && tokens[close]!.kind === "word") close += 1;
  if (tokens[close]?.text !== ")" || !tokens[open + 1]!.capital || tokens[open + 1]!.lexeme.month !== undefined)
    return null;
  return speakerAt(tokens, open + 1, close);
}

/** "Four Greek rescuers died …": victims of a side of their own open another matter. */
const newVictims = ({noun, partOf}: Finding, tokens: Token[]) =>
  noun.party !== null &&
  !partOf &&
  noun.kind === "people" &&
  tokens[noun.head]!.name === null &&
  noun.possessive === null &&
  noun.group === "all";

/** A year or "previous" moves a sentence to another event, which nobody in the paragraph spoke of. */
export function hasYear(tokens: Token[], {from, to}: Sentence): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    if (token.lexeme.tags.earlier) return true;
    if (token.lower === "year" && /^(?:last|previous)$/.test(tokens[at - 1]?.lower ?? "")) return true;
    if (
      token.kind === "number" &&
      token.text.length === 4 &&
      token.form === "plain" &&
      token.value > 1800 &&
      token.value < 2100
    )
      return true;
  }
  return false;
}

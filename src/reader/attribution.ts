import type {Cast} from "./cast.js";
import {cutOff, pickInner, subjectOf} from "./cue-choice.js";
import type {Cue} from "./cues.js";
import {calledFalse, calledIt, deniedBefore, neverSaid} from "./denial.js";
import type {Finding} from "./finding.js";
import type {Role, Sentence} from "./sentences.js";
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

/** Who speaks, by which rule; the rest as in another attribution, or nothing. All are made here: see `changed`. */
export const attributed = (rule: string, speaker: Speaker | null, {via = [], cue = null, denied = false,
  unconfirmed = false}: Partial<Attribution> = {}): Attribution => ({speaker, via, cue, denied, unconfirmed, rule});

const none = attributed("no-claimant", null);

/** Chooses the cue that governs a figure: the nearest one before it, else the nearest after, else what goes on from
 * before. */
export function attribute(finding: Finding, tokens: Token[], cues: Cue[], cast: Cast, first: boolean): Attribution {
  if (pastEvent(tokens, finding)) return attributed("past-event", null);
  const {figure, noun} = finding;
  const at = figure.numberFrom;
  const usable = cues.filter((cue) => !cue.speaker.stands || cue.speaker.name);
  const before = usable.filter(
    (cue) => cue.at < at && cue.reach !== "before" && !cutOff(tokens, cue.at, at) && !inside(cue, at)
  );
  const after = usable.filter((cue) => cue.at >= figure.to && cue.reach !== "after" && !cutOff(tokens, at, cue.at));
  const calling = calledIt(tokens, finding);
  const inner = usable.find((cue) => cue.at === calling) ??
    pickInner(before, after, Math.max(figure.to, noun.to), tokens, at);
  if (!inner) return carried(finding, tokens, cues, cast, first);
  if (inner.nobody) return attributed("no-name", null, {cue: inner});
  const {speaker, unconfirmed, rule} = inner;
  return attributed(rule, unconfirmed || (speaker.stands && isPronounName(speaker)) ? null : speaker, {
    via: relaysOf(inner, usable, [...before, ...after]),
    cue: inner,
    denied: (inner.denies && inner.at < at) || inner.at === calling || calledFalse(tokens, finding) ||
      neverSaid(tokens, finding) || deniedBefore(tokens, finding),
    unconfirmed
  });
}

/** Who passes a speaker's word on: who quotes it, and the press that speaks beside it; each once. */
function relaysOf(inner: Cue, usable: Cue[], around: Cue[]): Speaker[] {
  const press = around.filter(({speaker}) => speaker.press).map(({speaker}) => speaker);
  const subject = inner.quotedBy ?? (inner.relays ? subjectOf(usable, inner) : null);
  const all = subject ? [subject, ...press] : press;
  return all.filter(({name}, index) => name !== inner.speaker.name &&
    all.findIndex((other) => other.name === name) === index);
}

/** "the worst since 2019, when 145 were killed": told by the article itself, unless a verb of saying follows "when". */
function pastEvent(tokens: Token[], {figure, sentence}: Finding): boolean {
  for (let at = figure.from - 1; at > sentence.from + 1 && at > figure.from - 14; at -= 1) {
    const {lower, lexeme} = tokens[at]!;
    if (lexeme.tags.say || tokens[at]!.quoted) return false;
    if (lower !== "when") continue;
    const year = tokens[tokens[at - 1]!.text === "," ? at - 2 : at - 1]!;
    return year.kind === "number" && year.text.length === 4;
  }
  return false;
}

const isPronounName = (speaker: Speaker) => /^(?:he|she|they|it|who)$/i.test(speaker.name);
const inside = (cue: Cue, at: number) => cue.speaker.from <= at && at < cue.speaker.to;

/** No cue of its own: a quotation goes on, or the paragraph's last asserter does. */
function carried(finding: Finding, tokens: Token[], cues: Cue[], cast: Cast, first: boolean): Attribution {
  const {sentence, partOf, figure} = finding;
  const {said, saidSentence} = cast;
  if (tokens[figure.numberFrom]!.quoted && (cast.ahead || cast.last))
    return attributed(cast.ahead ? "quotation-before-its-speaker" : "quotation-goes-on", cast.ahead ?? cast.last,
      {denied: calledFalse(tokens, finding)});
  if (aloneRoles.has(sentence.role)) return none;
  const own = source(finding, tokens);
  if (own) return attributed("source-in-brackets", own);
  if (!said) return none;
  const rule = saidSentence === sentence ? "sentence-goes-on"
    : partOf?.sentence === sentence || newVictims(finding, tokens) ? null
    : partOf && partOf.sentence.paragraph >= sentence.paragraph - 1 && !cues.length ? "part-of-said"
    : paragraphGoesOn(finding, tokens, cues, cast, first) ? "paragraph-goes-on" : null;
  return rule ? attributed(rule, said.speaker, {via: said.via, unconfirmed: said.unconfirmed}) : none;
}

/** Nobody else speaks in the sentence, and it stays with the event that the paragraph speaks of. */
function paragraphGoesOn({sentence}: Finding, tokens: Token[], cues: Cue[], {said, saidParagraph}: Cast,
  first: boolean): boolean {
  return saidParagraph === sentence.paragraph && cues.every(({speaker}) => speaker.name === said?.speaker?.name) &&
    (!first || !hasYear(tokens, sentence));
}

/** What stands for itself, whoever spoke before. */
const aloneRoles = new Set<Role>(["headline", "sub-heading", "caption", "table"]);

/** "Killed: 14,790 (ACLED)". */
function source({figure, noun, sentence}: Finding, tokens: Token[]): Speaker | null {
  const open = Math.max(figure.to, noun.to);
  if (tokens[open]?.text !== "(" || !tokens[open + 1]?.capital) return null;
  let close = open + 1;
  while (close < sentence.to && close < open + 6 && tokens[close]!.kind === "word") close += 1;
  return tokens[close]?.text === ")" ? speakerAt(tokens, open + 1, close) : null;
}

/** "Four Greek rescuers died …": victims of a side of their own open another matter. */
const newVictims = ({noun, partOf}: Finding, tokens: Token[]) =>
  noun.party !== null &&
  !partOf &&
  noun.kind === "people" &&
  tokens[noun.head]!.name === null &&
  noun.group === "all";

/** A year or "previous" moves a sentence to another event, which nobody in the paragraph spoke of. */
function hasYear(tokens: Token[], {from, to}: Sentence): boolean {
  for (let at = from; at < to; at += 1) {
    const {lower, lexeme, kind, text, form, value} = tokens[at]!;
    if (lexeme.tags.earlier) return true;
    if (lower === "year" && /^(?:last|previous)$/.test(tokens[at - 1]?.lower ?? "")) return true;
    if (kind === "number" && text.length === 4 && form === "plain" && value > 1800 && value < 2100) return true;
  }
  return false;
}

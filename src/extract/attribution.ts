import type {Cue} from "./cues.ts";
import {falseWords} from "./false-words.ts";
import type {Finding} from "./finding.ts";
import type {Sentence} from "./sentences.ts";
import {nameOf, speaker as speakerAt, speakerAfter, speakerBefore, type Speaker} from "./speaker.ts";
import {emptyLexeme, type Token} from "./tokenise.ts";
import {lastArmed} from "./party.ts";

/** Whose word a figure is, as far as the text says. */
export interface Attribution {
  speaker: Speaker | null;
  via: Speaker[];
  cue: Cue | null;
  denied: boolean;
  unconfirmed: boolean;
  rule: string;
}

/** Who was named so far: the last person, the last body, persons by title, and the last asserter of the paragraph. */
export interface Cast {
  person: Speaker | null;
  body: Speaker | null;
  titles: Map<string, Speaker>;
  /** Bodies by the last word of their name: "the ministry" is the one that was named in full. */
  bodies: Map<string, Speaker>;
  /** The last speaker of any kind, for quotations that go on. */
  last: Speaker | null;
  /** The attribution of the last counted figure and its paragraph. */
  said: Attribution | null;
  saidParagraph: number;
  saidSentence: Sentence | null;
  /** A person named by office alone, and the number of the sentence. */
  unnamed: {speaker: Speaker; paragraph: number; index: number} | null;
  index: number;
  /** The paragraph that is being read. */
  paragraph: number;
  /** Who a later sentence names as the speaker of the quotation that this one opens. */
  ahead: Speaker | null;
}

export function newCast(): Cast {
  return {
    person: null,
    body: null,
    titles: new Map(),
    bodies: new Map(),
    last: null,
    said: null,
    saidParagraph: -1,
    saidSentence: null,
    unnamed: null,
    index: 0,
    paragraph: 0,
    ahead: null
  };
}

/** Pronouns and bare titles become the person or body that they stand for. */
export function resolve(speaker: Speaker, tokens: Token[], cast: Cast): Speaker {
  if (!speaker.party && /^(?:our|my)$/.test(tokens[speaker.from]!.lower)) return {...speaker, party: cast.last?.party ?? null};
  if (!speaker.stands)
    return bodyInFull(speaker, tokens, cast) ?? armedName(ofSomebody(speaker, tokens), tokens, cast);
  const {lower} = tokens[speaker.to - 1]!;
  const titled = cast.titles.get(lower);
  if (titled) return {...titled, from: speaker.from, to: speaker.to};
  const isPronoun = tokens[speaker.to - 1]!.lexeme.tags.pronoun;
  if (!isPronoun) return speaker;
  if (lower === "they" && cast.said?.speaker && cast.saidParagraph === cast.paragraph) return cast.said.speaker;
  const found = speaker.stands === "person" ? (cast.person ?? cast.last) : (cast.body ?? cast.last);
  return found ?? speaker;
}

/** "The ministry also said": the body that the article named in full before. */
function bodyInFull(speaker: Speaker, tokens: Token[], cast: Cast): Speaker | null {
  if (speaker.to - speaker.from !== 1 || tokens[speaker.from]!.capital || tokens[speaker.from - 1]?.lower !== "the") return null;
  const found = cast.bodies.get(tokens[speaker.from]!.lower);
  return found ? {...found, from: speaker.from, to: speaker.to} : null;
}

/** "The agency has verified …": a word that stands for any organisation means the one named last. */
function namedBody(speaker: Speaker, tokens: Token[], {body}: Cast): Speaker | null {
  if (!body || body.press || !/^(?:agency|organi[sz]ation|charity|watchdog|ngo|foundation|fund|(?:(?:human )?rights |aid |relief )?group)$/.test(speaker.name)) return null;
  if (tokens[speaker.from - 1]?.lower !== "the" || body.name[0] === body.name[0]!.toLowerCase()) return null;
  return {...body, from: speaker.from, to: speaker.to};
}

const nationalBody = /^(?:defen[cs]e ministry|ministry of defen[cs]e|army|military|general staff|armed forces)$/i;

/** "Its defence ministry": the side named last; "Moscow's count … the defence ministry": the side that opened a sentence. */
function ofSomebody(speaker: Speaker, tokens: Token[]): Speaker {
  if (speaker.party) return speaker;
  const its = tokens[speaker.from]!.lower === "its";
  if (!its && !(nationalBody.test(speaker.name) && tokens[speaker.from - 1]?.lower === "the")) return speaker;
  let breaks = 0;
  for (let at = speaker.from - 1; at >= 0 && at > speaker.from - 60; at -= 1) {
    const {name, kind, lines} = tokens[at]!;
    if (kind === "break" && lines > 1) breaks += 1;
    if (!its && breaks > 1) break;
    const opens = at === 0 || /^[.\n“"]/.test(tokens[at - 1]!.text);
    if (name && name.as !== "leader" && (its || (opens && name.as !== "armed"))) return {...speaker, party: name.party};
  }
  return speaker;
}

/** Whether a body spoke after the armed group was named last. */
function nearerBody(tokens: Token[], before: number, body: Speaker | null): boolean {
  if (!body || !/organi[sz]ation|group|network|union|association|watch|committee|society|observatory|initiative/i.test(body.name)) return false;
  for (let at = before - 1; at >= 0 && at > body.to; at -= 1) if (tokens[at]!.name?.as === "armed") return false;
  return true;
}

/** "the militants", "the group": the armed group named last. */
function armedName(speaker: Speaker, tokens: Token[], cast: Cast): Speaker {
  if (!/^(?:militants|group|rebels|insurgents|militia|movement|jihadists|fighters)$/.test(speaker.name)) return namedBody(speaker, tokens, cast) ?? speaker;
  const armed = lastArmed(tokens, speaker.from);
  if (armed && speaker.name === "group" && nearerBody(tokens, speaker.from, cast.body)) return {...cast.body!, from: speaker.from, to: speaker.to};
  return armed ? {...speaker, name: armed, party: armed} : (namedBody(speaker, tokens, cast) ?? speaker);
}

/** Remembers who speaks or is named in a sentence, left to right. */
export function remember(tokens: Token[], sentence: Sentence, cues: Cue[], cast: Cast): void {
  cast.index += 1;
  cast.paragraph = sentence.paragraph;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = tokens[at]!;
    if (!token.lexeme.tags.title) continue;
    const end = namesEnd(tokens, at + 1, sentence.to);
    if (end === at + 1) continue;
    const party =
      at > sentence.from && tokens[at - 1]!.name ? tokens[at - 1]!.name!.party : (tokens[end - 1]!.name?.party ?? null);
    const person: Speaker = {
      from: at + 1,
      to: end,
      name: nameOf(tokens, at + 1, end),
      party,
      press: false,
      person: true,
      stands: ""
    };
    cast.titles.set(token.lower, person);
    if (at <= sentence.from + 3) cast.person = person;
  }
  const opening = namesEnd(tokens, sentence.from, sentence.to);
  if (opening - sentence.from >= 2)
    cast.person = {
      from: sentence.from,
      to: opening,
      name: nameOf(tokens, sentence.from, opening),
      party: cast.person?.party ?? null,
      press: false,
      person: true,
      stands: ""
    };
  let earlier: Speaker | null = null;
  for (const cue of cues) {
    if (cue.nobody) continue;
    const standsFor: Speaker | null =
      cue.speaker.stands && /^(?:they|it)$/i.test(cue.speaker.name)
        ? (earlier ?? sentenceSubject(tokens, sentence, cue.speaker))
        : null;
    const speaker: Speaker = standsFor ?? resolve(cue.speaker, tokens, cast);
    earlier = speaker;
    cue.speaker = speaker;
    nameTheUnnamed(speaker, sentence, cast, tokens);
    if (speaker.stands) continue;
    cast.last = speaker;
    if (speaker.person) cast.person = speaker;
    else {
      cast.body = speaker;
      rememberBody(speaker, tokens, cast);
    }
  }
}

/** "Azerbaijan does not disclose its losses; it says …": the side or body that the sentence opened with. */
function sentenceSubject(tokens: Token[], {from}: Sentence, {from: pronounAt}: Speaker): Speaker | null {
  const opening = speakerAfter(tokens, from, pronounAt);
  if (!opening || opening.person || opening.stands || opening.from - from > 1) return theyBefore(tokens, from, pronounAt);
  let at = opening.to;
  while (/^(?:last|first|also|later|earlier|once)$|ly$/.test(tokens[at]?.lower ?? "")) at += 1;
  const tags = tokens[at]?.lexeme.tags;
  return tags && (tags.auxiliary || tags.forecast || (tags.say && !tags.body)) ? opening : null;
}

/** "Staff received 73 bodies, they told reporters": the people named last before "they". */
function theyBefore(tokens: Token[], from: number, pronounAt: number): Speaker | null {
  if (tokens[pronounAt]!.lower !== "they" || tokens[pronounAt - 1]?.text !== ",") return null;
  for (let at = pronounAt - 2; at >= from && at > pronounAt - 16; at -= 1)
    if (/^(?:staff|officials|doctors|medics|residents|witnesses|survivors|police|rescuers|authorities|relatives|villagers)$/.test(tokens[at]!.lower))
      return speakerBefore(tokens, at, from);
  return null;
}

const bodyNouns =
  /^(?:ministry|office|agency|authority|service|department|commission|committee|council|mission|government|institute|centre|center|union|network|police)$/;

function rememberBody(speaker: Speaker, tokens: Token[], cast: Cast): void {
  if (!speaker.name.includes(" ")) return;
  for (let at = speaker.from; at < speaker.to; at += 1) {
    const noun = tokens[at]!.lower.split(" ").at(-1)!;
    if (bodyNouns.test(noun)) cast.bodies.set(noun, speaker);
  }
}

const onePerson =
  /\b(?:official|officer|prosecutor|spokesman|spokeswoman|spokesperson|minister|president|governor|mayor|commander-in-chief|commander|chief|director|head|doctor|adviser|advisor|aide|diplomat|general|coroner|sheriff|envoy|premier|leader|captain|colonel|witness|survivor|commissioner|secretary)$/i;

/** "Ukraine's top prosecutor said … Iryna Venediktova told …": an office in one sentence, its bare name in the next. */
function nameTheUnnamed(speaker: Speaker, sentence: Sentence, cast: Cast, tokens: Token[]): void {
  const {unnamed} = cast;
  const bare =
    !isPresented(speaker, tokens) &&
    !/\b(?:Watch|Press|International|Council|Crescent|Cross|Association|Group|Society|Nations|Union|Network|Times|Post|Journal)$/.test(
      speaker.name
    ) &&
    isBareName(speaker.name) &&
    speaker.person;
  const next = unnamed && unnamed.paragraph >= sentence.paragraph - 1 && unnamed.index === cast.index - 1;
  if (unnamed && next && (bare || titledLike(speaker, unnamed.speaker)) && unnamed.speaker !== speaker) {
    unnamed.speaker.name = speaker.name;
    cast.unnamed = null;
    return;
  }
  if (onePerson.test(speaker.name) && !speaker.person && !speaker.stands.includes("body"))
    cast.unnamed = {speaker, paragraph: sentence.paragraph, index: cast.index};
}

/** "Mykhailo Podolyak, an adviser to the president": somebody new. */
const isPresented = ({to}: Speaker, tokens: Token[]) =>
  tokens[to]?.text === "," && /^(?:a|an|the)$/.test(tokens[to + 1]?.lower ?? "");

/** Two to four words with capitals and nothing else. */
const isBareName = (name: string) => {
  const words = name.split(" ");
  return words.length >= 2 && words.length <= 4 && words.every((word) => word[0] !== word[0]?.toLowerCase());
};

/** "the commander-in-chief … General Valeriy Zaluzhnyi". */
const titledLike = (speaker: Speaker, unnamed: Speaker) =>
  speaker.person &&
  /commander|general|chief|officer/i.test(unnamed.name) &&
  /^(?:General|Gen\.|Admiral|Lt\.?|Lieutenant|Colonel|Major|Brigadier|Marshal)\b/.test(speaker.name);

/** The end of a run of capital words that are no bodies, sides or common words. */
function namesEnd(tokens: Token[], at: number, to: number): number {
  let end = at;
  while (end < to && end < at + 5) {
    const {capital, kind, name, lexeme} = tokens[end]!;
    if (tokens[end]!.text === "-" && end > at && tokens[end + 1]?.capital && !tokens[end]!.spaced) {
      end += 1;
      continue;
    }
    const plain = lexeme === emptyLexeme || (lexeme.tags.abbreviation && !lexeme.tags.title);
    if (
      kind !== "word" ||
      !capital ||
      (name && name.as !== "leader") ||
      !plain ||
      lexeme.people ||
      lexeme.passive ||
      lexeme.month ||
      lexeme.weekday !== undefined
    )
      break;
    end += 1;
  }
  return end;
}

/** Chooses the cue that governs a figure: the nearest one before it, else the nearest after, else what goes on from before. */
export function attribute(finding: Finding, tokens: Token[], cues: Cue[], cast: Cast, first: boolean): Attribution {
  const {figure, sentence} = finding;
  const at = figure.numberFrom;
  const usable = cues.filter((cue) => !cue.speaker.stands || cue.speaker.name);
  const before = usable.filter(
    (cue) => cue.at < at && cue.reach !== "before" && !cutOff(tokens, cue.at, at) && !inside(cue, at)
  );
  const after = usable.filter((cue) => cue.at >= figure.to && cue.reach !== "after" && !isCut(tokens, at, cue.at));
  const inner =
    usable.find((cue) => cue.at === calledIt(tokens, finding)) ??
    pickInner(before, after, Math.max(figure.to, finding.noun.to), tokens, at);
  if (pastEvent(tokens, finding)) return {speaker: null, via: [], cue: null, denied: false, unconfirmed: false, rule: "past-event"};
  if (inner?.nobody) return {speaker: null, via: [], cue: inner, denied: false, unconfirmed: false, rule: "no-name"};
  if (inner) {
    const denied = (inner.denies && denies(inner, at)) || calledFalse(tokens, finding) || inner.at === calledIt(tokens, finding) || neverSaid(tokens, finding);
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

function pickInner(before: Cue[], after: Cue[], end: number, tokens: Token[], at: number): Cue | null {
  const by = after.find((cue) => cue.rule === "said-by" && cue.at <= end + 1);
  if (by) return by;
  const said = before.filter((cue) => !isDeed(cue, tokens));
  const nearest = said.length && said.at(-1)!.reach === "both" ? said.at(-1) : before.at(-1);
  const refused = before.findLast((cue) => cue.denies);
  if (refused && nearest && refused.at < nearest.at && refusedWord.test(tokens[nearest.at]!.lower) && nearest.at - refused.at < 6) return refused;
  const cited = said.findLast((cue) => cue.relays);
  if (cited && nearest && nearest.at > cited.at && nearest.speaker.from < cited.at && nearest.rule === "speaker-said") return cited;
  const next = after[0];
  if (
    nearest &&
    next &&
    !next.relays &&
    nearest.rule === "speaker-said" &&
    nearest.speaker.press &&
    !next.speaker.press
  )
    return next;
  const fresh =
    nearest &&
    (isCountry(nearest, tokens) || isDeed(nearest, tokens) || (nearest.reach === "both" && joins(tokens, nearest.at, at)));
  if (fresh && next && trails(next)) return next;
  const citing = after.find((cue) => cue.relays);
  if (citing) return citing;
  const named = after.find((cue) => cue.rule === "according-to");
  if (named && nearest?.rule === "own-count") return named;
  if (
    named &&
    nearest &&
    nearest.speaker.to - nearest.speaker.from === 1 &&
    nearest.speaker.party &&
    !nearest.speaker.person &&
    nearest.rule === "speaker-said"
  )
    return named;
  return nearest ?? next ?? null;
}

/** "…, the ministry said": said of what stands before it. */
const trails = ({reach, rule, speaker, nobody}: Cue) => reach !== "after" && rule.endsWith("said") && !speaker.stands && !nobody;

/** "India recorded 56 deaths, the ministry said": a country that registers is no asserter when another follows. */
const isCountry = ({speaker, at, rule}: Cue, tokens: Token[]) =>
  rule === "speaker-said" && speaker.to - speaker.from === 1 && speaker.party !== null && !speaker.person &&
  /^(?:record|regist|report|count|list)/.test(tokens[at]!.lower);

/** "India rejects a WHO estimate of 4.7 million": what is refused is no saying. */
const refusedWord = /^(?:estimates?|claims?|reports?|counts?|tally)$/;

/** "Divers brought up 37 bodies, the fire chief said": who brings, shows or takes does something and says nothing. */
const isDeed = ({at, rule}: Cue, tokens: Token[]) =>
  rule === "speaker-said" && /^(?:br[io]|gave|give|took|raise|show|issue|release|arrive|cut|found|find)/.test(tokens[at]!.lower);

/** "…, the service said on Monday, and 300 are missing, the mayor said": a new clause has its own asserter. */
function joins(tokens: Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1)
    if (tokens[at]!.text === "," && /^(?:and|while|but)$/.test(tokens[at + 1]?.lower ?? "")) return true;
  return false;
}

const subjectOf = (cues: Cue[], inner: Cue) =>
  cues.find((cue) => cue !== inner && cue.at < inner.at + 12 && cue.speaker.name !== inner.speaker.name)?.speaker ??
  null;

/** A semicolon, or a full quotation, ends what a cue before it can reach. */
function cutOff(tokens: Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (tokens[at]!.text === ";") return true;
  return false;
}
const isCut = (tokens: Token[], from: number, to: number) => cutOff(tokens, from, to);

const denies = (cue: Cue, at: number) => cue.at < at;

/** "We never announced 11,300". */
function neverSaid(tokens: Token[], {figure, sentence}: Finding): boolean {
  for (let at = figure.from - 1; at > sentence.from && at > figure.from - 5; at -= 1)
    if (tokens[at]!.lexeme.tags.say) {
      const before = tokens[at - 1]!.lower;
      return before === "never" || ((before === "not" || before === "didn't") && tokens[at]!.quoted);
    }
  return false;
}


/** "The claim of 9,482 deaths is a lie". */
function calledFalse(tokens: Token[], {figure, sentence}: Finding): boolean {
  for (let at = figure.to; at < sentence.to && at < figure.to + 10; at += 1) {
    if (tokens[at]!.kind === "mark" && tokens[at]!.text !== "-") return false;
    if (falseWords.has(tokens[at]!.lower)) return true;
  }
  return false;
}

/** "Asked about 100,000 casualties, he called it a lie": the verb of calling, or -1. */
function calledIt(tokens: Token[], {figure, sentence}: Finding): number {
  for (let at = figure.to; at + 2 < sentence.to && at < figure.to + 24; at += 1) {
    if (!/^(?:called|calls|calling|dismissed|branded|labelled|described)$/.test(tokens[at]!.lower)) continue;
    if (!/^(?:it|that|this|them)$/.test(tokens[at + 1]!.lower)) continue;
    for (let next = at + 2; next < sentence.to && next < at + 8; next += 1)
      if (falseWords.has(tokens[next]!.lower)) return at;
  }
  return -1;
}

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
  if (quoted && cast.ahead) return {...none, speaker: cast.ahead, denied: calledFalse(tokens, finding), rule: "quotation-before-its-speaker"};
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

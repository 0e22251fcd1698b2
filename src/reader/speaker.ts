import type {Lexeme} from "./language.js";
import {pronouns, speechless} from "./languages/en/telling.js";
import {setOf} from "./lexicon.js";
import {emptyLexeme, type Token} from "./tokenise.js";

/** Somebody whose word a figure may be: tokens [from, to) and the name as the article writes it. */
export interface Speaker {
  from: number;
  to: number;
  name: string;
  party: string | null;
  press: boolean;
  person: boolean;
  /** A pronoun or a bare title that stands for somebody named before. */
  stands: "person" | "body" | "";
}

const connectors = new Set(["of", "for", "in", "at", "from"]);
const articles = new Set(["the", "a", "an", "another", "some"]);

/** Whether a speaker is a name, a title or a body: not "he" or "I'm" of somebody named nowhere, nor an initial. */
export function namesSomebody(speaker: Speaker, tokens: Token[]): boolean {
  const {name, from, to} = speaker;
  const {text, lexeme} = tokens[from]!;
  const isPronoun = to - from === 1 && text === name && lexeme.tags.pronoun;
  const lower = keyOf(speaker)!;
  const end = lower.search(/['’]/);
  const bare = end < 0 ? lower : lower.slice(0, end);
  // A text in another language may quote an English pronoun.
  return !isPronoun && !pronouns.has(bare) && !speechless.has(bare) &&
    /[\p{L}\d][^\p{L}\d]*[\p{L}\d]/u.test(name);
}

function isNamePart(token: Token): boolean {
  const {lexeme, kind, capital, name} = token;
  if (kind !== "word" || lexeme.weekday !== undefined || (lexeme.month !== undefined && capital)) return false;
  return name !== null || (!isGrammar(token) && (capital || isBody(token)));
}

/** A word that shapes a sentence is no name, whatever its first letter. */
const isGrammar = ({lower, lexeme: {tags, event, boundBefore}}: Token) =>
  tags.auxiliary || event || boundBefore || tags.conjunction || speechless.has(lower);

const isBody = ({lexeme: {tags}}: Token) => tags.body || tags.title || tags.press;

/** A mark that joins two parts of one name ("Jean-Jacques", "Sana'a"). */
const joins = ({text, spaced}: Token) => (text === "-" || text === "'" || text === "’") && !spaced;

/** Words at which a name ends, read from either side: "told", "was", "that", "against". */
const endsName = ({tags}: Lexeme) => tags.conjunction || tags.preposition || tags.say || tags.auxiliary;

/** What a word is to a name beside it: a part, its first word, passed over, a word that may be a part, no part. */
type Part = "name" | "first" | "over" | "plain" | "end";

/** The speaker whose name ends at token `end` (inclusive): scans left over names, bodies and plain adjectives. */
export function speakerBefore(tokens: Token[], end: number, from: number): Speaker | null {
  if (end >= from && tokens[end]!.lexeme.tags.pronoun) return pronoun(tokens, end);
  let start = end + 1;
  let plain = 0;
  for (let at = end; at >= from && end - at < 16; at -= 1) {
    const part = partBefore(tokens, at, from, end, start <= end);
    if (part === "over") continue;
    if (part === "end") break;
    if (part === "plain") {
      if (start > end && !tokens[at]!.lexeme.people) return plainSubject(tokens, end, from);
      plain += 1;
      if (plain > 3 || isNoAdjective(tokens, at)) break;
    }
    start = at;
    if (part === "first") break;
  }
  return start <= end ? speaker(tokens, start, end + 1) : null;
}

function partBefore(tokens: Token[], at: number, from: number, end: number, named: boolean): Part {
  const token = tokens[at]!;
  const {kind, lexeme} = token;
  if (kind === "mark") return joins(token) ? "over" : "end";
  if (isTail(tokens, at, from) || (isNamePart(token) && (at === end || !isLooseStart(tokens, at)))) return "name";
  if (lexeme.tags.determiner) return determinerBefore(tokens, at, from, named);
  if (named && isWithin(tokens, at, from)) return "over";
  const isDoing = lexeme.passive || lexeme.active || lexeme.alone || lexeme.tags.forecast;
  return kind !== "word" || endsName(lexeme) || isDoing ? "end" : "plain";
}

/** "its army", "both armies", "the army", "the head of the army". */
function determinerBefore(tokens: Token[], at: number, from: number, named: boolean): Part {
  const {lower, lexeme} = tokens[at]!;
  if (lexeme.tags.possessive) return named ? "name" : "over";
  if (!named) return "end";
  if (at - 2 >= from && connectors.has(tokens[at - 1]!.lower) && isBody(tokens[at - 2]!)) return "over";
  return articles.has(lower) ? "first" : "end";
}

/** "Vienna-based": the small letters behind a name's hyphen. */
const isTail = (tokens: Token[], at: number, from: number) => !tokens[at]!.spaced && at - 2 >= from &&
  tokens[at - 1]!.text === "-" && tokens[at - 2]!.capital && tokens[at]!.text === tokens[at]!.lower;

/** A small word inside a name: "ministry in", "Institute of", "Centre for Tsunami", "fire and rescue". */
function isWithin(tokens: Token[], at: number, from: number): boolean {
  const {lower} = tokens[at]!;
  if (at === from || !(lower === "and" || lower === "on" || connectors.has(lower))) return false;
  const [before, after] = [tokens[at - 1]!, tokens[at + 1]!];
  if (lower === "on") return isOn(tokens, at);
  if (lower !== "and")
    return isBody(before) || (lower === "of" && isNamePart(before)) ||
      ((lower === "of" || lower === "for") && before.lexeme === emptyLexeme && after.capital);
  return isNamePart(before) && isNamePart(after) &&
    (isBody(before) || before.name?.as === "people" || isLongName(tokens, at, from));
}

/** "Commission on Human Rights": capitals on both sides, and no day behind. */
const isOn = (tokens: Token[], at: number) => tokens[at - 1]!.capital && isBody(tokens[at - 1]!) &&
  tokens[at + 1]!.capital && isNamePart(tokens[at + 1]!);

/** Plain words that are no adjectives of a name: units, adverbs, months, ages ("a 34-year-old teacher"). */
const isNoAdjective = (tokens: Token[], at: number) => {
  const {lexeme, lower} = tokens[at]!;
  return lexeme.notToll !== undefined || lower.endsWith("ly") || lexeme.month !== undefined ||
    (lower === "old" && tokens[at - 1]?.text === "-");
};

/** "Institute of Risk and Disaster Management": capitals on both sides, and a body with "of" or "for" before. */
function isLongName(tokens: Token[], at: number, from: number): boolean {
  if (!tokens[at + 1]!.capital) return false;
  if (ofCapitals(tokens, at, from)) return true;
  for (let step = at - 1; step > from && step > at - 5; step -= 1) {
    const {lower, capital} = tokens[step]!;
    if (lower === "of" || lower === "for" || lower === "on")
      return tokens[step - 1]!.capital && isBody(tokens[step - 1]!);
    if (!capital) return false;
  }
  return false;
}

/** "National Disaster Risk Reduction and Management Council": capitals on both sides up to a body's noun. */
function ofCapitals(tokens: Token[], at: number, from: number): boolean {
  let end = at + 1;
  while (tokens[end + 1]?.capital) end += 1;
  let words = 0;
  for (let step = at - 1; step >= from && tokens[step]!.capital && !tokens[step]!.name; step -= 1) words += 1;
  return words > 1 && end - at > 1 && tokens[end]!.lexeme.tags.body;
}

const isUnknown = ({kind, capital, lexeme}: Token) => kind === "word" && !capital && lexeme === emptyLexeme;

/** "…, local insurers said": plain words alone between a comma or a quotation and the verb. */
function plainSubject(tokens: Token[], end: number, from: number): Speaker | null {
  const isPlain = (token: Token) => isUnknown(token) || (token.lexeme.tags.determiner && !token.capital);
  let first = end + 1;
  while (first > from && end - first < 3 && isPlain(tokens[first - 1]!)) first -= 1;
  const mark = first > from ? tokens[first - 1]!.text : "";
  if (first > end || (mark !== "," && mark !== '"' && mark !== "”")) return null;
  if (tokens[first]!.lexeme.tags.determiner) first += 1;
  return speakerNamed(nameOf(tokens, first, end + 1), first, end + 1);
}

/** A capital at a sentence's start that is no name: "On", "But", "Meanwhile". */
function isLooseStart(tokens: Token[], at: number): boolean {
  const {text, lexeme: {tags, passive}, name} = tokens[at]!;
  if (text === "A" && tokens[at - 1]?.capital && tokens[at + 1]!.capital) return false;
  return !name && (tags.preposition || tags.determiner || passive !== undefined);
}

/** A speaker by the name; the rest as of another, or nothing. All are made here: see `changed`. */
export const speakerNamed = (name: string, from: number, to: number, {party = null, press = false, person = false,
  stands = ""}: Partial<Speaker> = {}): Speaker => ({from, to, name, party, press, person, stands});

/** Somebody who is named elsewhere, at tokens [from, to). */
export const speakerAgain = (speaker: Speaker, {from, to}: Pick<Speaker, "from" | "to">): Speaker =>
  speakerNamed(speaker.name, from, to, speaker);

/** A person whose name stands at tokens [from, to). */
export const personNamed = (tokens: Token[], from: number, to: number, party: string | null = null): Speaker =>
  speakerNamed(nameOf(tokens, from, to), from, to, {party, person: true});

function pronoun(tokens: Token[], at: number): Speaker {
  const {lower, text} = tokens[at]!;
  const stands = lower === "it" || lower === "they" ? "body" : "person";
  return speakerNamed(text, at, at + 1, {person: lower !== "it", stands});
}

/** The speaker whose name begins at `at`: "said Major Mohammad Mahbub, director of operations". */
export function speakerAfter(tokens: Token[], at: number, to: number): Speaker | null {
  if (at < to && tokens[at]!.lexeme.tags.pronoun && tokens[at]!.lower !== "who") return pronoun(tokens, at);
  let end = at;
  let plain = 0;
  for (let next = at; next < to && next - at < 14; next += 1) {
    const part = partAfter(tokens, next, end, to, end > at);
    if (part === "name") end = next + 1;
    else if (part === "plain") plain += 1;
    if (part === "end" || plain > 3) break;
  }
  return end > at ? apposed(tokens, end, to) ?? speaker(tokens, at, end) : null;
}

function partAfter(tokens: Token[], at: number, end: number, to: number, named: boolean): Part {
  const token = tokens[at]!;
  const {kind, lower, lexeme: {tags, people, weekday, month}} = token;
  if (kind === "mark") return joins(token) ? "over" : "end";
  if (isNamePart(token)) return "name";
  if (tags.determiner) return named && !tags.possessive && lower !== "the" ? "end" : "over";
  if (named && goesOn(tokens, at, end, to)) return "over";
  if (endsName(token.lexeme) || weekday !== undefined || month !== undefined) return "end";
  return people ? "name" : named ? "end" : "plain";
}

/** A small word behind the part of a name that ends at `end`: "head of the", "officials in Kyiv", "army and police". */
function goesOn(tokens: Token[], at: number, end: number, to: number): boolean {
  const {lower} = tokens[at]!;
  const isOfBody = isBody(tokens[end - 1]!);
  if (lower === "on") return at + 1 < to && isOn(tokens, at);
  if (isUnknown(tokens[at]!) && tokens[at - 1]!.name?.as === "people") return at + 1 < to && isBody(tokens[at + 1]!);
  if (lower === "of" || lower === "for" || (isOfBody && connectors.has(lower))) return follows(tokens, at + 1, to);
  return lower === "and" && isOfBody && at + 1 < to && isNamePart(tokens[at + 1]!) && isBody(tokens[at + 1]!);
}

const follows = (tokens: Token[], at: number, to: number) =>
  at < to && (isNamePart(tokens[at]!) ||
    (tokens[at]!.lexeme.tags.determiner && at + 1 < to && tokens[at + 1]!.kind === "word"));

/** "the governor of the region, Pavlo Kyrylenko": the name after the comma. */
function apposed(tokens: Token[], end: number, to: number): Speaker | null {
  let comma = end;
  while (comma < to && comma < end + 3 && isUnknown(tokens[comma]!)) comma += 1;
  if (tokens[comma]?.text !== "," || comma + 2 >= to || isPersonal(tokens[end - 1]!)) return null;
  let next = comma + 1;
  while (next < to && next < comma + 5 && isPersonal(tokens[next]!)) next += 1;
  return next - comma > 2 && (next >= to || tokens[next]!.kind === "mark") ? speaker(tokens, comma + 1, next) : null;
}

export const isPersonal = ({kind, capital, lexeme, name}: Token) => kind === "word" && capital &&
  (name ? name.as !== "place" && name.as !== "name" && (lexeme === emptyLexeme || name.as === "leader")
    : lexeme === emptyLexeme);

/** The speaker that tokens [from, to) name; null where they name nobody. */
export function speaker(tokens: Token[], from: number, to: number): Speaker | null {
  let party: string | null = null;
  let [press, body, proper] = [false, false, false];
  const first = pastOpening(tokens, from, to);
  for (let at = first; at < to; at += 1) {
    const token = tokens[at]!;
    party ??= token.name?.party ?? null;
    press ||= token.lexeme.tags.press;
    body ||= isBodily(token);
    proper ||= isProper(token);
  }
  if (!party && !body && !proper && !press) return null;
  const {lexeme, possessive} = tokens[first]!;
  const isBareTitle = !proper && first > from && first === to - 1 && lexeme.tags.title && !possessive;
  return speakerNamed(nameOf(tokens, first, to), first, to,
    {party, press, person: proper && (isPerson(tokens, first, to) || !body), stands: isBareTitle ? "person" : ""});
}

const isBodily = ({lexeme: {tags, people}}: Token) => tags.body || tags.title || people !== undefined;

const isProper = (token: Token) => token.name ? token.name.as === "leader"
  : token.capital && !isBody(token) && !token.lexeme.tags.determiner;

/** "Теперь Минобороны", "Раніше мер", "а губернатор": no part of the name. */
const openers = setOf(`а ранее раньше теперь сейчас сегодня вчера также позже раніше тепер зараз сьогодні вчора також
  пізніше згодом`);

/** Past what stands before a name: "the", an opening mark, a time; "our" belongs to it. */
function pastOpening(tokens: Token[], from: number, to: number): number {
  const isOpening = ({kind, text, lexeme: {tags}}: Token) => kind === "mark" ||
    (tags.determiner && !tags.possessive) || openers.has(text.toLowerCase());
  let first = from;
  while (first < to - 1 && isOpening(tokens[first]!)) first += 1;
  return first;
}

function isPerson(tokens: Token[], from: number, to: number): boolean {
  for (let at = from; at < to - 1; at += 1)
    if (tokens[at]!.lexeme.tags.title && tokens[at + 1]!.capital && !isBody(tokens[at + 1]!)) return true;
  return false;
}

const keys = new Map<string, string>();
const mostKeys = 5000;

/** A speaker's name in small letters, by which names are held equal. Asked often: each name is turned once. */
export function keyOf(speaker: Speaker | null): string | null {
  if (!speaker) return null;
  let key = keys.get(speaker.name);
  if (key === undefined) {
    if (keys.size >= mostKeys) keys.clear();
    keys.set(speaker.name, (key = speaker.name.toLowerCase()));
  }
  return key;
}

const [S, APOSTROPHE, QUOTE] = [0x73, 0x27, 0x2019];

/** The written words, single spaced, without a possessive at the end. */
export function nameOf(tokens: Token[], from: number, to: number): string {
  let name = "";
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    name += (token.spaced && name ? " " : "") + token.text;
  }
  const last = name.charCodeAt(name.length - 1);
  return (last === S || last === APOSTROPHE || last === QUOTE ? name.replace(/['’]s?$/, "") : name).trim();
}

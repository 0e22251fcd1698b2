import {markClass, oneCopy, Word, wordClassOf, wordId} from "./word-class.js";
import {newLexeme, type Aside, type Language, type Lexeme, type PartyName, type Phrase, type SeenWord}
  from "./language.js";

const none: Lexeme = newLexeme();
const [SPACED, WIDE, QUOTED] = [1, 2, 4];

/** A word, number, mark or line break with its place in the clean text. How it is written is kept once for all tokens
 * that are written so: a text of ten million letters has two million tokens. */
export class Token {
  start: number;
  end: number;
  seen: SeenWord;
  lexeme: Lexeme;
  private bits: number;

  constructor(start: number, end: number, seen: SeenWord, spaced: boolean, wide = false) {
    this.start = start;
    this.end = end;
    this.seen = seen;
    this.lexeme = seen.lexeme ?? none;
    this.bits = (spaced ? SPACED : 0) | (wide ? WIDE : 0);
  }

  get text(): string {
    return this.seen.text;
  }
  get lower(): string {
    return this.seen.lower;
  }
  get id(): number {
    return this.seen.id;
  }
  get wordClass(): number {
    return this.seen.wordClass;
  }
  get kind(): SeenWord["kind"] {
    return this.seen.kind;
  }
  get capital(): boolean {
    return this.seen.capital;
  }
  get possessive(): boolean {
    return this.seen.possessive;
  }
  get value(): number {
    return this.seen.value;
  }
  get form(): SeenWord["form"] {
    return this.seen.form;
  }
  get aside(): Aside | null {
    return this.seen.aside;
  }
  get name(): PartyName | null {
    return this.seen.name;
  }
  set name(name: PartyName | null) {
    this.seen = seenAs(this.seen, this.seen.text, name, this.seen.possessive);
  }
  get lines(): number {
    return this.seen.lines;
  }
  /** Whether white space stands before it. */
  get spaced(): boolean {
    return (this.bits & SPACED) !== 0;
  }
  /** Whether two spaces or more, or a tab, stand before it in its line: a column may begin. */
  get wide(): boolean {
    return (this.bits & WIDE) !== 0;
  }
  set wide(is: boolean) {
    this.bits = is ? this.bits | WIDE : this.bits & ~WIDE;
  }
  /** Inside double quotation marks. */
  get quoted(): boolean {
    return (this.bits & QUOTED) !== 0;
  }
  set quoted(is: boolean) {
    this.bits = is ? this.bits | QUOTED : this.bits & ~QUOTED;
  }
}

/** A word as it is known, with another text or name. */
function seenAs(seen: SeenWord, text: string, name: PartyName | null, possessive: boolean): SeenWord {
  const {lower, id, wordClass, kind, capital, value, form, lexeme, aside, phrases, cut, lines} = seen;
  return {text: oneCopy(text), lower, id, wordClass, kind, capital, possessive, value, form, lexeme, aside, name,
    phrases, cut, lines};
}

/** What is known of something that is no word. */
const noWord = (text: string, kind: SeenWord["kind"], wordClass: number, more: Partial<SeenWord>): SeenWord =>
  ({text: oneCopy(text), lower: oneCopy(more.lower ?? text), id: 0, wordClass, kind, capital: false, possessive: false,
    value: more.value ?? NaN, form: more.form ?? "", lexeme: more.lexeme ?? null, aside: null, name: null,
    phrases: null, cut: -1, lines: more.lines ?? 0});

const isDigit = (code: number) => code >= 48 && code <= 57;
const isLatin = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isUpper = (text: string) => text !== text.toLowerCase();
const isSpace = (code: number) =>
  code === 32 || code === 9 || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x3000 || code === 0;
/** Letters outside ASCII, with combining marks; punctuation blocks and symbols stay out. */
const isLetter = (code: number) =>
  isLatin(code) ||
  (code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    !(code >= 0xd800 && code <= 0xf8ff) &&
    code < 0xfe00);
const isApostrophe = (code: number) => code === 39 || code === 0x2019;

/** Splits clean text into tokens and looks each up in the language. Linear in the text. */
export function tokenise(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let spaced = true;
  let spaces = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      spaced = true;
      spaces += code === 9 ? 2 : 1;
      at += 1;
      continue;
    }
    const before = tokens.length;
    if (code === 10 || code === 13) at = readBreak(text, at, tokens, language);
    else if (isDigit(code)) at = readNumber(text, at, spaced, tokens, language);
    else if (isLetter(code)) at = readWord(text, at, spaced, tokens, language);
    else {
      tokens.push(new Token(at, at + 1, markAt(text, at, language), spaced));
      at += 1;
    }
    const first = tokens[before];
    if (first && spaces > 1) first.wide = true;
    spaces = 0;
    spaced = tokens.length > before && tokens[tokens.length - 1]!.kind === "break";
  }
  return tokens;
}

function markAt(text: string, at: number, language: Language): SeenWord {
  const mark = text[at]!;
  return language.seen.get(mark) ?? keep(language,
    noWord(mark, "mark", markClass(text.charCodeAt(at)), {lexeme: language.words.get(mark) ?? null}));
}

function readBreak(text: string, start: number, tokens: Token[], language: Language): number {
  let at = start;
  let lines = 0;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines += 1;
    else if (code !== 13 && !isSpace(code)) break;
  }
  const written = text.slice(start, at);
  const seen = language.seen.get(written) ?? keep(language, noWord(written, "break", Word.break, {lines}));
  tokens.push(new Token(start, at, seen, true));
  return at;
}

/** How many digits stand in a row from `at`. */
function digits(text: string, at: number): number {
  let end = at;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  return end - at;
}

/** A space, or the apostrophe of Switzerland. */
const isGroupSpace = (code: number) =>
  code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009 || isApostrophe(code);

/** "24" of "24 March 1,351 soldiers": what follows the month is no day then. */
export const isDayNumber = (token: Token | undefined) =>
  token?.kind === "number" && token.form !== "decimal" && token.value >= 1 && token.value <= 31;

function readNumber(text: string, start: number, spaced: boolean, tokens: Token[], language: Language): number {
  const plainEnd = start + digits(text, start);
  const named = compoundEnd(text, plainEnd, start, language);
  if (named > 0) {
    tokens.push(new Token(start, named, lookUp(text.slice(start, named), language), spaced));
    return named;
  }
  const isDay = tokens[tokens.length - 1]?.lexeme.month !== undefined && !isDayNumber(tokens[tokens.length - 2]) &&
    Number(text.slice(start, plainEnd)) <= 31;
  const end = isDay || plainEnd > start + 3 ? plainEnd : groupsEnd(text, plainEnd, language);
  const decimals = isPoint(text.charCodeAt(end), language) ? digits(text, end + 1) : 0;
  const decimalEnd = decimals ? end + 1 + decimals : end;
  const last = decimalEnd + ordinalEnding(text, decimalEnd, decimalEnd === plainEnd, language);
  const written = text.slice(start, last);
  let seen = language.seen.get(written);
  if (!seen) {
    const fraction = decimals && text.charCodeAt(end) !== 58 ? text.slice(end + 1, decimalEnd) : "";
    const value = Number(`${text.slice(start, end).replace(/[^\d]/g, "")}.${fraction}`);
    const form = last > decimalEnd ? "ordinal" : fraction ? "decimal" : decimals ? "time"
      : end > plainEnd ? "grouped" : "plain";
    // What is written is in digits, but for the ending of an ordinal.
    seen = keep(language, noWord(written, "number", Word.number, {lower: text.slice(start, decimalEnd), value, form}));
  }
  tokens.push(new Token(start, last, seen, spaced));
  return last;
}

/** The end of the groups of digits that go on at `at`, all parted by one mark: "1,200,000", "12,34,567", "1 200". */
function groupsEnd(text: string, at: number, language: Language): number {
  const {groupMark} = language;
  const mark = text.charCodeAt(at);
  let end = at;
  while (text.charCodeAt(end) === mark) {
    const size = digits(text, end + 1);
    const isGroup = size === 3 ? mark === groupMark || isGroupSpace(mark)
      : size === 2 && mark === groupMark && text.charCodeAt(end + 3) === mark;
    // "4 200-х" are four of those.
    if (!isGroup || compoundEnd(text, end + 4, end + 1, language) > 0) break;
    end += 1 + size;
  }
  return end;
}

/** Parts decimals, or hours and minutes. Where commas part decimals, points do too, unless they part groups. */
const isPoint = (code: number, {decimalMark, groupMark}: Language) =>
  code === decimalMark || code === 58 || (code === 46 && groupMark !== 46);

/** The letters that make an ordinal of the number before ("nd", "."), 0 where there are none. */
function ordinalEnding(text: string, at: number, isPlain: boolean, language: Language): number {
  if (isPlain && language.dayDot && isDotOfDay(text, at, language)) return 1;
  const isListed = language.ordinals.includes(text.slice(at, at + 2).toLowerCase());
  return isListed && !isLetter(text.charCodeAt(at + 2)) ? 2 : 0;
}

/** "am 2. März": a full stop that a month follows. */
function isDotOfDay(text: string, at: number, language: Language): boolean {
  if (text.charCodeAt(at) !== 46 || !isSpace(text.charCodeAt(at + 1))) return false;
  const month = text.slice(at + 2, wordEnd(text, at + 2)).toLowerCase();
  return language.words.get(month)?.month !== undefined;
}

function wordEnd(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isDigit(code)) continue;
    if (isApostrophe(code) && at > start && isLetter(text.charCodeAt(at + 1))) continue;
    break;
  }
  return at;
}

/** The end of "U.S." or "a.m." that begins here, or -1. */
function dottedEnd(text: string, start: number): number {
  let at = start;
  let letters = 0;
  while (isLatin(text.charCodeAt(at)) && text.charCodeAt(at + 1) === 46) {
    at += 2;
    letters += 1;
  }
  return letters >= 2 && !isLatin(text.charCodeAt(at)) ? at : -1;
}

/** The end of a hyphenated compound that the language lists ("al-shabaab", "passers-by"), or -1. */
function compoundEnd(text: string, end: number, start: number, language: Language): number {
  let best = -1;
  let at = end;
  for (let parts = 0; parts < 3 && text.charCodeAt(at) === 45 && isLetter(text.charCodeAt(at + 1)); parts += 1) {
    at = wordEnd(text, at + 1);
    const lower = text.slice(start, at).toLowerCase();
    if (language.words.has(lower) || language.names.has(lower)) best = at;
  }
  return best;
}

function readWord(text: string, start: number, spaced: boolean, tokens: Token[], language: Language): number {
  const dotted = dottedEnd(text, start);
  let end = dotted > 0 ? dotted : wordEnd(text, start);
  if (dotted < 0 && text.charCodeAt(end) === 45) end = Math.max(end, compoundEnd(text, end, start, language));
  const seen = lookUp(text.slice(start, end), language);
  const {cut} = seen;
  if (cut > 0) {
    tokens.push(new Token(start, start + cut, lookUp(text.slice(start, start + cut), language), spaced));
    tokens.push(new Token(start + cut, end, lookUp(text.slice(start + cut, end), language), false));
    return end;
  }
  const dot = dotted < 0 && text.charCodeAt(end) === 46 && isAbbreviation(seen, text, end);
  const owns = !dot && isApostrophe(text.charCodeAt(end)) && seen.lower.endsWith("s") && !isQuoteOpen(tokens);
  if (!dot && !owns) tokens.push(new Token(start, end, seen, spaced));
  else {
    const written = text.slice(start, end + 1);
    tokens.push(new Token(start, end + 1, language.seen.get(written) ??
      keep(language, seenAs(seen, written, seen.name, owns || seen.possessive)), spaced));
  }
  return dot || owns ? end + 1 : end;
}

const isQuoteOpen = (tokens: Token[]) => {
  for (let at = tokens.length - 1, seen = 0; at >= 0 && seen < 12 && tokens[at]!.kind !== "break"; at -= 1, seen += 1)
    if (tokens[at]!.text === "'" || tokens[at]!.text === "‘") return true;
  return false;
};

/** An initial ("P. A. Riyas") or a title and the like ("Gen."); "no." only where a figure follows. */
function isAbbreviation(made: SeenWord, text: string, end: number): boolean {
  if (made.text.length === 1 && made.capital) return true;
  if (!made.lexeme?.tags.abbreviation) return false;
  return made.lower !== "no" || isDigit(text.charCodeAt(end + 2));
}

const most = 50_000;

/** What is known of a word. */
const lookUp = (text: string, language: Language): SeenWord =>
  language.seen.get(text) ?? keep(language, readSeen(text, language));

function keep(language: Language, seen: SeenWord): SeenWord {
  if (language.seen.size >= most) language.seen.clear();
  // A longer slice would keep its whole article in memory.
  if (seen.text.length < 13) language.seen.set(seen.text, seen);
  return seen;
}

function readSeen(text: string, language: Language): SeenWord {
  // Letters with their accents apart, as in texts out of some PDF files, are the same letters.
  const whole = text.normalize();
  const small = whole.toLowerCase();
  let lower = small.includes("’") ? small.replaceAll("’", "'") : small;
  const possessive = language.possessiveEnd !== "" && lower.endsWith(language.possessiveEnd) &&
    !language.names.has(lower);
  if (possessive) lower = lower.slice(0, -language.possessiveEnd.length);
  // The health body, not the pronoun.
  if (text === "WHO") lower = "w.h.o.";
  // "US" is a country, "Us" is not.
  const named = small !== whole && !(lower === "us" && text !== "US");
  const capital = small !== whole && isUpper(whole[0]!);
  const lexeme = listed(language, language.words, lower);
  const known = listed(language, language.names, lower);
  // "російських солдатів": where they are adjectives, peoples are written small.
  const name = known && (named || (language.stems && known.as === "people")) ? known : null;
  return {
    text: oneCopy(text),
    lower: oneCopy(listed(language, language.like, lower) ?? lower),
    id: wordId(lower),
    wordClass: wordClassOf(lower, capital, lexeme, name, language),
    kind: "word",
    capital,
    possessive,
    value: NaN,
    form: "",
    lexeme,
    aside: language.asides.get(lower) ?? null,
    name,
    phrases: language.phrases.get(lower) ?? nonePhrases,
    cut: lexeme || name ? -1 : fusedAt(text, capital, language),
    lines: 0
  };
}

const nonePhrases: Phrase[] = [];

/** What is listed of a word or, in a language of stems, of its stem ("загин*" for "загинуло"): the longest stem that
 * leaves at most four letters. */
function listed<Found>({stems}: Language, list: Map<string, Found>, lower: string): Found | null {
  const whole = list.get(lower) ?? null;
  if (whole !== null || !stems) return whole;
  for (let end = lower.length; end >= Math.max(2, lower.length - 4); end -= 1) {
    const found = list.get(`${lower.slice(0, end)}*`);
    if (found !== undefined) return found;
  }
  return null;
}

/** Where two words ran together for want of a space: "strikeRussia", "Russiasoldiers"; -1 when they did not. */
function fusedAt(text: string, capital: boolean, language: Language): number {
  if (text.length < 8 || text.length > 40) return -1;
  for (let at = 4; at < text.length - 2; at += 1)
    if (isUpper(text[at]!) && !isUpper(text[at - 1]!) && !isUpper(text[at + 1]!) && isLetter(text.charCodeAt(at)))
      return language.names.has(text.slice(at).toLowerCase()) || language.words.has(text.slice(0, at).toLowerCase())
        ? at
        : -1;
  if (!capital) return -1;
  const lower = text.toLowerCase();
  for (let at = 4; at < text.length - 3; at += 1)
    if (language.words.get(lower.slice(at))?.people && language.names.has(lower.slice(0, at))) return at;
  return -1;
}

export const emptyLexeme = none;

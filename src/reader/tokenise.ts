import {markClass, Word, wordClassOf, wordId} from "./word-class.js";
import {newLexeme, type Aside, type Language, type Lexeme, type PartyName, type Phrase, type SeenWord}
  from "./language.js";

/** A word, number, mark or line break with its place in the clean text. */
export interface Token {
  start: number;
  end: number;
  text: string;
  /** Lower case, straight apostrophes, without a possessive ending. */
  lower: string;
  /** A number for `lower`; 0 for what is no word. */
  id: number;
  /** What it does in a sentence: one of `Word`. */
  wordClass: number;
  kind: "word" | "number" | "mark" | "break";
  /** Whether white space stands before it. */
  spaced: boolean;
  /** Whether two spaces or more, or a tab, stand before it in its line: a column may begin. */
  wide: boolean;
  capital: boolean;
  possessive: boolean;
  /** The value of a number. */
  value: number;
  /** How the number is written: grouped by comma or space, with decimals, or an ordinal. */
  form: "" | "plain" | "grouped" | "decimal" | "ordinal" | "time";
  lexeme: Lexeme;
  /** What the scores know of it; null for most words. */
  aside: Aside | null;
  name: PartyName | null;
  /** Inside double quotation marks. */
  quoted: boolean;
  /** Phrases that may begin here; null for what was not looked up. */
  phrases: Phrase[] | null;
  /** For a break: how many line ends. */
  lines: number;
}

const none: Lexeme = newLexeme();
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
    if (code === 10 || code === 13) at = readBreak(text, at, tokens);
    else if (isDigit(code)) at = readNumber(text, at, spaced, tokens, language);
    else if (isLetter(code)) at = readWord(text, at, spaced, tokens, language);
    else {
      const mark = token(text, at, at + 1, "mark", spaced);
      mark.lexeme = language.words.get(mark.text) ?? none;
      tokens.push(mark);
      at += 1;
    }
    const first = tokens[before];
    if (first && spaces > 1) first.wide = true;
    spaces = 0;
    spaced = tokens.length > before && tokens[tokens.length - 1]!.kind === "break";
  }
  return tokens;
}

export function token(text: string, start: number, end: number, kind: Token["kind"], spaced: boolean): Token {
  const word = text.slice(start, end);
  return {
    start,
    end,
    text: word,
    lower: word,
    id: 0,
    wordClass: kind === "mark" ? markClass(text.charCodeAt(start)) : kind === "break" ? Word.break : Word.number,
    kind,
    spaced,
    wide: false,
    capital: false,
    possessive: false,
    value: NaN,
    form: "",
    lexeme: none,
    aside: null,
    name: null,
    quoted: false,
    phrases: null,
    lines: 0
  };
}

function readBreak(text: string, start: number, tokens: Token[]): number {
  let at = start;
  let lines = 0;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines += 1;
    else if (code !== 13 && !isSpace(code)) break;
  }
  const made = token(text, start, at, "break", true);
  made.lines = lines;
  tokens.push(made);
  return at;
}

/** How many digits stand in a row from `at`. */
function digits(text: string, at: number): number {
  let end = at;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  return end - at;
}

const isGroupSpace = (code: number) => code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009;

function readNumber(text: string, start: number, spaced: boolean, tokens: Token[], language: Language): number {
  const first = digits(text, start);
  const previous = tokens[tokens.length - 1];
  const afterMonth = previous?.lexeme.month !== undefined && Number(text.slice(start, start + first)) <= 31;
  let end = start + first;
  let form: Token["form"] = "plain";
  let separator = 0;
  while (first <= 3 && !afterMonth && end < text.length) {
    const code = text.charCodeAt(end);
    const size = digits(text, end + 1);
    const comma = code === 44 && (size === 3 || (size === 2 && text.charCodeAt(end + 3) === 44));
    const space = isGroupSpace(code) && size === 3;
    if (!(comma || space) || (separator && separator !== code)) break;
    separator = code;
    form = "grouped";
    end += 1 + size;
  }
  const decimals = text.charCodeAt(end) === 46 || text.charCodeAt(end) === 58 ? digits(text, end + 1) : 0;
  const decimalEnd = decimals ? end + 1 + decimals : end;
  if (decimals) form = text.charCodeAt(end) === 58 ? "time" : "decimal";
  const whole = text.slice(start, end).replace(/[^\d]/g, "");
  const made = token(text, start, decimalEnd, "number", spaced);
  made.value = Number(decimals && form === "decimal" ? `${whole}.${text.slice(end + 1, decimalEnd)}` : whole);
  made.form = form;
  const suffix = text.slice(decimalEnd, decimalEnd + 2).toLowerCase();
  const ordinal =
    (suffix === "st" || suffix === "nd" || suffix === "rd" || suffix === "th") &&
    !isLetter(text.charCodeAt(decimalEnd + 2)) &&
    language.code === "en";
  if (ordinal) {
    made.form = "ordinal";
    made.end += 2;
    made.text = text.slice(made.start, made.end);
  }
  tokens.push(made);
  return made.end;
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
  const made = token(text, start, end, "word", spaced);
  const {cut} = lookUp(made, language);
  if (cut > 0) {
    for (const [from, to] of [[start, start + cut], [start + cut, end]] as const) {
      const part = token(text, from, to, "word", from === start && spaced);
      lookUp(part, language);
      tokens.push(part);
    }
    return end;
  }
  if (dotted < 0 && text.charCodeAt(end) === 46 && isAbbreviation(made, text)) {
    made.end = end + 1;
    made.text = text.slice(start, made.end);
  } else if (isApostrophe(text.charCodeAt(end)) && made.lower.endsWith("s") && !isQuoteOpen(tokens)) {
    made.end = end + 1;
    made.text = text.slice(start, made.end);
    made.possessive = true;
  }
  tokens.push(made);
  return made.end;
}

const isQuoteOpen = (tokens: Token[]) => {
  for (let at = tokens.length - 1, seen = 0; at >= 0 && seen < 12 && tokens[at]!.kind !== "break"; at -= 1, seen += 1)
    if (tokens[at]!.text === "'" || tokens[at]!.text === "‘") return true;
  return false;
};

/** An initial ("P. A. Riyas") or a title and the like ("Gen."); "no." only where a figure follows. */
function isAbbreviation(made: Token, text: string): boolean {
  if (made.text.length === 1 && made.capital) return true;
  if (!made.lexeme.tags.abbreviation) return false;
  return made.lower !== "no" || isDigit(text.charCodeAt(made.end + 2));
}

const most = 50_000;

/** Fills in what is known of a word. */
function lookUp(made: Token, language: Language): SeenWord {
  let seen = language.seen.get(made.text);
  if (!seen) {
    if (language.seen.size >= most) language.seen.clear();
    seen = readSeen(made.text, language);
    // A longer slice would keep its whole article in memory.
    if (made.text.length < 13) language.seen.set(made.text, seen);
  }
  made.lower = seen.lower;
  made.id = seen.id;
  made.wordClass = seen.wordClass;
  made.capital = seen.capital;
  made.possessive = seen.possessive;
  made.lexeme = seen.lexeme ?? none;
  made.aside = seen.aside;
  made.name = seen.name;
  made.phrases = seen.phrases;
  return seen;
}

function readSeen(text: string, language: Language): SeenWord {
  const small = text.toLowerCase();
  let lower = small.includes("’") ? small.replaceAll("’", "'") : small;
  const possessive = language.possessiveEnd !== "" && lower.endsWith(language.possessiveEnd) &&
    !language.names.has(lower);
  if (possessive) lower = lower.slice(0, -language.possessiveEnd.length);
  // The health body, not the pronoun.
  if (text === "WHO") lower = "w.h.o.";
  // "US" is a country, "Us" is not.
  const named = small !== text && !(lower === "us" && text !== "US");
  const capital = small !== text && isUpper(text[0]!);
  const lexeme = language.words.get(lower) ?? null;
  const name = named ? (language.names.get(lower) ?? null) : null;
  return {
    lower,
    id: wordId(lower),
    wordClass: wordClassOf(lower, capital, lexeme, name, language),
    capital,
    possessive,
    lexeme,
    aside: language.asides.get(lower) ?? null,
    name,
    phrases: language.phrases.get(lower) ?? nonePhrases,
    cut: lexeme || name ? -1 : fusedAt(text, capital, language)
  };
}

const nonePhrases: Phrase[] = [];

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

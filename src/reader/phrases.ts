import type {Language, Phrase, SeenWord} from "./language.js";
import {Token} from "./tokenise.js";
import {oneCopy, Word, wordClassOf, wordId} from "./word-class.js";

/** Joins the words of every listed phrase into one token ("at least", "United States", "lost their lives") and marks
 * what stands inside double quotation marks. Longest phrase first. */
export function joinPhrases(tokens: Token[], language: Language): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const first = tokens[at]!;
    const phrase =
      (first.kind === "word" || first.kind === "number") && !first.possessive
        ? find(first.seen.phrases ?? language.phrases.get(first.lower), tokens, at)
        : null;
    if (!phrase) joined.push(first);
    else {
      joined.push(join(phrase, tokens, at, language));
      at += phrase.words.length - 1;
    }
  }
  markQuoted(joined);
  return joined;
}

function find(phrases: Phrase[] | undefined, tokens: Token[], at: number): Phrase | null {
  const next = phrases?.length ? tokens[at + 1] : undefined;
  if (!next?.spaced || (next.kind !== "word" && next.kind !== "number")) return null;
  const {id} = next;
  // A number has no id, and is held to each phrase by its digits.
  for (const phrase of phrases!)
    if ((phrase.ids[1] === id || id === 0) && matches(phrase, tokens, at)) return phrase;
  return null;
}

function matches({words, ids, lexeme}: Phrase, tokens: Token[], at: number): boolean {
  if (!lexeme && !tokens[at]!.capital) return false;
  for (let word = 1; word < words.length; word += 1) {
    const next = tokens[at + word];
    if (!next || (next.kind !== "word" && next.kind !== "number") || !next.spaced) return false;
    if (next.id === 0 ? next.lower !== words[word] : next.id !== ids[word]) return false;
    if (next.possessive && word < words.length - 1) return false;
  }
  return true;
}

function join(phrase: Phrase, tokens: Token[], at: number, language: Language): Token {
  const {words} = phrase;
  const first = tokens[at]!;
  const last = tokens[at + words.length - 1]!;
  let text = first.text;
  for (let next = at + 1; next < at + words.length; next += 1) text += ` ${tokens[next]!.text}`;
  const isWord = first.kind === "word" && text.length < longest;
  let seen = isWord ? language.seen.get(text) : undefined;
  if (!seen) {
    seen = seenPhrase(phrase, text, first.seen, last.possessive, language);
    if (isWord) language.seen.set(text, seen);
  }
  return new Token(first.start, last.end, seen, first.spaced, first.wide);
}

/** A longer phrase is looked up anew. */
const longest = 60;

function seenPhrase({text: lower, lexeme, name}: Phrase, text: string, first: SeenWord, possessive: boolean,
  language: Language): SeenWord {
  const {kind, capital, value, form} = first;
  const named = name && capital ? name : null;
  const wordClass = named ? Word.side : wordClassOf(lower, false, lexeme ?? null, null, language);
  return {text: oneCopy(text), lower: oneCopy(language.like.get(lower) ?? lower), id: wordId(lower), wordClass, kind,
    capital, possessive,
    value, form, lexeme: lexeme ?? first.lexeme, aside: null, name: named, phrases: null, cut: -1, lines: 0};
}

/** Straight marks open and close in turn, curly ones say which they are; a paragraph's end closes. */
function markQuoted(tokens: Token[]): void {
  let open = false;
  for (const token of tokens) {
    if (token.kind === "break" && token.lines > 1) open = false;
    if (token.kind === "mark") {
      if (token.text === "“" || token.text === "«" || token.text === "„") open = true;
      else if (token.text === "”" || token.text === "»") open = false;
      else if (token.text === '"') open = !open;
    }
    token.quoted = open;
  }
}

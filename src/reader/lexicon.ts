import {newLexeme, type Language, type Lexeme, type PartyName, type Phrase, type Tag} from "./language.js";
import {wordId} from "./word-class.js";

/** Collects words and phrases of a language. A phrase is written with `_` between its words. */
export class Lexicon {
  readonly words = new Map<string, Lexeme>();
  readonly names = new Map<string, PartyName>();
  readonly phrases = new Map<string, Phrase[]>();

  /** The lexeme of a word or phrase, made when it is new. */
  lexeme(written: string): Lexeme {
    const text = written.replaceAll("_", " ").toLowerCase();
    const found = this.words.get(text);
    if (found) return found;
    const lexeme = newLexeme();
    this.words.set(text, lexeme);
    this.addPhrase(text, {lexeme});
    return lexeme;
  }

  tag(tag: Tag, list: string): void {
    for (const word of split(list)) this.lexeme(word).tags[tag] = true;
  }

  set<Key extends keyof Lexeme>(key: Key, value: Lexeme[Key], list: string): void {
    for (const word of split(list)) this.lexeme(word)[key] ??= value;
  }

  name(party: string, as: PartyName["as"], list: string): void {
    for (const word of split(list)) {
      const text = word.replaceAll("_", " ").toLowerCase();
      if (this.names.has(text)) continue;
      this.names.set(text, {party, as});
      this.addPhrase(text, {name: {party, as}});
    }
  }

  finish(
    code: string,
    joined: Record<string, string>,
    options: Pick<Language, "verbFirst" | "possessiveEnd" | "closed" | "endings" | "signs" |
      "leastSigns"> & Partial<Language>
  ): Language {
    for (const list of this.phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
    return {
      code,
      words: this.words,
      names: this.names,
      phrases: this.phrases,
      seen: new Map(),
      joined: new Map(Object.entries(joined)) as Language["joined"],
      cities: new Map(),
      asides: new Map(),
      like: new Map(),
      ordinals: [],
      letters: "latin",
      ownLetters: "",
      groupMark: 44,
      decimalMark: 46,
      dayDot: false,
      stems: false,
      judged: false,
      ...options
    };
  }

  private addPhrase(text: string, parts: Omit<Phrase, "words" | "ids" | "text">): void {
    const words = text.split(" ");
    if (words.length < 2) return;
    const list = this.phrases.get(words[0]!) ?? [];
    const same = list.find((phrase) => phrase.words.join(" ") === text);
    if (same) Object.assign(same, parts);
    else list.push({words, ids: words.map(wordId), text, ...parts});
    this.phrases.set(words[0]!, list);
  }
}

export function split(list: string): string[] {
  return list.split(/\s+/).filter(Boolean);
}

/** The words of a list, the words of a phrase joined by `_`. */
export const setOf = (list: string): Set<string> => new Set(split(list).map((word) => word.replaceAll("_", " ")));

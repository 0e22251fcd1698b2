import type {Sentence} from "../sentences.js";
import type {Token} from "../tokenise.js";
import {Word} from "../word-class.js";

/** How many peoples and armed groups that no list has an article is asked about. */
const mostPeoples = 3;

/** Peoples and armed groups that no list has, most named first: capital words that stand before a word for people
 * ("Bedouin fighters", "LTTE cadres"), by the word in small letters. Once is enough for capital letters alone. */
export function peoplesOf(tokens: Token[], sentences: Sentence[]): string[] {
  const counts = new Map<string, number>();
  for (const {from, to, role} of sentences) {
    if (role === "junk" || role === "related") continue;
    for (let at = from; at + 1 < to; at += 1) {
      const {lower} = tokens[at]!;
      if (isPeople(tokens, at, from)) counts.set(lower, (counts.get(lower) ?? 0) + weightOf(tokens, at));
    }
  }
  return [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1]).slice(0, mostPeoples)
    .map(([name]) => name);
}

function isPeople(tokens: Token[], at: number, from: number): boolean {
  const {wordClass, possessive, text} = tokens[at]!;
  if (wordClass !== Word.capital || possessive || text.length < 2 || (at === from && !isShort(text))) return false;
  const {lexeme, capital, spaced} = tokens[at + 1]!;
  return lexeme.people !== undefined && !capital && spaced;
}

const isShort = (text: string) => /^(?:\p{Lu}\.?){2,6}$/u.test(text);

function weightOf(tokens: Token[], at: number): number {
  const {people} = tokens[at + 1]!.lexeme;
  return isShort(tokens[at]!.text) || people === "militants" || people === "military" ? 2 : 1;
}

import type {Finding} from "./finding.js";
import {subordinators} from "./languages/en/unreal.js";
import type {Token} from "./tokenise.js";

const isMark = ({text}: Token) => text === "," || text === ";" || text === ":" || text === "—" || text === "–";

/** The words of tokens [from, to), each between spaces. */
export const wordsOf = (tokens: Token[], from: number, to: number): string =>
  ` ${tokens.slice(from, to).map(({lower}) => lower).join(" ")} `;

/** Whether the words of tokens [from, to) are among some. */
export function matches(some: RegExp[], tokens: Token[], from: number, to: number): boolean {
  const words = wordsOf(tokens, from, to);
  return some.some((one) => one.test(words));
}

/** Whether at most so many words before a figure, in its sentence, are among some. */
export const stands = (some: RegExp[], tokens: Token[], {figure, sentence}: Finding, most: number): boolean =>
  matches(some, tokens, Math.max(sentence.from, figure.from - most), figure.from);

/** Whether somebody speaks anew between a word and a figure behind it: "denying that it fired, the ministry said 40",
 * "denied that it was so and said 52". */
export function isApart(tokens: Token[], from: number, to: number): boolean {
  let isNew = false;
  for (let at = from + 1; at < to; at += 1) {
    const {lower, lexeme: {tags}} = tokens[at]!;
    if (isMark(tokens[at]!) || lower === "and" || lower === "but") isNew = true;
    else if (isNew && tags.say && !tags.deny && tokens[at - 1]!.lower !== "to") return true;
  }
  return false;
}

/** Whether a word stands in the clause of a figure, or at the head of the sentence as its frame ("In the film, …"): not
 * "the festival was cancelled after 21 died", nor "12 died as a crew watched". */
export function isFrame(tokens: Token[], word: number, {from, to}: Finding["figure"], sentence: Finding["sentence"]):
  boolean {
  if (word - sentence.from < 4 && /^(?:in|during|under)$/.test(tokens[sentence.from]!.lower)) return true;
  const [start, end] = word < from ? [word, from] : [to, word];
  for (let at = start + 1; at < end; at += 1) if (subordinators.has(tokens[at]!.lower)) return false;
  return word > from || !(isApart(tokens, word, from) || isOwnClause(tokens, word, from));
}

/** "The studio that made the film said 14 died": the word belongs to a speaker's description. */
function isOwnClause(tokens: Token[], word: number, to: number): boolean {
  const isOf = tokens.slice(Math.max(0, word - 4), word).some(({lower}) => /^(?:that|which|who|behind)$/.test(lower));
  return isOf && tokens.slice(word + 1, to).some(({lexeme}) => lexeme.tags.say);
}

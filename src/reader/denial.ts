import {matches, wordsOf} from "./clause.js";
import {setOf} from "./lexicon.js";
import {denials, granted, subordinators, thatBehind, untrue} from "./languages/en/unreal.js";
import {falseWords} from "./languages/en/telling.js";
import type {Finding} from "./finding.js";
import type {Token} from "./tokenise.js";

const parted = /[,;:.]/;

/** "It is not true that 400 were killed", "Неправда, що загинули 400": a denial before its figure. */
export function deniedBefore(tokens: Token[], {figure, sentence}: Finding): boolean {
  const from = Math.max(sentence.from, figure.from - 16);
  const words = wordsOf(tokens, from, figure.from);
  let found: RegExpExecArray | null = null;
  for (const denial of denials) if ((found = denial.exec(words))) break;
  if (!found) return false;
  const rest = words.slice(found.index + found[0].length).replace(thatBehind, "").replace(/^that /, "");
  return rest.split(" ").length < 10 && !parted.test(rest) && !granted.test(` ${rest}`) &&
    !tellsAnew(tokens, from, figure.from);
}

/** "It is not true that it fired, and it says 400 were killed": another saying begins before the figure. */
function tellsAnew(tokens: Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    const {text, lower} = tokens[at]!;
    if (/^(?:and|but)$/.test(lower) || text === ";")
      return tokens.slice(at + 1, to).some(({lexeme}) => lexeme.tags.say);
  }
  return false;
}

/** "Данные о том, что погибли 400, не соответствуют действительности". */
export function calledUntrue(tokens: Token[], {figure: {to: from}, sentence}: Finding): boolean {
  const to = Math.min(sentence.to, from + 12);
  const end = tokens.slice(from, to).findIndex(({lower}) => subordinators.has(lower) ||
    /^(?:and|who|which)$/.test(lower));
  return matches(untrue, tokens, from, end < 0 ? to : from + end);
}

/** "We never announced 11,300". */
export function neverSaid(tokens: Token[], {figure, sentence}: Finding): boolean {
  for (let at = figure.from - 1; at > sentence.from && at > figure.from - 5; at -= 1)
    if (tokens[at]!.lexeme.tags.say) return tokens[at - 1]!.lower === "never";
  return false;
}

/** "The claim of 9,482 deaths is a lie". */
export function calledFalse(tokens: Token[], finding: Finding): boolean {
  const {figure, sentence} = finding;
  if (calledUntrue(tokens, finding)) return true;
  for (let at = figure.to; at < sentence.to && at < figure.to + 10; at += 1) {
    if (tokens[at]!.kind === "mark" && tokens[at]!.text !== "-") return false;
    if (falseWords.has(tokens[at]!.lower)) return true;
  }
  return false;
}

const calling = setOf("called calls calling dismissed branded labelled described");

/** "Asked about 100,000 casualties, he called it a lie": the verb of calling, or -1. */
export function calledIt(tokens: Token[], {figure, sentence}: Finding): number {
  for (let at = figure.to; at + 2 < sentence.to && at < figure.to + 24; at += 1) {
    if (!calling.has(tokens[at]!.lower)) continue;
    for (let next = at + 2; next < sentence.to && next < at + 8; next += 1)
      if (falseWords.has(tokens[next]!.lower)) return at;
  }
  return -1;
}

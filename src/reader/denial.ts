import {setOf} from "./lexicon.js";
import {falseWords} from "./languages/en/telling.js";
import type {Finding} from "./finding.js";
import type {Token} from "./tokenise.js";

/** "We never announced 11,300". */
export function neverSaid(tokens: Token[], {figure, sentence}: Finding): boolean {
  for (let at = figure.from - 1; at > sentence.from && at > figure.from - 5; at -= 1)
    if (tokens[at]!.lexeme.tags.say) return tokens[at - 1]!.lower === "never";
  return false;
}

/** "The claim of 9,482 deaths is a lie". */
export function calledFalse(tokens: Token[], {figure, sentence}: Finding): boolean {
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

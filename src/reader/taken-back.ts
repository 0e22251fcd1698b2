import {isApart, matches} from "./clause.js";
import type {Finding} from "./finding.js";
import {stoodAt, subordinators} from "./languages/en/unreal.js";
import type {Token} from "./tokenise.js";

const mostWords = 8;

/** Whether a figure is told as one that another has replaced: "revising its earlier figure of 12", "took back its count
 * of 12", "had first spoken of 12", "ранее сообщалось о 12". Not the newer one: "revised it from 12 to 15". */
export function isTakenBack(tokens: Token[], {figure, sentence}: Finding): boolean {
  if (figure.change) return false;
  const end = figure.from;
  for (let at = end - 1; at >= sentence.from && at > end - mostWords; at -= 1) {
    const {lexeme: {tags}, kind, text, lower} = tokens[at]!;
    if (lower === "to" || (kind === "mark" && text !== "-" && text !== "\"" && text !== ",") || kind === "number")
      return false;
    if (tags.takingBack || (lower === "had" && matches(stoodAt, tokens, at, end))) return true;
    if (tags.former && (isOfCount(tokens, at, end) || isSaid(tokens, at, end))) return true;
  }
  return false;
}

/** Whether whoever said a figure owns up to a mistake: "we wrongly reported that 92 had died", "29, not 92". */
export function isMistaken(tokens: Token[], {figure, sentence, noun}: Finding): boolean {
  if (tokens[figure.from - 1]?.lower === "not" && noun.kind === "bare") return true;
  for (let at = Math.max(sentence.from, figure.from - 12); at < sentence.to && at < figure.to + 12; at += 1) {
    const {mistake, takingBack} = tokens[at]!.lexeme.tags;
    if (mistake && isOfClause(tokens, at, figure) && (at < figure.from || !countsOn(tokens, at, sentence.to)) &&
      (takingBack || tokens.slice(Math.max(0, at - 3), at + 6).some(({lexeme: {tags}}) => tags.say)))
      return true;
  }
  return false;
}

/** Neither a semicolon nor another clause or saying stands between. */
const isOfClause = (tokens: Token[], at: number, {from, to}: Finding["figure"]) =>
  !tokens.slice(Math.min(at, to), Math.max(at, from)).some(({lower, text}, index, words) =>
    subordinators.has(lower) || (text === "," && words.slice(0, index).some((word) => word.kind === "number"))) &&
  !(at < from && isApart(tokens, at, from));

/** "…, we had wrongly said 92": it is of the figure behind it. */
const countsOn = (tokens: Token[], at: number, to: number) =>
  tokens.slice(at, Math.min(to, at + 6)).some(({kind, lexeme}) => kind === "number" || lexeme.unit !== undefined);

/** "earlier figure of", "previous toll of": a count right behind. */
const isOfCount = (tokens: Token[], at: number, to: number) => tokens.slice(at + 1, Math.min(to, at + 3))
  .some(({lexeme}) => lexeme.tags.count || lexeme.total !== undefined) && tokens[at]!.lower !== "first" &&
  !isApart(tokens, at, to);

/** What was said "at first" is another thing by now. */
const atFirst = /^(?:at first|initially|originally)$/;

/** "had first spoken of", "раніше повідомляли про": said once. In English only what "had" been said is past by the time
 * of telling. */
function isSaid(tokens: Token[], at: number, to: number): boolean {
  const {lower} = tokens[at]!;
  const isPast = atFirst.test(lower) || !/^[a-z]/.test(lower) ||
    tokens.slice(Math.max(0, at - 2), at + 2).some((token) => token.lower === "had");
  return isPast && tokens.slice(Math.max(0, at - 3), to).some(({lexeme, lower}) => lexeme.tags.say ||
    /^(?:spoken|put|given|повідомл|сообща|говор|каза)/.test(lower));
}

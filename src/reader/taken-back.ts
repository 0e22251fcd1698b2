import {isApart} from "./clause.js";
import type {Finding} from "./finding.js";
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
    if (tags.takingBack) return true;
    if (tags.former && (isOfCount(tokens, at, end) || isSaid(tokens, at, end))) return true;
  }
  return false;
}

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

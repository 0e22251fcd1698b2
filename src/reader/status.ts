import type {Sentence} from "./sentences.js";
import type {Token} from "./tokenise.js";

/** Whether a sentence says that figures were checked (true), could not be checked (false), or neither (null). */
export function verifiedBy(tokens: Token[], {from, to}: Sentence): boolean | null {
  let negative = false;
  let verify = -1;
  for (let at = from; at < to; at += 1) {
    const {lower, lexeme} = tokens[at]!;
    if (
      lower === "not" ||
      lower === "none" ||
      lower === "no" ||
      lower === "cannot" ||
      lower === "unable" ||
      lower === "neither" ||
      isNot(tokens[at]!.text) ||
      lower === "without"
    )
      negative = true;
    if (
      lexeme.tags.unverified ||
      isChecking(lower) ||
      ((lower === "confirmed" || lower === "checked") && tokens[at - 1]?.lower === "independently")
    )
      verify = at;
    if (lower === "unverified" || lower === "unconfirmed") return false;
  }
  if (verify < 0) return null;
  return !negative;
}

/** "couldn't". */
const isNot = (text: string): boolean =>
  text.charCodeAt(text.length - 1) === T && (text.endsWith("n't") || text.endsWith("n’t"));
const T = 0x74;

const checking = ["verif", "corroborat", "authenticat"];
const isChecking = (lower: string): boolean => checking.some((start) => lower.startsWith(start));

/** A sentence about figures before it: "None of the figures could be verified", "The number could not be checked". */
export function pointsBack(tokens: Token[], {from, to}: Sentence): boolean {
  for (let at = from; at < to && at < from + 22; at += 1) {
    const {lower, lexeme} = tokens[at]!;
    if (
      lexeme.tags.count ||
      lower === "claim" ||
      lower === "claims" ||
      lower === "report" ||
      lower === "reports" ||
      lower === "remark" ||
      lower === "toll" ||
      lower === "statement" ||
      lower === "it"
    )
      return true;
  }
  return false;
}

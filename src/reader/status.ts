import {setOf} from "./lexicon.js";
import type {Sentence} from "./sentences.js";
import type {Token} from "./tokenise.js";

/** Whether a sentence says that figures were checked (true), could not be checked (false), or neither (null). */
export function verifiedBy(tokens: Token[], {from, to}: Sentence): boolean | null {
  let negative = false;
  let verify = false;
  for (let at = from; at < to; at += 1) {
    const {lower, lexeme} = tokens[at]!;
    if (lower === "unverified" || lower === "unconfirmed") return false;
    negative ||= negations.has(lower) || isNot(tokens[at]!.text);
    verify ||= lexeme.tags.unverified || isChecking(lower) ||
      ((lower === "confirmed" || lower === "checked") && tokens[at - 1]?.lower === "independently");
  }
  return verify ? !negative : null;
}

const negations = setOf("not none no cannot unable neither without");

/** "couldn't". */
const isNot = (text: string): boolean =>
  text.charCodeAt(text.length - 1) === T && (text.endsWith("n't") || text.endsWith("n’t"));
const T = 0x74;

const isChecking = (lower: string): boolean =>
  lower.length > 5 && (lower.startsWith("verif") || lower.startsWith("corroborat") || lower.startsWith("authenticat"));

const pointing = setOf("claim claims report reports remark toll statement it");

/** A sentence about figures before it: "None of the figures could be verified", "The number could not be checked". */
export function pointsBack(tokens: Token[], {from, to}: Sentence): boolean {
  for (let at = from; at < to && at < from + 22; at += 1)
    if (tokens[at]!.lexeme.tags.count || pointing.has(tokens[at]!.lower)) return true;
  return false;
}

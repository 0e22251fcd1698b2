import {changed, type Finding} from "./finding.js";
import type {Token} from "./tokenise.js";

/** "lost 2,310 people" are dead; "lost 2,783 soldiers" are losses unless the sentence itself says dead. */
export function toKilled(finding: Finding, tokens: Token[], last: Finding | null = null): Finding {
  const {measure, noun, sentence, verbAt} = finding;
  const before = last?.sentence === sentence && last.measure === "killed" ? last : null;
  if (measure === "losses" && verbAt < 0 && before && brings(tokens, before.figure.to, finding.figure.from))
    return changed(finding, {measure: "killed", rules: [...finding.rules, "losses-of-the-dead"]});
  if (measure !== "losses" || verbAt < 0 || !/^los(?:t|e|es|ing)$/.test(tokens[verbAt]!.lower))
    return finding;
  const head = noun.head < 0 ? "" : tokens[noun.head]!.lower;
  const people =
    noun.kind === "people" &&
    noun.group !== "military" &&
    noun.group !== "militants" &&
    noun.group !== "officers" &&
    !/^(?:men|man)$/.test(head);
  return people || saysDead(tokens, ...clauseOf(tokens, verbAt, sentence))
    ? changed(finding, {measure: "killed", rules: [...finding.rules, "lost-is-killed"]}) : finding;
}

/** "Four soldiers died …, bringing its losses to 376". */
function brings(tokens: Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (/^bring(?:s|ing)$/.test(tokens[at]!.lower)) return true;
  return false;
}

/** What is said beside it, and not of somebody else's losses: "Kyiv says Moscow lost 600; Moscow says 400 died". */
function clauseOf(tokens: Token[], at: number, {from, to}: Finding["sentence"]): [from: number, to: number] {
  let [start, end] = [at, at];
  while (start > from && !parts(tokens[start - 1]!)) start -= 1;
  while (end < to && !parts(tokens[end]!)) end += 1;
  return [start, end];
}
const parts = ({text, lower}: Token) => text === ";" || /^(?:but|while|whereas)$/.test(lower);

function saysDead(tokens: Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const {lexeme, lower} = tokens[at]!;
    if (lower === "killed in action") return true;
    if (lower === "dead" || (lexeme.event === "killed" && !lower.startsWith("kill"))) return true;
  }
  return false;
}

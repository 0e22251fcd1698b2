import type {Figure} from "./figures.js";
import {newFinding, type Finding, type Topic} from "./finding.js";
import type {Noun} from "./noun.js";
import type {Sentence} from "./sentences.js";
import type {Token} from "./tokenise.js";
import type {Memory} from "./frames.js";
import {counters} from "./languages/en/rule-words.js";

export function carry(figure: Figure, noun: Noun, sentence: Sentence, from: Finding, rule: string): Finding {
  return newFinding(figure, noun, sentence, from.measure, rule, {carried: true, from});
}

/** A figure without a noun: an answer to a question, or one that a claimant sets against the last. */
export function bare(
  tokens: Token[],
  sentence: Sentence,
  figure: Figure,
  noun: Noun,
  last: Finding | null,
  memory: Memory,
  at: number
): Finding | null {
  if (noun.kind !== "bare" || figure.vague) return null;
  const next = tokens[figure.to];
  const closed =
    !next ||
    figure.to >= sentence.to ||
    (next.kind === "mark" && next.text !== "-") ||
    next.lexeme.tags.preposition ||
    next.lexeme.tags.conjunction ||
    next.lexeme.tags.pastDay ||
    next.lexeme.weekday !== undefined;
  if (!closed) return null;
  const {topic} = memory;
  if (topic?.asked && at < sentence.from) return carryTopic(figure, noun, sentence, topic, "answer");
  if (topic && topic.paragraph === sentence.paragraph && isSaid(tokens, at, sentence.from))
    return carryTopic(figure, noun, sentence, topic, "topic");
  if (!last || sentence.role === "caption" || last.sentence.paragraph < sentence.paragraph - 2) return null;
  if (next?.lexeme.tags.pastDay && tokens[at]?.lower === "of" && tokens[at - 1]?.lower === "average")
    return carry(figure, noun, sentence, last, "rate");
  const link = at >= sentence.from ? tokens[at]! : null;
  if (!link) return null;
  const said = isSaid(tokens, at, sentence.from);
  const put =
    (link.lower === "at" || link.lower === "to" || link.lower === "of" || link.lower === "as") &&
    putBefore(tokens, at, sentence.from);
  const owner = sideOf(tokens, at, sentence.from);
  if (owner) {
    noun.party = owner;
    return carry(figure, noun, sentence, last.partOf ?? last, "elided-owner");
  }
  const toll = memory.toll && last.sentence !== sentence && last.measure === "wounded" &&
    last.sentence.paragraph - memory.toll.sentence.paragraph < 2;
  const told = link.text === ":" && tokens[at - 1]?.lexeme.tags.count;
  if (told) return carry(figure, noun, sentence, last, "bare-said");
  if (said || put) return carry(figure, noun, sentence, toll ? memory.toll! : last, "bare-said");
  if (
    (link.text === "," || link.lower === "with") &&
    !(tokens[figure.from - 1]!.lower === "all") &&
    (figure.low ?? figure.high)! > 12
  ) {
    const made = carry(figure, noun, sentence, last, "bare-carried");
    made.reasons.push("a figure without a noun or a verb");
    return made;
  }
  return null;
}

/** "Ukraine's are given as 124,500": the same count of another side. */
function sideOf(tokens: Token[], at: number, from: number): string | null {
  if (!/^(?:as|at|are|were)$/.test(tokens[at]!.lower)) return null;
  for (let step = at; step >= from && step > at - 5; step -= 1) {
    const {possessive, name, lower, lexeme} = tokens[step]!;
    if (possessive) return name && /^(?:are|were)$/.test(tokens[step + 1]!.lower) ? name.party : null;
    if (!lexeme.tags.auxiliary && !lexeme.tags.say && !/^(?:as|at|given|put|set)$/.test(lower)) return null;
  }
  return null;
}

function carryTopic(figure: Figure, noun: Noun, sentence: Sentence, topic: Topic, rule: string): Finding {
  const made = carry(figure, noun, sentence, {measure: topic.measure} as Finding, rule);
  made.topic = topic;
  made.from = null;
  if (rule === "answer") made.carried = false;
  return made;
}

/** A verb of saying or counting right before the figure; "was" and "is" only after "it", "that" or a word for a count.
 * */
function isSaid(tokens: Token[], at: number, from: number): boolean {
  const link = at >= from ? tokens[at]! : null;
  if (!link) return false;
  if (link.lower === "of" && /^sp[eo]+k/.test(tokens[at - 1]?.lower ?? "")) return true;
  const {tags} = link.lexeme;
  let be = at;
  while (be > from && tokens[be]!.lexeme.tags.auxiliary && !bes.has(tokens[be]!.lower)) be -= 1;
  if (bes.has(tokens[be]!.lower)) {
    for (let step = be - 1; step >= from && step > be - 6; step -= 1) {
      const {lower, lexeme, kind} = tokens[step]!;
      if (lower === "it" || lexeme.tags.count || lexeme.total) return true;
      if (kind === "mark") return false;
    }
    return false;
  }
  return (
    counters.has(link.lower) ||
    (tags.say && !tags.body) ||
    (tags.totalVerb && link.lower !== "number") ||
    link.lexeme.active === "killed"
  );
}
const bes = new Set(["is", "was", "are", "were", "be", "been"]);

/** "puts the figure at", "brings the total to", "a toll of". */
function putBefore(tokens: Token[], at: number, from: number): boolean {
  for (let step = at - 1; step >= from && step > at - 7; step -= 1) {
    const {lexeme, kind} = tokens[step]!;
    if (kind === "mark") return false;
    if (lexeme.tags.count || (lexeme.tags.totalVerb && lexeme.tags.say) || lexeme.total) return true;
  }
  return false;
}

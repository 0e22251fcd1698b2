import type {Figure} from "./figures.js";
import {newFinding, type Finding} from "./finding.js";
import {bes, counters, givenAs, putting} from "./languages/en/framing.js";
import type {Noun} from "./noun.js";
import type {Sentence} from "./sentences.js";
import type {Token} from "./tokenise.js";
import type {Memory} from "./frames.js";

export function carry(figure: Figure, noun: Noun, sentence: Sentence, from: Finding, rule: string): Finding {
  return newFinding(figure, noun, sentence, from.measure, rule, {carried: true, from});
}

/** A figure without a noun: an answer to a question, or one that a claimant sets against the last. */
export function bare(tokens: Token[], sentence: Sentence, figure: Figure, noun: Noun, last: Finding | null,
  memory: Memory, at: number): Finding | null {
  const closed = figure.to >= sentence.to || closesFigure(tokens[figure.to]!);
  if (noun.kind !== "bare" || figure.vague || !closed) return null;
  const opens = at < sentence.from;
  const said = !opens && isSaid(tokens, at, sentence.from);
  const {topic} = memory;
  // A count that was asked for is answered, one that was spoken of is carried on.
  if (topic && (opens ? topic.asked : said && topic.paragraph === sentence.paragraph))
    return newFinding(figure, noun, sentence, topic.measure, opens ? "answer" : "topic", {topic, carried: !opens});
  if (!last || opens || sentence.role === "caption" || last.sentence.paragraph < sentence.paragraph - 2) return null;
  return goOn(tokens, sentence, figure, noun, last, memory.toll, at, said);
}

/** The figure goes on with the last count: by a side, by a verb, or by a mark alone. */
function goOn(tokens: Token[], sentence: Sentence, figure: Figure, noun: Noun, last: Finding, toll: Finding | null,
  at: number, said: boolean): Finding | null {
  const owner = sideOf(tokens, at, sentence.from);
  if (owner) return carry(figure, {...noun, party: owner}, sentence, last.partOf ?? last, "elided-owner");
  const rule = linked(tokens, at, figure) ?? (said || isPut(tokens, at, sentence.from) ? "bare-said" : null);
  if (!rule) return null;
  const from = rule === "bare-said" && tokens[at]!.text !== ":" ? tollMeant(toll, last, sentence) ?? last : last;
  const reasons = rule === "bare-carried" ? ["a figure without a noun or a verb"] : [];
  return newFinding(figure, noun, sentence, from.measure, rule, {carried: true, from, reasons});
}

/** The rule by which the word before a figure lets it go on with the last count, where no verb does. */
function linked(tokens: Token[], at: number, figure: Figure): "rate" | "bare-said" | "bare-carried" | null {
  const {text, lower} = tokens[at]!;
  const before = tokens[at - 1];
  if (lower === "of" && before?.lower === "average" && tokens[figure.to]?.lexeme.tags.pastDay) return "rate";
  if ((text === ":" && before?.lexeme.tags.count) || (lower === "not" && before?.kind === "mark")) return "bare-said";
  const isLoose = (text === "," || lower === "with") && tokens[figure.from - 1]!.lower !== "all";
  return isLoose && (figure.low ?? figure.high)! > 12 ? "bare-carried" : null;
}

/** A mark, a preposition, "when", "a day" or a weekday right after a figure: no noun comes. */
const closesFigure = ({kind, text, lexeme: {tags, weekday}}: Token) => (kind === "mark" && text !== "-") ||
  tags.preposition || tags.conjunction || tags.pastDay || weekday !== undefined;

/** After a sentence on the wounded, a figure without a noun goes on with the toll of the dead before it. */
const tollMeant = (toll: Finding | null, last: Finding, sentence: Sentence) => toll && last.sentence !== sentence &&
  last.measure === "wounded" && last.sentence.paragraph - toll.sentence.paragraph < 2 ? toll : null;

/** "Ukraine's are given as 124,500": the same count of another side. */
function sideOf(tokens: Token[], at: number, from: number): string | null {
  if (!/^(?:as|at|are|were)$/.test(tokens[at]!.lower)) return null;
  for (let step = at; step >= from && step > at - 5; step -= 1) {
    const {possessive, name, lower, lexeme: {tags}} = tokens[step]!;
    if (possessive) return name && /^(?:are|were)$/.test(tokens[step + 1]!.lower) ? name.party : null;
    if (!tags.auxiliary && !tags.say && !givenAs.has(lower)) return null;
  }
  return null;
}

/** A verb of saying or counting right before the figure; "was" and "is" only after "it", "that" or a word for a count.
 * */
function isSaid(tokens: Token[], at: number, from: number): boolean {
  const {lower, lexeme: {tags, active}} = tokens[at]!;
  if (lower === "of" && /^sp[eo]+k/.test(tokens[at - 1]?.lower ?? "")) return true;
  let be = at;
  while (be > from && tokens[be]!.lexeme.tags.auxiliary && !bes.has(tokens[be]!.lower)) be -= 1;
  if (bes.has(tokens[be]!.lower)) return isOfCount(tokens, be, from);
  return counters.has(lower) || (tags.say && !tags.body) || (tags.totalVerb && lower !== "number") ||
    active === "killed";
}

/** "it was", "the toll is": what "is" tells of, up to five words before. */
function isOfCount(tokens: Token[], be: number, from: number): boolean {
  for (let step = be - 1; step >= from && step > be - 6; step -= 1) {
    const {lower, lexeme, kind} = tokens[step]!;
    if (lower === "it" || lexeme.tags.count || lexeme.total) return true;
    if (kind === "mark") return false;
  }
  return false;
}

/** "puts the figure at", "brings the total to", "a toll of". */
function isPut(tokens: Token[], at: number, from: number): boolean {
  if (!putting.has(tokens[at]!.lower)) return false;
  for (let step = at - 1; step >= from && step > at - 7; step -= 1) {
    const {lexeme, kind} = tokens[step]!;
    if (kind === "mark") return false;
    if (lexeme.tags.count || (lexeme.tags.totalVerb && lexeme.tags.say) || lexeme.total) return true;
  }
  return false;
}

import type {Finding} from "./finding.js";
import {isApart, isFrame, matches} from "./clause.js";
import {calledUntrue, deniedBefore} from "./denial.js";
import {afterYear, aroundTales, byMachine, conditionSubjects, habits, inWhich, longAgo,
  modalsOfUnreal, noConditions, ofTruth, relativeWords,
  subordinators, takingPart, tellers, untold, wasWrong, wishFor, yearly} from "./languages/en/unreal.js";
import {isMistaken} from "./taken-back.js";
import type {Token} from "./tokenise.js";

type Sign = (tokens: Token[], finding: Finding) => boolean;

/** Why nobody died of what a figure counts, by the words around it; the words themselves are in the folders of the
 * languages. */
export const unreal: [reason: string, holds: Sign][] = [
  ["what would have been, not what was", isCounterfactual],
  ["a condition, not a count", isSupposed],
  ["an exercise, not an event", isStaged],
  ["a tale, not an event", isTold],
  ["people who live, not the dead", isOfTheLiving],
  ["asked, not said", isAsked],
  ["a hope, a fear or a joke, not a count", isWished],
  ["through a channel that is not its own", isHijacked],
  ["a kind of event, not one that was", isOfAKind]
];

/** Whether a token among [from, to) holds. */
function some(tokens: Token[], from: number, to: number, holds: (token: Token, at: number) => boolean): boolean {
  for (let at = Math.max(0, from); at < to && at < tokens.length; at += 1) if (holds(tokens[at]!, at)) return true;
  return false;
}

const mostWords = 12;

/** "might have died had they stayed", "could have killed 200"; "загинули б", "wären getötet worden". Not "may have
 * died": so somebody thinks that it was. */
function isCounterfactual(tokens: Token[], {figure, measureAt, sentence}: Finding): boolean {
  const word = measureAt < 0 ? figure.from : measureAt;
  const from = Math.max(sentence.from, Math.min(figure.from, word) - mostWords);
  return some(tokens, from, Math.min(sentence.to, Math.max(figure.to, word + 1) + 2), ({lexeme, lower}, at) =>
    ((lexeme.tags.counterfactual && !leastOf.has(tokens[at - 1]?.lower ?? "")) ||
      (modalsOfUnreal.has(lower) && isBeforeHave(tokens, at))) && !isOver(tokens, at, word < at ? figure.from : word,
      sentence.from));
}

/** "The strike, which could have killed hundreds, killed 12": the clause of a modal is over before a toll's verb. Not
 * "could have killed 200, wounded 300", nor "could have, he said, killed 200". */
function isOver(tokens: Token[], modal: number, verb: number, from: number): boolean {
  const opening = tokens.slice(from, modal).findLastIndex(({text}) => text === ",");
  const isRelative = some(tokens, Math.max(from + opening, modal - mostWords), modal,
    ({lower}) => relativeWords.has(lower));
  for (let at = modal + 1; at < verb; at += 1) {
    const {text, lexeme: {active}} = tokens[at]!;
    const isAside = tokens[at - 1]!.lower === "have";
    if ((text === "," || text === ";") && !isAside && (isRelative || !tokens[at + 1]!.lexeme.active)) return true;
    if (active && isRelative && tokens[verb]!.lexeme.active && !/^(?:and|or|,)$/.test(tokens[verb - 1]!.lower))
      return true;
  }
  return false;
}
/** "хотя бы 12" is at least twelve, "якобы" and the like are one word. */
const leastOf = new Set(["хотя", "хоча", "хоч", "хоть", "как", "ніби", "лишь", "лише", "що", "что"]);

/** "might well not have", "could easily have". */
const isBeforeHave = (tokens: Token[], at: number) =>
  some(tokens, at + 1, at + 4, ({lower}) => lower === "have" || lower === "have been");

/** "if 200 people die", "had 200 people died": the figure stands in the condition. */
function isSupposed(tokens: Token[], {figure, sentence}: Finding): boolean {
  const first = tokens[sentence.from]!.lower;
  if (first === "had" && figure.from - sentence.from < 3) return true;
  for (let at = figure.from - 1; at >= sentence.from && at > figure.from - mostWords; at -= 1) {
    const {kind, text, lower, lexeme} = tokens[at]!;
    if (kind === "mark" && text !== "-") return false;
    if (lexeme.tags.condition) return !noConditions.has(tokens[at - 1]?.lower ?? "");
    if (lower === "had" && text !== lower && conditionSubjects.has(tokens[at + 1]?.lower ?? "")) return true;
  }
  return false;
}

/** "mock", "simulated", "умовно"; an exercise "in which" people die, not one during which they did. What is played
 * in one sentence is played in the rest of its paragraph. */
function isStaged(tokens: Token[], {figure, sentence}: Finding): boolean {
  const isPlayed = (from: number, to: number) => some(tokens, from, to, ({lexeme: {tags}}, at) =>
    (tags.staged || (tags.exercise && at < figure.from && isPlayedIn(tokens, at))) &&
    (at < sentence.from || isFrame(tokens, at, figure, sentence)));
  return isPlayed(sentence.from, sentence.to) || isPlayed(paragraphOf(tokens, figure.from), sentence.from);
}

function isPlayedIn(tokens: Token[], at: number): boolean {
  const isWhich = some(tokens, at + 1, at + 4, ({lower}) => inWhich.has(lower));
  return isWhich || some(tokens, at - 5, at, ({lower}) => takingPart.has(lower));
}

/** The first token of a figure's paragraph, at most a hundred back. */
function paragraphOf(tokens: Token[], at: number): number {
  let from = at;
  while (from > 0 && from > at - 100 && tokens[from - 1]!.kind !== "break") from -= 1;
  return from;
}

/** "In the film 300 soldiers die", and in the present tense what the next sentences tell of it. What a film is about
 * may have been: "the film about the fire that killed 12 people". */
function isTold(tokens: Token[], {figure, measureAt, sentence}: Finding): boolean {
  const isPresent = measureAt >= 0 && isNow(tokens, measureAt);
  const from = isPresent ? paragraphOf(tokens, figure.from) : sentence.from;
  return some(tokens, from, sentence.to, ({lexeme, lower}, at) =>
    lexeme.tags.tale && !tellers.has(tokens[at + 1]?.lower ?? "") && !matches(aroundTales, tokens, at - 5, at) &&
    (isPresent || isFrame(tokens, at, figure, sentence)) &&
    (isPresent || !(isOfTruth(tokens, at, lower) || some(tokens, at, sentence.to, isYear))));
}

const isNow = (tokens: Token[], at: number) => tokens[at]!.lexeme.tags.present ||
  /^(?:is|are|being)$/.test(tokens[at - 1]?.lower ?? "");

const isOfTruth = (tokens: Token[], at: number, lower: string) => !untold.has(lower) &&
  some(tokens, at - 2, at + 6, (token) => ofTruth.has(token.lower) || /^(?:об?|про|über)$/.test(token.text));
const isYear = ({kind, text, value}: Token) => kind === "number" && text.length === 4 && value > 1000 && value < 2100;

/** "fewer than a dozen of the 200 missing are thought to be alive": a part of whom it is said that they live. */
function isOfTheLiving(tokens: Token[], {figure, sentence, noun, measure}: Finding): boolean {
  if (measure === "displaced" || measure === "captured") return false;
  if (noun.head >= 0 && tokens[noun.head]!.lexeme.tags.living) return true;
  for (let at = Math.max(figure.to, noun.to); at < sentence.to && at < figure.to + mostWords; at += 1) {
    const {kind, text, lexeme, lower} = tokens[at]!;
    if (lexeme.tags.living) return true;
    if (kind === "mark" && text !== "-" || lower === "not" || lower === "and") return false;
  }
  return false;
}

/** "a storm that kills 5,000", "drivers who kill two people"; "300 die each year". */
function isOfAKind(tokens: Token[], {figure, measureAt, sentence}: Finding): boolean {
  const isRelative = measureAt > sentence.from && tokens[measureAt]!.lexeme.tags.present &&
    /^(?:that|who|which)$/.test(tokens[measureAt - 1]!.lower);
  return isRelative || (measureAt > sentence.from && habits.has(tokens[measureAt - 1]!.lower)) ||
    some(tokens, figure.to, Math.min(sentence.to, figure.to + mostWords), ({lower}, at) =>
    (yearly.has(lower) || (tokens[at + 1]?.lower === "year" && yearly.has(`${lower} year`))) &&
    !afterYear.has(tokens[at + 2]?.lower ?? "") && !isOfAnother(tokens, figure.to, at));
}

/** "killed in a city that sees missiles every year": what is yearly is something else. */
const isOfAnother = (tokens: Token[], from: number, to: number) => some(tokens, from, to, ({lower}, at) =>
  relativeWords.has(lower) && !some(tokens, at + 1, to, ({lexeme: {active, passive, alone}}) =>
    Boolean(active ?? passive ?? alone)));

/** "We hope that no more than 40 died", "40 died, he joked"; not "hopes of finding the 12 missing". */
function isWished(tokens: Token[], {figure, sentence}: Finding): boolean {
  const {from, to} = figure;
  if (some(tokens, from - mostWords, from, ({lexeme, lower}, at) => lexeme.tags.wish && at >= sentence.from &&
    !(wishFor.has(tokens[at + 1]!.lower) || isOfDoing(tokens, at + 1)) &&
    !/^(?:dead|lost|killed|drowned|trapped)$/.test(tokens[at + 1]!.lower) &&
    lower !== "the" && tokens[from - 1]!.lower !== "the" && governs(tokens.slice(at + 1, from)) &&
    isFrame(tokens, at, figure, sentence)))
    return true;
  return some(tokens, to, sentence.to, ({lexeme}, at) => lexeme.tags.wish &&
    (at + 1 >= sentence.to || tokens[at + 1]!.kind === "mark") &&
    some(tokens, Math.max(to, at - 5), at, ({kind}) => kind === "mark"));
}

/** "fears grew that 40 …", "fears of 40 …"; not "despite fears of a repeat, the storm killed 40". */
const governs = (between: Token[]) => between.some(({lower}) => lower === "that") ||
  !between.slice(1).some(({kind, lexeme}) => kind === "mark" || lexeme.tags.preposition);

/** "hopes of finding". */
const isOfDoing = (tokens: Token[], at: number) => tokens[at]!.lower === "of" && tokens[at + 1]!.lower.endsWith("ing");

/** "A hacked account of the ministry said that 300 were killed". */
function isHijacked(tokens: Token[], finding: Finding): boolean {
  const {figure, sentence} = finding;
  return some(tokens, sentence.from, sentence.to, ({lexeme: {tags}, lower}, at) =>
    ((tags.forger || (lower === "ai" && matches(byMachine, tokens, at, at + 3))) && isOfForger(tokens, at, finding)) ||
    (tags.hijacked && !matches(longAgo, tokens, at + 1, Math.min(sentence.to, at + 5)) &&
    !some(tokens, Math.min(at, figure.to), Math.max(at, figure.from), ({lower}) => subordinators.has(lower))));
}

/** "A deepfake of the president said 300", "300, said pranksters posing as …"; not "police said a man posing as a guard
 * killed 12". */
const isOfForger = (tokens: Token[], at: number, {figure, sentence}: Finding) =>
  some(tokens, at < figure.from ? at + 1 : Math.max(figure.to, at - 3), Math.max(at, figure.from), ({lexeme}) =>
    lexeme.tags.say) && isFrame(tokens, at, figure, sentence);

/** "заперечує, що загинули 90", "опровергло сообщения о том, что погибли 400": a denial whose denier nobody has made
 * out. */
export function isDenied(tokens: Token[], finding: Finding): boolean {
  const {figure, sentence} = finding;
  const {to} = sentence;
  return deniedBefore(tokens, finding) || calledUntrue(tokens, finding) ||
    (tokens[to]?.kind === "word" && matches(wasWrong, tokens, to, to + 9)) ||
    some(tokens, figure.to, Math.min(to, figure.to + mostWords), ({text}, at) => (text === ";" || text === ",") &&
      matches(wasWrong, tokens, at + 1, Math.min(to, at + 11))) ||
    some(tokens, Math.max(sentence.from, figure.from - mostWords), figure.from, ({lexeme}, at) =>
      lexeme.tags.deny && some(tokens, at + 1, at + 7, ({lower, lexeme: {event}}) =>
        Boolean(event) || lower === "that") &&
      !isApart(tokens, at, figure.from));
}

/** Whether somebody denies a figure, or who printed it takes it back as a mistake. */
export const isUntrue: Sign = (tokens, finding) => isMistaken(tokens, finding) || isDenied(tokens, finding);

/** "Чи загинули 40", "погибли ли 40", "ob 40 Menschen starben": a question that nobody has answered. */
function isAsked(tokens: Token[], {figure, measureAt, sentence}: Finding): boolean {
  const from = Math.max(sentence.from, Math.min(figure.from, measureAt < 0 ? figure.from : measureAt) - 4);
  return some(tokens, from, figure.from, ({lexeme}, at) => lexeme.tags.asking && tokens[at - 1]?.kind !== "number" &&
    !isChoice(tokens, at) && !/^the\b/.test(tokens[at + 1]?.lower ?? ""));
}

/** "убиті чи поранені": "or" between two words of one kind. */
const isChoice = (tokens: Token[], at: number) => {
  const [before, after] = [tokens[at - 1]?.lexeme, tokens[at + 1]?.lexeme];
  return Boolean(before && after && (before.passive ?? before.event ?? before.people) &&
    (after.passive ?? after.event ?? after.people));
};

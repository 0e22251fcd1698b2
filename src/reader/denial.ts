import {setOf} from "./lexicon.js";
import {falseWords} from "./languages/en/telling.js";
import type {Finding} from "./finding.js";
import type {Token} from "./tokenise.js";

const mistaken = "(?:untrue|false|incorrect|(?:an? )?(?:outright |complete |pure )?(?:lie|fake|fabrication|myth))";
const saying = "to (?:claim|say|suggest|assert|report|think|believe|state)";
const lying = "(?:брехн|неправд|вигадк|фейк|лож|вымысл|выдумк)";
/** "неправда, що", "называет ложью сообщение о том, что". */
const that = "(?: ,)? (?:that|будто|як|ніби|нібито|якобы)";

/** Words before a figure by which it is denied, in each language as its words are read ("not" for "не"). */
const denials = [
  `(?:not|never|isn['’]t|wasn['’]t)(?: (?:simply|at all))? (?:true|the case|correct|so) that`,
  `(?:${mistaken}|nonsense|absurd|wrong|rubbish)(?: (?:of|for) \\S+)? ${saying}(?: that)?`,
  `(?:${mistaken}|nonsense) that`,
  "no longer (?:believes?|thinks?|claims?|says?|maintains?|insists?)(?: that)?(?: of)?",
  "(?:made|makes?|making) up (?:its|his|her|their|the|a) (?:claims?|figures?|stor(?:y|ies)|reports?)(?: (?:that|of))?",
  "denied by [^,;:]*? that",
  `(?:неправда|неправдою|брехня|ложь)${that}`,
  `(?:назва|назив|назыв)\\S+ (?:\\S+ )?${lying}\\S*(?:(?: [^\\s,;:.]+){0,4}${that})?`,
  `not (?:каза|говори|говор|заявл|повідомл|сообща|утвержда|стверджу)\\S*${that}`,
  "not (?:соответств|відповіда)\\S+ (?:действительности|дійсності)"
].map((words) => new RegExp(`(?:^| )${words}((?: [^\\s,;:.]+){0,6})$`));

/** "… that the missile that killed 12 was its own", "… a strike killing 12": what nobody denies. */
const granted =
  / (?:that|which|who|where|when|after|як(?:ий|а|і)|котор\S+|де|где|коли|когда|після|после|\w+ing)(?: |$)/;

/** "It is not true that 400 were killed", "Неправда, що загинули 400": a denial before its figure. */
export function deniedBefore(tokens: Token[], {figure, sentence}: Finding): boolean {
  const from = Math.max(sentence.from, figure.from - 16);
  const words = tokens.slice(from, figure.from).map(({lower}) => lower).join(" ");
  const rest = denials.map((denial) => denial.exec(words)?.[1]).find((found) => found !== undefined);
  return rest !== undefined && !granted.test(rest) && !tellsAnew(tokens, from, figure.from);
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
export function calledUntrue(tokens: Token[], {figure, sentence}: Finding): boolean {
  const words = tokens.slice(figure.to, Math.min(sentence.to, figure.to + 12)).map(({lower}) => lower).join(" ");
  return /not (?:соответств|відповіда)\S+ (?:действительности|дійсності)/.test(words);
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

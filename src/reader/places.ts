import type {Finding} from "./finding.js";
import {deeds, placing, settled} from "./languages/en/place-words.js";
import type {Token} from "./tokenise.js";

/** The side that the sentence places its event in, the nearest to the figure: "in Turkey", "in Turkey and Syria". */
export function placeOf(tokens: Token[], {sentence, figure, noun}: Finding): string | null {
  let found: string | null = null;
  let distance = Infinity;
  for (let at = sentence.from + 1; at < sentence.to; at += 1) {
    const {name} = tokens[at]!;
    if (!name || name.as === "leader" || name.as === "armed" || !placedAt(tokens, at, sentence.from)) continue;
    const away =
      Math.abs(at - figure.from) +
      (at > Math.max(figure.to, noun.to) ? 3 : 0) +
      (inSpeaker(tokens, at, sentence.to) ? 12 : 0);
    if (followsNoun(tokens, at, Math.max(figure.to, noun.to))) return pair(tokens, at, sentence, name.party);
    if (away >= distance) continue;
    found = pair(tokens, at, sentence, name.party);
    distance = away;
  }
  return found;
}

/** "four in China's Hainan island": the place right behind the figure. */
function followsNoun(tokens: Token[], at: number, end: number): boolean {
  return at > end && at <= end + 2 && /^(?:in|from|across)$/.test(tokens[end]?.lower ?? "");
}

/** "health officials in Gaza said" places the speaker first. */
export function inSpeaker(tokens: Token[], at: number, to: number): boolean {
  const before = tokens[at - 2];
  return (
    (before?.lexeme.tags.body || before?.lexeme.tags.title || (at + 1 < to && tokens[at + 1]!.lexeme.tags.body)) ??
    false
  );
}

function pair(tokens: Token[], at: number, {from, to}: Finding["sentence"], party: string): string {
  if (tokens[at]!.name!.as !== "name") return party;
  const next = at + 2 < to && tokens[at + 1]!.lower === "and" ? tokens[at + 2]!.name : null;
  const previous = at - 2 >= from && tokens[at - 1]!.lower === "and" ? tokens[at - 2]!.name : null;
  if (next?.as === "name" && next.party !== party) return `${party} and ${next.party}`;
  return previous?.as === "name" && previous.party !== party ? `${previous.party} and ${party}` : party;
}

/** A preposition of place up to four words before, without a verb between: "in eastern Libya", "in the city of Sumy".
 * */
export function placedAt(tokens: Token[], at: number, from: number): boolean {
  if (isDoer(tokens, at)) return false;
  for (let step = at - 1; step >= from && step > at - 5; step -= 1) {
    const {lower, lexeme, kind, possessive, text} = tokens[step]!;
    if (lower === "for" && step === from) return true;
    if (placing.has(lower))
      return !tokens[step + 1]!.lexeme.people && !(lower === "from" && isDistance(tokens[step - 1]));
    if (lower === "of" && settled.has(tokens[step - 1]?.lower ?? "")) return true;
    if ((kind === "mark" && text !== "-") || lexeme.tags.say || lexeme.tags.auxiliary || possessive) return false;
  }
  return false;
}

/** "the Polish border": a line that things are measured from. */
export const isBorder = (tokens: Token[], at: number) => /^(?:border|frontier)$/.test(tokens[at + 1]?.lower ?? "");

/** "in Israel's offensive", "in Ukrainian shelling": the name says who attacks, not where. */
export function isDoer(tokens: Token[], at: number): boolean {
  const {name, possessive} = tokens[at]!;
  if (!name || !(possessive || name.as === "people")) return false;
  for (let next = at + 1; next < at + 3 && next < tokens.length; next += 1) {
    const {tags} = tokens[next]!.lexeme;
    if (tokens[next]!.kind !== "word" || tags.preposition || tags.body || tokens[next]!.capital) return false;
    if (deeds.has(tokens[next]!.lower)) return true;
  }
  return false;
}

/** "25 kilometres from the border". */
const isDistance = (token: Token | undefined) => token !== undefined && token.lexeme.notToll === "measurement";

/** A place named between the neighbour's figure and this one belongs to this one alone. */
export function afterPlace(tokens: Token[], {figure, sentence, noun}: Finding, neighbour: Finding): boolean {
  const end = Math.max(figure.to, noun.to) + 4;
  for (let at = neighbour.figure.to; at < sentence.to && at < end; at += 1)
    if (tokens[at]!.name && at > figure.from - 6 && placedAt(tokens, at, neighbour.figure.to)) return true;
  return false;
}

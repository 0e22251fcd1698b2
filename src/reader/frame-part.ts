import {before} from "./frame-left.js";
import type {Figure} from "./figures.js";
import {newFinding, type Finding} from "./finding.js";
import {readNoun, type Noun} from "./noun.js";
import type {Sentence} from "./sentences.js";
import type {Token} from "./tokenise.js";

/** "225, including 21 children crushed": its own words and a part of the count before. */
export function markPart(tokens: Token[], sentence: Sentence, found: Finding | null, whole: Finding | null): void {
  if (!found || found.partOf || !whole) return;
  const within = found.measure === "killed" && /^(?:casualties|losses)$/.test(whole.measure);
  if (whole.measure !== found.measure && !within) return;
  const at = before(tokens, found.figure, sentence.from);
  if (at >= sentence.from && tokens[at]!.lexeme.tags.partOpener && tokens[at]!.lower !== "with") found.partOf = whole;
}

/** "including 90 children", "of whom 17 were women", "Five of the victims were children", "at least one of them". */
export function part(
  tokens: Token[],
  sentence: Sentence,
  figure: Figure,
  noun: Noun,
  whole: Finding | null,
  at: number
): Finding | null {
  const opener = at >= sentence.from ? tokens[at]! : null;
  const opened =
    (opener?.lexeme.tags.partOpener && opener.lower !== "with") ||
    (opener?.lower === "of" && tokens[at - 1]?.lower === "those") ||
    (noun.kind === "people" && ends(tokens[noun.to]) && inSum(tokens, at, sentence, whole));
  const mid = whole && noun.kind === "people" ? wereAmong(tokens, noun.to, sentence.to) : false;
  if (mid) return newFinding(figure, noun, sentence, whole!.measure, "part", {partOf: whole});
  const ofThem = noun.part || tokens[figure.to]?.lower === "of them";
  const critical = ofThem && whole?.measure === "wounded" && /^(?:critical|serious|grave)$/.test(
    tokens[figure.to + 1]?.lower ?? "");
  if (critical) return newFinding(figure, noun, sentence, whole.measure, "part", {partOf: whole});
  const among = identified(tokens, figure.to, sentence.to) ? null : ofTheDead(tokens, sentence, at);
  if (among && tokens[noun.to]?.lexeme.tags.auxiliary)
    noun.group ??= describedAs(tokens, noun.to, sentence.to)?.group ?? null;
  if (among) return newFinding(figure, noun, sentence, among.measure, "among-the-dead", {partOf: whole});
  if (ofThem && identified(tokens, noun.to, sentence.to)) return null;
  if (ofTheDeadNoun(tokens, noun) && tokens[noun.to]?.lexeme.tags.auxiliary) {
    const {group = null, party = null} = describedAs(tokens, noun.to, sentence.to) ?? {};
    if (group) noun.group = group;
    noun.party ??= party;
    return newFinding(figure, noun, sentence, noun.measure!, "part", {partOf: whole});
  }
  const were = whole && !opened && !ofThem ? wereChildren(tokens, sentence, figure, noun, whole) : null;
  if (were) return were;
  if (!whole || (!opened && !ofThem)) return null;
  if (opened && noun.kind === "thing" && tokens[figure.to]?.lower !== "whose") return null;
  let next = ofThem && tokens[figure.to]?.lower === "of them" ? figure.to + 1 : noun.to;
  while (next < sentence.to && tokens[next]!.lower.endsWith("ly")) next += 1;
  const aux = tokens[next]?.lexeme.tags.auxiliary && next < sentence.to;
  const said = aux ? describedAs(tokens, next, sentence.to) : null;
  if (aux && !said && noun.kind !== "people") return null;
  const kind = ofThem && next < sentence.to && next > noun.to ? readNoun(tokens, next, sentence.to) : null;
  if (kind?.kind === "people") {
    noun.group = kind.group;
    noun.party = kind.party;
    noun.to = kind.to;
    return newFinding(figure, noun, sentence, whole.measure, "part", {partOf: whole});
  }
  const stated = tokens[next]?.lexeme.state ?? tokens[next]?.lexeme.passive;
  if (ofThem && stated && next < sentence.to)
    return newFinding(figure, noun, sentence, stated, "part", {partOf: whole});
  if (!aux && !opened && noun.measure === null && !isPlain(tokens, next, sentence.to)) return null;
  if (aux && !said && noun.kind === "people") return null;
  const victims = ofThem && tokens[noun.head]?.lower === "victims" ? ("killed" as const) : null;
  const made = newFinding(figure, noun, sentence, noun.measure ?? victims ?? whole.measure, "part", {partOf: whole});
  if (said && said.to > noun.to) noun.to = said.to;
  if (said?.group) noun.group = said.group;
  if (said?.party) noun.party = said.party;
  if (said?.civil) noun.civil = true;
  return made;
}

/** "Eleven of the dead were from one family": whatever is said of them, they are dead. */
const ofTheDeadNoun = (tokens: Token[], {part, measure, head}: Noun) =>
  part && (measure === "killed" || measure === "wounded") && head >= 0 && tokens[head]!.lexeme.state !== undefined;

const ends = (token: Token | undefined) => !token || token.kind !== "word" || /^(?:and|who|or)$/.test(token.lower);

/** "… 558, the minister said: 50 children, 94 women and the rest men": a list after a colon adds up to the count. */
function inSum(tokens: Token[], at: number, {from}: Sentence, whole: Finding | null): boolean {
  if (!whole || whole.figure.to < from) return false;
  for (let step = at; step > whole.figure.to; step -= 1) {
    const {text, lexeme, kind, lower} = tokens[step]!;
    if (text === ":" || text === "(") return true;
    if (lexeme.tags.say || lexeme.passive || lexeme.active || lexeme.tags.auxiliary) return false;
    if (kind === "mark" && text !== "," && lower !== "-") return false;
  }
  return false;
}

/** "Three children were among them." */
function wereAmong(tokens: Token[], at: number, to: number): boolean {
  return at + 1 < to && /^(?:was|were|are|is)$/.test(tokens[at]!.lower) &&
    /^among (?:them|those|these)$/.test(tokens[at + 1]!.lower);
}

/** "Only 35 of the bodies have been identified" counts names, not the dead. */
export function identified(tokens: Token[], at: number, to: number): boolean {
  for (let next = at; next < to && next < at + 5; next += 1)
    if (/^(?:identified|named|claimed|recognised|recognized|repatriated|discharged|released|examined)$/.test(
      tokens[next]!.lower))
      return true;
  return false;
}

/** "Fourteen were children.": a bare figure that opens a sentence right after the count. */
function wereChildren(tokens: Token[], sentence: Sentence, figure: Figure, noun: Noun, whole: Finding): Finding | null {
  if (noun.kind !== "bare" || figure.from > sentence.from + 1 || whole.sentence.paragraph !== sentence.paragraph)
    return null;
  if (!/^(?:was|were)$/.test(tokens[figure.to]?.lower ?? "") || figure.to >= sentence.to) return null;
  const said = describedAs(tokens, figure.to, sentence.to);
  if (!said?.group || said.group === "all") return null;
  noun.group = said.group;
  noun.to = said.to;
  return newFinding(figure, noun, sentence, whole.measure, "part", {partOf: whole});
}

const isPlain = (tokens: Token[], at: number, to: number) =>
  at >= to ||
  tokens[at]!.kind === "mark" || tokens[at]!.lexeme.tags.preposition || tokens[at]!.lexeme.tags.conjunction;

/** "were children", "are women", "were city employees": what the part is; null when it is not a noun for people. */
function describedAs(
  tokens: Token[],
  at: number,
  to: number
): {group: string | null; civil: boolean; to: number; party: string | null} | null {
  let next = at;
  while (next < to && tokens[next]!.lexeme.tags.auxiliary) next += 1;
  const noun = readNoun(tokens, next, to);
  if (noun.kind === "people") return {group: noun.group, civil: noun.civil, to: noun.to, party: noun.party};
  const token = tokens[next];
  if (token && next < to && (token.lexeme.state || token.lexeme.passive))
    return {group: null, civil: false, to: next + 1, party: null};
  return null;
}

/** "Among the dead were 3 children", "The dead include 3 children", "Of the wounded, 10 …". */
function ofTheDead(tokens: Token[], sentence: Sentence, at: number): {measure: Finding["measure"]} | null {
  for (let step = at; step >= sentence.from && step > at - 9; step -= 1) {
    const {lexeme, lower, kind} = tokens[step]!;
    if (lexeme.active && !lexeme.passive) return null;
    const measure =
      lower === "victims"
        ? "killed"
        : (lexeme.state ?? (lexeme.passive && tokens[step - 1]?.lower === "those" ? lexeme.passive : lexeme.event));
    if (measure) {
      const opener =
        /^(?:the|those)$/.test(tokens[step - 1]?.lower ?? "")
          ? tokens[step - 2]?.lower
          : tokens[step - 1]?.kind === "number" && tokens[step - 2]?.lower === "the"
            ? tokens[step - 3]?.lower
            : tokens[step - 1]?.lower;
      const among = opener === "among" || (opener === "of" && opens(tokens, step, sentence.from)) ||
        opener === "amongst";
      const include = tokens
        .slice(step + 1, at + 1)
        .some((t) => t.lower === "include" || t.lower === "included" || t.lower === "includes");
      if (among || (include && tokens[step - 1]?.lower === "the")) return {measure};
      return null;
    }
    if (kind === "number") return null;
  }
  return null;
}

/** "Of the 447 bodies, 425 were civilians", "he said that of the 447 bodies …". */
const ofWhole = (tokens: Token[], {from}: Sentence, {figure}: Finding) =>
  tokens[from]!.lower === "of" || (tokens[figure.from - 1]?.lower === "the" && tokens[figure.from - 2]?.lower === "of");

/** "Of the 217 dead" begins the sentence or its clause; "eleven of the dead" does not. */
function opens(tokens: Token[], at: number, from: number): boolean {
  let of = at;
  while (of > from && tokens[of]!.lower !== "of") of -= 1;
  return of === from || /^(?:that|,)$/.test(tokens[of - 1]!.lower);
}

/** "97 of the victims were women and 54 were men". */
export function anotherPart(
  tokens: Token[],
  sentence: Sentence,
  figure: Figure,
  noun: Noun,
  previous: Finding | null
): Finding | null {
  if (
    !previous ||
    previous.sentence !== sentence ||
    noun.kind !== "bare" ||
    !(previous.rules[0] === "part" || previous.partOf || ofWhole(tokens, sentence, previous))
  )
    return null;
  if (!tokens[figure.to]?.lexeme.tags.auxiliary || figure.to >= sentence.to) return null;
  const said = describedAs(tokens, figure.to, sentence.to);
  if (!said?.group) return null;
  noun.group = said.group;
  return newFinding(figure, noun, sentence, previous.measure, "part", {partOf: previous.partOf ?? previous});
}
